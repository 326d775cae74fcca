/**
 * Whether the object that an access is about was the only one meant at its place. `self.settings.size += 1` names the one
 * that is in `self.settings` by then: where the model has several there, that another thread means the same one is a guess.
 */

import { within } from '../../facts/spans.js';
import { callersInto } from '../model/callers.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { isChoice } from '../concurrency/chance.js';
import { isByNamedKey, meetAtEntry } from '../concurrency/named-keys.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation } from '../model/activation.js';
import { elementsHeld } from '../model/collections.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField } from '../model/field.js';
import { mro } from '../model/lineage.js';
import { memoized, remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { goesThrough } from '../model/updates.js';
import type { Program } from '../program.js';

/** Calls on one receiver that lead further up to where the receiver was named. */
const MAX_CALLS = 3;

/** Whether the place names several objects, of which the one that it touches is one. */
export function isOneOfSeveral(analysis: AnalysisState, { access, entryState: { ctx } }: AccessInContext): boolean {
  const { act, cell } = access;
  if (isElementField(cell.field)) return holdersOf(access).size > 1;
  const owners = ownersAt(access);
  if (owners.size > 1) return !areAllMeant(analysis, ctx, act, owners);
  return cell.owner === act.self && isChosen(analysis, ctx, act, act.self, MAX_CALLS);
}

/**
 * Whether whichever thread comes to the place comes to this object, though it is one of many: the code of the place, or of
 * who calls it on the object, goes through all of them, or names the one.
 */
export function isMeantByAll(
  program: Program,
  { access: { act, cell }, entryState: { ctx } }: AccessInContext,
): boolean {
  const { analysis } = program;
  const objs = new Set([cell.owner]);
  // Where each thread has a container of its own, what it names in there is another one, too.
  const isOne = (container: Obj): boolean => program.isSingular(container);
  if (cell.owner !== act.self) return areAllMeant(analysis, ctx, act, objs, isOne);
  const callers = callersInto(analysis, act).filter(({ act: caller }) => caller.self !== act.self);
  return callers.length > 0 && callers.every((caller) => areAllMeant(analysis, ctx, caller.act, objs, isOne));
}

/** Whether a place comes to each entry of the one container out of which the other takes whichever it touches. */
export function meetsWhichever(
  program: Program,
  { access: { act, cell }, entryState: { ctx } }: AccessInContext,
  other: AccessInContext,
): boolean {
  const { analysis, contexts } = program;
  const obj = cell.owner;
  const comesToIt = (one: Activation): boolean =>
    goneThroughBy(one).some(
      (container) =>
        entriesIn(analysis, container).has(obj) &&
        program.isSingular(container) &&
        meetAtEntry(contexts, ctx, other.entryState.ctx, container, obj),
    );
  if (obj !== act.self) return comesToIt(act);
  const callers = callersInto(analysis, act);
  return callers.length > 0 && callers.every((caller) => comesToIt(caller.act));
}

/** The containers that a function goes through entry by entry. */
const goneThroughBy = memoized(({ accesses }: Activation): readonly Obj[] => {
  const reads = accesses.filter((access) => access.kind === 'read' && goesThrough(access));
  return [...new Set(reads.map(({ cell }) => cell.owner))];
});

/** What the place takes the container out of: whoever reads the same variable means what is in there by then. */
const holdersOf = memoized(
  ({ act, at, stmt, cell }: Access): ReadonlySet<Obj> =>
    new Set(
      act.accesses
        .filter(
          (one) =>
            one.kind === 'read' &&
            within(one.at, stmt ?? at) &&
            !isElementField(one.cell.field) &&
            holds(one.cell, cell.owner),
        )
        .map((one) => one.cell.owner),
    ),
);

/** The objects whose attribute a place accesses. */
const ownersAt = memoized(({ act, at, cell }: Access): ReadonlySet<Obj> =>
  toldApart(
    act.accesses
      .filter((one) => one.at.start === at.start && one.at.end === at.end && one.cell.field === cell.field)
      .map((one) => one.cell.owner),
  ),
);

/** Several objects as one means them: what a hint speaks of, `client: Client | None = None`, is the one that the program makes. */
function toldApart(objs: readonly Obj[]): ReadonlySet<Obj> {
  const isHinted = (obj: Obj): boolean =>
    obj.kind === 'instance' &&
    obj.external &&
    objs.some((one) => one.kind === 'instance' && !one.external && mro(one.cls).includes(obj.cls));
  return new Set(objs.filter((obj) => !isHinted(obj)));
}

const holds = ({ value }: Cell, obj: Obj): boolean => value.objs.includes(obj);

/** Whether all calls of a method name several receivers. */
function isChosen(analysis: AnalysisState, ctx: Context, act: Activation, self: Obj, calls: number): boolean {
  const callers = callersInto(analysis, act);
  return (
    callers.length > 0 &&
    callers.every(({ act: caller, call }) => {
      if (caller.self === self) return calls > 0 && caller !== act && isChosen(analysis, ctx, caller, self, calls - 1);
      const receivers = caller.calls.filter(
        ({ node, callee }) => node.start === call.node.start && callee.fn === act.fn && callee.self !== undefined,
      );
      const selves = toldApart(receivers.map(({ callee }) => callee.self!));
      return selves.size > 1 && !areAllMeant(analysis, ctx, caller, selves);
    })
  );
}

/**
 * Whether a function comes to each of several objects, whichever thread runs it: it loops over what holds them, picks among
 * them, takes them by keys that it names, or has a variable for each.
 */
function areAllMeant(
  analysis: AnalysisState,
  ctx: Context,
  { accesses }: Activation,
  objs: ReadonlySet<Obj>,
  isOne: (container: Obj) => boolean = () => true,
): boolean {
  const names = new Set<Obj>();
  for (const read of accesses) {
    if (read.kind !== 'read') continue;
    const { owner, value, field } = read.cell;
    if (owner.kind === 'module' && value.objs.length === 1) names.add(value.objs[0]!);
    if (!isElementField(field) || !(OVER_ALL.has(read.op) || isChoice(analysis, read) || isByNamedKey(ctx, read)))
      continue;
    if (includesAll(entriesIn(analysis, owner), objs) && isOne(owner)) return true;
  }
  return includesAll(names, objs);
}

/** What a container holds, once all values are known. */
const entriesIn = (analysis: AnalysisState, container: Obj): ReadonlySet<Obj> =>
  remembered(entriesOf(analysis), container, () => new Set(elementsHeld(container)));

const entriesOf = memoized<AnalysisState, Map<Obj, ReadonlySet<Obj>>>(() => new Map());

/** What comes to each entry of a container. */
const OVER_ALL: ReadonlySet<string> = new Set(['iterate', 'snapshot']);

const includesAll = (found: ReadonlySet<Obj>, objs: ReadonlySet<Obj>): boolean => {
  for (const obj of objs) if (!found.has(obj)) return false;
  return true;
};

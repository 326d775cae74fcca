/** Entries that threads take by known keys: the same where their code names it, others where each was handed its own. */

import type { ComprehensionExpr, Expr } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExprIn, walkExpr } from '../../facts/walk.js';
import type { Access, Activation } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import { isElementField } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { mapOf, memoized, remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { takesEntry } from '../model/updates.js';
import type { Value } from '../model/values.js';
import { isChoice } from './chance.js';
import { isOpen } from './one-of-many.js';

/** Whether an entry is read by constants of the code, and by none that one thread was handed as it was started, and not another. */
export const isByNamedKey = (ctx: Context, { act, kind, cell, key }: Access): boolean =>
  kind === 'read' &&
  isElementField(cell.field) &&
  key !== undefined &&
  isConstant(key) &&
  (!key.objs.some((obj) => isHanded(ctx, obj)) || isHandedToAll(ctx, act, key.objs));

/** Whether it is one constant that each thread of a context was handed; what is looked at for it alone need not run on each. */
const isHandedToAll = ({ starts }: Context, { entered }: Activation, [only, ...others]: readonly Obj[]): boolean =>
  others.length === 0 && starts.every(({ given }) => given.includes(only!)) && entered?.given?.includes(only) !== true;

const isConstant = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined);

const isHanded = ({ starts }: Context, obj: Obj): boolean => starts.some(({ given }) => given.includes(obj));

/**
 * Whether threads of a context pick entries of a container at random or the least of them, name the one they take, or each
 * go through the same ones in a loop.
 */
export function isTakenBySame(contexts: Contexts, ctx: Context, container: Obj): boolean {
  const reads = readsOf(contexts, ctx, container);
  const isBySame = (read: Access): boolean => isByNamedKey(ctx, read) || isByOwnLoop(contexts, ctx, read);
  return reads.some(isBySame) || areOfAny(contexts, reads);
}

/** Whether threads of a context come to any entry of a container: they go through all, or chance says which one it is. */
export const comesToAny = (contexts: Contexts, ctx: Context, container: Obj): boolean =>
  areOfAny(contexts, readsOf(contexts, ctx, container));

/** Whether threads of the one context come to each entry of a container, and those of the other take one which may be this. */
export const meetAtEntry = (
  contexts: Contexts,
  through: Context,
  taker: Context,
  container: Obj,
  entry: Obj,
): boolean => goThroughAll(readsOf(contexts, through, container)) && mayTake(contexts, taker, container, entry);

/** Whether threads of a context take an entry of a dict by a key that isn't known, and that they were not handed as they were started. */
export const takesByAnyKey = (contexts: Contexts, ctx: Context, container: Obj): boolean =>
  roleOfObject(container) === 'dict' &&
  readsOf(contexts, ctx, container).some(
    (read) =>
      takesEntry(read) &&
      read.key !== undefined &&
      isOpen(read.key) &&
      !read.key.objs.some((obj) => isHanded(ctx, obj)),
  );

const mayTake = (contexts: Contexts, ctx: Context, container: Obj, entry: Obj): boolean =>
  readsOf(contexts, ctx, container).some(
    (read) => takesEntry(read) && (read.key === undefined || isOpen(read.key) || read.cell.value.objs.includes(entry)),
  );

const areOfAny = ({ analysis }: Contexts, reads: readonly Access[]): boolean =>
  reads.some((read) => isChoice(analysis, read)) ||
  (reads.every(({ key }) => key === undefined) && goThroughAll(reads));

const goThroughAll = memoized((reads: readonly Access[]): boolean => reads.some(goesThroughAll));

/** `for seat in seats:`, or in a copy of them, unless one of them is looked for: `if seat.number == number:`. */
function goesThroughAll({ op, stmt, at }: Access): boolean {
  const isThrough = (iter: Expr): boolean =>
    within(at, iter) && (op === 'iterate' || (op === 'snapshot' && isAllOf(iter)));
  if (stmt?.kind !== 'for')
    return (
      stmt !== undefined &&
      someExprIn(
        [stmt],
        (part) =>
          part.kind === 'comprehension' &&
          ((op === 'iterate' && sameSpan(part, at)) || part.clauses.some(({ iter }) => isThrough(iter))) &&
          leavesNoneOut(part),
      )
    );
  if (!isThrough(stmt.iter)) return false;
  if (stmt.iter.kind === 'comprehension' && !leavesNoneOut(stmt.iter)) return false;
  const bound = new Set(namesIn(stmt.target));
  const isOfItem = (expr: Expr): boolean => namesIn(expr).some((name) => bound.has(name));
  return !someExprIn(stmt.body, (part) => {
    if (part.kind !== 'compare') return false;
    const sides = [part.left, ...part.rest.map(({ right }) => right)];
    return sides.some(isOfItem) && sides.some((side) => side.kind !== 'constant' && !isOfItem(side));
  });
}

/** `[seat.number for seat in seats if seat.isFree]`: what it asks of each is the same for all. */
function leavesNoneOut({ clauses }: ComprehensionExpr): boolean {
  const bound = new Set(clauses.flatMap(({ target }) => namesIn(target)));
  return clauses.every(({ conditions }) =>
    conditions.every((condition) => namesIn(condition).every((name) => bound.has(name))),
  );
}

/** A container, its view or a copy of all that is in it: `sorted(seats.values())`. */
function isAllOf(expr: Expr): boolean {
  if (expr.kind === 'name') return true;
  if (expr.kind === 'attribute') return isAllOf(expr.object);
  if (expr.kind !== 'call') return false;
  const { callee, args } = expr;
  if (callee.kind === 'attribute' && args.length === 0) return isAllOf(callee.object);
  return callee.kind === 'name' && goesOverAll(callee.name) && args[0] !== undefined && isAllOf(args[0].value);
}

const goesOverAll = (name: string): boolean => /^(list|tuple|set|sorted|reversed|enumerate)$/.test(name);

function namesIn(expr: Expr): readonly string[] {
  const names: string[] = [];
  walkExpr(expr, (part) => {
    if (part.kind === 'name') names.push(part.name);
  });
  return names;
}

/** Whether an entry is read by what a loop of the thread's own code has at hand: constants, and the number of its round. */
const isByOwnLoop = (contexts: Contexts, ctx: Context, { cell, key }: Access): boolean =>
  isElementField(cell.field) &&
  key !== undefined &&
  !key.unknown &&
  key.objs.some((obj) => obj.kind === 'constant' && obj.type === 'index') &&
  key.objs.every(
    (obj) =>
      obj.kind === 'constant' &&
      !isHanded(ctx, obj) &&
      (obj.value !== undefined || (obj.type === 'index' && obj.made !== undefined && contexts.runs(ctx, obj.made))),
  );

/** Whether two kinds of threads take entries of a container by keys alone, and by no key in common. */
export function haveNoKeyInCommon(contexts: Contexts, one: Context, other: Context, container: Obj): boolean {
  const keys = keysFor(contexts, one, container);
  const others = keys && keysFor(contexts, other, container);
  return others !== undefined && !keys!.some((key) => others.includes(key));
}

/** The keys by which threads of a context take entries; undefined where they may take any. */
function keysFor(contexts: Contexts, ctx: Context, container: Obj): readonly Obj[] | undefined {
  const found: Obj[] = [];
  for (const { op, key } of readsOf(contexts, ctx, container)) {
    if (op !== '[]' || key === undefined || !isConstant(key)) return undefined;
    // Of what all threads were handed as one parameter this one has its own.
    const given = key.objs.filter((obj) => isHanded(ctx, obj));
    found.push(...(given.length > 0 ? given : key.objs));
  }
  return found.length > 0 ? found : undefined;
}

/** What threads of a context read of the contents of a container. */
const readsOf = (contexts: Contexts, ctx: Context, container: Obj): readonly Access[] =>
  remembered(mapOf(readsBy(contexts), ctx), container, () => [...findReads(contexts, ctx, container)]);
const readsBy = memoized<Contexts, Map<Context, Map<Obj, readonly Access[]>>>(() => new Map());

function findReads(contexts: Contexts, ctx: Context, container: Obj): ReadonlySet<Access> {
  const reads = new Set<Access>();
  for (const { readers } of container.fields?.values() ?? [])
    readers?.forEach((act) => {
      if (!contexts.runs(ctx, act)) return;
      for (const one of act.accesses) if (one.kind === 'read' && one.cell.owner === container) reads.add(one);
    });
  return reads;
}

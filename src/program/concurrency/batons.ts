/**
 * Passing the baton: a *split binary semaphore* (Dijkstra; Andrews, "Concurrent Programming", 4.6). Several semaphores,
 * locks or events hold one token between them. Whoever takes it from one of them gives it to one of them, so only one
 * thread at a time is between taking and giving: ping and pong, odd and even, a round of players. `legs.ts` finds what
 * stands between taking and giving; here those that give to each other become one group, and the tokens are counted.
 */

import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import { Slot } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { push, remembered } from '../model/maps.js';
import { standsForMany, type Obj } from '../model/objects.js';
import type { Contexts } from '../contexts/contexts.js';
import { runsOnce } from '../contexts/publication-flags.js';
import type { AccessInContext } from './access-in-context.js';
import { legsIn, type Leg, type Legs, type Passing } from './legs.js';
import type { Sharing } from './sharing.js';

const MAX_CALLS = 3;

/** What holds one token between them. */
type Group = ReadonlySet<Obj>;

export class Batons {
  private readonly found: ReadonlyMap<Activation, readonly (Leg & { readonly group: Group })[]>;
  private readonly entered = new Map<Activation, ReadonlySet<Group>>();
  /** What one gives who took another: it tells whose turn it is, whether or not there is one token only. */
  readonly signals = new Set<Obj>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly sharing: Sharing,
  ) {
    this.found = this.find();
  }

  /** Whether each of the two is done by who has the same baton. */
  keepApart(a: AccessInContext, b: AccessInContext): boolean {
    if (this.found.size === 0) return false;
    const [mine, theirs] = [this.around(a.access), this.around(b.access)];
    const [one, other] = [a.entryState.ctx, b.entryState.ctx];
    // Objects that make their own tokens pass no baton to others: one of the tokens must be the same for both.
    return [...mine].some(
      (group) =>
        theirs.has(group) &&
        [...group].some((token) => this.sharing.isSame(one, other, token) || this.areAllThereIs(token)),
    );
  }

  /** Whether a token stands for all that are made there, in the rounds of a loop that the program comes to once. */
  private areAllThereIs(token: Obj): boolean {
    if (!isOneOfMany(token) || standsForMany(token)) return false;
    const maker = this.analysis.activations.find((act) => act.creates.some(({ obj }) => obj === token));
    return maker !== undefined && runsOnce(this.analysis, maker, new Set());
  }

  /** The batons that whoever does this has. */
  private around({ act, at }: Access): ReadonlySet<Group> {
    return new Set([...this.at(act, at.start), ...this.onEntry(act, 0)]);
  }

  private at(act: Activation, offset: number): readonly Group[] {
    return (this.found.get(act) ?? []).flatMap(({ from, to, group }) => (from <= offset && offset < to ? [group] : []));
  }

  /** The batons that all have who call this. */
  private onEntry(act: Activation, depth: number): ReadonlySet<Group> {
    if (depth > MAX_CALLS) return new Set();
    return remembered(this.entered, act, () => {
      this.entered.set(act, new Set());
      const callers = callersInto(this.analysis, act).map(
        ({ act: caller, call }) => new Set([...this.at(caller, call.node.start), ...this.onEntry(caller, depth + 1)]),
      );
      if (callers.length === 0 || this.contexts.of(act).some(({ ctx }) => ctx.model?.entries.has(act)))
        return new Set();
      return callers.reduce((all, one) => new Set([...all].filter((group) => one.has(group))));
    });
  }

  private find(): Map<Activation, (Leg & { readonly group: Group })[]> {
    const found = new Map<Activation, (Leg & { readonly group: Group })[]>();
    const all = new Map<Activation, Legs>();
    for (const act of this.analysis.activations) {
      const legs = legsIn(act);
      if (legs !== undefined) all.set(act, legs);
    }
    const groups = groupsOf([...all.values()].flatMap(({ legs }) => legs));
    const handedOn = [...groups].flatMap(([token, { size }]) => (size > 1 ? [token] : []));
    const kept = handedOn.length > 0 ? [...enteredLocks(this.analysis), ...[...all].flatMap(keptOver)] : [];
    for (const token of handedOn) if (!kept.includes(token)) this.signals.add(token);
    const tokens = new Map<Group, number | undefined>();
    for (const [act, { legs }] of all)
      for (const leg of legs) {
        const group = groups.get(leg.taken[0]!)!;
        const count = remembered(tokens, group, () => this.count(group, all));
        // What one lock guards by itself is seen in the lockset.
        if (group.size === 1 && count === 1 && this.atFirst(leg.taken[0]!) === 1) continue;
        if (count !== undefined && count <= 1) push(found, act, { ...leg, group });
      }
    return found;
  }

  /** How many tokens there are at most; undefined where nobody can tell. */
  private count(group: Group, all: ReadonlyMap<Activation, Legs>): number | undefined {
    let count = 0;
    for (const token of group) {
      const first = this.atFirst(token);
      if (first === undefined) return undefined;
      count += first;
    }
    const waiting = new Map<Obj, number>();
    for (const [act, { legs, given, taken, uncleared }] of all) {
      for (const one of uncleared) if (group.has(one)) return undefined;
      for (const event of new Set(
        legs.flatMap(({ taken: one }) => one).filter((one) => roleOfObject(one) === 'event'),
      )) {
        const ways = new Set(this.contexts.of(act).map(({ ctx }) => ctx));
        const several = ways.size > 1 || [...ways].some(({ multiple }) => multiple);
        waiting.set(event, (waiting.get(event) ?? 0) + (several ? 2 : 1));
      }
      // A token more, once; what is taken before there are threads is one less.
      for (const one of given) {
        if (!one.tokens.some((token) => group.has(token))) continue;
        if (one.inLoop || !runsOnce(this.analysis, act, new Set())) return undefined;
        count++;
      }
      for (const one of taken) if (one.tokens.some((token) => group.has(token)) && this.isSetUp(act, one)) count--;
    }
    // An event lets all through that wait for it.
    return [...waiting].some(([event, waiters]) => group.has(event) && waiters > 1) ? undefined : count;
  }

  private atFirst(token: Obj): number | undefined {
    const role = roleOfObject(token);
    if (role === 'event') return 0;
    const many = standsForMany(token) || isOneOfMany(token);
    if (role === 'lock') return many ? undefined : 1;
    const { objs, unknown } = this.analysis.cell(token, Slot.count).value;
    const value = objs.length === 1 && !unknown && objs[0]!.kind === 'constant' ? objs[0].value : undefined;
    return typeof value === 'number' && (value === 0 || !many) ? value : undefined;
  }

  private isSetUp(act: Activation, { node, inLoop, isCertain }: Passing): boolean {
    const isBefore = act.starts.every((start) => start.node.start > node.start);
    return isCertain && !inLoop && isBefore && act.fn.kind === 'module' && runsOnce(this.analysis, act, new Set());
  }
}

/** What some `with` takes and gives back: it keeps others out, though a condition made by hand gives it while it waits. */
const enteredLocks = ({ activations }: AnalysisState): ReadonlySet<Obj> =>
  new Set(
    activations.flatMap(({ acquires, libraryCalls }) => {
      const taking = new Set(libraryCalls.flatMap(({ name, node }) => (name.endsWith('acquire') ? [node.start] : [])));
      return acquires.flatMap(({ hold, node }) => (taking.has(node.start) ? [] : [hold.lock]));
    }),
  );

/** Locks that a function takes and gives back itself, around what it does: they keep others out as well. */
const keptOver = ([{ accesses }, { legs }]: readonly [Activation, Legs]): readonly Obj[] =>
  legs.flatMap(({ taken, given, from, to }) =>
    accesses.some(({ at }) => from <= at.start && at.start < to)
      ? taken.filter((token) => roleOfObject(token) === 'lock' && given.includes(token))
      : [],
  );

/** What is given by who took from another belongs together. */
function groupsOf(legs: readonly Leg[]): ReadonlyMap<Obj, Group> {
  const groups = new Map<Obj, Set<Obj>>();
  const groupOf = (token: Obj): Set<Obj> => remembered(groups, token, () => new Set([token]));
  for (const { taken, given } of legs) {
    for (const token of [...taken, ...given]) {
      const [mine, others] = [groupOf(taken[0]!), groupOf(token)];
      if (mine === others) continue;
      for (const one of others) groups.set(one, mine.add(one));
    }
  }
  return groups;
}

const isOneOfMany = (token: Obj): boolean => token.kind === 'library' && token.inLoop;

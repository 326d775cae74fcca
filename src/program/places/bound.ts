/** Objects that only the thread which made them may use, used on another. */

import { lastPart } from '../../knowledge/dotted.js';
import type { FunctionFacts, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { threadBound, type ThreadBound } from '../../knowledge/thread-bound.js';
import type { EntryState, Context } from '../contexts/entry-state.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { lanesOf } from '../library/lanes.js';
import { isForAnyThread } from '../library/thread-bound.js';
import type { Activation } from '../model/activation.js';
import { setsUp } from '../model/classes.js';
import { roleOfObject } from '../model/lineage.js';
import { isElementField } from '../model/field.js';
import { mapOf, remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';
import { isNamedByThread } from '../races/own-keys.js';
import { reaching } from './own-threads.js';

export interface Borrowed {
  readonly act: Activation;
  readonly at: Span;
  readonly obj: Obj;
  readonly method: string;
  readonly row: ThreadBound;
  readonly way: EntryState;
  /** Where it was made, and by which thread. */
  readonly maker: Activation;
  readonly made: Span;
  readonly owner: Context;
}

interface Made {
  readonly act: Activation;
  readonly at: Span;
  /** Whether it may have been made for any thread. */
  readonly isFree: boolean;
}

/** The first use in each function. */
export function borrowedObjects(program: Program): readonly Borrowed[] {
  const makings = new Map<Obj, Made[]>();
  for (const act of program.reached) {
    for (const { name, node, result, args, keywords } of act.libraryCalls) {
      if (threadBound(name) === undefined) continue;
      const made = { act, at: node, isFree: isForAnyThread(program.analysis, name, args, keywords) };
      for (const obj of result.objs) makings.set(obj, [...(makings.get(obj) ?? []), made]);
    }
  }
  for (const obj of makings.size === 0 ? [] : keptByThreads(program)) makings.delete(obj);
  const first = new Map<unknown, Borrowed>();
  for (const use of makings.size === 0 ? [] : usesOf(program, makings)) {
    const { act, node, obj, method, row, ways } = use;
    const before = first.get(act.fn);
    if (before !== undefined && before.at.start <= node.start) continue;
    const found = findBorrower(program, use.made, ways) ?? findFirstComer(program, use);
    if (found !== undefined) first.set(act.fn, { act, at: node, obj, method, row, ...found });
  }
  return [...first.values()];
}

/**
 * What thread-locals hold, and containers under the number or name of the thread at hand: each thread comes to what it has put
 * there itself, or to nothing.
 */
const keptByThreads = (program: Program): readonly Obj[] => [
  ...[...program.analysis.objects.all].flatMap((obj) =>
    roleOfObject(obj) === 'thread-local' ? [...(obj.fields?.values() ?? [])].flatMap(({ value }) => value.objs) : [],
  ),
  ...program.reached.flatMap((act) =>
    act.accesses.flatMap((access) =>
      access.kind === 'write' &&
      isElementField(access.cell.field) &&
      program.contexts.of(act).some((entryState) => isNamedByThread({ access, entryState }))
        ? access.cell.value.objs
        : [],
    ),
  ),
];

interface Use {
  readonly act: Activation;
  readonly node: Span;
  readonly obj: Obj;
  readonly method: string;
  readonly row: ThreadBound;
  readonly ways: readonly EntryState[];
  /** Where any of the objects that may be meant here is made. */
  made: readonly Made[];
}

/**
 * The uses, each with all that may be meant at its place, in whatever activation: instances that the model does not tell
 * apart have each other's connections, and the one that the thread has for itself is among them. Where callers share an
 * activation, their arguments are joined, and of many only some are looked at: all that is made at those places may be meant.
 */
function usesOf(program: Program, makings: ReadonlyMap<Obj, readonly Made[]>): readonly Use[] {
  const uses: Use[] = [];
  const places = new Map<FunctionFacts, Map<number, Set<Made>>>();
  for (const act of program.reached) {
    for (const { name, node, self, flow } of act.libraryCalls) {
      const made = self === undefined ? undefined : makings.get(self);
      const method = lastPart(name);
      const row = threadBound(name.slice(0, name.length - method.length - 1));
      if (self === undefined || made === undefined || row === undefined || row.anyThread.includes(method)) continue;
      const place = remembered(mapOf(places, act.fn), node.start, () => new Set<Made>());
      for (const one of made) place.add(one);
      uses.push({
        act,
        node,
        obj: self,
        method,
        row,
        ways: reaching(program, program.contexts.of(act), { act, at: node, flow }),
        made,
      });
    }
  }
  for (const use of uses) {
    const meant = [...places.get(use.act.fn)!.get(use.node.start)!];
    use.made = use.act.entered?.given === undefined ? madeWith(meant, makings) : meant;
  }
  return uses;
}

/** With these, all others that are made at one of their places. */
const madeWith = (meant: readonly Made[], makings: ReadonlyMap<Obj, readonly Made[]>): readonly Made[] =>
  [...makings.values()].flatMap((made) =>
    made.filter(({ act, at }) => meant.some((one) => one.act.fn === act.fn && one.at.start === at.start)),
  );

/** A way by which a thread comes to the use of what is bound that never comes to where it is made. */
function findBorrower(
  program: Program,
  made: readonly Made[],
  ways: readonly EntryState[],
): Pick<Borrowed, 'way' | 'maker' | 'made' | 'owner'> | undefined {
  if (made.some(({ isFree }) => isFree)) return undefined;
  const makers = made.flatMap((one) => program.contexts.of(one.act).map(({ ctx }) => ({ ...one, ctx })));
  for (const way of ways) {
    const { ctx } = way;
    if (ctx.thread !== undefined && ctx.model === undefined) continue;
    // Which thread calls what nothing calls is not in the program.
    if (ctx.thread === undefined && way.root !== 'module') continue;
    const [maker] = makers;
    if (maker === undefined || makers.some((one) => mayBeOne(program, one.ctx, ctx))) continue;
    if (made.some(({ act }) => program.contexts.mayRun(ctx, act))) continue;
    return { way, maker: maker.act, made: maker.at, owner: maker.ctx };
  }
  return undefined;
}

/** Whether two contexts may be one thread: they are the same, or tasks of a pool with one worker; or nobody can tell. */
function mayBeOne({ analysis }: Program, a: Context, b: Context): boolean {
  if (a === b || (a.thread !== undefined && a.model === undefined)) return true;
  const lanes = lanesOf(analysis, b.model);
  return lanesOf(analysis, a.model).some((lane) => lanes.includes(lane));
}

/**
 * `if self._conn is None: self._conn = connect()`, and a use below: whoever comes first makes it, and all others are given
 * that one.
 */
function findFirstComer(
  program: Program,
  { made, ways }: Use,
): Pick<Borrowed, 'way' | 'maker' | 'made' | 'owner'> | undefined {
  // What is made otherwise as well may be the one that this thread uses.
  const kept = made.map(({ act, at, isFree }) => (isFree ? undefined : keptAtFirstUse(program, act, at)));
  if (kept.includes(undefined)) return undefined;
  for (const [index, { act, at }] of made.entries()) {
    const cell = kept[index]!;
    const { sharing } = program.concurrency;
    const owners = program.contexts.of(act).map(({ ctx }) => ctx);
    for (const way of ways) {
      const owner = owners.find(
        (ctx) =>
          (ctx === way.ctx ? ctx.multiple : !mayBeOne(program, ctx, way.ctx)) &&
          (cell.owner.kind === 'module' || sharing.isSame(ctx, way.ctx, cell.owner)),
      );
      const isThreads = way.ctx.thread !== undefined && way.ctx.model !== undefined;
      if (owner !== undefined && isThreads) return { way, maker: act, made: at, owner };
    }
  }
  return undefined;
}

/** The variable that keeps what a call makes where nothing is there yet, and is never given up. */
function keptAtFirstUse({ analysis }: Program, { accesses, file }: Activation, at: Span): Cell | undefined {
  const store = accesses.find(
    ({ kind, op, stmt }) => kind === 'write' && op === '=' && stmt !== undefined && within(at, stmt),
  );
  if (store === undefined || isElementField(store.cell.field)) return undefined;
  const isAsked = [...checksOver(store.flow)].some(({ tests }) =>
    tests.some(
      ({ read, answer, isOneReason }) => read.cell === store.cell && isNothing(answer) && isOneReason !== true,
    ),
  );
  const isGivenUp = writesTo(analysis, store.cell).some(
    ({ act, at: place }) =>
      !(act.file === file && place.start === store.at.start) && act.fn.kind !== 'module' && !setsUp(act),
  );
  return isAsked && !isGivenUp ? store.cell : undefined;
}

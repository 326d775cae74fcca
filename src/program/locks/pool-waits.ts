/** Tasks of a pool that wait for other tasks of the same pool: once all its workers do, nobody is left to run these. */

import { typeRow } from '../../knowledge/types.js';
import { Slot } from '../model/field.js';
import { standsForMany, type Obj } from '../model/objects.js';
import { hasOneWorker } from '../library/lanes.js';
import { threadsOf } from '../library/thread-table.js';
import { givesFirstValues } from '../model/classes.js';
import { isThread, roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { around } from '../model/reaching.js';
import { someExpr } from '../../facts/walk.js';
import type { CallExpr, FunctionFacts, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { Activation, JoinEvent, StartEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { Context } from '../contexts/entry-state.js';
import type { Program } from '../program.js';

export interface PoolWait {
  readonly act: Activation;
  readonly event: JoinEvent;
  /** The task that waits. */
  readonly ctx: Context;
  /** One worker runs all tasks of the pool. */
  readonly hasOneWorker: boolean;
  /** There are certainly more workers than tasks that wait so, as far as these can be counted: one is left for the others. */
  readonly leavesWorkers: boolean;
}

/** Calls from what is told of a task's end, within which the task is followed. */
const MOST_CALLS = 3;

const WAITS = /^(result|wait|iterate)$/;

/** All such waits, one for each place. */
export function* findPoolWaits(program: Program): Generator<PoolWait> {
  const { contexts, analysis } = program;
  const { creationTree } = program.concurrency;
  const seen = new Set<string>();
  const waits: Omit<PoolWait, 'leavesWorkers'>[] = [];
  /** The tasks of each pool that wait so. */
  const waiting = new Map<Obj, Set<Context>>();
  for (const act of analysis.activations) {
    for (const event of act.joins) {
      if (!WAITS.test(event.kind)) continue;
      const pool = modelOfPool(analysis, event.thread);
      // Of several pools that are not told apart, one may wait for the tasks of another.
      if (pool === undefined || roleOfObject(pool) !== 'executor' || standsForMany(pool)) continue;
      // A task that makes the pool for itself has another one in each call.
      if (act.creates.some(({ obj }) => obj === pool)) continue;
      // Who gives up after a time may find a worker free by then, where there are others.
      if (event.timed && (event.kind !== 'result' || !hasOneWorker(analysis, pool))) continue;
      if (isKnownDone(analysis, act, event) || isToldOfItsEnd(analysis, act, event)) continue;
      for (const { ctx } of contexts.of(act)) {
        if (ctx.thread === undefined || modelOfPool(analysis, ctx.thread) !== pool) continue;
        if (isTasksOwn(program, pool, ctx)) continue;
        if (isBegunBefore(analysis, contexts.context(event.thread), ctx)) continue;
        const tasks = waiting.get(pool) ?? new Set();
        waiting.set(pool, tasks.add(ctx));
        const key = `${act.file.id} ${event.node.start}`;
        if (seen.has(key)) continue;
        seen.add(key);
        waits.push({ act, event, ctx, hasOneWorker: hasOneWorker(analysis, pool) });
      }
    }
  }
  for (const wait of waits) {
    const pool = modelOfPool(analysis, wait.event.thread)!;
    const tasks = [...(waiting.get(pool) ?? [])];
    // Of tasks that hand in others of their own kind there is no telling how many wait.
    const isOneOfMany = (task: Context): boolean => task.multiple || creationTree.isAncestor(task, task);
    const leavesWorkers = !tasks.some(isOneOfMany) && tasks.length < workersOf(program, pool);
    yield { ...wait, leavesWorkers };
  }
}

/**
 * Whether each task has a pool of its own: a thread-local holds it, or the constructor of an object has made it that the task itself
 * makes, and nothing keeps that object for others.
 */
function isTasksOwn(program: Program, pool: Obj, task: Context): boolean {
  const { analysis, contexts } = program;
  const { ownership } = program.concurrency;
  // What a thread-local holds is another one on each of the pool's threads.
  if ([...ownership.holdersOf(pool)].some((holder) => holder && roleOfObject(holder) === 'thread-local')) return true;
  const setUp = analysis.makers.get(pool);
  if (setUp?.self === undefined || !givesFirstValues(setUp.fn.name)) return false;
  const owner = setUp.self;
  const maker = analysis.makers.get(owner);
  // One object may stand for those that tasks of its own make in turn.
  return (
    maker !== undefined &&
    !isKeptElsewhere(program, owner, maker.fn) &&
    analysis
      .activationsOf(maker.fn)
      .some(
        (act) =>
          [...act.allocations.values()].flat().some(({ obj }) => obj === owner) &&
          contexts.of(act).some(({ ctx }) => ctx === task),
      )
  );
}

/** Whether something keeps an object that the function which makes it has not made as well: a module, a table, whoever asks for it. */
function isKeptElsewhere({ analysis, concurrency: { ownership } }: Program, made: Obj, by: FunctionFacts): boolean {
  const seen = new Set<Obj>([made]);
  for (const one of seen)
    for (const holder of ownership.holdersOf(one)) {
      if (holder?.kind === 'env' || (holder !== undefined && isThread(holder))) continue;
      if (holder === undefined || analysis.makers.get(holder)?.fn !== by) return true;
      seen.add(holder);
    }
  return false;
}

/** Whether a task was handed in before the one that waits for it: a pool takes first what came first, and so it has begun. */
function isBegunBefore(analysis: AnalysisState, task: Context | undefined, waiter: Context): boolean {
  if (task === undefined || task === waiter || task.starts.length === 0 || waiter.starts.length === 0) return false;
  const isBefore = (
    { act, node, loops }: StartEvent,
    other: { readonly act: Activation; readonly node: Span },
  ): boolean => act === other.act && node.end <= other.node.start && !loops.some((loop) => within(other.node, loop));
  return waiter.starts.every((other) => {
    // The waiter may be handed in by a function that the one calls which has handed in the rest.
    const callers = callersInto(analysis, other.act).map(({ act, call }) => ({ act, node: call.node }));
    return task.starts.every(
      (one) => isBefore(one, other) || (callers.length > 0 && callers.every((caller) => isBefore(one, caller))),
    );
  });
}

/** How many workers a pool has at least; 1 where that can't be seen. */
function workersOf({ analysis }: Program, pool: Obj): number {
  const { objs, unknown } = analysis.cell(pool, Slot.workers).value;
  const usual = (pool.kind === 'library' && typeRow(pool.type)?.atLeast) || 1;
  const numbers = objs.map((obj) =>
    obj === analysis.none ? usual : obj.kind === 'constant' && typeof obj.value === 'number' ? obj.value : 1,
  );
  return unknown || numbers.length === 0 ? 1 : Math.min(...numbers);
}

/** Which pool runs a task. */
const modelOfPool = (analysis: AnalysisState, task: Obj): Obj | undefined => threadsOf(analysis).models.get(task)?.pool;

/** `future.add_done_callback(tell)`, and in `tell(future)`, or in what that calls with it: whoever is told asks for a result that is there. */
function isToldOfItsEnd(analysis: AnalysisState, act: Activation, { node, thread }: JoinEvent): boolean {
  const asked = (node as Partial<CallExpr>).callee;
  if (asked?.kind !== 'attribute' || asked.object.kind !== 'name' || asked.object.slot >= act.fn.params.length)
    return false;
  const told = analysis.cell(thread, Slot.doneCallbacks).value.objs;
  return told.length > 0 && isRunBy(analysis, told, act);
}

/** Whether one of these is what runs here, or what all that call it run in. */
function isRunBy(analysis: AnalysisState, told: readonly Obj[], act: Activation, depth = 0): boolean {
  const { callee, self } = act;
  const isIt = (obj: Obj): boolean =>
    obj === callee ||
    (obj.kind === 'method' && obj.fn === callee && obj.self === self) ||
    (obj.kind === 'partial' && obj.fn.objs.some(isIt));
  if (told.some(isIt)) return true;
  const callers = depth < MOST_CALLS ? callersInto(analysis, act) : [];
  return callers.length > 0 && callers.every((caller) => isRunBy(analysis, told, caller.act, depth + 1));
}

/** `if future.done():` around it, or the same task was waited for before, or is what `as_completed` has given. */
function isKnownDone({ sets }: AnalysisState, { fn, joins }: Activation, { node, thread, flow }: JoinEvent): boolean {
  const earlier = joins.filter((one) => one.thread === thread && !one.timed && one.node.start < node.start);
  if (earlier.some(({ kind }) => kind === 'iterate')) return true;
  if (earlier.length > 0 && sets.has(flow.joined, thread)) return true;
  return around(fn, node).asked.some(({ test }) =>
    someExpr(test, (expr) => expr.kind === 'attribute' && expr.name === 'done'),
  );
}

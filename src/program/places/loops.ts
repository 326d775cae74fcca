/** Objects of an event loop that another thread touches than the one that runs the loop. */

import type { Span } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { asksWhereItRuns, isLoopBound, isLoopRun, runsOwnLoop, takesLoop } from '../../knowledge/loop-bound.js';
import { LOOP, typeRow } from '../../knowledge/types.js';
import type { EntryState, Context } from '../contexts/entry-state.js';
import { isLoop, isTaskOfLoop, lanesOf } from '../library/lanes.js';
import { lifecycleOf } from '../lives/lifecycle.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersOf } from '../model/callers.js';
import type { Flow } from '../model/flow.js';
import type { FileUnit } from '../model/files.js';
import { filesOfUsers } from '../model/users.js';
import { memoized, push, remembered } from '../model/maps.js';
import { makersOf, type Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { isSeen } from './main-only.js';
import { libraryTargets, onThreads, reaching } from './own-threads.js';

export interface OffLoop {
  readonly act: Activation;
  readonly at: Span;
  readonly obj: Obj;
  readonly type: string;
  readonly method: string;
  /** Who calls it. */
  readonly ctx: Context;
  /** Only clients are said to call it so, and who they are can't be seen. */
  readonly isByClient?: boolean;
  /** It is what a thread made here runs, with nothing of the program in between. */
  readonly isTarget?: boolean;
}

export function* offLoopCalls(program: Program): Generator<OffLoop> {
  const seen = new Set<string>();
  for (const found of [...onOtherThreads(program), ...targets(program), ...onMain(program)])
    if (!isSeen(seen, found.act, found.at) && !isOnlyAsked(program, found)) yield found;
}

/** Whether an event is looked at now and then and nobody waits for it: to set it is to store a flag. */
const isOnlyAsked = (program: Program, { obj, type }: OffLoop): boolean => {
  if (!isEvent(type) || lifecycleOf(program).escapes(obj)) return false;
  const uses = usesOf(program).get(obj);
  return uses?.has('is_set') === true && !uses.has('wait');
};

/** The event of a loop. */
const isEvent = (type: string): boolean => typeRow(type)?.like === 'event';

/** What is called of the events of loops, by the objects. */
const usesOf = memoized((program: Program): ReadonlyMap<Obj, ReadonlySet<string>> => {
  const uses = new Map<Obj, Set<string>>();
  for (const { libraryCalls } of program.reached)
    for (const { name, self } of libraryCalls) {
      const [type, method] = typeAndMethod(name);
      if (self !== undefined && isEvent(type)) remembered(uses, self, () => new Set<string>()).add(method);
    }
  return uses;
});

/** What a thread calls that is no loop's, and has made nothing of what it touches. */
function* onOtherThreads(program: Program): Generator<OffLoop> {
  const { analysis, contexts } = program;
  const running = threadsWithLoops(program);
  const makers = makersIn(program);
  const waiters = waitersIn(program);
  for (const { act, ways } of onThreads(program)) {
    for (const { at, obj, type, method, flow } of boundCalls(act)) {
      const made = makers.get(obj) ?? [];
      const waiting = waiters.get(obj) ?? [];
      // What only coroutines of other threads wait for belongs to no loop that a thread runs now and then.
      const isForOthers = (ctx: Context): boolean =>
        waiting.length > 0 &&
        !isLoop(obj) &&
        !isTaskOfLoop(ctx.model) &&
        lanesOf(analysis, ctx.model).length === 0 &&
        !waiting.some((one) => contexts.runs(ctx, one));
      const mayBeOf = (ctx: Context): boolean =>
        (running.has(ctx) && !isForOthers(ctx)) || made.some((maker) => contexts.runs(ctx, maker));
      const way = reaching(program, ways, { act, at, flow }).find(({ ctx }) => !mayBeOf(ctx));
      if (way !== undefined) yield { act, at, obj, type, method, ctx: way.ctx };
    }
  }
}

interface BoundCall extends Pick<OffLoop, 'at' | 'obj' | 'type' | 'method'> {
  readonly flow: Flow;
}

/** Calls in a plain function of what only the thread of a loop may call. */
function* boundCalls({ fn, libraryCalls }: Activation): Generator<BoundCall> {
  if (fn.isAsync) return;
  for (const { name, node, self, keywords, flow } of libraryCalls) {
    const [type, method] = typeAndMethod(name);
    if (self !== undefined && isLoopBound(type, method)) yield { at: node, obj: self, type, method, flow };
    const given = takesLoop(name) ? keywords.get('loop')?.objs.find(isLoop) : undefined;
    if (given !== undefined) yield { at: node, obj: given, type: LOOP, method: calleeName(node) ?? name, flow };
  }
}

const makersIn = memoized((program: Program): ReadonlyMap<Obj, readonly Activation[]> => {
  const makers = new Map<Obj, Activation[]>();
  for (const act of program.reached)
    for (const made of act.allocations.values()) for (const { obj } of made) push(makers, obj, act);
  return makers;
});

/** The coroutines that call what an event loop's threads alone may: they wait for it. */
const waitersIn = memoized((program: Program): ReadonlyMap<Obj, readonly Activation[]> => {
  const waiters = new Map<Obj, Activation[]>();
  for (const act of program.reached)
    if (act.fn.isAsync) for (const { self } of act.libraryCalls) if (self !== undefined) push(waiters, self, act);
  return waiters;
});

/** `Timer(1, event.set)`: the method itself is what a thread runs, or a worker. */
function* targets(program: Program): Generator<OffLoop> {
  for (const { act, at, ctx, name, self } of libraryTargets(program)) {
    const [type, method] = typeAndMethod(name);
    if (self?.kind === 'library' && isLoopBound(type, method))
      yield { act, at, obj: self, type, method, ctx, isTarget: true };
  }
}

const typeAndMethod = (name: string): readonly [string, string] => {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
};

/** What the main thread calls of a loop while a thread that it has started runs that. */
function* onMain(program: Program): Generator<OffLoop> {
  const { analysis, concurrency, contexts } = program;
  const { main } = contexts;
  const withLoops = threadsWithLoops(program);
  const runners = contexts.threads.filter(
    (ctx) => !isTaskOfLoop(ctx.model) && (withLoops.has(ctx) || lanesOf(analysis, ctx.model).length > 0),
  );
  if (runners.length === 0) return;
  const makers = makersIn(program);
  const waiters = waitersIn(program);
  /** Whether only what loops of threads run makes it, or waits for it: it belongs to the loop of whoever waits. */
  const isOfLoops = (obj: Obj): boolean => {
    const onlyLoops = (acts: readonly Activation[] = []): boolean =>
      acts.length > 0 && acts.every((one) => contexts.of(one).every(({ ctx }) => withLoops.has(ctx)));
    return !isLoop(obj) && (onlyLoops(makers.get(obj)) || onlyLoops(waiters.get(obj)));
  };
  for (const act of program.reached) {
    for (const { at, obj, type, method, flow } of boundCalls(act)) {
      if (mayKnowItsThread(act, at)) continue;
      const running = isOfLoops(obj) ? runners : runners.filter(({ model }) => lanesOf(analysis, model).includes(obj));
      if (running.length === 0 || isBelowCoroutine(analysis, act)) continue;
      const later = new Set(concurrency.forkEdges.after({ act, at, cell: { owner: obj } }));
      const ways = contexts.of(act).filter(({ ctx, root }) => ctx === main && (root === 'module' || root === 'client'));
      const isBeside = (way: EntryState): boolean => {
        const { mayRun, ambient } = contexts.compose(way, flow);
        // What others start, only the object whose thread it is can know of.
        const isRunning = (thread: Obj): boolean =>
          mayRun.items.includes(thread) ||
          (ambient.items.includes(thread) && act.self !== undefined && makersOf(thread).includes(act.self));
        return running.some(({ thread }) => thread !== undefined && !later.has(thread) && isRunning(thread));
      };
      const beside = reaching(program, ways, { act, at, flow }).filter(isBeside);
      const isByClient = beside.every(({ root }) => root !== 'module');
      if (beside.length > 0) yield { act, at, obj, type, method, ctx: main, isByClient };
    }
  }
}

/** Whether a function has asked, above a place, which thread or which loop it is on, or whether the loop runs at all. */
export const mayKnowItsThread = ({ libraryCalls }: Activation, { start }: Span): boolean =>
  libraryCalls.some(({ node }) => node.start < start && asksWhereItRuns(calleeName(node) ?? ''));

/** Whether a coroutine leads to the function: whoever has made that, it may be the loop's thread that runs it. */
function isBelowCoroutine(analysis: AnalysisState, act: Activation): boolean {
  const seen = new Set([act.fn]);
  for (const fn of seen)
    for (const { act: caller } of callersOf(analysis, fn)) {
      if (caller.fn.isAsync) return true;
      seen.add(caller.fn);
    }
  return false;
}

/**
 * Where the program runs its event loop, by a call in which it goes on until there is nothing left to do: in a file, or where
 * the program itself does, rather than its tests and examples.
 */
export function whereLoopRuns(program: Program, file: FileUnit): At | undefined {
  const places = loopRuns(program);
  const users = filesOfUsers(program.analysis.files);
  return places.find(({ act }) => act.file === file) ?? places.find(({ act }) => !users.has(act.file)) ?? places[0];
}

const loopRuns = memoized((program: Program): readonly At[] =>
  program.reached.flatMap((act) =>
    act.libraryCalls.flatMap(({ name, node }) => (isLoopRun(name) ? [{ act, node }] : [])),
  ),
);

interface At {
  readonly act: Activation;
  readonly node: Span;
}

/** Threads that run a loop of their own: what they touch may belong to it. */
export function threadsWithLoops(program: Program): ReadonlySet<Context> {
  const running = new Set<Context>();
  for (const { act, ways } of onThreads(program)) {
    if (act.libraryCalls.some(({ name }) => runsOwnLoop(name))) for (const { ctx } of ways) running.add(ctx);
  }
  // `Thread(target=loop.run_forever)`: all that it runs, the loop runs.
  for (const ctx of program.contexts.threads)
    if (isTaskOfLoop(ctx.model) || [...(ctx.model?.entries ?? [])].some(({ fn }) => fn.isAsync)) running.add(ctx);
  return running;
}

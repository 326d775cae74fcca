/** Objects of an event loop that another thread touches than the one that runs the loop. */

import type { Span } from '../../facts/ir.js';
import { isLoopBound, isLoopRun, runsOwnLoop } from '../../knowledge/loop-bound.js';
import type { EntryState, Context } from '../contexts/entry-state.js';
import { isTaskOfLoop } from '../library/threads.js';
import type { Activation } from '../model/activation.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { isSeen } from './main-only.js';
import { onThreads, reaching } from './own-threads.js';

export interface OffLoop {
  readonly act: Activation;
  readonly at: Span;
  readonly obj: Obj;
  readonly type: string;
  readonly method: string;
  readonly way: EntryState;
}

export function* offLoopCalls(program: Program): Generator<OffLoop> {
  const running = threadsWithLoops(program);
  const makers = new Map<Obj, Activation[]>();
  for (const act of program.reached)
    for (const made of act.allocations.values())
      for (const { obj } of made) makers.set(obj, [...(makers.get(obj) ?? []), act]);
  const seen = new Set<string>();
  for (const { act, ways } of onThreads(program)) {
    if (act.fn.isAsync) continue;
    for (const { name, node, self, flow } of act.libraryCalls) {
      const dot = name.lastIndexOf('.');
      const [type, method] = [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
      if (self === undefined || !isLoopBound(type, method)) continue;
      const made = makers.get(self) ?? [];
      const way = reaching(program, ways, flow).find(
        ({ ctx }) => !running.has(ctx) && !made.some((maker) => program.contexts.runs(ctx, maker)),
      );
      if (way !== undefined && !isSeen(seen, act, node)) yield { act, at: node, obj: self, type, method, way };
    }
  }
}

/** Where the program runs its event loop, by a call in which it goes on until there is nothing left to do. */
export const whereLoopRuns = memoized((program: Program): At | undefined => {
  for (const act of program.reached) {
    const call = act.libraryCalls.find(({ name }) => isLoopRun(name));
    if (call !== undefined) return { act, node: call.node };
  }
  return undefined;
});

interface At {
  readonly act: Activation;
  readonly node: Span;
}

/** Threads that run a loop of their own: what they touch may belong to it. */
function threadsWithLoops(program: Program): ReadonlySet<Context> {
  const running = new Set<Context>();
  for (const { act, ways } of onThreads(program)) {
    if (act.libraryCalls.some(({ name }) => runsOwnLoop(name))) for (const { ctx } of ways) running.add(ctx);
  }
  // `Thread(target=loop.run_forever)`: all that it runs, the loop runs.
  for (const ctx of program.contexts.threads)
    if (isTaskOfLoop(ctx.model) || [...(ctx.model?.entries ?? [])].some(({ fn }) => fn.isAsync)) running.add(ctx);
  return running;
}

/** What runs on other threads than the main one: the code of each thread, as rules about places ask for it. */

import type { Span } from '../../facts/ir.js';
import { canonical } from '../../knowledge/types.js';
import type { Place } from '../concurrency/reachability.js';
import type { Activation } from '../model/activation.js';
import type { Context, EntryState } from '../contexts/entry-state.js';
import { isTaskOfLoop } from '../library/lanes.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/** Functions that threads run, each with the ways in which they come to it; what only unseen loops run is left out. */
export function* onThreads(
  program: Program,
): Generator<{ readonly act: Activation; readonly ways: readonly EntryState[] }> {
  for (const act of program.reached) {
    const ways = program.contexts.of(act).filter(({ ctx }) => ctx.thread !== undefined && ctx.model !== undefined);
    if (ways.length > 0) yield { act, ways };
  }
}

/** What a thread calls of a library, with nothing of the program in between: `Timer(1, event.set)`. */
export interface LibraryTarget {
  readonly act: Activation;
  /** Where the thread is made, or the task is handed over. */
  readonly at: Span;
  readonly ctx: Context;
  /** As in the name of a library call. */
  readonly name: string;
  readonly self: Obj | undefined;
}

/** What threads and workers are given of libraries to call. What is left to a loop, the loop runs. */
export function* libraryTargets(program: Program): Generator<LibraryTarget> {
  for (const act of program.reached) {
    for (const { obj, node } of act.creates) {
      const ctx = program.contexts.context(obj);
      if (ctx?.model === undefined || isTaskOfLoop(ctx.model)) continue;
      for (const call of ctx.model.calls) {
        const isMethod = call.kind === 'library-method';
        const name = isMethod ? `${call.type}.${call.name}` : canonical(call.name);
        yield { act, at: node, ctx, name, self: isMethod ? call.self : undefined };
      }
    }
  }
}

/** The ways of those in which a place can be reached: nothing on the way says that it is not for this thread. */
export const reaching = (program: Program, ways: readonly EntryState[], place: Place): readonly EntryState[] =>
  ways.filter((way) => program.concurrency.reachability.comesTo(way, place));

/** What runs on other threads than the main one: the code of each thread, as rules about places ask for it. */

import type { Place } from '../concurrency/reachability.js';
import type { Activation } from '../model/activation.js';
import type { EntryState } from '../contexts/entry-state.js';
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

/** The ways of those in which a place can be reached: nothing on the way says that it is not for this thread. */
export const reaching = (program: Program, ways: readonly EntryState[], place: Place): readonly EntryState[] =>
  ways.filter((way) => program.concurrency.reachability.comesTo(way, place));

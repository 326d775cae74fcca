/** What runs on other threads than the main one: the code of each thread, as rules about places ask for it. */

import { OwnBranches } from '../contexts/own-branches.js';
import { checksOver } from '../evaluation/checks.js';
import type { Activation } from '../model/activation.js';
import type { Check, Flow } from '../model/flow.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { Program } from '../program.js';
import { memoized } from '../model/maps.js';

/** Functions that threads run, each with the ways in which they come to it; what only unseen loops run is left out. */
export function* onThreads(
  program: Program,
): Generator<{ readonly act: Activation; readonly ways: readonly EntryState[] }> {
  for (const act of program.reached) {
    const ways = program.contexts.of(act).filter(({ ctx }) => ctx.thread !== undefined && ctx.model !== undefined);
    if (ways.length > 0) yield { act, ways };
  }
}

const branchesOf = memoized(({ analysis, contexts }: Program) => new OwnBranches(analysis, contexts));

/** The ways of those in which a point can be reached: no test on the way says that it is not for this thread. */
export function reaching(program: Program, ways: readonly EntryState[], flow: Flow): readonly EntryState[] {
  const own = branchesOf(program);
  const onWay = (way: EntryState): readonly Check[] => [...way.checks, ...checksOver(flow)];
  return ways.filter((way) => !program.contexts.isShut(way, flow) && !own.areShut(way.ctx, () => onWay(way)));
}

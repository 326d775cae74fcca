/** What runs on other threads than the main one: the code of each thread, as rules about places ask for it. */

import { OwnBranches } from '../contexts/own-branches.js';
import { checksOver } from '../evaluation/checks.js';
import type { Activation, Check, Flow } from '../model/activation.js';
import type { Condition } from '../contexts/condition.js';
import type { Program } from '../program.js';

/** Functions that threads run, each with the ways in which they come to it; what only unseen loops run is left out. */
export function* onThreads(
  program: Program,
): Generator<{ readonly act: Activation; readonly ways: readonly Condition[] }> {
  for (const act of program.reached) {
    const ways = program.contexts.of(act).filter(({ ctx }) => ctx.thread !== undefined && ctx.model !== undefined);
    if (ways.length > 0) yield { act, ways };
  }
}

const branches = new WeakMap<Program, OwnBranches>();

/** The ways of those in which a point can be reached: no test on the way says that it is not for this thread. */
export function reaching(program: Program, ways: readonly Condition[], flow: Flow): readonly Condition[] {
  let own = branches.get(program);
  if (own === undefined) branches.set(program, (own = new OwnBranches(program.machine, program.contexts)));
  const onWay = (way: Condition): readonly Check[] => [...way.checks, ...checksOver(flow)];
  return ways.filter((way) => !program.contexts.isShut(way, flow) && !own.areShut(way.ctx, () => onWay(way)));
}

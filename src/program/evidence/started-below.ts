/**
 * Whether a thread is only started below a place: in the function of the place, further down, or in one that leads there and
 * comes to the start later. The two meet where that function is called a second time, which a program that is seen from its
 * beginning most often does not do.
 */

import type { Span } from '../../facts/ir.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation, StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { allRunBy } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { mapOf, memoized, remembered } from '../model/maps.js';
import { isCalledAgainIn } from './seen-beside.js';

/** Calls that lead to the place, from where the start is seen. */
const MAX_CALLS = 6;

/** The same of the thread of the one side and the place of the other, which is seen from the beginning of the program on. */
export function areStartedBelow(analysis: AnalysisState, mine: AccessInContext, theirs: AccessInContext): boolean {
  const isOf = ({ access, entryState: { ctx, root } }: AccessInContext, other: Context): boolean =>
    ctx.thread === undefined &&
    root === 'module' &&
    remembered(mapOf(answersOf(analysis), access), other, () =>
      isStartedBelow(analysis, other.starts, access.act, access.at),
    );
  return isOf(mine, theirs.entryState.ctx) || isOf(theirs, mine.entryState.ctx);
}

const answersOf = memoized<AnalysisState, Map<Access, Map<Context, boolean>>>(() => new Map());

export const isStartedBelow = (
  analysis: AnalysisState,
  starts: readonly StartEvent[],
  act: Activation,
  place: Span,
): boolean => starts.length > 0 && isBelow(analysis, starts, act, place, MAX_CALLS);

function isBelow(
  analysis: AnalysisState,
  starts: readonly StartEvent[],
  act: Activation,
  place: Span,
  calls: number,
): boolean {
  if (isCalledAgainIn(analysis, act)) return false;
  const left = starts.filter((start) => !comesBelow(act, place, start));
  if (left.length === 0) return true;
  // What the function does above, or in a loop, is done by the time of the place.
  if (calls === 0 || left.some((start) => isIn(act, start))) return false;
  const callers = callersInto(analysis, act).filter((caller) => caller.act !== act);
  return (
    callers.length > 0 && callers.every((caller) => isBelow(analysis, left, caller.act, caller.call.node, calls - 1))
  );
}

/** Whether the start is made, by the function or by what it calls, below the place only. */
function comesBelow(act: Activation, place: Span, start: StartEvent): boolean {
  if (start.act === act) return start.node.start >= place.end && !start.inLoop;
  const ways = act.calls.filter(({ callee }) => allRunBy(callee).has(start.act));
  return ways.length > 0 && ways.every(({ node, inLoop }) => node.start >= place.end && !inLoop);
}

const isIn = (act: Activation, start: StartEvent): boolean => allRunBy(act).has(start.act);

/** Who calls a function: the call graph the other way round. */

import type { FunctionFacts } from '../../facts/ir.js';
import type { Activation, CallEvent } from './activation.js';
import type { AnalysisState } from './analysis-state.js';
import { memoized, push } from './maps.js';

/** One call of an activation. */
export interface Caller {
  readonly act: Activation;
  readonly call: CallEvent;
}

/** The calls of one activation. */
export const callersInto = (analysis: AnalysisState, act: Activation): readonly Caller[] =>
  callersOf(analysis, act.fn).filter(({ call }) => call.callee === act);

/** Whether a function is called from several places, or from one in a loop; one that nothing calls, a client may call at will. */
export function isCalledAgain(analysis: AnalysisState, act: Activation): boolean {
  if (act.fn.kind !== 'function') return false;
  const calls = callersInto(analysis, act);
  return calls.length !== 1 || calls[0]!.call.inLoop;
}

/** All calls of a function, from whatever activation into whatever activation of it. */
export function callersOf(analysis: AnalysisState, fn: FunctionFacts): readonly Caller[] {
  return callersIn(analysis).get(fn) ?? [];
}

const callersIn = memoized((analysis: AnalysisState): ReadonlyMap<FunctionFacts, readonly Caller[]> => {
  const callers = new Map<FunctionFacts, Caller[]>();
  for (const act of analysis.activations) {
    for (const call of act.calls) {
      push(callers, call.callee.fn, { act, call });
    }
  }
  return callers;
});

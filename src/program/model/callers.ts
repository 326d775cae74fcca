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

const NOBODY: readonly Caller[] = [];

/** The calls of one activation. */
export const callersInto = (analysis: AnalysisState, act: Activation): readonly Caller[] =>
  callersIn(analysis).ofActivation.get(act) ?? NOBODY;

/** Whether a function is called from several places, or from one in a loop; one that nothing calls, a client may call at will. */
export function isCalledAgain(analysis: AnalysisState, act: Activation): boolean {
  if (act.fn.kind !== 'function') return false;
  const calls = callersInto(analysis, act);
  return calls.length !== 1 || calls[0]!.call.inLoop;
}

/** All calls of a function, from whatever activation into whatever activation of it. */
export function callersOf(analysis: AnalysisState, fn: FunctionFacts): readonly Caller[] {
  return callersIn(analysis).ofFunction.get(fn) ?? NOBODY;
}

interface Callers {
  readonly ofFunction: ReadonlyMap<FunctionFacts, readonly Caller[]>;
  readonly ofActivation: ReadonlyMap<Activation, readonly Caller[]>;
}

const callersIn = memoized((analysis: AnalysisState): Callers => {
  const ofFunction = new Map<FunctionFacts, Caller[]>();
  const ofActivation = new Map<Activation, Caller[]>();
  for (const act of analysis.activations) {
    for (const call of act.calls) {
      const caller = { act, call };
      push(ofFunction, call.callee.fn, caller);
      push(ofActivation, call.callee, caller);
    }
  }
  return { ofFunction, ofActivation };
});

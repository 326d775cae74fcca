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

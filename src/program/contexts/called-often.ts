/** Whether a function is called again and again: in a loop, at two places of one function, or by a library. */

import type { FunctionFacts, Span } from '../../facts/ir.js';
import { areAlternatives } from '../../facts/way-to.js';
import { entriesInRounds } from '../library/callback-rounds.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import { push } from '../model/maps.js';

/** @param helpers how many calls away the function may be that calls it again */
export function isCalledAgainIn(analysis: AnalysisState, act: Activation, helpers: number): boolean {
  if (entriesInRounds(analysis).has(act)) return true;
  const calls = callersInto(analysis, act);
  if (calls.some(({ call }) => call.inLoop || call.isOneOfMany === true)) return true;
  const byCaller = new Map<Activation, Span[]>();
  for (const caller of calls) push(byCaller, caller.act, caller.call.node);
  const callers = [...byCaller];
  return (
    callers.some(([{ fn }, nodes]) => areSeveralOnOneWay(fn, nodes)) ||
    (helpers > 1 && callers.some(([caller]) => caller !== act && isCalledAgainIn(analysis, caller, helpers - 1)))
  );
}

/** Whether two of the places of a function are not on different branches of one test. */
const areSeveralOnOneWay = (fn: FunctionFacts, nodes: readonly Span[]): boolean =>
  nodes.some((one) => nodes.some((other) => one.start < other.start && !areAlternatives(fn.body, one, other)));

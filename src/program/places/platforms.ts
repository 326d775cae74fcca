/** Places that are only come to on Windows, as the tests around them say: what Python only has elsewhere is not beside them. */

import type { Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { lastPart } from '../../knowledge/dotted.js';
import { asksForWindows, BEGINS_ON_WINDOWS, ON_WINDOWS } from '../../knowledge/platforms.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import { around } from '../model/reaching.js';

/** Calls up to where the test is. */
const MAX_CALLS = 4;

/** Whether a place stands under such a test: in its function, in those around it, or wherever the function is called. */
export function isOnWindowsOnly(analysis: AnalysisState, act: Activation, node: Span, calls = 0): boolean {
  if (standsUnderTest(act, node)) return true;
  const callers = calls < MAX_CALLS ? callersInto(analysis, act) : [];
  return (
    callers.length > 0 &&
    callers.every(({ act: caller, call }) => isOnWindowsOnly(analysis, caller, call.node, calls + 1))
  );
}

function standsUnderTest({ fn, file }: Activation, node: Span): boolean {
  let inner: FunctionFacts | undefined = fn;
  let place = node;
  while (inner !== undefined) {
    if (around(inner, place).asked.some(({ test, holds }) => saysWindows(test) === holds)) return true;
    place = inner.nameSpan;
    inner = file.facts.functions[inner.parent];
  }
  return false;
}

/** Whether a test holds on Windows only (true), everywhere else only (false), or says nothing of that. */
function saysWindows(test: Expr): boolean | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const says = saysWindows(test.operand);
    return says === undefined ? undefined : !says;
  }
  const asking = test.kind === 'call' ? test.callee : test;
  if (asksForWindows(lastPart(exprPath(asking) ?? ''))) return true;
  if (test.kind === 'call') {
    const { callee, args } = test;
    const prefix = args[0]?.value;
    const text = prefix?.kind === 'constant' ? String(prefix.value) : '';
    return BEGINS_ON_WINDOWS.get(exprPath(callee) ?? '')?.test(text) === true ? true : undefined;
  }
  if (test.kind !== 'compare' || test.rest.length !== 1) return undefined;
  const { op, right } = test.rest[0]!;
  if (right.kind !== 'constant' || (op !== '==' && op !== '!=')) return undefined;
  const asked = test.left.kind === 'call' ? test.left.callee : test.left;
  return ON_WINDOWS.get(exprPath(asked) ?? '') === right.value ? op === '==' : undefined;
}

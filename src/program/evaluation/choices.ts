/** Conditional expressions: which of their two values they come to, where that can be told. */

import type { ConditionalExpr, Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { checkFor } from './checks.js';
import type { Frame } from './frame.js';
import type { Value } from '../model/values.js';

/** Remembers what a conditional expression comes to, where what it tests is known. */
export function noteChoice(
  frame: Frame,
  expr: ConditionalExpr,
  test: Expr,
  tested: Value,
  body: Value,
  orelse: Value,
): void {
  const holds = { value: body, expr: expr.body };
  const fails = { value: orelse, expr: expr.orelse };
  const truths = truthsOf(tested);
  // Where a parameter is now true and now false, callers choose; another variable may say by now what it first did not.
  const isOpen = truths.length === 0 || (truths.length > 1 && !isParameter(frame, test));
  if (isOpen) frame.choices.delete(expr.start);
  else
    frame.choices.set(
      expr.start,
      truths.map((truth) => (truth === isPositive(expr.test) ? holds : fails)),
    );
}

/** `conn = connect() if conn is None else conn`: only where the test came out so is another value stored. */
export function underItsTest(frame: Frame, target: Expr, value: Expr, store: () => void): void {
  const path = exprPath(target);
  const isKept = (branch: Expr): boolean => path !== undefined && exprPath(branch) === path;
  if (value.kind !== 'conditional' || isKept(value.body) === isKept(value.orelse)) return store();
  const outer = frame.flow.check;
  frame.change({ check: checkFor(frame, value.test, isKept(value.orelse), value, 'conditional') ?? outer });
  store();
  frame.change({ check: outer });
}

/** What is tested in the end: `x` of `not x`. */
export function testedIn(test: Expr): Expr {
  return test.kind === 'unary' && test.op === 'not' ? testedIn(test.operand) : test;
}

const isPositive = (test: Expr): boolean =>
  test.kind === 'unary' && test.op === 'not' ? !isPositive(test.operand) : true;

/** The ways a value of constants comes out in a test; none where that can't be told. */
function truthsOf({ objs, unknown }: Value): readonly boolean[] {
  if (unknown) return [];
  const truths = new Set<boolean>();
  for (const obj of objs) {
    if (obj.kind !== 'constant' || obj.value === undefined) return [];
    truths.add(Boolean(obj.value));
  }
  return [...truths];
}

export const isParameter = ({ act }: Frame, test: Expr): boolean =>
  test.kind === 'name' && test.scope === 'local' && act.fn.params.some(({ slot }) => slot === test.slot);

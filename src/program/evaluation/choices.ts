/** Conditional expressions: which of their two values they come to, where that can be told. */

import type { ConditionalExpr, Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { checkFor } from './checks.js';
import { decide } from './decisions.js';
import { passedOrKept } from './kept-options.js';
import { evaluate, truth } from './expressions.js';
import type { Frame } from './frame.js';
import { narrow } from './narrowing.js';
import { takeAttempts } from './try-lock-outcomes.js';
import type { Value } from '../model/values.js';

export function evaluateConditional(frame: Frame, expr: ConditionalExpr): Value {
  const { values } = frame.analysis;
  const test = testedIn(expr.test);
  const tested = evaluate(frame, test);
  truth(frame, tested, test);
  const start = frame.copy();
  const body = evaluateUnder(frame, expr, true);
  const after = frame.state;
  frame.state = start;
  const orelse = evaluateUnder(frame, expr, false);
  frame.state = frame.merge(after, frame.state);
  noteChoice(frame, expr, test, tested, body, orelse);
  // What callers of this activation settle by what they pass is no choice.
  const decided = decide(frame, expr.test, passedOrKept);
  return decided === undefined ? values.union(body, orelse) : decided ? body : orelse;
}

/** The one of both values that it comes to where the test came out as `holds`. */
function evaluateUnder(frame: Frame, expr: ConditionalExpr, holds: boolean): Value {
  const outer = frame.flow.check;
  takeAttempts(frame, expr.test, holds);
  narrow(frame, expr.test, holds);
  frame.change({ check: checkFor(frame, expr.test, holds, expr, 'conditional') ?? outer });
  const value = evaluate(frame, holds ? expr.body : expr.orelse);
  frame.change({ check: outer });
  return value;
}

/** Remembers what a conditional expression comes to, where what it tests is known. */
function noteChoice(frame: Frame, expr: ConditionalExpr, test: Expr, tested: Value, body: Value, orelse: Value): void {
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

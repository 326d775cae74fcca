/** What a program claims and stops without: `assert`, and the methods of `unittest` that stand for it. */

import type { AssertStmt, AttributeExpr, Expr } from '../../facts/ir.js';
import { enterBranch, evaluateTest } from './branches.js';
import { foundBy } from './checks.js';
import { foundEnded } from './ended-tests.js';
import { beginComprehension } from './comprehensions.js';
import { evaluate } from './expressions.js';
import { elementsOf } from './elements.js';
import type { Frame } from './frame.js';
import { isStuckAt } from '../model/blocking.js';
import type { Obj } from '../model/objects.js';

/** `assert test`: the code goes on only where the test holds. */
export function asserted(frame: Frame, stmt: AssertStmt): void {
  const { polled } = evaluateTest(frame, stmt.test);
  enterBranch(frame, stmt.test, true, stmt, 'assert');
  takeEnded(frame, stmt.test, true, polled);
}

/** An expression of its own, which may be `self.assertFalse(thread.is_alive())`. */
export function expressionStatement(frame: Frame, expr: Expr): void {
  // Nobody asks for what it would give.
  if (expr.kind === 'comprehension' && expr.type === 'generator') return void beginComprehension(frame, expr);
  const claim = claimIn(expr);
  const outer = frame.polled;
  const polled: Obj[] = [];
  if (claim !== undefined) frame.polled = polled;
  const value = evaluate(frame, expr);
  if (expr.kind === 'attribute') noteNamed(frame, expr, value.objs);
  else if (expr.kind === 'comprehension' && expr.element.kind === 'attribute')
    noteNamed(
      frame,
      expr.element,
      value.objs.flatMap((made) => elementsOf(frame, made).objs),
    );
  frame.polled = outer;
  const found = foundBy(frame, expr);
  if (found.length > 0) frame.change({ check: frame.check(expr, 'assert', true, found) });
  // It comes back as a loop does that waits until the test holds.
  const awaited = awaitedIn(expr);
  if (awaited !== undefined) enterBranch(frame, expr, true, awaited, 'assert');
  if (claim !== undefined) takeEnded(frame, claim.test, claim.holds, polled);
  // What never comes back is left by what it raises alone.
  if (expr.kind === 'call' && isStuckAt(frame.act, expr)) frame.fail();
}

/** `t.start` alone, or `[t.start for t in threads]`, whose list nobody has: whatever was meant to happen there does not. */
function noteNamed({ act }: Frame, node: AttributeExpr, objs: readonly Obj[]): void {
  for (const obj of objs) {
    const self = obj.kind === 'library-method' || obj.kind === 'method' ? obj.self : undefined;
    if (self === undefined || act.named.some((one) => one.node === node && one.self === self)) continue;
    act.named.push({ node, self, name: node.name });
  }
}

/** What `condition.wait_for(predicate)` waits for, however long. */
const awaitedIn = (expr: Expr): Expr | undefined =>
  expr.kind === 'call' && expr.callee.kind === 'attribute' && expr.callee.name === 'wait_for' && expr.args.length === 1
    ? expr.args[0]!.value
    : undefined;

function claimIn(expr: Expr): { readonly test: Expr; readonly holds: boolean } | undefined {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute') return undefined;
  const test = expr.args[0]?.value;
  if (test === undefined || !/^assert(True|False)$/.test(expr.callee.name)) return undefined;
  return { test, holds: expr.callee.name === 'assertTrue' };
}

/** Who goes on only where a thread has ended knows as much as who joined it. One that was not started has not ended. */
function takeEnded(frame: Frame, test: Expr, holds: boolean, polled: readonly Obj[]): void {
  const ended = polled.filter((obj) => !frame.analysis.sets.has(frame.flow.owned, obj));
  if (ended.length > 0 && foundEnded(test, holds, frame.act)) frame.joined(test, ended, 'poll');
}

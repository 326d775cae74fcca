/** Which calls of a coroutine make tasks that run at once: in a loop, gathered, or left to the loop one after the other. */

import type { Block, Expr, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExprOf, someStmt, walkExprs } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { isNamedSo } from '../../knowledge/functions.js';
import type { FunctionKind } from '../../knowledge/library.js';
import type { Activation, CallEvent } from '../model/activation.js';

/** Whether others of the coroutine that the call makes may run at the same time; of two written out the first says so. */
export function isOneOfTasks({ fn, calls }: Activation, call: CallEvent): boolean {
  const { callee, inLoop, immediate, node } = call;
  if (!callee.fn.isAsync || immediate) return false;
  const isLater = (one: CallEvent): boolean => one.callee === callee && one.node.start > node.start;
  return inLoop || calls.some((one) => isLater(one) && runAtOnce(fn.body, node, one));
}

function runAtOnce(body: Block, first: Span, { node: second, immediate }: CallEvent): boolean {
  const isTakenBy = (call: Span, ...kinds: FunctionKind[]): Expr | undefined => takerOf(body, call, kinds);
  const gathering = isTakenBy(first, 'gathers', 'gathers what is in');
  if (gathering !== undefined && within(second, gathering)) return !immediate;
  const task = 'task of a coroutine';
  if (!isTakenBy(first, task) || !(immediate || isTakenBy(second, task))) return false;
  // A task that was left to the loop has not begun before something is awaited.
  const isPause = ({ kind, end }: Expr | Stmt, isAsync = kind === 'await' || kind === 'yield'): boolean =>
    isAsync && end >= first.end && end <= second.start;
  return (
    wayTo(body, first).at(-1)?.block === wayTo(body, second).at(-1)?.block &&
    !someStmt(
      body,
      (stmt) => ('isAsync' in stmt && isPause(stmt, stmt.isAsync)) || someExprOf(stmt, (expr) => isPause(expr)),
    )
  );
}

/** The call of such a function that is given what another call makes. */
function takerOf(body: Block, call: Span, kinds: readonly FunctionKind[]): Expr | undefined {
  let found: Expr | undefined;
  walkExprs(body, (expr) => {
    if (expr.kind !== 'call' || !within(call, expr)) return;
    const { callee } = expr;
    if (callee.kind !== 'name' && callee.kind !== 'attribute') return;
    if (kinds.some((kind) => isNamedSo(callee.name, kind))) found = expr;
  });
  return found;
}

/** What a function does because of a test that its callers made, and what it does of its own accord. */

import type { Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { someExpr } from '../../facts/walk.js';
import { isInHandlerOf, wayTo } from '../../facts/way-to.js';
import { isNamedSo } from '../../knowledge/functions.js';
import type { Access, Activation } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import type { Check, Tested } from '../model/flow.js';
import { calleesWithin } from '../model/callees.js';

/** From the function that answers to the one that acts. */
const MAX_CALLS = 2;

/** Whether an act in a function that is called under a test may rest on how that came out. */
export const restsOn = (check: Check, tested: Tested, act: Access): boolean =>
  !isForFailure(check, act) && (check.act === act.act || !isDoneToAnswer(check, tested, act));

/**
 * `if not self.stopped: try: send() except OSError: self.stopped = True`: what is stored because something failed, and is
 * not made for that, is stored whatever the test found: a constant, the exception, or until when to wait.
 */
function isForFailure(check: Check, { act, at, stmt }: Access): boolean {
  if (stmt?.kind !== 'assign' || someExpr(stmt.value, (expr) => isMade(act.fn, expr))) return false;
  const isOnWay = (from: Activation, calls: number): boolean => {
    if (from === act) return isInHandler(from, at, check);
    const leading = from.calls.filter(({ callee }) => calleesWithin([callee], calls).has(act));
    return (
      leading.length > 0 &&
      leading.every(({ node, callee }) => isInHandler(from, node, check) || (calls > 0 && isOnWay(callee, calls - 1)))
    );
  };
  return isOnWay(check.act, MAX_CALLS);
}

/** What a call gives, there or above; not the exception itself, nor the time. */
function isMade(fn: FunctionFacts, expr: Expr): boolean {
  if (expr.kind === 'name')
    return expr.scope === 'local' && bindingsOf(fn, expr.slot).some(({ kind }) => kind === 'assign');
  return (
    expr.kind === 'call' && !/^(str|repr)$/.test(calleeName(expr) ?? '') && !isNamedSo(calleeName(expr) ?? '', 'clock')
  );
}

/** Whether a place stands in the handler of a `try` that begins behind the test. */
const isInHandler = ({ fn }: Activation, at: Span, { node }: Check): boolean =>
  wayTo(fn.body, at).some(({ inner }) => !within(node, inner) && isInHandlerOf(inner, at));

/**
 * `while clock.time() < end: … clock.time()`, where `time` sets the clock when that is due: what a function does to
 * answer, it has done for the test too, and does again whatever came of that.
 */
const isDoneToAnswer = (check: Check, { read }: Tested, act: Access): boolean =>
  read.act !== check.act && calleesWithin([read.act], MAX_CALLS).has(act.act);

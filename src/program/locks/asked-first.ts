/**
 * `if not lock.locked():` before the lock is taken: a try-lock by hand. Where each thread of a ring asks, with its own lock
 * in hand, whether the next one is free, the last to ask finds it taken and gives up, so they never all wait. Where one of
 * them doesn't ask, they may.
 */

import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { returnedIn } from '../../facts/walk.js';
import { leaves, wayTo, type Step } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { waysTo } from './holders.js';
import type { Nesting } from './nestings.js';

/** Whether the inner lock is only taken where `locked()` said, with the outer one held, that nobody has it. */
export function isAskedFirst(program: Program, { act, inner, outer }: Nesting): boolean {
  const { lock } = inner.hold;
  const isAskedAbove = (at: Activation, place: Span): boolean =>
    wayTo(at.fn.body, place).some((step) => saysFree(step, place, (test) => answerTo(at, test, lock, outer)));
  if (isAskedAbove(act, inner.node)) return true;
  // The lock is one of an object that takes it and tells of it by methods of its own.
  const ways = waysTo(program, act, outer);
  return ways.length > 0 && ways.every((way) => way.some((one) => isAskedAbove(one.act, one.node)));
}

/** What a test says where the lock is held by somebody; undefined where it asks for something else. */
function answerTo(act: Activation, test: Expr, lock: Obj, outer: LockAcquisition): boolean | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const answer = answerTo(act, test.operand, lock, outer);
    return answer === undefined ? undefined : !answer;
  }
  const asks = ({ libraryCalls }: Activation, isIt: (node: Span) => boolean): boolean =>
    libraryCalls.some(
      ({ name, self, node }) => self === lock && operationOf(name)?.endsWith(' locked') === true && isIt(node),
    );
  const isAsked =
    act.libraryCalls.some(
      ({ node, flow }) => sameSpan(node, test) && flow.locks.items.includes(outer) && asks(act, (at) => at === node),
    ) ||
    act.calls.some(
      ({ node, callee, flow }) =>
        sameSpan(node, test) &&
        flow.locks.items.includes(outer) &&
        asks(callee, (at) => returnedIn(callee.fn.body).some((given) => sameSpan(given, at))),
    );
  return isAsked ? true : undefined;
}

/** Whether a step on the way to the place is only taken after a test whose outcome says that the lock is free. */
function saysFree(
  { block, inner }: Step,
  place: { readonly start: number; readonly end: number },
  locked: (test: Expr) => boolean | undefined,
): boolean {
  const isIn = (stmts: readonly Stmt[]): boolean => stmts.some((stmt) => within(place, stmt));
  if (inner.kind === 'if') {
    const answer = locked(inner.test);
    if (answer === true && isIn(inner.orelse)) return true;
    if (answer === false && isIn(inner.body)) return true;
  }
  return block
    .slice(0, block.indexOf(inner))
    .some((stmt) => stmt.kind === 'if' && locked(stmt.test) === true && leaves(stmt.body));
}

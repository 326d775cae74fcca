/**
 * `if not lock.locked():` before the lock is taken: a try-lock by hand. Where each thread of a ring asks, with its own lock
 * in hand, whether the next one is free, the last to ask finds it taken and gives up, so they never all wait. Where one of
 * them doesn't ask, they may.
 */

import type { Expr, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { leaves, wayTo, type Step } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import type { Nesting } from './nestings.js';

/** Whether the inner lock is only taken where `locked()` said, with the outer one held, that nobody has it. */
export function isAskedFirst({ act, inner, outer }: Nesting): boolean {
  const { lock } = inner.hold;
  const answers = (test: Expr): boolean | undefined => {
    if (test.kind === 'unary' && test.op === 'not') {
      const answer = answers(test.operand);
      return answer === undefined ? undefined : !answer;
    }
    return act.libraryCalls.some(
      ({ name, self, node, flow }) =>
        node.start === test.start &&
        node.end === test.end &&
        operationOf(name)?.endsWith(' locked') === true &&
        self === lock &&
        flow.locks.items.includes(outer),
    )
      ? true
      : undefined;
  };
  return wayTo(act.fn.body, inner.node).some((step) => saysFree(step, inner.node, answers));
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

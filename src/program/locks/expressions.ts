/** The expressions by which the source takes locks. */

import type { Expr, Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import { expressionsAt } from '../concurrency/keyed-locks.js';

/** The lock in `with lock`, `lock.acquire()` or `stack.enter_context(lock)`, where the place is one of these. */
export function lockExpression(act: Activation, at: Span): Expr | undefined {
  const expr = expressionsAt(act, at)[0];
  if (expr?.kind !== 'call') return expr;
  if (expr.callee.kind !== 'attribute') return undefined;
  if (expr.callee.name === 'acquire') return expr.callee.object;
  return undefined;
}

export const heldExpression = ({ act, at }: LockAcquisition): Expr | undefined => lockExpression(act, at);

/** The variable that a path begins with: `accounts` of `accounts[i].lock`. */
export function rootName(expr: Expr | undefined): string | undefined {
  for (let one = expr; one !== undefined;) {
    if (one.kind === 'name') return one.name;
    if (one.kind === 'attribute' || one.kind === 'subscript') one = one.object;
    else return undefined;
  }
  return undefined;
}

/** A name that stands for one of several objects: holding the lock of whichever it is guards what is done to it by that name. */

import type { Expr, NameExpr, Span } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { choicesOf } from '../model/chosen-locks.js';
import { expressionsAt } from '../concurrency/keyed-locks.js';
import { exprPath } from '../../facts/paths.js';
import type { Access, Activation, CallEvent } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import { bindingsOf } from '../model/bindings.js';
import type { Obj } from '../model/objects.js';

/** `with acc.lock: acc.change()`, where `acc` may be either of two accounts and the function needs `self.lock`. */
export function isHeldForReceiver(
  hold: LockAcquisition,
  lock: Obj,
  path: string,
  act: Activation,
  { node }: CallEvent,
): boolean {
  const callee = 'kind' in node ? (node as Expr) : undefined;
  if (callee?.kind !== 'call' || callee.callee.kind !== 'attribute') return false;
  return isHeldOfName(hold, lock, path, act, callee.callee.object, node);
}

/** `with acc.lock: acc.balance += 1`, where the balance is guarded by `self.lock`. */
export function isHeldForOwner(hold: LockAcquisition, lock: Obj, path: string, access: Access, field: string): boolean {
  const { act, at, stmt } = access;
  if (stmt === undefined) return false;
  const owners: Expr[] = [];
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind === 'attribute' && keptName(inner) === field) owners.push(inner.object);
    }),
  );
  return owners.length > 0 && owners.every((owner) => isHeldOfName(hold, lock, path, act, owner, at));
}

function isHeldOfName(hold: LockAcquisition, lock: Obj, path: string, act: Activation, owner: Expr, at: Span): boolean {
  if (hold.act !== act || !path.startsWith('self.') || !choicesOf(hold.lock).includes(lock)) return false;
  if (owner.kind !== 'name' || owner.scope !== 'local') return false;
  const taken = owner.name + path.slice('self'.length);
  return expressionsAt(act, hold.at).some((expr) => isLockNamed(expr, taken)) && !isReboundBetween(hold, owner, at);
}

/** The lock itself, as in `with`, or a call of its `acquire`. */
function isLockNamed(expr: Expr, path: string): boolean {
  if (expr.kind !== 'call') return exprPath(expr) === path;
  const { callee } = expr;
  return callee.kind === 'attribute' && callee.name === 'acquire' && exprPath(callee.object) === path;
}

/** Whether the name may stand for another object by the time that the place is reached. */
function isReboundBetween({ act: { fn }, at: taken }: LockAcquisition, { slot }: NameExpr, at: Span): boolean {
  const bindings = bindingsOf(fn, slot);
  let isRebound = bindings.some(({ start }) => taken.start < start && start < at.start);
  walkStmts(fn.body, (stmt) => {
    if ((stmt.kind !== 'for' && stmt.kind !== 'while') || !within(at, stmt) || within(taken, stmt)) return;
    isRebound ||= bindings.some((binding) => within(binding, stmt));
  });
  return isRebound;
}

/** `if self.lock is not None: self.lock.acquire()`: a lock that need not be there, taken where it is. */

import type { AttributeExpr, Block, CallExpr, Expr, ExprStmt, IfStmt, Stmt } from '../../facts/ir.js';
import { calledAlone, exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { textOf } from '../../facts/test-text.js';
import { someStmt } from '../../facts/walk.js';
import { isLockRole, roleOf } from '../../knowledge/types.js';
import { locksOf } from '../library/lock-objects.js';
import { isThread } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { State } from '../model/state.js';
import { isParameter } from './choices.js';
import { truthOf } from './decisions.js';
import type { Frame } from './frame.js';
import { objectsAsked } from './strong-update.js';

/** The locks that a test finds to be there where it holds. */
export function locksAsked(frame: Frame, { test, orelse }: IfStmt): readonly Obj[] {
  const subject = orelse.length === 0 ? presentWhere(test) : undefined;
  // Of a parameter it is the callers who say whether there is one: who leaves it out holds none.
  if (subject === undefined || isParameter(frame, subject)) return [];
  return locksOf(frame, frame.analysis.values.from(objectsAsked(frame, subject)));
}

/**
 * Whether a test asks if an attribute has its lock, or the thread to wait for, and all that it ever holds are such: nobody
 * left it out. A flag that says whether to lock at all, and was only ever set to do so, is asked in the same way around both ends.
 */
export function isSurelyThere(frame: Frame, { test, body, orelse }: IfStmt): boolean {
  const subject = presentWhere(test);
  const isAlways = (obj: Obj): boolean => isLockThere(obj) || (isThread(obj) && isJoining(body));
  const isThere = orelse.length === 0 && body.every(isLocking) ? (obj: Obj) => isAlways(obj) || isOn(obj) : isAlways;
  if (subject?.kind !== 'attribute') return false;
  const reads = frame.readsWithin(subject).filter(({ at }) => sameSpan(at, subject));
  return (
    reads.length > 0 &&
    reads.every(
      ({ cell: { owner, value } }) =>
        owner.kind === 'instance' && !value.unknown && value.objs.length > 0 && value.objs.every(isThere),
    )
  );
}

/** `if self.before is not None: self.before.join()`: there is nothing else to it. */
const isJoining = ([only, ...others]: Block): boolean =>
  only !== undefined && others.length === 0 && calledAlone(only) === 'join';

/** A lock that was seen being made: one that is known by its name only may be None. */
const isLockThere = (obj: Obj): boolean =>
  obj.kind === 'library' && obj.spelled === undefined && isLockRole(roleOf(obj.type));

const isOn = (obj: Obj): boolean => obj.kind === 'constant' && truthOf(obj) === true;

const isOff = (obj: Obj): boolean => obj.kind === 'constant' && truthOf(obj) === false;

type LockingStmt = ExprStmt & { readonly value: CallExpr & { readonly callee: AttributeExpr } };

/** `lock.acquire()`, or `lock.release()`: a statement that does nothing else. */
const isLocking = (stmt: Stmt): stmt is LockingStmt =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.callee.kind === 'attribute' &&
  /^(acquire|release)$/.test(stmt.value.callee.name);

/**
 * `if threaded: lock.acquire()`, and `if threaded: lock.release()` further down: both go the same way each time, and the way
 * without the lock is for programs that need none.
 */
function isLockingMode(frame: Frame, { test, body, orelse, end }: IfStmt): boolean {
  const mode = test.kind === 'unary' ? test.operand : test;
  const isAsked = exprPath(mode.kind === 'call' ? mode.callee : mode) !== undefined;
  if (!isAsked || orelse.length > 0 || !body.every(isLocking) || isParameter(frame, mode)) return false;
  // One that is never seen to be on is off beside threads as well.
  const isNever = test.kind === 'unary' ? isOn : isOff;
  if (frame.readsWithin(test).some(({ cell: { value } }) => !value.unknown && value.objs.every(isNever))) return false;
  const taken = new Set(body.map((stmt) => lockIn(stmt, 'acquire')));
  const givesBack = (stmt: Stmt): boolean => {
    const lock = lockIn(stmt, 'release');
    return lock !== undefined && taken.has(lock);
  };
  return someStmt(
    frame.act.fn.body,
    (stmt) =>
      stmt.kind === 'if' && stmt.start >= end && textOf(stmt.test) === textOf(test) && stmt.body.some(givesBack),
  );
}

/** The path of `lock` in `lock.acquire()`. */
const lockIn = (stmt: Stmt, method: string): string | undefined =>
  isLocking(stmt) && stmt.value.callee.name === method ? exprPath(stmt.value.callee.object) : undefined;

/** What `taken` holds since `before` of the `locks` it found is held where the ways meet: where there is none, nobody needs it. */
export function keepOptional(
  frame: Frame,
  stmt: IfStmt,
  locks: readonly Obj[],
  [taken, before]: readonly [State, State],
): void {
  const { holdSets } = frame.analysis;
  const isMode = locks.length === 0 && isLockingMode(frame, stmt);
  if (locks.length === 0 && !isMode) return;
  const gained = holdSets.filter(
    holdSets.minus(taken.flow.locks, before.flow.locks),
    ({ lock }) => isMode || locks.includes(lock),
  );
  frame.change({ locks: holdSets.union(frame.flow.locks, gained) });
}

/** `x` of `if x:` and `if x is not None:` */
function presentWhere(test: Expr): Expr | undefined {
  if (test.kind === 'name' || test.kind === 'attribute') return test;
  const [only, ...more] = test.kind === 'compare' ? test.rest : [];
  if (test.kind !== 'compare' || only === undefined || more.length > 0) return undefined;
  const { op, right } = only;
  const isPresence = (op === 'is not' || op === '!=') && right.kind === 'constant' && right.type === 'none';
  return isPresence ? test.left : undefined;
}

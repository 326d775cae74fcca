/** `if self.lock is not None: self.lock.acquire()`: a lock that need not be there, taken where it is. */

import type { Expr, IfStmt, Stmt } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { isLockRole, roleOf } from '../../knowledge/types.js';
import { locksOf } from '../library/lock-objects.js';
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
 * Whether a test asks if an attribute has its lock, and all that it ever holds are locks: nobody left it out. A flag that
 * says whether to lock at all, and was only ever set to do so, is asked in the same way around both ends.
 */
export function isSurelyThere(frame: Frame, { test, body, orelse }: IfStmt): boolean {
  const subject = presentWhere(test);
  const isThere =
    orelse.length === 0 && body.every(isLocking) ? (obj: Obj) => isLockThere(obj) || isOn(obj) : isLockThere;
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

/** A lock that was seen being made: one that is known by its name only may be None. */
const isLockThere = (obj: Obj): boolean =>
  obj.kind === 'library' && obj.spelled === undefined && isLockRole(roleOf(obj.type));

const isOn = (obj: Obj): boolean => obj.kind === 'constant' && truthOf(obj) === true;

/** `lock.acquire()`, or `lock.release()`: a statement that does nothing else. */
const isLocking = (stmt: Stmt): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.callee.kind === 'attribute' &&
  /^(acquire|release)$/.test(stmt.value.callee.name);

/** What `taken` holds since `before` of the `locks` it found is held where the ways meet: where there is none, nobody needs it. */
export function keepOptional(frame: Frame, locks: readonly Obj[], taken: State, before: State): void {
  const { holdSets } = frame.analysis;
  if (locks.length === 0) return;
  const gained = holdSets.filter(holdSets.minus(taken.flow.locks, before.flow.locks), ({ lock }) =>
    locks.includes(lock),
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

/** Which lock a value stands for. */

import { isLockRole, roleOf } from '../../knowledge/types.js';
import { libraryTypes } from '../evaluation/classes.js';
import type { Frame } from '../evaluation/frame.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** A variable that one thread claims for a time, as it stands among the locks (see claims.ts). */
export const CLAIM = 'claim';

/** Whether what stands among the locks is one, and no claim or turn, which keep others out in ways of their own. */
export const isLock = (lock: Obj): boolean =>
  lock.kind !== 'library' || !(lock.type === CLAIM || lock.type.startsWith('queue at '));

/** Whether one who holds it keeps out all others who do: turns of one kind don't. */
export const isExclusive = (lock: Obj): boolean => isLock(lock) || (lock.kind === 'library' && lock.type === CLAIM);

/** Locks among the objects of a value; the lock a Condition was made with stands for the Condition. */
export function locksOf(frame: Frame, value: Value): Obj[] {
  const found: Obj[] = [];
  for (const obj of value.objs) {
    const role = libraryTypes(obj)
      .map(roleOf)
      .find((part) => isLockRole(part));
    if (role === undefined) continue;
    found.push(underlyingLock(frame, obj));
  }
  return [...new Set(found)];
}

/** The lock that is really taken: the one a Condition was given, where it was. */
export function underlyingLock(frame: Frame, obj: Obj): Obj {
  const given = frame.machine
    .cell(obj, '<lock>')
    .value.objs.filter((inner) => inner.kind === 'library' || inner.kind === 'instance');
  return given.length === 1 ? given[0]! : obj;
}

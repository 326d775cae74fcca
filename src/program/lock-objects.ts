/** Which lock a value stands for. */

import { isLockRole, roleOf } from '../knowledge/types.js';
import { libraryTypes } from './classes.js';
import type { Frame } from './frame.js';
import type { Obj } from './objects.js';
import type { Value } from './values.js';

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

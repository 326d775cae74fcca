/** Which lock a value stands for. */

import type { Span } from '../../facts/ir.js';
import { isLockRole, LOCK, roleOf } from '../../knowledge/types.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import type { LibraryMethodObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Locks among the objects of a value; the lock a Condition was made with stands for the Condition. */
export function locksOf(frame: Frame, value: Value): Obj[] {
  const found: Obj[] = [];
  for (const obj of value.objs) {
    const role = libraryTypes(obj)
      .map(roleOf)
      .find((part) => isLockRole(part));
    const lock = underlyingLock(frame, obj);
    if (role !== undefined || isGuardOf(lock, obj)) found.push(lock);
  }
  return [...new Set(found)];
}

/** Whether an object takes a lock by being made: `locker = QMutexLocker(mutex)`. */
const isGuardOf = (lock: Obj, obj: Obj): boolean => lock !== obj && roleOfObject(obj) === 'lock-guard';

/** A guard of a lock that a function has for a variable holds it from there until the function ends, whichever way. */
export function holdGuarded(frame: Frame, value: Value, at: Span): void {
  for (const obj of value.objs) {
    const lock = underlyingLock(frame, obj);
    if (!isGuardOf(lock, obj)) continue;
    frame.acquired(lock, at, true);
    frame.finals.push(() => {
      if (frame.isHeld(lock)) frame.released(lock);
    });
  }
}

/** The lock that is really taken: the one a Condition was given, where it was. */
export function underlyingLock(frame: Frame, obj: Obj): Obj {
  const { analysis, act } = frame;
  // Who takes a condition comes to the lock that it was given.
  const given = analysis
    .read(analysis.cell(obj, Slot.lock), act)
    .objs.filter((inner) => inner.kind === 'library' || inner.kind === 'instance');
  return given.length === 1 ? given[0]! : obj;
}

/** One of several locks, no telling which: the same choice counts as the same lock. */
export function oneOf(frame: Frame, locks: readonly Obj[]): Obj {
  const { analysis } = frame;
  const first = locks[0]!;
  if (locks.length === 1) return first;
  const key = `one of ${locks
    .map((lock) => lock.id)
    .sort()
    .join()}`;
  return analysis.known(
    key,
    first.kind === 'library' ? first.type : LOCK,
    first.kind === 'library' || first.kind === 'instance' ? first.site : { file: frame.act.file, start: 0, end: 0 },
    { inLoop: true, choices: locks },
  );
}

/** What is called on whichever lock it is: `acquire` of one of several takes one of them, and not all. */
export function onOneLock(frame: Frame, callee: Value): readonly Obj[] {
  if (callee.objs.length < 2) return callee.objs;
  const { analysis } = frame;
  const methods = callee.objs.filter(
    (obj) => obj.kind === 'library-method' && TAKES_OR_GIVES.test(obj.name) && isLockRole(roleOf(obj.type)),
  ) as LibraryMethodObject[];
  const [first] = methods;
  if (methods.length < 2 || methods.some(({ name, type }) => name !== first!.name || roleOf(type) === 'semaphore'))
    return callee.objs;
  const lock = oneOf(frame, [...new Set(methods.map(({ self }) => underlyingLock(frame, self)))]);
  // Where none of them was taken here, it is the caller's that is given up, whichever that is.
  if (lock.kind !== 'library' || (first!.name === 'release' && !frame.isHeld(lock))) return callee.objs;
  const others = callee.objs.filter((obj) => !methods.includes(obj as LibraryMethodObject));
  return [analysis.bound.libraryMethod(lock, first!.type, first!.name), ...others];
}

const TAKES_OR_GIVES = /^(acquire|release|wait|wait_for)$/;

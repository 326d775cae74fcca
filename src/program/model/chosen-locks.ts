/** Locks of which it isn't known which of several they are: an attribute that two places bind. */

import type { Obj } from './objects.js';
import type { ISet, SetTable } from './sets.js';

/** The locks that a lock may be. */
export const choicesOf = (lock: Obj): readonly Obj[] => (lock.kind === 'library' && lock.choices) || [lock];

/** Whether a lock is given back where some are: it is one of them, or they are all that it may be. */
export const isAmong = (sets: SetTable<Obj>, released: ISet<Obj>, lock: Obj): boolean =>
  sets.has(released, lock) || choicesOf(lock).every((one) => sets.has(released, one));

/** What stands in a lockset: locks, and claims, counts and turns, which keep others out in ways of their own. */

import { roleOf, type Role } from '../../knowledge/types.js';
import type { LockAcquisition } from './flow.js';
import type { Obj } from './objects.js';
import type { ISet } from './sets.js';

/** A variable that one thread claims for a time, as it stands among the locks (see `concurrency/test-and-set.ts`). */
export const CLAIM = 'claim';

/** A count among whose members one thread is for a time (see `concurrency/lightswitch.ts`). */
export const INSIDE = 'inside';

const TURNS = ['queue at work', 'queue at rest', 'barrier leader', 'barrier action', 'turn of tasks'] as const;

/** What one thread is at for a time (see `library/turns.ts`). */
export type Turn = (typeof TURNS)[number];

const KEPT_AMONG_LOCKS: ReadonlySet<string> = new Set([CLAIM, INSIDE, ...TURNS]);

/** Whether what stands among the locks is one, and no claim or turn, which keep others out in ways of their own. */
export const isLock = (lock: Obj): boolean => lock.kind !== 'library' || !KEPT_AMONG_LOCKS.has(lock.type);

/** Whether it is seen to be made, as one of some kinds: what is known by its name only may as well be an RLock. */
export const isMadeAs = (lock: Obj, ...kinds: readonly Role[]): boolean =>
  lock.kind === 'library' && lock.spelled === undefined && kinds.some((kind) => kind === roleOf(lock.type));

/** Whether it is the turn of one task among those of a loop: other tasks have it at other times, and no thread by itself. */
export const isTurnOfTasks = (lock: Obj): boolean => lock.kind === 'library' && lock.type === 'turn of tasks';

/** Whether one who holds it keeps out all others who do: turns of one kind don't. */
export const isExclusive = (lock: Obj): boolean => isLock(lock) || isClaim(lock);

/** Whether anything is held that keeps out all others who hold it; that it is someone's turn does not say so. */
export const holdsAny = ({ items }: ISet<LockAcquisition>): boolean => items.some(({ lock }) => isExclusive(lock));

export const isClaim = (lock: Obj): boolean => lock.kind === 'library' && lock.type === CLAIM;

/** Holds of the read side of a reader-writer lock: they keep writers out, and not each other. */

import type { LockAcquisition } from '../model/flow.js';
import { memoized } from '../model/maps.js';
import { expressionsAt } from './keyed-locks.js';

/** Whether both hold the read side: of locks that can't be seen, where the name of the side is all that there is. */
export const areShared = (one: LockAcquisition, other: LockAcquisition): boolean => isShared(one) && isShared(other);

/** Whether a hold is that of a read side, as it is written. */
export const isShared = memoized(({ lock, act, at }: LockAcquisition): boolean => {
  if (lock.kind !== 'library' || lock.spelled === undefined) return false;
  const [taken] = expressionsAt(act, at);
  return taken?.kind === 'call' && taken.callee.kind === 'attribute' && READS.test(taken.callee.name);
});

const READS = /^(acquire_)?(r|read|reader|reading|shared)(_?lock)?(_?acquire)?$/;

/** What kind of lock one is. */

import { roleOfObject } from '../program/model/lineage.js';
import type { Obj } from '../program/model/objects.js';

/** A condition without a lock of its own brings a reentrant one. */
export const isReentrant = (lock: Obj): boolean => {
  const role = roleOfObject(lock);
  if (role !== 'condition') return role === 'rlock';
  return lock.kind !== 'library' || lock.expr?.kind !== 'call' || lock.expr.args.length === 0;
};

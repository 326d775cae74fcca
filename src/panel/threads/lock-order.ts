/** Whether locks are taken in one order everywhere. */

import type { LockOrderView } from '../protocol.js';

/** Following the order on from the inner lock leads back to the outer one. */
export function isInversion({ outer, inner }: LockOrderView, order: readonly LockOrderView[]): boolean {
  const seen = new Set([inner]);
  const queue = [inner];
  for (let lock = queue.pop(); lock !== undefined; lock = queue.pop()) {
    if (lock === outer) return true;
    for (const next of order) {
      if (next.outer !== lock || seen.has(next.inner)) continue;
      seen.add(next.inner);
      queue.push(next.inner);
    }
  }
  return false;
}

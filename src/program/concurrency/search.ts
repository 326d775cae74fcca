/** A depth-first search from object to object that remembers what it has learnt. */

import type { Obj } from '../model/objects.js';

/**
 * Whether one of the steps from an object leads to what `step` says yes to. A search that finds nothing has learnt it of all
 * that it has come by, one that finds something of those on its way.
 */
export function search(
  known: Map<Obj, boolean>,
  from: Obj,
  step: (obj: Obj, go: (next: Obj) => boolean) => boolean,
): boolean {
  const seen = new Set<Obj>();
  const go = (obj: Obj): boolean => {
    const before = known.get(obj);
    if (before !== undefined) return before;
    if (seen.has(obj)) return false;
    seen.add(obj);
    const found = step(obj, go);
    if (found) known.set(obj, true);
    return found;
  };
  const found = go(from);
  if (!found) for (const obj of seen) known.set(obj, false);
  return found;
}

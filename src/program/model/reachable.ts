/** Objects that can be reached from a value. */

import { heldIn, type Obj } from './objects.js';
import type { Value } from './values.js';

const MAX_SEEN = 60;

/**
 * Objects that can be reached from a value through attributes, elements and what methods are bound to: the nearest ones.
 * Of those that are equally far there are all or none, so that it doesn't matter which comes first.
 */
export function reachable(value: Value, depth: number): Obj[] {
  const seen = new Set<Obj>();
  let near = nextTo([value.objs], seen);
  for (let left = depth; near.size > 0 && (seen.size === 0 || seen.size + near.size <= MAX_SEEN); left--) {
    for (const obj of near) seen.add(obj);
    if (left === 0) break;
    near = nextTo([...near].map(heldIn), seen);
  }
  return [...seen];
}

/** The objects among some that were not seen yet; no more than show that they are too many. */
function nextTo(lists: readonly (readonly Obj[])[], seen: ReadonlySet<Obj>): ReadonlySet<Obj> {
  const found = new Set<Obj>();
  for (const objs of lists) {
    for (const one of objs) {
      const obj = one.kind === 'method' || one.kind === 'library-method' ? one.self : one;
      if (!seen.has(obj) && (obj.kind === 'instance' || obj.kind === 'library')) found.add(obj);
    }
    if (found.size > MAX_SEEN) break;
  }
  return found;
}

/** What containers hold, asked from outside the evaluation. */

import { Slot } from './field.js';
import type { Obj } from './objects.js';

/** Everything that was ever put into a container, directly or in a tuple that was. */
export function elementsHeld(container: Obj, depth = 2): readonly Obj[] {
  const held = (slot: Slot): readonly Obj[] => container.fields?.get(slot)?.value.objs ?? [];
  const direct = [...held(Slot.contents), ...held(Slot.keys)];
  if (depth === 0) return direct;
  return [...direct, ...direct.flatMap((obj) => (obj.kind === 'library' ? elementsHeld(obj, depth - 1) : []))];
}

/** Summary nodes: objects that stand for many, and the threads that each of those runs for itself. */

import type { Context } from '../contexts/entry-state.js';
import { makersOf, standsForMany, type Obj } from '../model/objects.js';

/** Whether it, or what made it for itself, stands for many. */
export const isPartOfMany = (part: Obj): boolean => makersOf(part).some(standsForMany);

/**
 * Whether each of the objects that one of the model stands for starts a thread of this kind that runs a method of its
 * own: whichever of them another thread comes to, that one's thread comes to the same.
 */
export const isRunByItsOwn = ({ thread, model, starts }: Context, obj: Obj): boolean =>
  model !== undefined &&
  model.entries.size > 0 &&
  [...model.entries].every(({ self }) => self === obj) &&
  (thread === obj || (starts.length > 0 && starts.every(({ act }) => act.self === obj)));

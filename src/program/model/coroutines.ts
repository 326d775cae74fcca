/** Coroutines: where what a call of an async function makes is run. */

import type { CallEvent } from './activation.js';
import { Slot } from './field.js';
import type { Obj } from './objects.js';

/**
 * The loop of another thread to which the coroutine is handed that a call makes, there or further on, and by which alone it runs;
 * the coroutine where no loop is seen.
 */
export function loopOf({ coroutine }: CallEvent): Obj | undefined {
  if (coroutine?.fields?.has(Slot.ranHere) === true) return undefined;
  const loops = coroutine?.fields?.get(Slot.handedTo)?.value.objs ?? [];
  return loops.find((loop) => loop !== coroutine) ?? loops[0];
}

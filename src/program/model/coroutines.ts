/** Coroutines: where what a call of an async function makes is run. */

import type { CallEvent } from './activation.js';
import { Slot } from './field.js';
import { mayBeSeveral, type Obj } from './objects.js';

/** What a call of an async function makes. */
export const isCoroutine = (obj: Obj): boolean => obj.kind === 'library' && obj.type === 'coroutine';

/**
 * The loop of another thread to which the coroutine is handed that a call makes, and by which alone it runs. Of what is made
 * right where it is handed over that is one of the loops there, and the coroutine where none is seen; of what comes there by a
 * variable, the only one.
 */
export function loopOf({ coroutine }: CallEvent): Obj | undefined {
  const { fields } = coroutine ?? {};
  const objs = fields?.get(Slot.handedTo)?.value.objs ?? [];
  if (objs.length === 0 || fields?.has(Slot.ranHere) === true) return undefined;
  const [loop, ...others] = objs.filter((obj) => obj !== coroutine);
  if (objs.includes(coroutine!)) return loop ?? coroutine;
  return others.length > 0 || loop === undefined || mayBeSeveral(loop) ? undefined : loop;
}

/** Whether the coroutine is made a task of the loop at hand: it runs once whoever makes it waits, and holds nothing of theirs. */
export const isLeftAsTask = ({ coroutine, immediate }: CallEvent): boolean =>
  !immediate && coroutine?.fields?.has(Slot.isTask) === true;

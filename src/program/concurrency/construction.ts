/** What is done as an object is made is over before a client can call any of its methods. */

import type { Contexts } from '../contexts/contexts.js';
import { makersOf } from '../model/objects.js';
import type { AccessInContext } from './access-in-context.js';

/** Whether a client still makes the object whose method, called by a client in turn, will start the other thread. */
export function isBeforeUse(
  contexts: Contexts,
  { access: { act, cell }, entryState }: AccessInContext,
  other: AccessInContext,
): boolean {
  const { self } = act;
  const { starts } = other.entryState.ctx;
  if (entryState.root !== 'construct' || self === undefined || starts.length === 0) return false;
  return (
    makersOf(cell.owner).includes(self) &&
    starts.every(
      ({ act: starter }) =>
        starter.self !== undefined &&
        makersOf(starter.self).includes(self) &&
        contexts.of(starter).every(({ root }) => root !== 'construct'),
    )
  );
}

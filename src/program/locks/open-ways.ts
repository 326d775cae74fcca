/**
 * Whether a way of calls from where a lock is held can be gone: neither the arguments that it passes nor what attributes always are
 * speak against it.
 */

import type { LockAcquisition } from '../model/flow.js';
import { checksOver } from '../evaluation/checks.js';
import { truthOf } from '../evaluation/decisions.js';
import { isElementField } from '../model/field.js';
import { isFeasible } from '../model/path-conditions.js';
import type { Program } from '../program.js';
import { waysTo, type Way } from './holders.js';

export const isOpen = (way: Way): boolean => isFeasible(way) && !way.some(asksForWhatIsNever);

/** Whether some way leads with the lock in hand to a place of an activation; where none is found, one is taken for granted. */
export function isLedTo(program: Program, hold: LockAcquisition, place: Way[number]): boolean {
  if (hold.act === place.act) return true;
  const ways = waysTo(program, place.act, hold);
  return ways.length === 0 || ways.some((way) => isOpen([...way, place]));
}

/** Whether a step stands under a test of an attribute that never is what it asks for: `if self._locks:`, and it is False. */
const asksForWhatIsNever = ({ act, flow }: Way[number]): boolean =>
  [...checksOver(flow)].some(({ tests }) =>
    tests.some(({ read, answer, compared, isOneReason }) => {
      const { owner, field, value } = read.cell;
      if (isOneReason === true || compared !== undefined || read.act !== act) return false;
      if (owner.kind !== 'instance' || isElementField(field) || value.unknown || value.objs.length === 0) return false;
      const isAlways = (truth: boolean): boolean => value.objs.every((obj) => truthOf(obj) === truth);
      return answer === 'some' ? isAlways(false) : (answer === 'false' || answer === 'none') && isAlways(true);
    }),
  );

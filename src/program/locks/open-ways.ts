/**
 * Whether a way of calls from where a lock is held can be gone: neither the arguments that it passes nor what attributes always are
 * speak against it.
 */

import type { Obj } from '../model/objects.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import { checksOver } from '../evaluation/checks.js';
import { truthOf } from '../evaluation/decisions.js';
import { isElementField } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { isMadeAs } from '../model/lockset.js';
import { isFeasible, type Step } from '../model/path-conditions.js';
import { isUnderItsTests } from '../model/reaching.js';
import type { Program } from '../program.js';
import { waysTo, type Way } from './holders.js';

export const isOpen = (way: Way): boolean => isFeasible(way) && !way.some(asksForWhatIsNever);

/** Whether some way leads with the lock in hand to a place of an activation; where none is found, one is taken for granted. */
export function isLedTo(program: Program, hold: LockAcquisition, place: Place): boolean {
  const { act, node, flow } = place;
  if (hold.act === act) return true;
  const ways = waysTo(program, act, hold);
  const last = flow === undefined ? [] : [{ act, node, flow }];
  const isGone = (way: Way): boolean => {
    const steps = [...way, place];
    return (
      isFeasible(steps) &&
      ![...way, ...last].some(asksForWhatIsNever) &&
      !steps.slice(1).some((step) => isBehindTaking(step, hold))
    );
  };
  return ways.length === 0 || ways.some(isGone);
}

/** A lock that even the thread that has it waits for: `Lock()`. */
export const isOnceOnly = (lock: Obj): boolean => isMadeAs(lock, 'lock');

/** Whether a step lies behind where its function takes the lock itself: who has it already gets no further than that. */
const isBehindTaking = ({ act, node }: Step, { lock }: LockAcquisition): boolean =>
  isOnceOnly(lock) &&
  act.acquires.some(
    (own) =>
      own.hold.lock === lock && own.blocking && own.node.end <= node.start && isUnderItsTests(act.fn, node, own.node),
  );

/** Of a call that can't be seen, nothing is kept of what holds there. */
type Place = Step & { readonly flow: Flow | undefined };

/** Whether a step stands under a test of an attribute that never is what it asks for: `if self._locks:`, and it is False. */
const asksForWhatIsNever = ({ act, flow }: Way[number]): boolean =>
  [...checksOver(flow)].some(({ tests }) =>
    tests.some(({ read, answer, compared, isOneReason }) => {
      const { owner, field, value } = read.cell;
      if (isOneReason === true || compared !== undefined || read.act !== act) return false;
      if (owner.kind !== 'instance' || isElementField(field) || value.unknown || value.objs.length === 0) return false;
      // `if not stop.is_set()` asks what was done to the event, and not whether there is one.
      if (value.objs.some((obj) => roleOfObject(obj) === 'event')) return false;
      const isAlways = (truth: boolean): boolean => value.objs.every((obj) => truthOf(obj) === truth);
      return answer === 'some' ? isAlways(false) : (answer === 'false' || answer === 'none') && isAlways(true);
    }),
  );

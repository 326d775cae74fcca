/** Tests of one variable that cannot both come out as they did, as long as nothing is stored in between. */

import { NOT_NONE, type Comparison, type Tested } from '../model/flow.js';
import { isNothing } from './checks.js';

/** Whether what the one has found leaves out what the other has. */
export function areOpposed(one: Tested, other: Tested): boolean {
  if (isMissed(one, other) || isMissed(other, one)) return true;
  const [a, b] = [one.compared, other.compared];
  if (a === undefined || b === undefined || a.constant === NOT_NONE || b.constant === NOT_NONE) return false;
  return leavesOut(a, b) || leavesOut(b, a);
}

/** Whether the one has found something where the other found nothing; `0` is something beside `None`, but not for a plain test. */
const isMissed = ({ answer, compared }: Tested, other: Tested): boolean =>
  answer === 'some' && (other.answer === 'none' || (other.answer === 'false' && compared === undefined));

/** Whether a test asks whether there is something. */
export const asksForTruth = ({ answer }: Tested): boolean => answer === 'some' || isNothing(answer);

/** `== 5` beside `!= 5`, `== 6` or `> 7`. */
const leavesOut = ({ op, constant }: Comparison, other: Comparison): boolean =>
  (op === '==' || op === 'is') && !holds(constant, other.op, other.constant);

/** Whether two constants compare so. */
export function holds(value: unknown, op: Comparison['op'], constant: unknown): boolean {
  if (op === 'is') return value === constant;
  if (op === 'is not') return value !== constant;
  // True is 1, and False is 0.
  const [left, right] = [value, constant].map((one) => (typeof one === 'boolean' ? Number(one) : one));
  if (op === '==') return left === right;
  if (op === '!=') return left !== right;
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return false;
  }
}

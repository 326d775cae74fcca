/**
 * Steps of a state machine: `if mode is None: mode = "idle"` on one thread, `if mode == "idle": mode = "new"` on another.
 * Who stores only where the variable holds something else than what the test has found does not come in between; that
 * somebody else changes it between that test and its store is said of that one.
 */

import { checksOver } from '../evaluation/checks.js';
import type { Access } from '../model/activation.js';
import { ElementField } from '../model/field.js';
import { NOT_NONE, type Tested } from '../model/flow.js';
import { holds } from '../evaluation/opposed-tests.js';

/** Whether a write stands under a test that does not come out as it did where the other one has. */
export function isOfOtherState(tested: Tested, write: Access): boolean {
  const { cell } = tested.read;
  if (cell !== write.cell || cell.field === ElementField.any || write.effect === 'remove') return false;
  for (const { tests } of checksOver(write.flow))
    if (tests.some((one) => one.read.cell === cell && (leavesOut(tested, one) || leavesOut(one, tested)))) return true;
  return false;
}

/** Whether what one test needs to be there is nothing that the other would have found. */
function leavesOut(one: Tested, { answer, compared }: Tested): boolean {
  if (compared?.op === '==' && compared.constant !== NOT_NONE) return !admits(one, compared.constant);
  return answer === 'none' && compared === undefined && one.answer === 'some';
}

/** Whether a test may come out as it did where the variable holds a constant. */
function admits({ answer, compared }: Tested, constant: unknown): boolean {
  if (answer === 'none') return constant === null;
  if (compared !== undefined && compared.constant !== NOT_NONE) return holds(constant, compared.op, compared.constant);
  return answer !== 'some' || constant !== null;
}

/** Threads that are started only while a flag says that none runs: `if not self.busy: self.busy = True; t.start()`. */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { type Access, type Activation, type StartEvent } from '../model/activation.js';
import { operationOf, type Operation } from '../../knowledge/types.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { runBy } from '../model/callees.js';
import type { Check, Tested } from '../model/flow.js';
import { isElementField } from '../model/field.js';
import type { Obj } from '../model/objects.js';

/**
 * Whether the start stands under a test that a flag is off, and the same function turns it on: then one such thread
 * runs at a time for each flag, as long as the thread itself turns it off. That two may pass the test at once is the
 * flag's own mistake. A loop below the test starts as many as it has rounds. An event is a flag that the thread clears.
 *
 * @param callers the tests that the call of the function stands under: `if not core.started: core.start()`
 */
export function isOneAtATime(
  act: Activation,
  event: StartEvent,
  callers: readonly Check[],
  entries: Iterable<Activation>,
): boolean {
  const isForEach = (test: Span): boolean => !event.loops.some((loop) => !within(test, loop));
  for (const check of [...checksOver(event.flow), ...callers]) {
    if (check.act === act && !isForEach(check.node)) continue;
    for (const tested of check.tests) {
      const { read } = tested;
      if (!isOff(tested) || isElementField(read.cell.field)) continue;
      const { cell } = read;
      if ([act, check.act].some(({ accesses }) => accesses.some((one) => one.cell === cell && turnsOn(one))))
        return true;
      const isGate = (obj: Obj): boolean =>
        does('event is_set', obj, [check.act]) &&
        does('event set', obj, [act, check.act]) &&
        does('event clear', obj, runBy(entries));
      if (cell.value.objs.some(isGate)) return true;
    }
  }
  return false;
}

/** `not busy`, or `busy == False`, `busy is not True`. */
export const isOff = ({ answer, compared }: Tested): boolean =>
  isNothing(answer) ||
  (compared !== undefined &&
    (/^(==|is)$/.test(compared.op)
      ? !compared.constant
      : /^(!=|is not)$/.test(compared.op) && compared.constant === true));

const does = (operation: Operation, obj: Obj, acts: Iterable<Activation>): boolean =>
  [...acts].some(({ libraryCalls }) =>
    libraryCalls.some(({ self, name }) => self === obj && operationOf(name) === operation),
  );

const turnsOn = ({ kind, effect, value }: Access): boolean =>
  kind === 'write' &&
  effect === 'store' &&
  value !== undefined &&
  (value.unknown || value.objs.length > 0) &&
  value.objs.every((obj) => obj.kind !== 'constant' || Boolean(obj.value));

/** Threads that are started only while a flag says that none runs: `if not self.busy: self.busy = True; t.start()`. */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { type Access, type Activation, type StartEvent } from '../model/activation.js';
import { checksOver } from '../evaluation/checks.js';
import type { Check } from '../model/flow.js';
import { isElementField } from '../model/field.js';

/**
 * Whether the start stands under a test that a flag is off, and the same function turns it on: then one such thread
 * runs at a time for each flag, as long as the thread itself turns it off. That two may pass the test at once is the
 * flag's own mistake. A loop below the test starts as many as it has rounds.
 *
 * @param callers the tests that the call of the function stands under: `if not core.started: core.start()`
 */
export function isOneAtATime(act: Activation, event: StartEvent, callers: readonly Check[] = []): boolean {
  const isForEach = (test: Span): boolean => !event.loops.some((loop) => !within(test, loop));
  for (const check of [...checksOver(event.flow), ...callers]) {
    if (check.act === act && !isForEach(check.node)) continue;
    for (const { read, answer } of check.tests) {
      if (answer !== 'false' && answer !== 'none') continue;
      if (isElementField(read.cell.field)) continue;
      if (act.accesses.some((write) => write.cell === read.cell && turnsOn(write))) return true;
    }
  }
  return false;
}

const turnsOn = ({ kind, effect, value }: Access): boolean =>
  kind === 'write' &&
  effect === 'store' &&
  value !== undefined &&
  (value.unknown || value.objs.length > 0) &&
  value.objs.every((obj) => obj.kind !== 'constant' || Boolean(obj.value));

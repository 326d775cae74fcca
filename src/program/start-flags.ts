/** Threads that are started only while a flag says that none runs: `if not self.busy: self.busy = True; t.start()`. */

import type { Access, Activation, Check, StartEvent } from './activation.js';
import { isElementField } from './objects.js';

/**
 * Whether the start stands under a test that a flag is off, and the same function turns it on: then one such thread
 * runs at a time for each flag, as long as the thread itself turns it off. That two may pass the test at once is the
 * flag's own mistake.
 */
export function isOneAtATime(act: Activation, event: StartEvent): boolean {
  for (let check: Check | undefined = event.flow.check; check !== undefined; check = check.outer) {
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

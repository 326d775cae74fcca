/** `def run(self): self.running = True; while self.running:`: who told the thread to stop before that has told it for nothing. */

import type { Access } from '../model/activation.js';
import type { Flag } from './flags.js';
import { outcomesAfter } from './outcomes.js';

/** The store by which a thread, before it begins to poll a flag, undoes what another may have set it to already. */
export function undoneBefore({ variable, tester, loop, write, at: [mine] }: Flag): Access | undefined {
  if (loop === undefined || mine.entryState.ctx.model?.entries.has(tester) !== true) return undefined;
  const said = outcomesAfter(write);
  const isUndone = (one: Access): boolean => {
    const then = outcomesAfter(one);
    return said !== undefined && then !== undefined && [...then].every((outcome) => !said.has(outcome));
  };
  return variable.accesses.find(
    (one) =>
      one.act === tester && one.op === '=' && one.at.end <= loop.start && one.flow.check === undefined && isUndone(one),
  );
}

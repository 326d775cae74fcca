/**
 * A lightswitch: the first of a group takes a lock for all of them, and the last gives it back. Who waits for it there is
 * alone, and whether others of the group can be at another place of a ring by then hangs on how many are counted in.
 */

import { checksOver } from '../evaluation/checks.js';
import type { Nesting } from './nestings.js';

/** `count += 1; if count == 1: lock.acquire()` */
export const isTakenByFirst = ({ act, inner }: Nesting): boolean =>
  [...checksOver(inner.flow)].some(
    (check) =>
      check.act === act &&
      check.tests.some(
        ({ read, compared }) =>
          compared?.op === '==' &&
          compared.constant === 1 &&
          act.accesses.some((write) => write.cell === read.cell && write.op === '+=' && write.at.end <= read.at.start),
      ),
  );

/** Who writes a variable, once all has been evaluated. */

import type { Access } from './activation.js';
import type { Machine } from './machine.js';
import { memoized, push } from './maps.js';
import type { Cell } from './objects.js';

/** The writes to a variable, in the order of the activations. */
export const writesTo = (machine: Machine, cell: Cell): readonly Access[] => writesIn(machine).get(cell) ?? [];

const writesIn = memoized((machine: Machine): ReadonlyMap<Cell, readonly Access[]> => {
  const writes = new Map<Cell, Access[]>();
  for (const act of machine.activations)
    for (const access of act.accesses) if (access.kind === 'write') push(writes, access.cell, access);
  return writes;
});

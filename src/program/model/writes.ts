/** Who writes a variable, once all has been evaluated. */

import type { Access } from './activation.js';
import type { Machine } from './machine.js';
import { push } from './maps.js';
import type { Cell } from './objects.js';

const known = new WeakMap<Machine, ReadonlyMap<Cell, readonly Access[]>>();

/** The writes to a variable, in the order of the activations. */
export function writesTo(machine: Machine, cell: Cell): readonly Access[] {
  let writes = known.get(machine);
  if (writes === undefined) known.set(machine, (writes = findWrites(machine)));
  return writes.get(cell) ?? [];
}

function findWrites(machine: Machine): Map<Cell, Access[]> {
  const writes = new Map<Cell, Access[]>();
  for (const act of machine.activations)
    for (const access of act.accesses) if (access.kind === 'write') push(writes, access.cell, access);
  return writes;
}

/** What goes through a queue once, from who makes it to the one thread that takes it out. */

import type { Access } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import { roleOfObject } from '../model/lineage.js';
import { Slot } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';

/** The field in which the model keeps what was put into a queue. */
export const isItems = ({ field }: Cell): boolean => field === Slot.items;

/** Where things are put into each queue. */
export function putsInto(analysis: AnalysisState): ReadonlyMap<Obj, readonly Access[]> {
  const puts = new Map<Obj, Access[]>();
  for (const { accesses } of analysis.activations) {
    for (const access of accesses) {
      const { owner } = access.cell;
      if (access.op === 'put' && roleOfObject(owner) === 'queue') push(puts, owner, access);
    }
  }
  return puts;
}

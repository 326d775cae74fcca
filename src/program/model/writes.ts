/** Who writes a variable, once all has been evaluated. */

import type { Access } from './activation.js';
import type { AnalysisState } from './analysis-state.js';
import { memoized, push } from './maps.js';
import type { Cell } from './objects.js';

/** The writes to a variable, in the order of the activations. */
export const writesTo = (analysis: AnalysisState, cell: Cell): readonly Access[] => writesIn(analysis).get(cell) ?? [];

const writesIn = memoized((analysis: AnalysisState): ReadonlyMap<Cell, readonly Access[]> => {
  const writes = new Map<Cell, Access[]>();
  for (const act of analysis.activations)
    for (const access of act.accesses) if (access.kind === 'write') push(writes, access.cell, access);
  return writes;
});

/** Counts by which threads join hands (`evaluation/latches.ts`), and which of them only ever go one way. */

import type { Access } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { LATCH } from '../model/marks.js';
import { isElementField, type Cell, type Obj } from '../model/objects.js';

/** Those of the objects that are no latches, or latches on a count that nobody takes back. */
export function withoutUnsureLatches(analysis: AnalysisState, objs: readonly Obj[]): readonly Obj[] {
  return objs.filter((obj) => {
    const cell = analysis.marks.cellOf(obj, LATCH);
    return cell === undefined || goesOneWay(analysis, cell);
  });
}

function goesOneWay(analysis: AnalysisState, counted: Cell): boolean {
  const ways = new Set<string>();
  for (const { accesses } of analysis.activations) {
    for (const access of accesses) {
      if (access.kind === 'write' && isSameCount(access.cell, counted)) ways.add(wayOf(access));
    }
  }
  ways.delete('set');
  return ways.size === 1;
}

const isSameCount = (cell: Cell, counted: Cell): boolean =>
  isElementField(counted.field) ? isElementField(cell.field) && cell.owner === counted.owner : cell === counted;

/** Up or down; `set` for the value that a number begins with. */
function wayOf({ cell, effect, stmt, deps }: Access): string {
  if (isElementField(cell.field)) return effect === 'add' ? 'up' : effect;
  if (stmt?.kind === 'augassign') return stmt.op;
  return deps.some((read) => read.cell === cell) ? 'otherwise' : 'set';
}

/** Flags that threads raise at their end (`evaluation/completion-flags.ts`), and which of them are never lowered again. */

import type { Access } from '../model/activation.js';
import { givesFirstValues } from '../model/classes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { COMPLETED } from '../model/marks.js';
import { isElementField } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import { isFalse } from './publication-flags.js';

/** Those of the objects that are no such flags, or flags that are down at first and go up only. */
export const withoutUnsureCompletions = (analysis: AnalysisState, objs: readonly Obj[]): readonly Obj[] =>
  objs.filter((obj) => {
    const cell = analysis.marks.cellOf(obj, COMPLETED);
    return cell === undefined || goesUpOnly(analysis, cell);
  });

function goesUpOnly(analysis: AnalysisState, { owner, field }: Cell): boolean {
  const cells = isElementField(field)
    ? [...(owner.fields ?? [])].filter(([name]) => isElementField(name)).map(([, cell]) => cell)
    : [analysis.cell(owner, field)];
  const values = cells.map(({ value }) => value);
  if (values.some(({ unknown }) => unknown) || !values.some(({ objs }) => objs.some(isDown))) return false;
  return cells
    .flatMap((cell) => writesTo(analysis, cell))
    .every((write) => write.value !== undefined && (!isFalse(write.value) || isFirst(write)));
}

/** Whether a store comes before any thread: in the making of its object, or while none runs yet. */
const isFirst = ({ act, flow }: Access): boolean =>
  givesFirstValues(act.fn.name) || (act.fn.kind === 'module' && flow.mayHaveStarted.items.length === 0);

const isDown = (obj: Obj): boolean => obj.kind === 'constant' && obj.value !== undefined && !obj.value;

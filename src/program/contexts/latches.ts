/** Counts by which threads join hands (`evaluation/latches.ts`), and which of them only ever go one way. */

import { moveOf } from '../../facts/moves.js';
import { neededBy } from '../evaluation/latches.js';
import { threadsOf } from '../library/thread-table.js';
import type { Access, Activation, StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import { LATCH } from '../model/marks.js';
import { isElementField } from '../model/field.js';
import type { Cell, Obj, Place } from '../model/objects.js';
import { onlyNumber, sizeOf, sizeOfValue } from '../model/sizes.js';

/** Those of the objects that are no latches, or latches on a count that nobody takes back and that waits for every thread. */
export function withoutUnsureLatches(analysis: AnalysisState, objs: readonly Obj[]): readonly Obj[] {
  return objs.filter((obj) => {
    const cell = analysis.marks.cellOf(obj, LATCH);
    return cell === undefined || (goesOneWay(analysis, cell) && !isShort(analysis, obj));
  });
}

/** A latch that opens before all threads that count have done so. */
export interface Shortfall {
  readonly needed: number;
  readonly started: number;
}

/** How far a latch falls short of the threads that count, as far as both numbers stand in the text. */
function shortfallOf(analysis: AnalysisState, latch: Obj): Shortfall | undefined {
  if (latch.kind !== 'library') return undefined;
  const needed = onlyNumber(neededBy(analysis, latch).value) ?? roundsOver(analysis, latch.site);
  if (needed === undefined) return undefined;
  const started = countedThreads(analysis, latch);
  return started !== undefined && needed < started ? { needed, started } : undefined;
}

/** Whether a latch opens before all threads that count have done so, as far as can be told. */
export const isShort = (analysis: AnalysisState, latch: Obj): boolean => shortfallOf(analysis, latch) !== undefined;

/** The same by the variable, or the container, that is counted. */
export function shortfallAt(analysis: AnalysisState, counted: Cell): Shortfall | undefined {
  const latch = analysis.marks.ofType(LATCH).find(([, cell]) => isSameCount(counted, cell));
  return latch && shortfallOf(analysis, latch[0]);
}

/** How many threads come to the count; undefined where some loop starts as many as there happen to be. */
function countedThreads(analysis: AnalysisState, latch: Obj): number | undefined {
  const counting = new Set(analysis.activations.filter(({ signals }) => signals.some(({ obj }) => obj === latch)));
  for (const act of counting) for (const caller of callersInto(analysis, act)) counting.add(caller.act);
  const threads = new Set<Obj>();
  for (const [thread, { entries }] of threadsOf(analysis).models)
    if ([...entries].some((entry) => counting.has(entry))) threads.add(thread);
  const starts = new Map<string, number | undefined>();
  for (const act of analysis.activations)
    for (const start of act.starts)
      if (threads.has(start.thread)) starts.set(`${act.file.id} ${start.node.start}`, roundsAt(analysis, act, start));
  let sum = 0;
  for (const rounds of starts.values()) sum += rounds ?? Number.NaN;
  return Number.isNaN(sum) ? undefined : sum;
}

function roundsAt(analysis: AnalysisState, act: Activation, { loops, inLoop }: StartEvent): number | undefined {
  if (loops.length === 0) return inLoop ? undefined : 1;
  let rounds = 1;
  for (const loop of loops)
    rounds *= (loop.kind === 'for' ? sizeOf(analysis, act, loop.iter) : undefined) ?? Number.NaN;
  return Number.isNaN(rounds) ? undefined : rounds;
}

/** How often a loop goes round, by the place of what it goes through. */
function roundsOver(analysis: AnalysisState, { file, start }: Place): number | undefined {
  const sizes = analysis.activations.flatMap((act) => {
    const iterated = act.file === file ? act.iterated.get(start) : undefined;
    return iterated === undefined ? [] : [sizeOfValue(analysis, iterated) ?? Number.NaN];
  });
  const most = Math.max(...sizes);
  return sizes.length === 0 || Number.isNaN(most) ? undefined : most;
}

function goesOneWay(analysis: AnalysisState, counted: Cell): boolean {
  const ways = new Set<string>();
  for (const { accesses } of analysis.activations) {
    for (const access of accesses) {
      if (access.kind === 'write' && isSameCount(access.cell, counted)) ways.add(wayOf(access));
    }
  }
  ways.delete('set');
  return ways.size <= 1;
}

const isSameCount = (cell: Cell, counted: Cell): boolean =>
  isElementField(counted.field) ? isElementField(cell.field) && cell.owner === counted.owner : cell === counted;

/** Up or down; `set` for the value that a number begins with. */
function wayOf({ cell, effect, stmt, deps }: Access): string {
  if (isElementField(cell.field)) return effect === 'add' ? 'up' : effect;
  const move = moveOf(stmt);
  if (move !== undefined) return move.op;
  return deps.some((read) => read.cell === cell) ? 'otherwise' : 'set';
}

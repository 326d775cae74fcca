/** Defaults of parameters: made once, where the function is defined, and the same for all calls that leave them out. */

import type { FunctionFacts } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Cell, FunctionObject } from '../model/objects.js';
import type { Value } from '../model/values.js';

const cellOf = (analysis: AnalysisState, definer: Activation, fn: FunctionFacts, slot: number): Cell =>
  analysis.cell(analysis.env(definer), `<default ${fn.id} ${slot}>`);

/** Evaluates and keeps the defaults of a function that is defined here. */
export function bindDefaults(frame: Frame, fn: FunctionFacts): void {
  const { analysis, act } = frame;
  for (const param of fn.params) {
    if (param.default === undefined) continue;
    const value = evaluate(frame, param.default);
    for (const obj of value.objs)
      if (obj.kind === 'library') analysis.names.note(obj, param.name, act.file, param.default);
    analysis.write(cellOf(analysis, act, fn, param.slot), value);
  }
}

/** What a parameter is where a call leaves it out. */
export function defaultOf(frame: Frame, callee: FunctionObject, slot: number): Value {
  const { analysis } = frame;
  if (callee.env === undefined) return analysis.values.unknown;
  const value = analysis.read(cellOf(analysis, callee.env, callee.fn, slot), frame.act);
  return value === analysis.values.none ? analysis.values.unknown : value;
}

/** A function comes by itself to the defaults of what its callers leave out, whoever they are. */
export function takeDefaults(analysis: AnalysisState, act: Activation): void {
  const { fn, callee, params } = act;
  if (callee?.env === undefined) return;
  for (const { slot, default: written } of fn.params) {
    if (written === undefined) continue;
    const cell = cellOf(analysis, callee.env, fn, slot);
    if (cell.value.objs.some((obj) => params[slot]?.objs.includes(obj))) analysis.watch(cell, act);
  }
}

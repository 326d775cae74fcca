/** Defaults of parameters: made once, where the function is defined, and the same for all calls that leave them out. */

import type { FunctionFacts, Parameter } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Cell, FunctionObject } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Kept with the variables of the function that defines it, by the parameter itself (`havoc.ts` opens them). */
const cellOf = (analysis: AnalysisState, definer: Activation, param: Parameter): Cell =>
  analysis.cell(analysis.env(definer), param);

/** Evaluates and keeps the defaults of a function that is defined here. */
export function bindDefaults(frame: Frame, fn: FunctionFacts): void {
  const { analysis, act } = frame;
  for (const param of fn.params) {
    if (param.default === undefined) continue;
    const value = evaluate(frame, param.default);
    for (const obj of value.objs)
      if (obj.kind === 'library') analysis.names.note(obj, param.name, act.file, param.default);
    analysis.write(cellOf(analysis, act, param), value);
  }
}

/** What a parameter is where a call leaves it out. */
export function defaultOf(frame: Frame, callee: FunctionObject, param: Parameter): Value {
  const { analysis } = frame;
  if (callee.env === undefined) return analysis.values.unknown;
  const value = analysis.read(cellOf(analysis, callee.env, param), frame.act);
  return value === analysis.values.none ? analysis.values.unknown : value;
}

/** A function comes by itself to the defaults of what its callers leave out, whoever they are. */
export function takeDefaults(analysis: AnalysisState, act: Activation): void {
  const { fn, callee, params } = act;
  if (callee?.env === undefined) return;
  for (const param of fn.params) {
    if (param.default === undefined) continue;
    const cell = cellOf(analysis, callee.env, param);
    if (cell.value.objs.some((obj) => params[param.slot]?.objs.includes(obj))) analysis.watch(cell, act);
  }
}

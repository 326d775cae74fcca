/** The arguments of a call, and what they give the parameters of a function. */

import type { ParameterKind, Span } from '../../facts/ir.js';
import { isCallable, type FunctionObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { annotated } from './annotations.js';
import { isThread } from '../model/lineage.js';
import { defaultOf } from './defaults.js';
import { Slot } from '../model/field.js';
import { putElement } from './elements.js';
import type { Frame } from './frame.js';
import type { Args } from './args.js';

/** Parameter values by slot, in the order of `fn.params`; `at` is the call, where there is one. */
export function bindParameters(
  frame: Frame,
  callee: FunctionObject,
  self: Obj | undefined,
  args: Args,
  at?: Span,
): Value[] {
  const { analysis } = frame;
  const { values } = analysis;
  const { fn } = callee;
  const pos = self === undefined ? [...args.pos] : [values.one(self), ...args.pos];
  const used = new Set<string>();
  let next = 0;
  return fn.params.map((param) => {
    if (param.kind === 'varargs') {
      const extra = pos.slice(next);
      next = pos.length;
      return gathered(
        frame,
        callee,
        param.slot,
        'tuple',
        extra,
        undefined,
        args.rest,
        areOneOfMany(extra) ? at : undefined,
      );
    }
    if (param.kind === 'kwargs') {
      const named = [...args.kw].filter(([name]) => !used.has(name));
      const rest = args.open === true ? values.unknown : undefined;
      const isApart = areOneOfMany(named.map(([, value]) => value));
      return gathered(frame, callee, param.slot, 'dict', [], named, rest, isApart ? at : undefined);
    }
    if (param.kind !== 'keyword-only' && next < pos.length) return pos[next++]!;
    const named = args.kw.get(param.name);
    if (named !== undefined) {
      used.add(param.name);
      return named;
    }
    if (args.rest !== undefined && param.kind !== 'keyword-only') return values.withUnknown(args.rest);
    if (args.open === true)
      return param.default === undefined ? values.unknown : values.withUnknown(defaultOf(frame, callee, param));
    if (param.default !== undefined) return defaultOf(frame, callee, param);
    return annotated(frame.analysis, callee, param) ?? values.unknown;
  });
}

/** Calls that hand in what is to be run, objects or threads are told apart by that: one set of all of them would have each meet each. */
const areOneOfMany = (given: readonly Value[]): boolean =>
  given.some(({ objs }) => objs.some((obj) => isCallable(obj) || obj.kind === 'instance' || isThread(obj)));

/**
 * Places of a `*args` that are told apart; what comes further back has no place. Without a bound a function that calls itself
 * with one more argument, `f(first, *args)`, would make a longer tuple each time it is looked at.
 */
const MAX_PLACES = 16;

/** Whether a call gives more or less than the function takes: it raises TypeError, and none of the body runs. */
export function isRefused(
  { fn: { decorators, params } }: FunctionObject,
  self: Obj | undefined,
  { exact, kw, open, pos, rest }: Args,
): boolean {
  if (decorators.length > 0 || rest !== undefined || open === true || exact !== true) return false;
  const takes = (kind: ParameterKind): boolean => params.some((param) => param.kind === kind);
  const byPosition = params.filter(({ kind }) => kind === 'positional' || kind === 'positional-only');
  const given = pos.length + (self === undefined ? 0 : 1);
  if (given > byPosition.length && !takes('varargs')) return true;
  const named = params.filter(({ kind }) => kind === 'positional' || kind === 'keyword-only').map(({ name }) => name);
  if (!takes('kwargs') && [...kw.keys()].some((name) => !named.includes(name))) return true;
  const needed = [...byPosition.slice(given), ...params.filter(({ kind }) => kind === 'keyword-only')];
  return needed.some((param) => param.default === undefined && !kw.has(param.name));
}

/** The tuple of `*args` or the dict of `**kwargs`. */
function gathered(
  frame: Frame,
  callee: FunctionObject,
  slot: number,
  type: 'tuple' | 'dict',
  positional: readonly Value[],
  named: readonly (readonly [string, Value])[] | undefined,
  rest: Value | undefined,
  at?: Span,
): Value {
  const { analysis } = frame;
  const param = callee.fn.params[slot]!;
  const made = analysis.library(
    frame.act,
    { start: param.start, end: param.end + callee.id * 1e7 },
    type,
    frame.inLoop,
    `gathered ${callee.id} ${at?.start ?? ''}`,
  );
  if (at !== undefined) analysis.write(analysis.cell(made, Slot.ofCall), analysis.constantValue('bool', true));
  // What only one call gathers, as many as it hands in.
  if (at !== undefined && rest === undefined && type === 'tuple')
    analysis.write(analysis.cell(made, Slot.length), analysis.constantValue('int', positional.length));
  // Each call has a `**kwargs` of its own.
  if (type === 'dict') frame.made(made);
  positional.forEach((value, index) => {
    const place = index < MAX_PLACES ? analysis.constantValue('int', index) : undefined;
    putElement(frame, made, value, place);
  });
  for (const [name, value] of named ?? []) putElement(frame, made, value, analysis.constantValue('str', name));
  if (rest !== undefined) putElement(frame, made, analysis.values.withUnknown(rest));
  return analysis.values.one(made);
}

/** Objects of libraries that call what programs store in them on a thread of their own. */

import type { CallExpr } from '../../facts/ir.js';
import { words, type CallbackRow } from '../../knowledge/library.js';
import { parametersOf } from '../../knowledge/takes.js';
import { typeRow } from '../../knowledge/types.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { findClassCell } from '../model/classes.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { argumentIn } from './handed-over.js';
import { submit, threadsOf } from './threads.js';

/** A method that adds a callback, or begins or ends the thread that calls them; undefined for all others. */
export function callbackMethod(
  frame: Frame,
  self: Obj,
  type: string,
  name: string,
  args: Args,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis } = frame;
  const row = typeRow(type)?.callbacks;
  if (row === undefined || expr === undefined) return undefined;
  const adder = row.adders?.[name];
  if (adder !== undefined) {
    const added = argumentIn(args, parametersOf(adder).parts.get('target'));
    if (added !== undefined) analysis.write(analysis.cell(self, Slot.callbacks), added);
  } else if (name === row.begin) {
    oneThread(frame, self);
    for (const callback of callbacksOf(frame, self, row))
      submit(
        frame,
        self,
        'pool',
        callback,
        { pos: [analysis.values.one(self)], kw: new Map(), rest: analysis.values.unknown },
        expr,
        false,
      );
  } else if (name === row.end) frame.joined(expr, threadsOf(analysis).ofPool(self), 'shutdown');
  else return undefined;
  return analysis.values.unknown;
}

/** Says of an object that it runs all it is handed on one thread. */
export function oneThread({ analysis }: Frame, self: Obj): void {
  analysis.write(analysis.cell(self, Slot.workers), analysis.constantValue('int', 1));
}

function callbacksOf({ analysis, act }: Frame, self: Obj, { attributes }: CallbackRow): readonly Value[] {
  const { values } = analysis;
  const stored = [...words(attributes), Slot.callbacks].map((name) => analysis.read(analysis.cell(self, name), act));
  const own =
    self.kind !== 'instance'
      ? []
      : words(attributes).flatMap((name) =>
          (findClassCell(analysis, self.cls, name, act)?.value.objs ?? []).filter(({ kind }) => kind === 'function'),
        );
  return [...stored, ...own.map((fn) => values.one(analysis.bound.method(fn, self)))].filter(({ objs }) =>
    objs.some(({ kind }) => kind === 'function' || kind === 'method' || kind === 'partial'),
  );
}

/** Objects of libraries that call what programs store in them on a thread of their own. */

import type { AttributeExpr, CallExpr, Expr } from '../../facts/ir.js';
import { words, type CallbackRow } from '../../knowledge/library.js';
import { parametersOf } from '../../knowledge/takes.js';
import { takenBy, taskMethod } from '../../knowledge/tasks.js';
import { typeRow } from '../../knowledge/types.js';
import { NO_ARGS, unwrittenCall, type Args, type MethodModel } from '../evaluation/args.js';
import { truthOf } from '../evaluation/decisions.js';
import { callValue } from '../evaluation/calls.js';
import type { Frame } from '../evaluation/frame.js';
import { findClassCell } from '../model/classes.js';
import { libraryTypes } from '../model/lineage.js';
import { Slot, type Field } from '../model/field.js';
import { isCallable, type LibraryObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { answer, ofParts } from './applications.js';
import { argumentIn, handedOver } from './handed-over.js';
import { partial } from './partials.js';
import { threadsOf } from './thread-table.js';
import { submit } from './threads.js';

/** A method that adds a callback, or begins or ends the thread that calls them; undefined for all others. */
export const callbackMethod: MethodModel = (frame, { self, type, name, args, expr }) => {
  const { analysis } = frame;
  const row = typeRow(type)?.callbacks;
  if (row === undefined) return undefined;
  const decorating = typeRow(type)?.decorating?.[name];
  if (decorating !== undefined) return decorator(frame, self, type, decorating);
  const adder = row.adders?.[name];
  if (adder !== undefined) {
    const added = argumentIn(args, parametersOf(adder).parts.get('target'));
    if (added === undefined) return analysis.values.unknown;
    const kept = row.told === 'as added' && expr !== undefined ? withArguments(frame, adder, args, expr) : added;
    analysis.write(analysis.cell(self, Slot.callbacks), kept);
    // What is decorated by it stays what it is.
    return added;
  } else if (expr === undefined) {
    return undefined;
  } else if (row.begin !== undefined && name === row.begin) {
    begin(frame, self, row, expr);
  } else if (isRunBy(row, name)) {
    runAll(frame, self, row, name, args, expr);
    if (row.within?.[name] !== undefined) return undefined;
  } else if (row.hands?.by === name) {
    const [handed = analysis.values.unknown] = args.pos;
    analysis.write(analysis.cell(self, row.hands.what), handed);
  } else if (row.end !== undefined && name === row.end)
    frame.joined(expr, threadsOf(analysis).ofPool(self), 'shutdown');
  else return typeRow(type)?.isFluent === true ? analysis.values.one(self) : undefined;
  return analysis.values.unknown;
};

/** Whether these run several at once, by their nature or by what the call or the constructor is told. */
function areAtOnce(
  { analysis, act }: Frame,
  self: Obj,
  { overlaps, overlapsWith = {} }: CallbackRow,
  { kw }: Args,
): boolean {
  if (overlaps === true) return true;
  return Object.entries(overlapsWith).some(([keyword, named]) => {
    const { objs, unknown } = kw.get(keyword) ?? analysis.read(analysis.cell(self, keyword), act);
    const isSo = (obj: Obj): boolean => obj.kind === 'constant' && words(named).includes(String(obj.value));
    return named === '' ? unknown || objs.some((obj) => truthOf(obj) === true) : objs.some(isSo);
  });
}

/** Calls what an object was given where a method does that before it comes back: several at once, or one after the other. */
function runAll(frame: Frame, self: Obj, row: CallbackRow, name: string, args: Args, expr: CallExpr): void {
  const told = toldBy(frame, self);
  if (areAtOnce(frame, self, row, args)) {
    for (const callback of callbacksOf(frame, self, row, name))
      frame.joined(expr, answer(frame, self, callback, told, expr), 'shutdown');
    return;
  }
  // They are called here, one after the other, for as long as it goes on.
  const callAll = (callbacks: readonly Value[]): void => {
    for (const callback of callbacks) callValue(frame, callback, told, expr, undefined);
  };
  if (row.within?.[name] !== undefined) return callAll(callbacksOf(frame, self, row, name));
  const [first, last] = [words(row.once?.first ?? ''), words(row.once?.last ?? '')];
  const once: readonly Field[] = [...first, ...last];
  const again = keptUnder(row).filter((field) => !once.includes(field));
  callAll(callbacksUnder(frame, self, first));
  // Twice, so that what one round starts is known to be running in the next.
  frame.openLoops.begin(expr, frame.flow.check);
  callAll(callbacksUnder(frame, self, again));
  callAll(callbacksUnder(frame, self, again));
  frame.openLoops.end(() => true);
  callAll(callbacksUnder(frame, self, last));
}

/** Begins the one thread that calls what an object was given. */
function begin(frame: Frame, self: Obj, row: CallbackRow, expr: CallExpr): void {
  oneThread(frame, self);
  for (const callback of callbacksOf(frame, self, row))
    submit(frame, self, 'pool', callback, toldBy(frame, self), expr, false);
}

/** `with Listener(on_press=show):` begins it, where it is made there. */
export function beginOnEntry(frame: Frame, self: LibraryObject, made: Expr): void {
  const row = typeRow(self.type)?.callbacks;
  if (row?.entered === true && made.kind === 'call') begin(frame, self, row, made);
}

/** What is added with the arguments that it is added with. */
function withArguments(frame: Frame, adder: string, args: Args, expr: CallExpr): Value {
  const { callable, args: own } = handedOver(frame, parametersOf(adder), args, expr, expr);
  return partial(frame, { ...own, pos: [callable, ...own.pos] });
}

/** A callback is told which object it is of, what that hands on, and what has happened. */
export function toldBy({ analysis, act }: Frame, self: Obj): Args {
  const { values } = analysis;
  const rows = [...libraryTypes(self)].map((type) => typeRow(type)?.callbacks);
  const told = rows.map((row) => row?.told);
  if (told.includes('as added')) return NO_ARGS;
  const handed = rows
    .flatMap((row) => row?.hands?.what ?? [])
    .map((what) => analysis.read(analysis.cell(self, what), act));
  const pos = told.includes('by name') ? [] : [values.one(self), ...handed];
  return { pos, kw: new Map(), rest: values.unknown };
}

/** `Thread(target=socket.run_forever)`: what is called where a thread runs a method that calls what the object was given. */
export function callbacksRunBy(
  frame: Frame,
  { self, type, name }: Extract<Obj, { kind: 'library-method' }>,
): readonly Value[] {
  const row = typeRow(type)?.callbacks;
  return row !== undefined && self.kind !== 'constant' && isRunBy(row, name) ? callbacksOf(frame, self, row, name) : [];
}

/** Whether a method calls what the object was given before it comes back. */
export const isRunBy = ({ runs, within }: CallbackRow, name: string): boolean =>
  words(runs).includes(name) || within?.[name] !== undefined;

/** Callables that an object is made with, and what it hands them, under the names that it would have them stored under. */
export function keepCallbacks({ analysis }: Frame, self: Obj, type: string, args: Args): void {
  const row = typeRow(type)?.callbacks;
  for (const name of [...words(row?.attributes ?? ''), ...(row?.hands === undefined ? [] : [row.hands.what])]) {
    const given = argumentIn(args, takenBy(type).parts.get(name));
    if (given !== undefined) analysis.write(analysis.cell(self, name), given);
  }
}

/** `button.when_pressed = count`: what is stored is called from then on. */
export function storeCallback(frame: Frame, self: Obj, name: string, stored: Value, target: AttributeExpr): void {
  const { analysis } = frame;
  for (const type of libraryTypes(self)) {
    const row = typeRow(type)?.callbacks;
    if (row === undefined || (row.begin ?? row.runs) !== undefined || !words(row.attributes).includes(name)) continue;
    if (!stored.objs.some(isCallable)) continue;
    const thread = row.thread === undefined ? self : analysis.oneOfLibrary(row.thread);
    oneThread(frame, thread);
    // To store it is to call the setter of a property.
    const call = unwrittenCall(target);
    submit(frame, thread, 'pool', stored, { pos: [], kw: new Map(), rest: analysis.values.unknown }, call, false);
  }
}

/** Says of an object that it runs all it is handed on one thread. */
export function oneThread({ analysis }: Frame, self: Obj): void {
  analysis.write(analysis.cell(self, Slot.workers), analysis.constantValue('int', 1));
}

/** What an object was given to call: all, or what a method calls before it comes back. */
function callbacksOf(frame: Frame, self: Obj, row: CallbackRow, method = ''): readonly Value[] {
  const some = row.within?.[method];
  return callbacksUnder(frame, self, some === undefined ? keptUnder(row) : words(some));
}

/** The fields that callables are kept under: those with names, and what is added. */
const keptUnder = ({ attributes }: CallbackRow): readonly Field[] => [...words(attributes), Slot.callbacks];

function callbacksUnder(frame: Frame, self: Obj, fields: readonly Field[]): readonly Value[] {
  const { analysis, act } = frame;
  const { values } = analysis;
  const stored = fields.map((field) => analysis.read(analysis.cell(self, field), act));
  const own =
    self.kind !== 'instance'
      ? []
      : fields
          .filter((field) => typeof field === 'string')
          .flatMap((name) => findClassCell(analysis, self.cls, name, act)?.value.objs ?? [])
          .filter(({ kind }) => kind === 'function');
  const all = [...stored, ...own.map((fn) => values.one(analysis.bound.method(fn, self)))];
  return [...all, ...ofParts(frame, all).map((obj) => values.one(obj))].filter(({ objs }) => objs.some(isCallable));
}

/** What hands a function that it decorates to a method, in the place where that one takes a callable. */
export function decorator({ analysis }: Frame, self: Obj, type: string, method: string): Value {
  const fn = analysis.values.one(analysis.bound.libraryMethod(self as LibraryObject, type, method));
  const before = taskMethod(type, method)?.takes.parts.get('target')?.position ?? 0;
  return analysis.values.one(
    analysis.objects.intern(`decorator ${self.id} ${type} ${method}`, () => ({
      kind: 'partial',
      fn,
      args: Array.from({ length: before }, () => analysis.values.unknown),
      keywords: [],
    })),
  );
}

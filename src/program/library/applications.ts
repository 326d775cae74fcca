/** Applications: what they were given to answer requests, and what that needs, is called for many requests at once. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { words, type CallbackRow } from '../../knowledge/library.js';
import { typeRow } from '../../knowledge/types.js';
import { annotated } from '../evaluation/annotations.js';
import type { Args } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import { defaultOf } from '../evaluation/defaults.js';
import { elementsOf, isContainer } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import type { Activation } from '../model/activation.js';
import { Slot } from '../model/field.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import { functionOf, isCallable, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { submit } from './threads.js';

/** What unseen code makes of an application. */
const WRAPPER = 'wrapped application';

/**
 * Has callables answer requests: functions do on threads, several at once, and coroutines on the loop, in turns. Gives the
 * threads.
 */
export function answer(
  frame: Frame,
  by: Obj | undefined,
  callables: Value,
  told: Args,
  expr: CallExpr,
): readonly Obj[] {
  const { values } = frame.analysis;
  const self = by ?? callables.objs.find(isApplication);
  const all = [...callables.objs, ...ofParts(frame, [callables])].filter(isAnswering);
  const threads = new Set<Obj>();
  const call = (obj: Obj): void => {
    const given = { ...told, kw: injected(frame, obj) };
    if (!isCoroutine(obj)) threads.add(submit(frame, self, 'handler', values.one(obj), given, expr, true));
    else callValue(frame, values.one(obj), given, expr.callee, undefined);
  };
  // What others depend on comes first: what it gives is handed to them. Coroutines run beside all threads.
  const isFirst = (obj: Obj): boolean => !isCoroutine(obj) && asked(frame, obj).size === 0;
  all.filter(isFirst).forEach(call);
  all.filter((obj) => !isFirst(obj)).forEach(call);
  for (const call of frame.act.calls)
    if (call.callee.fn.isAsync && sameSpan(call.node, expr.callee)) call.isOneOfMany = true;
  return [...threads];
}

const isCoroutine = (obj: Obj): boolean => functionOf(obj)?.fn.isAsync === true;

/** A class of the program that is served is called itself for each request. */
const isAnswering = (obj: Obj): boolean => isCallable(obj) || obj.kind === 'class' || obj.kind === 'instance';

/** What the parts of an application were given, the application has as well, and what callables name as what they need. */
export function ofParts(frame: Frame, given: readonly Value[]): readonly Obj[] {
  const own = new Set(given.flatMap(({ objs }) => objs));
  const all = new Set(own);
  for (const obj of all) for (const part of partsOf(frame, obj)) all.add(part);
  return [...all].filter((obj) => isCallable(obj) && !own.has(obj));
}

function partsOf(frame: Frame, obj: Obj): readonly Obj[] {
  const { analysis, act } = frame;
  if (obj.kind === 'constant') return applicationNamed(frame, obj.value);
  if (isContainer(obj)) return elementsOf(frame, obj).objs;
  const fields = obj.kind === 'library' ? [...words(rowOf(obj)?.attributes), Slot.callbacks] : [];
  // A class of the program may be wrapped around an application.
  const kept = obj.kind === 'instance' ? [...(obj.fields?.values() ?? [])] : [];
  return [
    ...fields.flatMap((field) => analysis.read(analysis.cell(obj, field), act).objs),
    ...kept.flatMap((cell) => analysis.read(cell, act).objs.filter(isApplication)),
    ...[...asked(frame, obj).values()].flat(),
  ];
}

/** What is handed to parameters: what a framework makes, as it is annotated, and what all who ask for it have in common. */
function injected(frame: Frame, obj: Obj): Map<string, Value> {
  const { analysis, act } = frame;
  const { values, makers } = analysis;
  const found = new Map<string, Value>();
  for (const [name, given] of asked(frame, obj)) {
    found.set(name, values.from(given.filter((one) => roleOfObject(one) === 'scheduler')));
    for (const needed of ofParts(frame, [values.from(given)]))
      for (const one of activationsOf(frame, needed)) {
        one.returnReaders.add(act);
        const common = values.filter(one.returns, (made) => makers.get(made)?.fn.kind === 'module');
        found.set(name, values.union(found.get(name)!, common));
      }
    found.set(name, values.withUnknown(found.get(name)!));
  }
  return found;
}

function activationsOf({ analysis }: Frame, obj: Obj): readonly Activation[] {
  const fn = functionOf(obj);
  return fn === undefined ? [] : analysis.activationsOf(fn.fn);
}

/** By the parameters of a callable, what says of each what it is handed: its default, or its annotation. */
function asked(frame: Frame, obj: Obj): ReadonlyMap<string, readonly Obj[]> {
  const found = new Map<string, readonly Obj[]>();
  const fn = functionOf(obj);
  for (const param of fn?.fn.params ?? []) {
    const told = param.default === undefined ? annotated(frame.analysis, fn!, param) : defaultOf(frame, fn!, param);
    const given = told?.objs.filter((one) => isDependency(one) || roleOfObject(one) === 'scheduler') ?? [];
    if (given.length > 0) found.set(param.name, given);
  }
  return found;
}

/** `ProxyFix(app)`: what unseen code makes of an application is served in its place. */
export function wrapped(frame: Frame, { pos, kw }: Args, at: Span): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const given = [...pos, ...kw.values()].flatMap(({ objs }) => objs);
  if (!given.some(isApplication)) return undefined;
  // Others may be in a dict: `DispatcherMiddleware(site, {"/shop": shop})`.
  const all = given.flatMap((obj) => (isContainer(obj) ? elementsOf(frame, obj).objs : [obj]));
  const made = analysis.library(frame.act, at, WRAPPER, frame.inLoop);
  analysis.write(analysis.cell(made, Slot.callbacks), values.from(all.filter(isApplication)));
  return values.withUnknown(values.one(made));
}

const rowOf = (obj: Obj): CallbackRow | undefined =>
  libraryTypes(obj).flatMap((type) => typeRow(type)?.callbacks ?? [])[0];

const isApplication = (obj: Obj): boolean =>
  (obj.kind === 'library' && obj.type === WRAPPER) || rowOf(obj)?.adders?.decorated !== undefined;

/** What is called by nobody but those that it is given to. */
function isDependency(obj: Obj): boolean {
  const row = obj.kind === 'library' ? rowOf(obj) : undefined;
  return row !== undefined && (row.begin ?? row.runs ?? row.thread) === undefined;
}

/** `module:variable`, which may be one of the very file that says so. */
function applicationNamed({ analysis, act }: Frame, name: unknown): readonly Obj[] {
  const [module, variable] = typeof name === 'string' ? name.split(':') : [];
  if (module === undefined || variable === undefined) return [];
  const isOwn = act.file.facts.path.endsWith(`${module.replaceAll('.', '/')}.py`);
  const file = isOwn ? act.file : analysis.files.resolve(act.file, module, 0);
  return file?.module === undefined ? [] : analysis.read(analysis.cell(file.module, variable), act).objs;
}

/** What a thread runs: its entries, and what happens when it is started or a task is submitted. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { isFunction } from '../../knowledge/functions.js';
import { takenBy } from '../../knowledge/tasks.js';
import { FUTURE, isPythonThread, roleOf, runsIt } from '../../knowledge/types.js';
import type { Activation, ClaimEvent } from '../model/activation.js';
import { bindParameters, isRefused } from '../evaluation/arguments.js';
import { calledFirst, NO_ARGS, withoutEnd, type Args } from '../evaluation/args.js';
import { run } from '../evaluation/calls.js';
import { makersOf } from '../evaluation/construction.js';
import { havoc } from '../evaluation/havoc.js';
import { bodiesOf } from '../model/callees.js';
import { findClassCell } from '../model/classes.js';
import { roleOfObject } from '../model/lineage.js';
import { putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { slotOf, Slot, isModelField } from '../model/field.js';
import {
  envsAround,
  type FunctionObject,
  type InstanceObject,
  type LibraryObject,
  type Obj,
} from '../model/objects.js';
import { argumentIn, packed } from './handed-over.js';
import { callbacksRunBy, toldBy } from './callbacks.js';
import { runLoop, runLoopIn } from './lanes.js';
import { givenAway } from './library-signals.js';
import { serve } from './servers.js';
import { CALLBACK, threadsOf, type ThreadKind, type ThreadModel } from './thread-table.js';
import { isAnyOfMany, type Value } from '../model/values.js';

/** Keeps the arguments of `Thread(…)` or `super().__init__(…)` on the thread object. */
export function configureThread(frame: Frame, obj: Obj, type: string, args: Args, at: Span): void {
  const { analysis } = frame;
  const { parts, rest } = takenBy(type);
  for (const [part, slot] of parts) {
    const value = argumentIn(args, slot);
    const field = part === 'daemon' ? part : slotOf(part);
    if (value !== undefined && field !== undefined) analysis.write(analysis.cell(obj, field), value);
  }
  if (rest?.as === 'args') analysis.write(analysis.cell(obj, Slot.args), packedFrom(frame, args, rest.from, at));
  if (args.exact !== true) analysis.write(analysis.cell(obj, Slot.args), analysis.values.unknown);
  if (args.open === true || args.rest !== undefined) {
    for (const slot of [Slot.target, Slot.name]) analysis.write(analysis.cell(obj, slot), analysis.values.unknown);
    if (!args.kw.has('daemon')) analysis.write(analysis.cell(obj, 'daemon'), analysis.values.unknown);
  }
  threadsOf(analysis).model(obj, roleOf(type) === 'timer' ? 'timer' : 'thread');
  const target = analysis.read(analysis.cell(obj, Slot.target), frame.act);
  frame.claimed(at, obj, everything(frame, target, argumentsOf(frame, obj)), true);
}

/** Arguments that are given one by one, kept as those are that come in a tuple. */
function packedFrom(frame: Frame, { pos }: Args, from: number, at: Span): Value {
  const { analysis } = frame;
  const tuple = analysis.library(frame.act, at, 'tuple', frame.inLoop, 'arguments');
  pos.slice(from).forEach((value, index) => putElement(frame, tuple, value, analysis.constantValue('int', index)));
  return analysis.values.one(tuple);
}

/** `t.start()`: finds what the thread runs, and lets it run from here on. */
export function startThread(frame: Frame, obj: Obj, expr: CallExpr): void {
  const { analysis, act } = frame;
  const { values } = analysis;
  const role = roleOfObject(obj);
  const model = threadsOf(analysis).model(obj, role === 'timer' ? 'timer' : 'thread');
  if (obj.kind === 'instance') {
    const runCell = findClassCell(analysis, obj.cls, 'run', act);
    if (runCell !== undefined) {
      for (const fn of runCell.value.objs) {
        if (fn.kind === 'function') enter(frame, model, fn, obj, { ...NO_ARGS, exact: true });
      }
      const captured = runCell.value.objs.flatMap(capturedBy);
      frame.escape(values.from(captured), [], true);
      begin(frame, model, expr, [obj], [obj, ...captured]);
      return;
    }
  }
  const target = analysis.read(analysis.cell(obj, Slot.target), act);
  const args = argumentsOf(frame, obj);
  enterValue(frame, model, target, args, expr);
  if (target.unknown || target.objs.length === 0) model.unseen = true;
  const living = analysis.read(analysis.cell(obj, Slot.livingThere), act);
  begin(frame, model, expr, [obj], values.union(everything(frame, target, certain(frame, args)), living).objs);
}

/** Positional and keyword arguments kept on a thread object. */
export function argumentsOf(frame: Frame, obj: Obj): Args {
  const { analysis, act } = frame;
  return packed(
    frame,
    analysis.read(analysis.cell(obj, Slot.args), act),
    analysis.read(analysis.cell(obj, Slot.kwargs), act),
  );
}

/** Lets a callable run on a thread. Each thread has activations of its own, so that its arguments are its own. */
export function enterValue(frame: Frame, model: ThreadModel, target: Value, args: Args, expr: CallExpr): void {
  const { analysis } = frame;
  for (const obj of target.objs) {
    switch (obj.kind) {
      case 'function':
        enter(frame, model, obj, undefined, args);
        break;
      case 'method':
        if (obj.fn.kind === 'function') enter(frame, model, obj.fn, obj.self, args);
        else if (obj.fn.kind === 'wrapper')
          for (const fn of obj.fn.get.objs) if (fn.kind === 'function') enter(frame, model, fn, obj.self, args);
        break;
      case 'partial':
        enterValue(
          frame,
          model,
          obj.fn,
          withoutEnd({ ...args, pos: [...obj.args, ...args.pos], kw: new Map([...obj.keywords, ...args.kw]) }),
          expr,
        );
        break;
      case 'instance': {
        const call = findClassCell(analysis, obj.cls, '__call__', frame.act);
        for (const fn of call?.value.objs ?? []) if (fn.kind === 'function') enter(frame, model, fn, obj, args);
        break;
      }
      case 'class': {
        // A class as target: what makes an instance runs on the thread, and the instance is the thread's own; that of a
        // task is what the task gives back.
        const isTask = model.kind === 'pool';
        for (const fn of makersOf(analysis, obj, frame.act)) enter(frame, model, fn, obj, args);
        const init = findClassCell(analysis, obj, '__init__', frame.act)?.value.objs ?? [];
        const makers = init.filter((fn) => fn.kind === 'function');
        if (makers.length === 0 && !isTask) break;
        const made = analysis.allocations.at<InstanceObject>(frame.act, expr, 'target', `${obj.id}`, (depth) => ({
          kind: 'instance',
          cls: obj,
          site: { file: frame.act.file, start: expr.start, end: expr.end },
          external: false,
          inLoop: !isTask || model.parallel || frame.inLoop,
          ...(isTask ? {} : { threadsOwn: true }),
          depth,
          maker: frame.act.self,
        }));
        if (isTask) analysis.write(analysis.cell(model.obj, Slot.result), analysis.values.one(made));
        for (const fn of makers) enter(frame, model, fn, made, args, isTask);
        break;
      }
      case 'library-method':
        if (roleOf(obj.type) === 'caller' && obj.name === 'run') {
          const called = calledFirst(frame, args);
          enterValue(frame, model, called.callee, called.args, expr);
          break;
        }
        givenAway(frame, obj, expr);
        model.calls.add(obj);
        // `pool.submit(worker.join)`: somebody waits for that thread, by whatever it is told of this one.
        if (obj.name === 'join') frame.act.escapes.push({ obj, node: { start: expr.start, end: expr.end } });
        if (obj.name === 'serve_forever')
          analysis.write(analysis.cell(obj.self, Slot.movedTo), analysis.values.one(model.obj));
        if (obj.name === 'serve_forever' || obj.name === 'handle_request') serve(frame, obj.self, expr);
        else if (obj.name === 'run' && isPythonThread(obj.type)) model.unseen = true;
        else if (runsIt(obj.type, obj.name)) runLoop(frame, obj.self, model.obj);
        for (const callback of callbacksRunBy(frame, obj))
          enterValue(frame, model, callback, toldBy(frame, obj.self), expr);
        // A library call on a thread: nothing of the program runs there, but what is passed may.
        for (const value of args.pos) {
          for (const inner of value.objs)
            if (inner.kind === 'function' || inner.kind === 'method')
              enterValue(
                frame,
                model,
                analysis.values.one(inner),
                { pos: [], kw: new Map(), rest: analysis.values.unknown },
                expr,
              );
        }
        break;
      case 'external':
        model.calls.add(obj);
        if (isFunction(obj.name, 'runs a coroutine')) {
          for (const value of args.pos) {
            enterCoroutine(frame, model, value);
            runLoopIn(frame, value, model.obj);
          }
        }
        break;
      case 'library':
        enterCoroutine(frame, model, frame.analysis.values.one(obj));
        break;
      default:
        break;
    }
  }
  if (target.unknown) havoc(frame, args, expr);
}

/** `Thread(target=asyncio.run, args=(main(),))`: the coroutine's body runs there. */
function enterCoroutine(frame: Frame, model: ThreadModel, value: Value): void {
  for (const obj of value.objs) for (const act of bodiesOf(obj)) noteEntry(frame, model, act);
}

function noteEntry({ analysis }: Frame, { entries, joiners }: ThreadModel, act: Activation): void {
  if (entries.has(act)) return;
  entries.add(act);
  joiners.forEach((joiner) => analysis.enqueue(joiner));
}

/** Lets a function run on a thread; where it only sets up what a task gives back, its own answer is nobody's. */
export function enter(
  frame: Frame,
  model: ThreadModel,
  fn: FunctionObject,
  self: Obj | undefined,
  args: Args,
  isSetUp = false,
): void {
  // To call one of these only makes a coroutine or a generator: none of its body runs there.
  if (fn.fn.isAsync || fn.fn.isGenerator) return;
  // Whatever calls it gets a TypeError before its first line.
  if (isRefused(fn, self, args)) return;
  const { analysis } = frame;
  const params = bindParameters(frame, fn, self, args);
  const act = analysis.activation(fn, self, params, model.obj);
  analysis.bind(act, params);
  run(frame, act);
  act.returnReaders.add(frame.act);
  noteEntry(frame, model, act);
  if (!isSetUp) analysis.write(analysis.cell(model.obj, Slot.result), act.returns);
}

/** Records the start; `own` is what each such thread has for itself by its nature. */
export function begin(
  frame: Frame,
  model: ThreadModel,
  expr: CallExpr,
  own: readonly Obj[],
  given: readonly Obj[],
): void {
  frame.started(expr, model.obj, own, given);
  frame.escape(frame.analysis.values.one(model.obj), [], true);
}

/** The variables of a function around the class that a method is of: its objects come to them wherever they are. */
const capturedBy = (fn: Obj): readonly Obj[] => (fn.kind === 'function' ? envsAround(fn) : []);

/** All that is handed over: the callable, what it is bound to, and the arguments. */
export function everything(frame: Frame, target: Value, args: Args): Value {
  const { values } = frame.analysis;
  let all = target;
  const visit = (obj: Obj): void => {
    if (obj.kind === 'method') all = values.union(all, values.from([obj.self, ...capturedBy(obj.fn)]));
    if (obj.kind === 'library-method') {
      for (const callback of callbacksRunBy(frame, obj)) {
        all = values.union(all, callback);
        callback.objs.forEach(visit);
      }
    }
    for (const body of obj.kind === 'library' ? bodiesOf(obj) : []) {
      for (const value of [...body.params, values.from(body.self === undefined ? [] : [body.self])])
        all = values.union(all, value);
    }
    const env = obj.kind === 'function' ? obj.env?.envObject : undefined;
    if (env !== undefined) {
      all = values.union(all, values.one(env));
      for (const cell of env.fields?.values() ?? []) {
        if (!isModelField(cell.field))
          all = values.union(
            all,
            values.filter(cell.value, (inner) => inner.kind === 'instance' || inner.kind === 'library'),
          );
      }
    }
    if (obj.kind === 'partial') {
      for (const value of [obj.fn, ...obj.args, ...obj.keywords.map(([, bound]) => bound)]) {
        all = values.union(all, value);
        value.objs.forEach(visit);
      }
    }
  };
  target.objs.forEach(visit);
  for (const value of [...args.pos, ...args.kw.values()]) {
    all = values.union(all, value);
    value.objs.forEach(visit);
  }
  return args.rest === undefined ? all : values.union(all, args.rest);
}

/** The arguments without those that may be any of many objects: no one of these is certainly handed to the thread. */
function certain({ analysis: { values } }: Frame, { pos, kw, rest }: Args): Args {
  const told = (value: Value): Value => (isAnyOfMany(value) ? values.unknown : value);
  const named = new Map([...kw].map(([name, value]) => [name, told(value)]));
  return { pos: pos.map(told), kw: named, ...(rest === undefined ? {} : { rest: told(rest) }) };
}

/** Submits a callable to an executor (or the loop's own): a future that runs it. */
export function submit(
  frame: Frame,
  pool: Obj | undefined,
  kind: ThreadKind,
  callable: Value,
  args: Args,
  expr: CallExpr,
  parallel: boolean,
  dealt?: ClaimEvent['dealt'],
): LibraryObject {
  const { analysis } = frame;
  const future = analysis.library(frame.act, expr, FUTURE, frame.inLoop, `of ${pool?.id ?? ''}`);
  const model = threadsOf(analysis).model(future, kind, pool);
  model.parallel ||= parallel;
  if (callable.unknown || callable.objs.length === 0) model.unseen = true;
  frame.made(future);
  frame.created(future, expr);
  enterValue(frame, model, callable, args, expr);
  const given = everything(frame, callable, args);
  // The tasks of a `map` run one callable on different elements.
  const common = parallel ? everything(frame, callable, NO_ARGS).objs : [];
  frame.claimed(expr, future, given, false, common, dealt);
  begin(frame, model, expr, [], everything(frame, callable, certain(frame, args)).objs);
  return future;
}

/**
 * Has a callback run when a task of a pool is done, on the worker that did it. That it runs here where the task is done
 * already needs no mention: with several workers the callbacks meet each other anyway, and in a pool of one the others
 * have run by then. Answers whether the future is that of a pool's task.
 */
export function callBack(frame: Frame, future: Obj, callback: Value, expr: CallExpr): boolean {
  const { analysis } = frame;
  const task = threadsOf(analysis).models.get(future);
  if (task?.kind !== 'pool' || task.pool === undefined) return false;
  const made = analysis.library(frame.act, expr, CALLBACK, frame.inLoop, `of ${future.id}`);
  const model = threadsOf(analysis).model(made, 'pool', task.pool);
  model.after = future;
  model.parallel ||= task.parallel;
  model.unseen ||= callback.unknown || callback.objs.length === 0;
  const args: Args = { pos: [analysis.values.one(future)], kw: new Map() };
  enterValue(frame, model, callback, args, expr);
  begin(frame, model, expr, [], everything(frame, callback, args).objs);
  return true;
}

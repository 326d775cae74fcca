/** Calls and decorators of libraries that run a callable on another thread, as the rows of `src/knowledge` say. */

import type { CallExpr } from '../../facts/ir.js';
import { isHandOverDecorator, threadDecorator } from '../../knowledge/decorators.js';
import { taskFunction, taskMethod, type Task } from '../../knowledge/tasks.js';
import { roleOf, THREAD } from '../../knowledge/types.js';
import { withoutEnd, type Args, type MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { mayBeTrue } from '../evaluation/decisions.js';
import { answer } from './applications.js';
import { oneThread } from './callbacks.js';
import { calledOn, methodsOf } from './executor-methods.js';
import { argumentIn, handedOver } from './handed-over.js';
import { hasOneWorker } from './lanes.js';
import { threadsOf } from './thread-table.js';
import { startThread, submit } from './threads.js';
import { leaveToProcess } from './other-processes.js';

/** What the decorator gives: it wraps a function so that calls of it run on a thread. */
const WRAP = 'runs on a thread';
/** The same for calls of it that are left to a loop. */
const WRAP_FOR_LOOP = 'is left to a loop';
/** What a function is that is left to another thread each time it is called. */
const LEAVE = 'leave to a loop';
/** What the wrapped function is. */
const START = 'start on a thread';

/** `asyncio.to_thread(f, x)` and its like. */
export function callOnThread(frame: Frame, name: string, args: Args, expr: CallExpr | undefined): Value | undefined {
  const row = taskFunction(name);
  if (row !== undefined) return runOn(frame, row, args, expr);
  // `@mainthread` and `@inmain_decorator()`.
  if (isHandOverDecorator(name))
    return wrapped(frame, args, LEAVE) ?? frame.analysis.values.one(frame.analysis.external(WRAP_FOR_LOOP));
  const decorator = threadDecorator(name);
  if (decorator !== undefined) {
    if (decorator.onlyWith !== undefined && !mayBeTrue(args.kw.get(decorator.onlyWith))) return undefined;
    // `@work` and `@work(thread=True)`.
    return args.pos[0] === undefined
      ? frame.analysis.values.one(frame.analysis.external(WRAP))
      : wrapped(frame, args, START);
  }
  if (name === WRAP) return wrapped(frame, args, START);
  if (name === WRAP_FOR_LOOP) return wrapped(frame, args, LEAVE);
  if (name === LEAVE) {
    havoc(frame, { ...args, pos: [frame.analysis.values.from(calledThrough(frame, args).callables)] }, expr ?? NOWHERE);
    return frame.analysis.values.one(frame.analysis.none);
  }
  return name === START && expr !== undefined ? startWrapped(frame, args, expr) : undefined;
}

/** The same for a method of a library type. */
export const methodOnThread: MethodModel = (frame, { type, name, args, expr }) => {
  const row = taskMethod(type, name);
  return row && runOn(frame, row, args, expr);
};

function runOn(frame: Frame, task: Task, args: Args, expr: CallExpr | undefined): Value | undefined {
  const { values } = frame.analysis;
  if (expr === undefined) return undefined;
  if (task.onlyWith !== undefined && !mayBeTrue(args.kw.get(task.onlyWith))) return undefined;
  if (task.gives === 'nothing') return startRaw(frame, task, args, expr);
  if (task.gives === 'object') {
    if (argumentIn(args, task.takes.parts.get('target')) === undefined) return values.unknown;
    if (task.overlaps !== true && task.thread === undefined) startRaw(frame, task, args, expr);
    else {
      const { parts, rest } = task.takes;
      const { callable, args: given } = calledOn(frame, task, handedOver(frame, task.takes, args, expr, expr));
      // What isn't handed its arguments is told what has happened.
      const isAll = parts.has('args') || rest !== undefined;
      const isKnown = isAll && args.open !== true && args.rest === undefined;
      const told = toldWith(frame, task) ?? withoutEnd(isKnown ? given : { ...given, rest: values.unknown });
      const thread = task.thread === undefined ? undefined : frame.analysis.oneOfLibrary(task.thread);
      if (thread !== undefined) oneThread(frame, thread);
      const threads =
        task.overlaps === true && !isByOne(frame, task, args)
          ? answer(frame, thread, callable, told, expr)
          : [submit(frame, thread, thread === undefined ? 'thread' : 'pool', callable, told, expr, false)];
      if (task.blocks === true) frame.joined(expr, threads, 'shutdown');
    }
    return values.unknown;
  }
  const pool = task.pool === undefined ? undefined : args.pos[task.pool]?.objs.find(isObject);
  const handed = handedOver(frame, task.takes, args, expr, expr);
  if (pool?.kind === 'library' && roleOf(pool.type) === 'process-pool') {
    leaveToProcess(frame.analysis, handed.callable);
    return values.unknown;
  }
  const kind = task.gives === 'awaitable' ? 'asyncio' : 'thread';
  // A scheduler may be told of more further down.
  const isOpen = task.onlyWith !== undefined || task.role === 'scheduler';
  const given = isOpen ? withoutEnd(handed.args) : handed.args;
  const future = submit(frame, pool, kind, handed.callable, given, expr, false);
  if (task.gives !== 'result') return values.one(future);
  // The caller waits for it.
  frame.joined(expr, [future], 'result');
  return frame.analysis.read(frame.analysis.cell(future, Slot.result), frame.act);
}

/** What a library tells those that it calls, where it is known how much that is. */
const toldWith = ({ analysis }: Frame, { tells }: Task): Args | undefined =>
  tells === undefined
    ? undefined
    : { pos: Array.from({ length: tells }, () => analysis.values.unknown), kw: new Map(), exact: true };

/** Whether one thread calls all that may be called several at once: the only one of the server, or of the pool that it was given. */
function isByOne({ analysis, act }: Frame, { takes, pool }: Task, args: Args): boolean {
  const workers = argumentIn(args, takes.parts.get('workers'))?.objs ?? [];
  if (workers.some((obj) => obj.kind === 'constant' && obj.value === 1)) return true;
  const servers = pool === undefined ? [] : (args.pos[pool]?.objs ?? []);
  return servers.some((server) =>
    [...(server.fields?.keys() ?? [])].some((name) =>
      analysis.read(analysis.cell(server, name), act).objs.some((one) => isObject(one) && hasOneWorker(analysis, one)),
    ),
  );
}

const isObject = (obj: Obj): boolean => obj.kind === 'library' || obj.kind === 'instance';

/** A thread that begins at once, and that nothing stands for. */
function startRaw(frame: Frame, { callsBack, gives, takes }: Task, args: Args, expr: CallExpr): Value {
  const { analysis } = frame;
  const thread = analysis.library(frame.act, expr, THREAD, frame.inLoop, 'raw');
  threadsOf(analysis).model(thread, 'raw');
  for (const slot of [Slot.target, Slot.args, Slot.kwargs]) {
    const given = argumentIn(args, takes.parts.get(slot.label));
    const target = given !== undefined && callsBack !== undefined ? methodsOf(frame, given, callsBack) : given;
    const value = slot === Slot.target ? (target ?? analysis.values.unknown) : given;
    if (value !== undefined) analysis.write(analysis.cell(thread, slot), value);
  }
  // What the library adds to that is not known.
  if (gives === 'object') analysis.write(analysis.cell(thread, Slot.kwargs), analysis.values.unknown);
  frame.made(thread);
  frame.created(thread, expr);
  startThread(frame, thread, expr);
  return analysis.constantValue('int');
}

const NOWHERE = { start: 0, end: 0 };

function wrapped({ analysis }: Frame, { pos: [fn] }: Args, does: typeof START | typeof LEAVE): Value | undefined {
  if (fn === undefined || fn.objs.length === 0) return undefined;
  const starter = analysis.objects.intern(`${does} ${fn.id}`, () => ({
    kind: 'partial',
    fn: analysis.values.one(analysis.external(does)),
    args: [fn],
    keywords: [],
    ofMethod: true,
  }));
  return analysis.values.one(starter);
}

function startWrapped(frame: Frame, args: Args, expr: CallExpr): Value {
  const { values } = frame.analysis;
  const { callables, rest } = calledThrough(frame, args);
  submit(frame, undefined, 'thread', values.from(callables), withoutEnd(rest), expr, false);
  return values.unknown;
}

/** What a call of a wrapped function is a call of; of a wrapped method, its object comes first. */
function calledThrough({ analysis }: Frame, args: Args): { readonly callables: readonly Obj[]; readonly rest: Args } {
  const [first, second, ...others] = args.pos;
  const isFunction = (obj: Obj): boolean => obj.kind === 'function';
  const isMethod = first?.objs.some(isFunction) !== true;
  const fns = (isMethod ? second : first)?.objs.filter(isFunction) ?? [];
  const callables = isMethod
    ? fns.flatMap((fn) => (first?.objs ?? []).map((self) => analysis.bound.method(fn, self)))
    : fns;
  return { callables, rest: { ...args, pos: isMethod ? others : args.pos.slice(1) } };
}

/** Calls of methods of library objects: locks, threads, executors, queues, containers. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { callExternal } from './library.js';
import { iterate } from '../evaluation/iteration.js';
import { words, type Role } from '../../knowledge/library.js';
import { isLockRole, roleOf, typeRow } from '../../knowledge/types.js';
import { calledFirst, type Args, type MethodModel } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import { putElement } from '../evaluation/elements.js';
import { advance } from '../evaluation/generators.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import { callbackMethod } from './callbacks.js';
import { initialise } from './construct.js';
import { loopMethod } from './library-async.js';
import { enterContext, leaveContext, lockIn } from './context-managers.js';
import { ElementField, Slot } from '../model/field.js';
import type { LibraryMethodObject, Obj } from '../model/objects.js';
import { jobPoolMethod } from './job-pools.js';
import { waitForEnd } from './joined-through.js';
import { MOVE_TO_THREAD, movableMethod } from './movable-objects.js';
import { noteTurn } from './turns.js';
import { giveOne, takeOne } from '../evaluation/latches.js';
import { waitsForOne } from '../evaluation/one-awaited.js';
import { takenOut } from '../evaluation/strong-update.js';
import { handlerMethod, loggerMethod } from './sinks.js';
import { signalMethod } from './toolkit-signals.js';
import { barrierMethod } from './barriers.js';
import { asyncSignal, eventMethod } from './library-signals.js';
import { serverMethod } from './servers.js';
import { argumentsOf, startThread } from './threads.js';
import { threadBoundMethod } from './thread-bound.js';
import { methodOnThread } from './thread-makers.js';
import { widgetMethod } from './widgets.js';
import { isJoinedAgain, isTimed } from './timed-joins.js';
import type { Value } from '../model/values.js';
import { lockMethod } from './lock-methods.js';
import { processPoolMethod } from './result-handlers.js';
import { executorMethod, futureMethod, schedulerMethod } from './executor-methods.js';
import { containerCall, errorAt } from './container-methods.js';

export function callLibraryMethod(
  frame: Frame,
  { self, type, name }: LibraryMethodObject,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const module = name === '__init__' ? undefined : typeRow(type)?.likeModule;
  if (module !== undefined) return callExternal(frame, `${module}.${name}`, args, at, expr);
  const model = self.kind === 'constant' ? constantMethod : modelOf(type, name);
  const result = model(frame, { self, type, name, args, at, expr });
  if (expr !== undefined)
    frame.libraryCalled(`${type}.${name}`, expr, self, args.pos, args.kw, result ?? frame.analysis.values.unknown);
  return result;
}

function modelOf(type: string, name: string): MethodModel {
  const role = roleOf(type);
  if (name === '__init__' && role !== 'widget') return initMethod;
  return (role && MODELS[role]) ?? havocMethod;
}

const initMethod: MethodModel = (frame, { self, type, args, at, expr }) => {
  initialise(frame, self, type, args, at, expr);
  return frame.analysis.values.one(frame.analysis.none);
};

const havocMethod: MethodModel = (frame, { args, at }) => {
  havoc(frame, args, at);
  return undefined;
};

/** What a library keeps in an object of its own, and guards by no lock: each change takes many steps. */
const statefulMethod: MethodModel = (frame, { self, type, name, args, at }) => {
  const { changes = {}, walks } = typeRow(type)!;
  const contents = frame.analysis.cell(self, ElementField.any);
  for (const effect of ['add', 'remove', 'store'] as const)
    if (words(changes[effect]).includes(name)) frame.access(contents, 'write', effect, name, at);
  if (words(walks).includes(name)) frame.access(contents, 'read', 'none', 'iterate', at);
  havoc(frame, args, at);
  return undefined;
};

const constantMethod: MethodModel = (frame, { self, name, args, at, expr }) => {
  const { analysis } = frame;
  if (self.kind !== 'constant' || (self.type !== 'str' && self.type !== 'bytes')) return undefined;
  const [parts] = args.pos;
  if (name === 'join' && parts !== undefined && expr !== undefined) iterate(frame, parts, expr, 'snapshot', at);
  if (name === 'split' || name === 'splitlines' || name === 'rsplit') {
    // Only of a text that stands there, it is known that there are a few.
    if (self.value === undefined || expr === undefined) return undefined;
    const made = analysis.library(frame.act, expr, 'list', frame.inLoop);
    frame.made(made);
    putElement(frame, made, analysis.constantValue('str'));
    return analysis.values.one(made);
  }
  if (/^(is|starts|ends)/.test(name)) return analysis.constantValue('bool');
  if (name === 'find' || name === 'count' || name === 'index') return analysis.constantValue('int');
  if (name === 'encode') return analysis.constantValue('bytes');
  return analysis.constantValue('str');
};

const threadMethod: MethodModel = (frame, call) => {
  const { self, name, args, at, expr } = call;
  const { analysis } = frame;
  switch (name) {
    case 'start':
      if (expr !== undefined) startThread(frame, self, expr);
      return analysis.values.one(analysis.none);
    case 'join': {
      const timed = isTimed(frame, args);
      if (timed && expr !== undefined && isJoinedAgain(frame, expr)) frame.triedToJoin(at, [self]);
      else if (waitsForOne(frame, self, expr)) frame.joinedOne(at, self, 'join', timed);
      else waitForEnd(frame, self, at, 'join', timed);
      return analysis.values.one(analysis.none);
    }
    case 'cancel':
      frame.cancelled(at, self);
      return analysis.values.one(analysis.none);
    case 'is_alive':
      frame.polled?.push(self);
      return analysis.constantValue('bool');
    case 'setAutoDelete':
      analysis.write(analysis.cell(self, Slot.autoDelete), args.pos[0] ?? analysis.values.unknown);
      return analysis.values.one(analysis.none);
    case 'setName':
      analysis.write(analysis.cell(self, 'name'), args.pos[0] ?? analysis.values.unknown);
      return analysis.values.one(analysis.none);
    case 'setDaemon':
      analysis.write(analysis.cell(self, 'daemon'), args.pos[0] ?? analysis.values.unknown);
      return analysis.values.one(analysis.none);
    case MOVE_TO_THREAD:
      return movableMethod(frame, call);
    case 'run': {
      const target = analysis.read(analysis.cell(self, Slot.target), frame.act);
      if (target.objs.length > 0) callValue(frame, target, argumentsOf(frame, self), at, undefined);
      return analysis.values.one(analysis.none);
    }
    default:
      return analysis.values.unknown;
  }
};

const queueMethod: MethodModel = (frame, { self, name, args, at }) => {
  const { analysis } = frame;
  const contents = analysis.cell(self, ElementField.any);
  noteTurn(frame, self, name, at);
  switch (name) {
    case 'put':
    case 'put_nowait': {
      const item = args.pos[0] ?? args.kw.get('item') ?? analysis.values.unknown;
      frame.access(contents, 'write', 'add', 'put', at);
      analysis.write(analysis.cell(self, Slot.items), item);
      frame.escape(item);
      giveOne(frame, self, at);
      return analysis.values.one(analysis.none);
    }
    case 'get':
    case 'get_nowait': {
      frame.access(contents, 'write', 'remove', name, at);
      const items = analysis.read(analysis.cell(self, Slot.items), frame.act);
      // Who takes an item out of a queue is the only one that has it.
      for (const obj of items.objs) if (obj.kind === 'instance' || obj.kind === 'library') frame.made(obj);
      takenOut(frame, items);
      takeOne(frame, self);
      return analysis.values.withUnknown(items);
    }
    case 'empty':
    case 'full':
    case 'qsize':
      frame.access(contents, 'read', 'none', name === 'qsize' ? 'len' : name, at);
      return analysis.constantValue(name === 'qsize' ? 'int' : 'bool');
    default:
      return analysis.values.one(analysis.none);
  }
};

const releases = (obj: Obj): boolean =>
  obj.kind === 'library-method' && obj.name === 'release' && isLockRole(roleOf(obj.type));

const exitStackMethod: MethodModel = (frame, { self, name, args, at, expr }) => {
  const { analysis } = frame;
  if ((name === 'enter_context' || name === 'enter_async_context') && args.pos[0] !== undefined) {
    const context = expr?.args[0]?.value ?? errorAt(at);
    const entered = enterContext(frame, args.pos[0], context);
    const lock = lockIn(frame, args.pos[0], context);
    analysis.write(analysis.cell(self, Slot.entered), lock === undefined ? args.pos[0] : analysis.values.one(lock));
    return entered;
  }
  if (name === 'push' || name === 'callback') {
    const called = args.pos[0];
    if (name === 'callback' && called?.unknown === false && called.objs.every(releases))
      analysis.write(analysis.cell(self, Slot.entered), called);
    else havoc(frame, args, at);
    return args.pos[0];
  }
  if (name === 'close' || name === 'pop_all') {
    for (const obj of analysis.cell(self, Slot.entered).value.objs)
      leaveContext(frame, analysis.values.one(obj), errorAt(at));
  }
  return analysis.values.unknown;
};

// `generator.send(item)` runs its body up to the next `yield`, as `next()` does.
const iteratorMethod: MethodModel = (frame, call) => {
  if (/^(send|throw|__next__)$/.test(call.name)) advance(frame, frame.analysis.values.one(call.self), call.at);
  return havocMethod(frame, call);
};

const asyncMethod: MethodModel = (frame, call) => {
  asyncSignal(frame, call);
  return havocMethod(frame, call);
};

const callerMethod: MethodModel = (frame, call) => {
  if (call.name !== 'run') return havocMethod(frame, call);
  const { callee, args } = calledFirst(frame, call.args);
  return callValue(frame, callee, args, call.at, call.expr);
};

const resourceMethod: MethodModel = (frame, call) =>
  methodOnThread(frame, call) ?? callbackMethod(frame, call) ?? havocMethod(frame, call);

/** What methods of a role do; those of others may do anything with what they are given. */
const MODELS: Readonly<Partial<Record<Role, MethodModel>>> = {
  lock: lockMethod,
  rlock: lockMethod,
  condition: lockMethod,
  semaphore: lockMethod,
  'lock-guard': lockMethod,
  event: eventMethod,
  barrier: barrierMethod,
  thread: threadMethod,
  timer: threadMethod,
  executor: executorMethod,
  'job-pool': jobPoolMethod,
  'process-pool': processPoolMethod,
  future: futureMethod,
  queue: queueMethod,
  'async-primitive': asyncMethod,
  scheduler: schedulerMethod,
  server: serverMethod,
  'exit-stack': exitStackMethod,
  caller: callerMethod,
  list: containerCall,
  dict: containerCall,
  set: containerCall,
  tuple: containerCall,
  deque: containerCall,
  iterator: iteratorMethod,
  loop: loopMethod,
  widget: widgetMethod,
  'thread-bound': threadBoundMethod,
  movable: movableMethod,
  signal: signalMethod,
  logger: loggerMethod,
  'log-handler': handlerMethod,
  stateful: statefulMethod,
  resource: resourceMethod,
};

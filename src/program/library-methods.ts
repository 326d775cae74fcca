/** Calls of methods of library objects: locks, threads, executors, queues, containers. */

import type { CallExpr, Expr, Span } from '../facts/ir.js';
import { containerMethod } from '../knowledge/containers.js';
import { isContainerRole, isLockRole, roleOf } from '../knowledge/types.js';
import { callValue, leak, type Args } from './calls.js';
import {
  ELEMENTS,
  elementAt,
  elementField,
  elementsOf,
  exprPath,
  keysOf,
  putElement,
  underlyingLock,
} from './attributes.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { initialise } from './library.js';
import { callLoopMethod } from './library-async.js';
import { SHUT_DOWN, enterContext, leaveContext, lockIn } from './context-managers.js';
import type { LibraryMethodObject, LibraryObject, Obj } from './objects.js';
import { AUTO_DELETE, qtPoolMethod } from './qt-pools.js';
import { functionMentions } from './reach.js';
import { noteTurn } from './queue-turns.js';
import { takenOut } from './renewal.js';
import { asyncSignal, barrierMethod, beginsAtZero, eventMethod, waitFor } from './library-signals.js';
import { callBack, hasOneWorker, serve, startThread, submit, threadsOf } from './threads.js';
import type { Value } from './values.js';

export function callLibraryMethod(
  frame: Frame,
  method: LibraryMethodObject,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const result = dispatch(frame, method, args, at, expr);
  if (expr !== undefined) {
    frame.libraryCalled(
      `${method.type}.${method.name}`,
      expr,
      method.self,
      args.pos,
      args.kw,
      result ?? frame.machine.values.unknown,
    );
  }
  return result;
}

function dispatch(
  frame: Frame,
  method: LibraryMethodObject,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  const { self, name, type } = method;
  const role = roleOf(type);
  if (name === '__init__') {
    if (self.kind !== 'constant') initialise(frame, self, type, args, at, expr);
    return machine.values.one(machine.none);
  }
  if (self.kind === 'constant') return constantMethod(frame, type, name);
  if (isLockRole(role)) return lockMethod(frame, self, type, name, args, at, expr);
  if (role === 'thread' || role === 'timer') return threadMethod(frame, self, name, args, at, expr);
  if (role === 'event') return eventMethod(frame, self, name, args, at, expr);
  if (role === 'executor') return executorMethod(frame, self, name, args, at, expr);
  if (role === 'qt-pool') return qtPoolMethod(frame, self, name, args, at, expr);
  if (role === 'future') return futureMethod(frame, self, name, args, at, expr);
  if (role === 'queue') return queueMethod(frame, self, name, args, at);
  if (isContainerRole(role)) return containerCall(frame, self, name, args, at, expr);
  if (role === 'loop') return callLoopMethod(frame, name, args, at, expr);
  if (role === 'barrier') return barrierMethod(frame, self, name, at);
  if (role === 'async-primitive') asyncSignal(frame, self, type, name, args, at);
  if (role === 'server' && expr !== undefined && (name === 'serve_forever' || name === 'handle_request')) {
    serve(frame, self, expr);
    return machine.values.one(machine.none);
  }
  if (role === 'scheduler' && expr !== undefined) return schedulerMethod(frame, self, name, args, expr);
  if (role === 'exit-stack') return exitStackMethod(frame, self, name, args, at, expr);
  leak(frame, args, at);
  return undefined;
}

function constantMethod(frame: Frame, type: string, name: string): Value | undefined {
  const { machine } = frame;
  if (type === 'str' || type === 'bytes') {
    if (name === 'split' || name === 'splitlines' || name === 'rsplit') return undefined;
    if (/^(is|starts|ends)/.test(name)) return machine.constantValue('bool');
    if (name === 'find' || name === 'count' || name === 'index') return machine.constantValue('int');
    if (name === 'encode') return machine.constantValue('bytes');
    return machine.constantValue('str');
  }
  return undefined;
}

/** A semaphore that lets several through is no lock. */
export function excludes(frame: Frame, obj: Obj, type: string): boolean {
  if (roleOf(type) !== 'semaphore') return true;
  const count = frame.machine.cell(obj, '<count>').value;
  return count.objs.length === 1 && !count.unknown && count.objs[0]!.kind === 'constant' && count.objs[0].value === 1;
}

function lockMethod(
  frame: Frame,
  self: Obj,
  type: string,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  const lock = underlyingLock(frame, self);
  switch (name) {
    case 'acquire':
    case '__enter__': {
      const timeout = args.pos[1] ?? args.kw.get('timeout');
      const atOnce = [args.pos[0], args.kw.get('blocking'), args.kw.get('block')].some(isFalse);
      if (!excludes(frame, self, type)) {
        if (beginsAtZero(machine, self)) waitFor(frame, self, atOnce || timeout !== undefined, at, expr);
        return machine.constantValue('bool');
      }
      if ((atOnce || timeout !== undefined) && expr !== undefined) {
        // It may fail: held only where the result was tested (see attempts). One that can't be seen may raise instead.
        const givesUp = (atOnce || ends(timeout)) && !(self.kind === 'library' && self.spelled !== undefined);
        frame.attempted.set(expr.start, [
          { kind: 'acquire', obj: lock, node: { start: at.start, end: at.end }, givesUp },
        ]);
        return machine.constantValue('bool');
      }
      frame.acquired(lock, at, true);
      return machine.constantValue('bool', true);
    }
    case 'release':
    case '__exit__':
      if (roleOf(type) === 'semaphore' && beginsAtZero(machine, self)) frame.signalled(self, at);
      frame.released(lock);
      return machine.values.one(machine.none);
    case 'wait':
    case 'wait_for': {
      // The lock is given up while waiting and taken again: what was read before may have changed.
      for (const value of args.pos)
        if (name === 'wait_for') callValue(frame, value, { pos: [], kw: new Map() }, at, undefined);
      const held = machine.holdSets.filter(frame.flow.locks, (hold) => hold.lock === lock);
      if (held.items.length > 0) {
        const kept = machine.holdSets.minus(frame.flow.locks, held);
        frame.change({ locks: machine.holdSets.add(kept, machine.hold(lock, frame.act, at)) });
      }
      return machine.constantValue('bool');
    }
    default:
      return machine.values.unknown;
  }
}

/** `False`, or the 0 that says the same. */
export const isFalse = (value: Value | undefined): boolean =>
  value?.objs.length === 1 &&
  value.objs[0]!.kind === 'constant' &&
  (value.objs[0].value === false || value.objs[0].value === 0);

/** A timeout that certainly is a number of seconds: None and -1 wait for ever. */
const ends = (timeout: Value | undefined): boolean =>
  timeout !== undefined &&
  !timeout.unknown &&
  timeout.objs.length > 0 &&
  timeout.objs.every((obj) => obj.kind === 'constant' && typeof obj.value === 'number' && obj.value >= 0);

function threadMethod(
  frame: Frame,
  self: Obj,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  switch (name) {
    case 'start':
      if (expr !== undefined) startThread(frame, self, expr);
      return machine.values.one(machine.none);
    case 'join':
    case 'wait': {
      const timed = args.pos.length > 0 || args.kw.has('timeout');
      frame.joined(at, [self], 'join', timed, machine.values.one(self));
      return machine.values.one(machine.none);
    }
    case 'cancel':
      frame.joined(at, [self], 'cancel', false, machine.values.one(self));
      return machine.values.one(machine.none);
    case 'is_alive':
    case 'isAlive':
    case 'isRunning':
    case 'isFinished':
      frame.polled?.push(self);
      return machine.constantValue('bool');
    case 'setAutoDelete':
      machine.write(machine.cell(self, AUTO_DELETE), args.pos[0] ?? machine.values.unknown);
      return machine.values.one(machine.none);
    case 'setDaemon':
      machine.write(machine.cell(self, 'daemon'), args.pos[0] ?? machine.values.unknown);
      return machine.values.one(machine.none);
    case 'run': {
      const target = machine.read(machine.cell(self, '<target>'), frame.act);
      if (target.objs.length > 0)
        callValue(frame, target, { pos: [], kw: new Map(), rest: machine.values.unknown }, at, undefined);
      return machine.values.one(machine.none);
    }
    default:
      return machine.values.unknown;
  }
}

function executorMethod(
  frame: Frame,
  self: Obj,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  const { values } = machine;
  const one = hasOneWorker(machine, self);
  const rest: Args = { ...args, pos: args.pos.slice(1) };
  if (expr === undefined) return undefined;
  if (name === 'shutdown' || name === 'close' || name === 'terminate') {
    machine.write(machine.cell(self, SHUT_DOWN), machine.constantValue('bool', true));
  }
  switch (name) {
    case 'submit':
      return values.one(submit(frame, self, 'pool', args.pos[0] ?? values.unknown, rest, expr, false));
    case 'apply_async':
    case 'apply': {
      const given: Args = { pos: [], kw: new Map(), rest: values.none };
      for (const tuple of args.pos[1]?.objs ?? args.kw.get('args')?.objs ?? []) {
        for (let index = 0; tuple.fields?.has(`[${index}]`) === true; index++) {
          given.pos.push(elementAt(frame, tuple, machine.constantValue('int', index)));
        }
      }
      delete given.rest;
      const future = submit(frame, self, 'pool', args.pos[0] ?? values.unknown, given, expr, false);
      const callback = args.kw.get('callback');
      if (callback !== undefined) leak(frame, { pos: [callback], kw: new Map() }, at);
      if (name === 'apply') frame.joined(expr, [future], 'result');
      return name === 'apply' ? machine.read(machine.cell(future, '<result>'), frame.act) : values.one(future);
    }
    case 'map':
    case 'imap':
    case 'imap_unordered':
    case 'map_async':
    case 'starmap':
    case 'starmap_async': {
      const elements: Value[] = rest.pos.map((value, index) => {
        const element = iterate(frame, value, expr.args[index + 1]?.value ?? expr, 'snapshot', at);
        return element;
      });
      const given: Args = name.startsWith('starmap')
        ? { pos: [], kw: new Map(), rest: values.unknown }
        : { pos: elements, kw: new Map() };
      if (name.startsWith('starmap')) {
        for (const tuple of elements[0]?.objs ?? []) {
          for (let index = 0; tuple.fields?.has(`[${index}]`) === true; index++)
            given.pos.push(elementAt(frame, tuple, machine.constantValue('int', index)));
        }
        if (given.pos.length > 0) delete given.rest;
      }
      // Elements are handed out one each: what the list owned is the task's own.
      const future = submit(frame, self, 'pool', args.pos[0] ?? values.unknown, given, expr, !one);
      if (name === 'map_async' || name === 'starmap_async') return values.one(future);
      const results = machine.library(
        frame.act,
        expr,
        name.startsWith('imap') || isConcurrent(self) ? 'iterator' : 'list',
        frame.inLoop,
        'results',
      );
      frame.made(results);
      putElement(frame, results, machine.read(machine.cell(future, '<result>'), frame.act));
      machine.write(machine.cell(results, '<task>'), values.one(future));
      // ThreadPool.map and starmap wait for all results.
      if ((name === 'map' || name === 'starmap') && !isConcurrent(self)) frame.joined(expr, [future], 'result');
      return values.one(results);
    }
    case 'shutdown':
    case 'join': {
      const noWait = isFalse(args.pos[0]) || isFalse(args.kw.get('wait'));
      if (!noWait) frame.joined(at, threadsOf(machine).ofPool(self), 'shutdown');
      return values.one(machine.none);
    }
    default:
      return values.one(machine.none);
  }
}

const isConcurrent = (pool: Obj): boolean => pool.kind !== 'library' || pool.type.startsWith('concurrent');

function futureMethod(
  frame: Frame,
  self: Obj,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  switch (name) {
    case 'result':
    case 'exception':
    case 'get':
    case 'wait':
      frame.joined(at, [self], 'result', args.pos.length > 0 || args.kw.has('timeout'), machine.values.one(self));
      return machine.values.withUnknown(machine.read(machine.cell(self, '<result>'), frame.act));
    case 'done':
    case 'running':
    case 'cancelled':
    case 'ready':
      frame.polled?.push(self);
      return machine.constantValue('bool');
    case 'add_done_callback': {
      const callback = args.pos[0] ?? args.kw.get('fn');
      if (callback === undefined || expr === undefined) return machine.values.one(machine.none);
      if (!isSurelySuch(frame) || !callBack(frame, self, callback, expr))
        callValue(frame, callback, { pos: [machine.values.one(self)], kw: new Map() }, at, undefined);
      return machine.values.one(machine.none);
    }
    default:
      leak(frame, args, at);
      return undefined;
  }
}

/** Code that takes any future, or asks which it has, may have one of an event loop, which calls back on its own thread. */
const isSurelySuch = ({ calleeIsSeen, act }: Frame): boolean =>
  calleeIsSeen && !functionMentions(act.file.facts, act.fn).has('isinstance');

function queueMethod(frame: Frame, self: Obj, name: string, args: Args, at: Span): Value | undefined {
  const { machine } = frame;
  const contents = machine.cell(self, ELEMENTS);
  noteTurn(frame, self, name, at);
  switch (name) {
    case 'put':
    case 'put_nowait': {
      const item = args.pos[0] ?? args.kw.get('item') ?? machine.values.unknown;
      frame.access(contents, 'write', 'add', 'put', at);
      machine.write(machine.cell(self, '<items>'), item);
      frame.escape(item);
      frame.signalled(self, at);
      return machine.values.one(machine.none);
    }
    case 'get':
    case 'get_nowait': {
      frame.access(contents, 'write', 'remove', name, at);
      const items = machine.read(machine.cell(self, '<items>'), frame.act);
      // Who takes an item out of a queue is the only one that has it.
      for (const obj of items.objs) if (obj.kind === 'instance' || obj.kind === 'library') frame.made(obj);
      takenOut(frame, items);
      frame.awaited(self);
      return machine.values.withUnknown(items);
    }
    case 'empty':
    case 'full':
    case 'qsize':
      frame.access(contents, 'read', 'none', name === 'qsize' ? 'len' : name, at);
      return machine.constantValue(name === 'qsize' ? 'int' : 'bool');
    default:
      return machine.values.one(machine.none);
  }
}

function schedulerMethod(frame: Frame, self: Obj, name: string, args: Args, expr: CallExpr): Value | undefined {
  const { machine } = frame;
  if (name === 'add_job' && args.pos[0] !== undefined) {
    const given: Args = { pos: [], kw: new Map() };
    for (const tuple of args.kw.get('args')?.objs ?? []) given.rest = elementsOf(frame, tuple);
    submit(frame, self, 'thread', args.pos[0], given, expr, false);
    return machine.values.unknown;
  }
  if (name === 'scheduled_job') {
    const key = `scheduled ${self.id}`;
    return machine.values.one(
      machine.objects.intern(key, () => ({
        kind: 'partial',
        fn: machine.values.one(
          machine.libraryMethod(
            self as LibraryObject,
            'apscheduler.schedulers.background.BackgroundScheduler',
            'add_job',
          ),
        ),
        args: [],
        keywords: [],
      })),
    );
  }
  return machine.values.unknown;
}

function exitStackMethod(
  frame: Frame,
  self: Obj,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  if ((name === 'enter_context' || name === 'enter_async_context') && args.pos[0] !== undefined) {
    const context = expr?.args[0]?.value ?? errorAt(at);
    const entered = enterContext(frame, args.pos[0], context);
    const lock = lockIn(frame, args.pos[0], context);
    machine.write(machine.cell(self, '<entered>'), lock === undefined ? args.pos[0] : machine.values.one(lock));
    return entered;
  }
  if (name === 'push' || name === 'callback') {
    leak(frame, args, at);
    return args.pos[0];
  }
  if (name === 'close' || name === 'pop_all') {
    for (const obj of machine.cell(self, '<entered>').value.objs)
      leaveContext(frame, machine.values.one(obj), errorAt(at));
  }
  return machine.values.unknown;
}

function containerCall(
  frame: Frame,
  self: Obj,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { machine } = frame;
  const { values } = machine;
  const method = containerMethod(name);
  if (method === undefined) {
    leak(frame, args, at);
    return undefined;
  }
  const type = self.kind === 'library' ? self.type : 'dict';
  const keyed =
    roleOf(type) === 'dict' && /^(pop|setdefault|get|__getitem__|__setitem__|__delitem__|remove)$/.test(name);
  // What is put into a set is its own key.
  const isMember = roleOf(type) === 'set' && /^(add|discard|remove)$/.test(name);
  const key = keyed || isMember ? args.pos[0] : undefined;
  const keyText = keyed && expr?.args[0] !== undefined ? exprPath(expr.args[0].value) : undefined;
  const cell = machine.cell(self, keyed ? elementField(key) : ELEMENTS);
  const forgiving = method.forgiving === true || (name === 'pop' && args.pos.length > 1);
  const op = forgiving && method.effect === 'remove' ? `${name}?` : name;
  const element = keyed ? elementAt(frame, self, key) : elementsOf(frame, self);
  const taken = method.takes;
  const given = taken === undefined ? undefined : args.pos[taken.arg];
  if (method.effect === 'none') {
    if (method.gives !== 'view' && method.gives !== 'keys' && method.gives !== 'items') {
      frame.access(cell, 'read', 'none', method.gives === 'copy' ? 'snapshot' : name, at, { key, keyText });
    }
  } else {
    // `L.append(L[-1])`: what goes in came out, but one operation puts it there.
    const deps = frame.reads.filter((read) => read.cell.owner === self);
    frame.access(cell, 'write', method.effect, op, at, { deps: deps.length > 0 ? deps : [], value: given, key });
    // What it answers was in there, or is by now.
    if (name === 'setdefault') frame.access(cell, 'read', 'none', 'get', at, { key, keyText });
  }
  if (given !== undefined && taken !== undefined) {
    if (taken.as === 'elements') {
      putElement(frame, self, iterate(frame, given, expr?.args[taken.arg]?.value ?? errorAt(at), 'snapshot', at));
    } else putElement(frame, self, given, taken.as === 'value' ? key : undefined);
  }
  if (name === 'update')
    for (const [field, value] of args.kw) putElement(frame, self, value, machine.constantValue('str', field));
  switch (method.gives) {
    case 'element':
      if (!(keyed && elementField(key) !== ELEMENTS)) takenOut(frame, element);
      // Data taken off a deque is nobody else's, as it is with a queue; an instance may be registered elsewhere.
      if (method.effect === 'remove' && roleOf(type) === 'deque')
        for (const obj of element.objs)
          if (obj.kind === 'library' && isContainerRole(roleOf(obj.type))) frame.made(obj);
      if (element === values.none) return args.pos[1] ?? (given === undefined ? values.unknown : given);
      return name === 'get'
        ? values.union(element, args.pos[1] ?? values.one(machine.none))
        : args.pos[1] === undefined
          ? element
          : values.union(element, args.pos[1]);
    case 'copy': {
      const copy = machine.library(frame.act, at, type, frame.inLoop, 'copy');
      frame.made(copy);
      putElement(frame, copy, element);
      return values.one(copy);
    }
    case 'view':
    case 'keys':
    case 'items': {
      const view = machine.library(frame.act, at, 'view', frame.inLoop, `${name} ${self.id}`);
      machine.write(machine.cell(view, '<of>'), values.one(self));
      if (method.gives === 'view') putElement(frame, view, element);
      else if (method.gives === 'keys') putElement(frame, view, keysOf(frame, self));
      else {
        const pair = machine.library(frame.act, at, 'tuple', frame.inLoop, `item ${self.id}`);
        putElement(frame, pair, keysOf(frame, self), machine.constantValue('int', 0));
        putElement(frame, pair, element, machine.constantValue('int', 1));
        putElement(frame, view, values.one(pair));
      }
      return values.one(view);
    }
    case 'bool':
      return machine.constantValue('bool');
    case 'int':
      return machine.constantValue('int');
    default:
      return values.one(machine.none);
  }
}

const errorAt = (at: Span): Expr => ({ kind: 'error', start: at.start, end: at.end });

/** Methods of executors, of the futures they give, and of schedulers. */

import type { CallExpr } from '../../facts/ir.js';
import { type Args } from '../evaluation/arguments.js';
import { callValue, leak, type MethodModel } from '../evaluation/calls.js';
import { elementAt, elementsOf, putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { iterate } from '../evaluation/iteration.js';
import { SHUT_DOWN } from './context-managers.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import { functionMentions } from '../contexts/reach.js';
import { callBack, hasOneWorker, submit, threadsOf } from './threads.js';
import type { Value } from '../model/values.js';
import { isFalse } from './lock-methods.js';

export const executorMethod: MethodModel = (frame, self, name, args, at, expr) => {
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
      const dealt = frame.inLoop
        ? undefined
        : { loop: expr, from: rest.pos.reduce(values.union.bind(values), values.none) };
      const future = submit(frame, self, 'pool', args.pos[0] ?? values.unknown, given, expr, !one, dealt);
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
};

const isConcurrent = (pool: Obj): boolean => pool.kind !== 'library' || pool.type.startsWith('concurrent');

export const futureMethod: MethodModel = (frame, self, name, args, at, expr) => {
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
};

/** Code that takes any future, or asks which it has, may have one of an event loop, which calls back on its own thread. */
const isSurelySuch = ({ calleeIsSeen, act }: Frame): boolean =>
  calleeIsSeen && !functionMentions(act.file.facts, act.fn).has('isinstance');

export function schedulerMethod(frame: Frame, self: Obj, name: string, args: Args, expr: CallExpr): Value | undefined {
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

/** Calls and decorators of libraries that run a callable on another thread, as the rows of `src/knowledge` say. */

import type { CallExpr } from '../../facts/ir.js';
import {
  isHandOverDecorator,
  threadCall,
  threadDecorator,
  threadMethod,
  type ThreadCall,
} from '../../knowledge/thread-makers.js';
import type { Args } from '../evaluation/arguments.js';
import { leak } from '../evaluation/calls.js';
import type { Frame } from '../evaluation/frame.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { truthOf } from '../evaluation/decisions.js';
import { submit } from './threads.js';

/** What the decorator gives: it wraps a function so that calls of it run on a thread. */
const WRAP = '<runs on a thread>';
/** What a function is that is left to another thread each time it is called. */
const LEAVE = '<leave to a loop>';
/** What the wrapped function is. */
const START = '<start on a thread>';

/** `asyncio.to_thread(f, x)` and its like. */
export function callOnThread(frame: Frame, name: string, args: Args, expr: CallExpr | undefined): Value | undefined {
  const row = threadCall(name);
  if (row !== undefined) return runOn(frame, row, args, expr);
  if (isHandOverDecorator(name)) return wrapped(frame, args, LEAVE);
  const decorator = threadDecorator(name);
  if (decorator !== undefined) {
    const given = decorator.onlyWith === undefined ? undefined : args.kw.get(decorator.onlyWith);
    const isThread = decorator.onlyWith === undefined || given?.objs.some((obj) => truthOf(obj) === true) === true;
    if (!isThread) return undefined;
    // `@work` and `@work(thread=True)`.
    return args.pos[0] === undefined
      ? frame.machine.values.one(frame.machine.external(WRAP))
      : wrapped(frame, args, START);
  }
  if (name === WRAP) return wrapped(frame, args, START);
  if (name === LEAVE) {
    leak(frame, { ...args, pos: [frame.machine.values.from(calledThrough(frame, args).callables)] }, expr ?? NOWHERE);
    return frame.machine.values.one(frame.machine.none);
  }
  return name === START && expr !== undefined ? startWrapped(frame, args, expr) : undefined;
}

/** The same for a method of a library type. */
export function methodOnThread(
  frame: Frame,
  type: string,
  method: string,
  args: Args,
  expr: CallExpr | undefined,
): Value | undefined {
  const row = threadMethod(`${type}.${method}`);
  return row && runOn(frame, row, args, expr);
}

function runOn(frame: Frame, row: ThreadCall, args: Args, expr: CallExpr | undefined): Value | undefined {
  const { values } = frame.machine;
  if (expr === undefined) return undefined;
  if (row.onlyWith !== undefined && args.kw.get(row.onlyWith)?.objs.some((obj) => truthOf(obj) === true) !== true)
    return undefined;
  const callable = args.pos[row.runs] ?? values.unknown;
  const rest: Args = { ...args, pos: args.pos.slice(row.runs + 1) };
  return values.one(submit(frame, undefined, row.awaited ? 'asyncio' : 'thread', callable, rest, expr, false));
}

const NOWHERE = { start: 0, end: 0 };

function wrapped({ machine }: Frame, { pos: [fn] }: Args, does: typeof START | typeof LEAVE): Value | undefined {
  if (fn === undefined || fn.objs.length === 0) return undefined;
  const starter = machine.objects.intern(`${does} ${fn.id}`, () => ({
    kind: 'partial',
    fn: machine.values.one(machine.external(does)),
    args: [fn],
    keywords: [],
    ofMethod: true,
  }));
  return machine.values.one(starter);
}

function startWrapped(frame: Frame, args: Args, expr: CallExpr): Value {
  const { values } = frame.machine;
  const { callables, rest } = calledThrough(frame, args);
  submit(frame, undefined, 'thread', values.from(callables), rest, expr, false);
  return values.unknown;
}

/** What a call of a wrapped function is a call of; of a wrapped method, its object comes first. */
function calledThrough({ machine }: Frame, args: Args): { readonly callables: readonly Obj[]; readonly rest: Args } {
  const [first, second, ...others] = args.pos;
  const isFunction = (obj: Obj): boolean => obj.kind === 'function';
  const isMethod = first?.objs.some(isFunction) !== true;
  const fns = (isMethod ? second : first)?.objs.filter(isFunction) ?? [];
  const callables = isMethod ? fns.flatMap((fn) => (first?.objs ?? []).map((self) => machine.method(fn, self))) : fns;
  return { callables, rest: { ...args, pos: isMethod ? others : args.pos.slice(1) } };
}

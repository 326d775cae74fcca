/** asyncio where it meets threads: `to_thread`, `run_in_executor`, and awaiting what they give. */

import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { isFunction } from '../../knowledge/functions.js';
import type { FunctionKind } from '../../knowledge/library.js';
import { parametersOf } from '../../knowledge/takes.js';
import { LOOP, LOOP_FUTURE, runsIt, STREAM, typeRow } from '../../knowledge/types.js';
import { NO_ARGS, type Args, type MethodModel } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import { havoc } from '../evaluation/havoc.js';
import { elementsOf, putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { handedOver } from './handed-over.js';
import { threadsIn } from './thread-functions.js';
import { methodOnThread } from './thread-makers.js';
import { isLoop, runLoop, runLoopIn } from './lanes.js';
import { threadsOf } from './thread-table.js';
import { submit } from './threads.js';
import { bodiesOf } from '../model/callees.js';
import { Slot } from '../model/field.js';
import { isCoroutine } from '../model/coroutines.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Functions that make loops and run coroutines on them. */
export type LoopFunction = Extract<
  FunctionKind,
  | 'event loop'
  | 'hands to the loop'
  | 'runs a coroutine'
  | 'awaitable of a coroutine'
  | 'task of a coroutine'
  | 'opens a stream'
  | 'serves on the loop'
  | 'gathers'
  | 'gathers what is in'
>;

export function callAsync(
  frame: Frame,
  kind: LoopFunction,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  switch (kind) {
    case 'event loop':
      return values.one(analysis.library(frame.act, at, LOOP, frame.inLoop));
    case 'hands to the loop': {
      handOver(frame, args, expr);
      const given = args.pos[0] ?? values.none;
      return leave(frame, loopsIn(args)[0], given, NO_ARGS, expr) ?? resultOf(frame, given);
    }
    case 'runs a coroutine': {
      const given = args.pos[0] ?? values.none;
      if (frame.act.entered?.entry !== undefined) runLoopIn(frame, given, frame.act.entered.entry);
      frame.joined(at, leftToOwnPool(frame, given), 'shutdown');
      return ended(frame, given);
    }
    case 'awaitable of a coroutine':
      return args.pos[0];
    case 'task of a coroutine':
      return taskOf(frame, args, at);
    case 'opens a stream':
      return values.one(openedStream(frame, at));
    case 'serves on the loop': {
      // Tasks of the loop that this runs on, as if each were made here.
      const [handler] = expr?.args ?? [];
      const served: Args = { pos: [], kw: new Map(), rest: values.unknown };
      if (handler !== undefined) callValue(frame, args.pos[0] ?? values.none, served, handler.value, undefined);
      return values.unknown;
    }
    case 'gathers':
    case 'gathers what is in': {
      const made = analysis.library(frame.act, at, 'list', frame.inLoop, 'gathered');
      for (const value of args.pos) putElement(frame, made, kind === 'gathers' ? value : elementsIn(frame, value));
      if (args.rest !== undefined) putElement(frame, made, args.rest);
      return values.one(made);
    }
  }
}

/** What a coroutine has left to the pool of its loop: `asyncio.run` closes both, and none lives on, awaited or not. */
function leftToOwnPool({ analysis }: Frame, { objs }: Value): readonly Obj[] {
  const { models } = threadsOf(analysis);
  return objs
    .flatMap(bodiesOf)
    .flatMap(({ exit }) => exit?.mayHaveStarted.items ?? [])
    .filter((thread) => {
      const model = models.get(thread);
      return model?.kind === 'asyncio' && model.pool === undefined;
    });
}

/** Whether a call of it runs the coroutine that it is given, and comes back when that has ended. */
export const runsCoroutine = (obj: Obj): boolean =>
  (obj.kind === 'external' && isFunction(obj.name, 'runs a coroutine')) ||
  (obj.kind === 'library-method' && runsIt(obj.type, obj.name));

/** A task is told by the coroutine that it runs; that of a coroutine which can't be seen is a future of the loop. */
function taskOf(frame: Frame, { pos: [given] }: Args, at: Span): Value | undefined {
  const { analysis, act, inLoop } = frame;
  if (given !== undefined) runHere(frame, given, Slot.isTask);
  if (given === undefined || given.objs.length > 0) return given;
  return analysis.values.withUnknown(analysis.values.one(analysis.library(act, at, LOOP_FUTURE, inLoop)));
}

/** What is awaited for the two ends of a connection. */
function openedStream(frame: Frame, at: Span): Obj {
  const { analysis, act, inLoop } = frame;
  const ends = analysis.library(act, at, 'tuple', inLoop, 'stream');
  STREAM.forEach((type, index) => {
    const end = analysis.library(act, at, type, inLoop);
    putElement(frame, ends, analysis.values.one(end), analysis.constantValue('int', index));
  });
  const opened = analysis.library(act, at, LOOP_FUTURE, inLoop);
  analysis.write(analysis.cell(opened, Slot.result), analysis.values.one(ends));
  return opened;
}

/** The coroutine runs on the thread of the loop, and not where it is made; it stands for itself where it is made right there. */
function handOver({ analysis }: Frame, args: Args, expr: CallExpr | undefined): void {
  const { values } = analysis;
  const isHere = expr?.args[0]?.value.kind === 'call';
  const loops = loopsIn(args);
  for (const obj of args.pos[0]?.objs ?? [])
    if (isCoroutine(obj))
      analysis.write(analysis.cell(obj, Slot.handedTo), values.from(isHere ? [obj, ...loops] : loops));
}

/** A coroutine that is given by a variable may run on the thread that is here, whatever loop it is handed to elsewhere. */
function runHere({ analysis }: Frame, { objs }: Value, ...marks: readonly Slot[]): void {
  for (const obj of objs)
    for (const mark of isCoroutine(obj) ? [Slot.ranHere, ...marks] : [])
      analysis.write(analysis.cell(obj, mark), analysis.constantValue('bool', true));
}

const loopsIn = ({ pos, kw }: Args): readonly Obj[] => (pos[1] ?? kw.get('loop'))?.objs.filter(isLoop) ?? [];

/** What is left to a loop that a thread runs is done there, one after the other, as a pool of one does its tasks. */
function leave(
  frame: Frame,
  loop: Obj | undefined,
  left: Value,
  args: Args,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis, act } = frame;
  if (loop === undefined || expr === undefined) return undefined;
  if (!analysis.read(analysis.cell(loop, Slot.workers), act).objs.some(({ kind }) => kind === 'constant'))
    return undefined;
  const future = submit(frame, loop, 'pool', left, args, expr, false);
  for (const obj of left.objs) {
    const result = obj.fields?.get(Slot.result);
    if (result !== undefined) analysis.write(analysis.cell(future, Slot.result), analysis.read(result, act));
  }
  return analysis.values.one(future);
}

const elementsIn = (frame: Frame, value: Value): Value => {
  let result = frame.analysis.values.none;
  for (const obj of value.objs) result = frame.analysis.values.union(result, elementsOf(frame, obj));
  return result;
};

/** Methods of an event loop. */
export const loopMethod: MethodModel = (frame, call) => {
  const { self: loop, type, name, args, at, expr } = call;
  const started = methodOnThread(frame, call);
  if (started !== undefined) return started;
  const { analysis, act } = frame;
  const { values } = analysis;
  const left = typeRow(type)?.loop?.leaves[name];
  if (left !== undefined && expr !== undefined) {
    const { callable, args: given } = handedOver(frame, parametersOf(left), args, at, expr);
    if (leave(frame, loop, callable, given, expr) !== undefined) return values.unknown;
  }
  const thread = act.entered?.entry;
  if (thread !== undefined && runsIt(type, name)) runLoop(frame, loop, thread);
  switch (name) {
    case 'run_until_complete':
      return ended(frame, args.pos[0] ?? values.none);
    case 'create_task':
      return taskOf(frame, args, at);
    case 'create_future':
      return values.one(analysis.library(frame.act, at, LOOP_FUTURE, frame.inLoop));
    default:
      havoc(frame, args, at);
      return undefined;
  }
};

/** The result of awaiting a value; the threads behind it have then finished. */
export function awaitValue(frame: Frame, value: Value, at: Expr): Value {
  const threads = threadsIn(frame, value);
  if (threads.length > 0) frame.joined(at, threads, 'await');
  return ended(frame, value);
}

/** A coroutine, or all that were gathered, have come to their end: what they waited for has come by now. */
function ended(frame: Frame, value: Value): Value {
  runHere(frame, value);
  const [only, ...others] = value.objs;
  if (only !== undefined && others.length === 0) {
    const { analysis } = frame;
    for (const obj of isGathered(only) ? elementsOf(frame, only).objs : [only]) {
      const [body, ...bodies] = bodiesOf(obj);
      if (body?.exit === undefined || bodies.length > 0) continue;
      frame.change({
        awaited: analysis.sets.union(frame.flow.awaited, body.exit.awaited),
        joined: analysis.sets.union(frame.flow.joined, body.exit.joined),
      });
    }
  }
  return resultOf(frame, value);
}

const isGathered = (obj: Obj): boolean => obj.kind === 'library' && obj.type === 'list';

function resultOf(frame: Frame, value: Value): Value {
  const { analysis } = frame;
  let result = analysis.values.none;
  for (const obj of value.objs) {
    if (obj.kind !== 'library') continue;
    const own = analysis.read(analysis.cell(obj, Slot.result), frame.act);
    if (own !== analysis.values.none) result = analysis.values.union(result, own);
    else if (isGathered(obj)) result = analysis.values.union(result, analysis.values.one(gatheredResults(frame, obj)));
  }
  return analysis.values.withUnknown(result);
}

/** `await gather(…)` gives a list of results. */
function gatheredResults(frame: Frame, gathered: Obj): Obj {
  const { analysis } = frame;
  const list = analysis.known(
    `results ${gathered.id}`,
    'list',
    gathered.kind === 'library' ? gathered.site : { file: frame.act.file, start: 0, end: 0 },
  );
  for (const obj of elementsOf(frame, gathered).objs) {
    const own = obj.fields?.get(Slot.result);
    if (own !== undefined) putElement(frame, list, analysis.read(own, frame.act));
  }
  return list;
}

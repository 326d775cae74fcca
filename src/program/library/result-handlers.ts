/**
 * The one thread of a pool that takes the results in, which a pool of processes has in this process, too: it calls the
 * callbacks of a task, and in `multiprocessing` says only then that the task is done.
 */

import type { CallExpr } from '../../facts/ir.js';
import { taskMethod, type Task } from '../../knowledge/tasks.js';
import { FUTURE } from '../../knowledge/types.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { havoc } from '../evaluation/havoc.js';
import { Slot } from '../model/field.js';
import { isCallable, type LibraryObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { argumentIn } from './handed-over.js';
import { oneThread } from './callbacks.js';
import { leaveToProcess } from './other-processes.js';
import { threadsOf } from './thread-table.js';
import { submit } from './threads.js';

/** Methods of a pool of processes: what its tasks run is in those, and what is told of their ends runs here. */
export const processPoolMethod: MethodModel = (frame, { self: pool, type, name, args, at, expr }) => {
  const { analysis } = frame;
  const task = taskMethod(type, name);
  if (name === 'join' || name === 'terminate') {
    frame.joined(at, resultHandlersOf(frame, pool), 'shutdown');
    return analysis.values.one(analysis.none);
  }
  const isTold = task?.takes.parts.has('callback') === true;
  if (!isTold) {
    leaveToProcess(analysis, args.pos[0]);
    havoc(frame, args, at);
  }
  if (task?.gives !== 'future' || expr === undefined) return undefined;
  const future = analysis.library(frame.act, expr, FUTURE, frame.inLoop, `of ${pool.id}`);
  frame.made(future);
  analysis.write(analysis.cell(future, Slot.processPool), analysis.values.one(pool));
  if (!isTold) return analysis.values.one(future);
  leaveToProcess(analysis, argumentIn(args, task.takes.parts.get('target')));
  handResults(frame, pool, future, task, args, expr);
  return analysis.values.one(future);
};

/** Has the callbacks that a call of a pool's method is given run on the thread that takes the results in. */
export function handResults(
  frame: Frame,
  pool: Obj,
  future: LibraryObject,
  { takes }: Task,
  args: Args,
  expr: CallExpr,
): void {
  const { analysis } = frame;
  const { values } = analysis;
  for (const part of ['callback', 'error_callback']) {
    const callback = argumentIn(args, takes.parts.get(part));
    if (callback === undefined) continue;
    if (!callback.objs.some((obj) => isCallable(obj) || obj.kind === 'instance')) {
      havoc(frame, { pos: [callback], kw: new Map() }, expr);
      continue;
    }
    const told: Args = { pos: [analysis.read(analysis.cell(future, Slot.result), frame.act)], kw: new Map() };
    const run = runOnHandler(frame, pool, callback, told, expr);
    analysis.write(analysis.cell(future, Slot.callbacks), values.one(run));
  }
}

/** Has what a future of a pool of processes is told to call run on the thread that takes the results in; answers whether it is one. */
export function callBackFromProcess(frame: Frame, future: Obj, callback: Value, told: Args, expr: CallExpr): boolean {
  const { analysis, act } = frame;
  const [pool] = analysis.read(analysis.cell(future, Slot.processPool), act).objs;
  if (pool === undefined) return false;
  runOnHandler(frame, pool, callback, told, expr);
  return true;
}

function runOnHandler(frame: Frame, pool: Obj, callback: Value, told: Args, expr: CallExpr): LibraryObject {
  const handler = handlerOf(frame, pool);
  oneThread(frame, handler);
  return submit(frame, handler, 'pool', callback, told, expr, false);
}

/** The callbacks that have run by the time a task is said to be done. */
export const toldOf = ({ analysis, act }: Frame, future: Obj): readonly Obj[] =>
  analysis.read(analysis.cell(future, Slot.callbacks), act).objs;

/** All that a pool's thread for results runs. */
export const resultHandlersOf = (frame: Frame, pool: Obj): readonly Obj[] =>
  threadsOf(frame.analysis).ofPool(handlerOf(frame, pool));

const handlerOf = ({ analysis }: Frame, pool: Obj): LibraryObject =>
  analysis.oneOfLibrary(`the result handler of ${pool.id}`);

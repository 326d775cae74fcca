/** Methods of executors, of the futures they give, and of schedulers. */

import { holdsAny } from '../model/lockset.js';
import type { CallExpr, Span } from '../../facts/ir.js';
import { words } from '../../knowledge/library.js';
import { taskMethod, type Task } from '../../knowledge/tasks.js';
import { typeRow } from '../../knowledge/types.js';
import { withoutEnd, type Args, type MethodModel } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import { havoc } from '../evaluation/havoc.js';
import { definedNames, findClassCell } from '../model/classes.js';
import { putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { decorator, oneThread } from './callbacks.js';
import { Slot } from '../model/field.js';
import type { ClassObject, Obj } from '../model/objects.js';
import { functionMentions } from '../model/mentions.js';
import { argumentIn, handedOver, type HandedOver } from './handed-over.js';
import { callBackFromProcess, handResults, resultHandlersOf, toldOf } from './result-handlers.js';
import { hasOneWorker } from './lanes.js';
import { waitForEnd } from './joined-through.js';
import { threadsOf } from './thread-table.js';
import { isTimed } from './timed-joins.js';
import { callBack, submit } from './threads.js';
import type { Value } from '../model/values.js';
import { waitsForOne } from '../evaluation/one-awaited.js';
import { isFalse } from '../evaluation/decisions.js';

/** Methods of a pool of threads: those that rows of knowledge call tasks, and those that end it. */
export const executorMethod: MethodModel = (frame, { self, type, name, args, at, expr }) => {
  const { analysis } = frame;
  const task = taskMethod(type, name);
  if (task !== undefined) return expr && runTask(frame, self, task, args, at, expr);
  if (name === 'shutdown' || name === 'close' || name === 'terminate')
    analysis.write(analysis.cell(self, Slot.shutDown), analysis.constantValue('bool', true));
  const isLeft = isFalse(args.pos[0]) || isFalse(args.kw.get('wait'));
  if ((name === 'shutdown' || name === 'join') && !isLeft)
    frame.joined(at, [...threadsOf(analysis).ofPool(self), ...resultHandlersOf(frame, self)], 'shutdown');
  if (name === 'terminate') frame.joined(at, resultHandlersOf(frame, self), 'shutdown');
  return analysis.values.one(analysis.none);
};

function runTask(frame: Frame, pool: Obj, task: Task, args: Args, at: Span, expr: CallExpr): Value {
  const { analysis } = frame;
  const { values } = analysis;
  const handed = handedOver(frame, task.takes, args, at, expr);
  // Elements are handed out one each: what the list owned is the task's own.
  const dealt =
    handed.each === undefined || frame.inLoop
      ? undefined
      : { loop: expr, from: handed.each.reduce(values.union.bind(values), values.none) };
  const parallel = handed.each !== undefined && !hasOneWorker(analysis, pool);
  const future = submit(frame, pool, 'pool', handed.callable, handed.args, expr, parallel, dealt);
  handResults(frame, pool, future, task, args, expr);
  switch (task.gives) {
    case 'result':
      frame.joined(expr, [future, ...toldOf(frame, future)], 'result');
      return analysis.read(analysis.cell(future, Slot.result), frame.act);
    case 'results':
    case 'iterator': {
      const results = analysis.library(
        frame.act,
        expr,
        task.gives === 'iterator' ? 'iterator' : 'list',
        frame.inLoop,
        'results',
      );
      frame.made(results);
      putElement(frame, results, analysis.read(analysis.cell(future, Slot.result), frame.act));
      analysis.write(analysis.cell(results, Slot.task), values.one(future));
      if (task.gives === 'results') frame.joined(expr, [future, ...toldOf(frame, future)], 'result');
      return values.one(results);
    }
    default:
      return values.one(future);
  }
}

export const futureMethod: MethodModel = (frame, { self, name, args, at, expr }) => {
  const { analysis } = frame;
  switch (name) {
    case 'result':
    case 'exception':
    case 'get':
    case 'wait': {
      const timed = isTimed(frame, args);
      if (waitsForOne(frame, self, expr)) frame.joinedOne(at, self, 'result', timed);
      else {
        waitForEnd(frame, self, at, 'result', timed, toldOf(frame, self));
        frame.awaited(self);
      }
      return analysis.values.withUnknown(analysis.read(analysis.cell(self, Slot.result), frame.act));
    }
    // A future made by hand is an event that carries a value.
    case 'set_result':
    case 'set_exception':
      frame.signalled(self, at);
      havoc(frame, args, at);
      callDone(frame, self, at);
      return analysis.values.one(analysis.none);
    case 'cancel':
      callDone(frame, self, at);
      return analysis.constantValue('bool');
    case 'done':
    case 'running':
    case 'cancelled':
    case 'ready':
      frame.polled?.push(self);
      return analysis.constantValue('bool');
    case 'add_done_callback': {
      const callback = args.pos[0] ?? args.kw.get('fn');
      if (callback === undefined || expr === undefined) return analysis.values.one(analysis.none);
      const given = itself(frame, self);
      analysis.write(analysis.cell(self, Slot.doneCallbacks), callback);
      if (callBackFromProcess(frame, self, callback, given, expr)) return analysis.values.one(analysis.none);
      // A task that is done by now has it called on the spot: with the locks that are held here.
      if (!isSurelySuch(frame, self) || !callBack(frame, self, callback, expr) || holdsAny(frame.flow.locks))
        tell(frame, self, callback, at);
      return analysis.values.one(analysis.none);
    }
    default:
      havoc(frame, args, at);
      return undefined;
  }
};

/** Whoever gives a future its result, or cancels it, calls what is to be told of that, with the locks that are held there. */
function callDone(frame: Frame, future: Obj, at: Span): void {
  const told = frame.analysis.read(frame.analysis.cell(future, Slot.doneCallbacks), frame.act);
  if (told.objs.length > 0) tell(frame, future, told, at);
}

/** Calls what is to be told of a future, which is done by then. */
function tell(frame: Frame, future: Obj, callback: Value, at: Span): void {
  const before = frame.copy();
  frame.ended([future]);
  frame.awaited(future);
  callValue(frame, callback, itself(frame, future), at, undefined);
  frame.state = frame.merge(frame.state, before);
}

const itself = ({ analysis: { values } }: Frame, future: Obj): Args => ({ pos: [values.one(future)], kw: new Map() });

/** Code that takes any future, or asks which it has, may have one of an event loop, which calls back on its own thread. */
const isSurelySuch = ({ analysis, calleeIsSeen, act }: Frame, future: Obj): boolean =>
  (calleeIsSeen || analysis.makers.get(future) === act) && !functionMentions(act.file.facts, act.fn).has('isinstance');

/** Methods of a scheduler that runs jobs on threads of its own. */
export const schedulerMethod: MethodModel = (frame, { self, type, name, args, at, expr }) => {
  const { values } = frame.analysis;
  if (expr === undefined) {
    havoc(frame, args, at);
    return undefined;
  }
  const task = taskMethod(type, name);
  const decorating = typeRow(type)?.decorating?.[name];
  const handed = task && handedOver(frame, task.takes, args, expr, expr);
  const isHanded = handed?.each !== undefined || argumentIn(args, task?.takes.parts.get('target')) !== undefined;
  if (task !== undefined && handed !== undefined && isHanded) {
    if (isFalse(frame.analysis.read(frame.analysis.cell(self, Slot.threads), frame.act))) return values.unknown;
    const isOneThread = typeRow(type)?.isOneThread === true;
    if (isOneThread) oneThread(frame, self);
    const { callable, args: given } = calledOn(frame, task, handed);
    const done = submit(
      frame,
      self,
      isOneThread ? 'pool' : 'thread',
      callable,
      withoutEnd(given),
      expr,
      task.overlaps === true,
    );
    if (task.gives === 'results') frame.joined(expr, [done], 'result');
    return values.unknown;
  }
  return decorating === undefined ? values.unknown : decorator(frame, self, type, decorating);
};

/** What is called of what a call is handed, and with which arguments. */
export function calledOn(
  frame: Frame,
  { callsBack }: Task,
  { callable, args }: HandedOver,
): Pick<HandedOver, 'callable' | 'args'> {
  if (callsBack === undefined) return { callable, args };
  return { callable: methodsOf(frame, callable, callsBack), args: { ...args, rest: frame.analysis.values.unknown } };
}

/** The methods of objects that a library calls by their names, as far as the program has them. */
export function methodsOf(frame: Frame, { objs, unknown }: Value, calls: string): Value {
  const { analysis, act } = frame;
  const methods = objs.flatMap((obj) =>
    obj.kind !== 'instance'
      ? []
      : (calls === '*' ? publicMethods(obj.cls) : words(calls)).flatMap((name) =>
          (findClassCell(analysis, obj.cls, name, act)?.value.objs ?? [])
            .filter(({ kind }) => kind === 'function')
            .map((fn) => analysis.bound.method(fn, obj)),
        ),
  );
  return analysis.values.from(methods, unknown || methods.length === 0);
}

const publicMethods = (cls: ClassObject): readonly string[] => [...definedNames(cls, (name) => !name.startsWith('_'))];

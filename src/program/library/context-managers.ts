/** `with`: what entering a context manager takes, and what leaving it gives back. */

import type { Expr, Span } from '../../facts/ir.js';
import { isFunction } from '../../knowledge/functions.js';
import { PROCESSES, roleOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import { noteCall, takeUnasked } from '../evaluation/try-lock-outcomes.js';
import { NO_ARGS, type Args } from '../evaluation/args.js';
import { attributeOf, callMethod } from '../evaluation/attributes.js';
import { bindParameters } from '../evaluation/arguments.js';
import { beginOnEntry } from './callbacks.js';
import { locksOf, oneOf } from './lock-objects.js';
import { applySummary, applyYield, callValue, eachInPlace, run } from '../evaluation/calls.js';
import { findClassCell } from '../model/classes.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { oneRuns, releaseTaken } from '../evaluation/generators.js';
import { isTaskLock } from './library-signals.js';
import { noteTaskTurn } from './turns.js';
import { excludes } from './lock-methods.js';
import { noteAround } from './lock-decorators.js';
import { Slot } from '../model/field.js';
import type { InstanceObject, Obj } from '../model/objects.js';
import { threadsOf } from './thread-table.js';
import { isUnseen, unseenLock } from './unseen-locks.js';
import type { Value } from '../model/values.js';

/** Enters a context manager; answers what `as` binds. */
export function enterContext(frame: Frame, value: Value, expr: Expr): Value {
  const { analysis } = frame;
  const { values } = analysis;
  const locks = lockIn(frame, value, expr);
  if (locks !== undefined) {
    frame.acquired(locks, expr, true);
    return analysis.constantValue('bool', true);
  }
  let result = values.none;
  let open = value.unknown || value.objs.length === 0;
  eachInPlace(frame, values.first(value, 8), (obj) => {
    if (isTaskLock(frame, obj)) noteTaskTurn(frame, obj, 'acquire', expr);
    if (roleOfObject(obj) === 'semaphore') frame.act.semaphores.push({ start: expr.start, end: expr.end });
    if (roleOfObject(obj) === 'executor')
      analysis.write(analysis.cell(obj, Slot.shutDown), analysis.constantValue('bool', true));
    if (obj.kind === 'library' && obj.type === 'contextmanager') {
      oneRuns(frame, activationsOf(frame, obj), (act) => {
        run(frame, act);
        act.returnReaders.add(frame.act);
        frame.called(expr, act, true);
        applyYield(frame, act);
        noteCall(frame, expr, act);
        result = values.union(result, act.yields);
      });
    } else if (obj.kind === 'instance') {
      const entered = callMethod(frame, obj, '__enter__', [], expr) ?? callMethod(frame, obj, '__aenter__', [], expr);
      takeUnasked(frame, expr);
      result = values.union(result, entered ?? values.one(obj));
    } else if (isNullContext(obj) || roleOfObject(obj) === 'closing') {
      result = values.union(result, analysis.read(analysis.cell(obj, Slot.entered), frame.act));
    } else if (obj.kind === 'library') {
      beginOnEntry(frame, obj, expr);
      result = values.union(result, values.one(obj));
    } else if (obj.kind === 'external' && obj.name === PROCESSES) {
      // `with Manager() as manager:`
      result = values.union(result, values.one(obj));
    } else open = true;
  });
  return open ? values.withUnknown(result) : result;
}

/** Leaves a context manager. */
export function leaveContext(frame: Frame, value: Value, expr: Expr): void {
  const { analysis } = frame;
  const lock = lockIn(frame, value, expr);
  if (lock !== undefined) {
    frame.released(lock);
    return;
  }
  eachInPlace(frame, analysis.values.first(value, 8), (obj) => {
    const role = roleOfObject(obj);
    if (isTaskLock(frame, obj)) noteTaskTurn(frame, obj, 'release', expr);
    if (obj.kind === 'library' && obj.type === 'contextmanager') {
      const bodies = activationsOf(frame, obj);
      oneRuns(frame, bodies, (act) => {
        // None gives back what a caller holds.
        releaseTaken(frame, act, bodies.length > 1);
        for (const { obj: lock, kind } of act.offers) {
          if (frame.isHeld(lock)) frame.released(lock);
          else if (kind === 'acquire') frame.givenBack(frame.analysis.sets.of(lock));
        }
        applySummary(frame, act, true);
      });
    } else if (role === 'executor') {
      callMethod(frame, obj, '__exit__', [], expr);
      analysis.write(analysis.cell(obj, Slot.entered), analysis.values.one(obj));
      frame.joined(expr, threadsOf(analysis).ofPool(obj), 'with');
    } else if (role === 'closing') {
      for (const closed of analysis.cell(obj, Slot.entered).value.objs)
        callValue(frame, attributeOf(frame, closed, 'close', expr) ?? analysis.values.none, NO_ARGS, expr, undefined);
    } else if (role === 'exit-stack') {
      for (const entered of analysis.cell(obj, Slot.entered).value.objs)
        leaveContext(frame, analysis.values.one(entered), expr);
    } else if (obj.kind === 'constant') {
      // `with lock.acquire():` raises, which is told; what follows is looked at as it was meant.
      for (const { lock, act, at } of frame.flow.locks.items)
        if (act === frame.act && at.start === expr.start) frame.released(lock);
    } else if (obj.kind === 'library-method') {
      // What an ExitStack was given to call.
      callValue(frame, analysis.values.one(obj), { pos: [], kw: new Map() }, expr, undefined);
    } else if (obj.kind === 'instance') {
      const nothing = analysis.values.one(analysis.none);
      if (callMethod(frame, obj, '__exit__', [nothing, nothing, nothing], expr) === undefined) {
        callMethod(frame, obj, '__aexit__', [nothing, nothing, nothing], expr);
        const isShutDown = libraryTypes(obj).some((type) => isFunction(type, 'shut down behind its block'));
        if (isShutDown) callMethod(frame, obj, 'shutdown', [], expr);
      }
    }
  });
}

/** `@held()`, a context manager that decorates a function: it is entered around each call of it. */
export function decorateWith(frame: Frame, manager: Obj, { pos: [decorated] }: Args): Value | undefined {
  const entering = manager.kind === 'instance' ? enteringOf(frame, manager) : activationsOf(frame, manager);
  if (decorated === undefined || entering.length === 0) return undefined;
  for (const act of entering) {
    run(frame, act);
    act.returnReaders.add(frame.act);
    for (const { lock } of (act.atYield ?? act.exit)?.locks.items ?? []) noteAround(frame.analysis, decorated, lock);
  }
  return decorated;
}

/** What enters an object of a class of the program that decorates; it runs around the calls, and not where it decorates. */
function enteringOf(frame: Frame, manager: InstanceObject): readonly Activation[] {
  const { analysis } = frame;
  if (!libraryTypes(manager).some((type) => isFunction(type, 'decorates with its block'))) return [];
  return (findClassCell(analysis, manager.cls, '__enter__', frame.act)?.value.objs ?? []).flatMap((fn) => {
    if (fn.kind !== 'function') return [];
    const params = bindParameters(frame, fn, manager, NO_ARGS);
    const act = analysis.activation(fn, manager, params);
    analysis.bind(act, params);
    return [act];
  });
}

/** The lock that `with` on this value takes, where it is one. */
export function lockIn(frame: Frame, value: Value, expr: Expr): Obj | undefined {
  const { analysis } = frame;
  const chosen = expr.kind === 'conditional' ? frame.choices.get(expr.start) : undefined;
  if (chosen !== undefined) {
    const each = chosen.map((one) => lockIn(frame, one.value, one.expr));
    return each.includes(undefined) ? undefined : oneOf(frame, [...new Set(each as Obj[])]);
  }
  const exclusive = analysis.values.filter(value, (obj) => {
    const types = libraryTypes(obj);
    return types.every((type) => roleOf(type) !== 'semaphore' || excludes(frame, obj, type));
  });
  const locks = locksOf(frame, exclusive);
  if (locks.length > 0) return oneOf(frame, locks);
  const isOpen = (obj: Obj): boolean => isUnseen(obj) || (value.unknown && isNullContext(obj));
  return value.objs.every(isOpen) ? unseenLock(frame, value, expr) : undefined;
}

const isNullContext = (obj: Obj): boolean => roleOfObject(obj) === 'null-context';

function activationsOf(frame: Frame, obj: Obj): Activation[] {
  const { analysis } = frame;
  return analysis
    .read(analysis.cell(obj, Slot.body), frame.act)
    .objs.flatMap((env) => (env.kind === 'env' ? [env.act] : []));
}

export type { Span };

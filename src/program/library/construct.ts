/** Objects of library types that play a part: threads, locks, executors, queues, containers. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { takenBy } from '../../knowledge/tasks.js';
import { isContainerRole, isThreadRole, roleOf, typeRow } from '../../knowledge/types.js';
import type { Args } from '../evaluation/args.js';
import { elementsOf, isContainer, copyEntries, putElement } from '../evaluation/elements.js';
import { hasFirst } from '../evaluation/first-keys.js';
import { roleOfObject } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { ElementField, Slot } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import { keepCallbacks } from './callbacks.js';
import { argumentIn, packed } from './handed-over.js';
import { hasOneWorker } from './lanes.js';
import type { Value } from '../model/values.js';
import { configureThread, submit } from './threads.js';
import { unseenLock } from './unseen-locks.js';
import { elementsFrom, noteCopied } from './iterators.js';
import { leaveToProcess } from './other-processes.js';

/** Makes an object of a library type that plays a part. */
export function construct(frame: Frame, type: string, args: Args, at: Span, expr: CallExpr | undefined): LibraryObject {
  const { analysis } = frame;
  const role = roleOf(type)!;
  const obj = analysis.library(
    frame.act,
    { ...at, ...(expr === undefined ? {} : { kind: expr.kind }) },
    type,
    frame.inLoop,
  );
  frame.made(obj);
  if (isThreadRole(role)) frame.renew([obj]);
  initialise(frame, obj, type, args, at, expr);
  if (expr !== undefined && !isContainerRole(role)) frame.created(obj, expr);
  return obj;
}

/** What a library type's `__init__` keeps; also for instances of classes built on it. */
export function initialise(
  frame: Frame,
  obj: Obj,
  type: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): void {
  const { analysis } = frame;
  const { values } = analysis;
  const part = (name: string): Value | undefined => argumentIn(args, takenBy(type).parts.get(name));
  switch (roleOf(type)) {
    case 'thread':
    case 'timer':
      configureThread(frame, obj, type, args, at);
      break;
    case 'process':
      leaveToProcess(analysis, part('target'));
      break;
    case 'lock-guard':
    case 'condition': {
      const lock = part('lock');
      if (lock === undefined) break;
      const given = expr?.args[0]?.value;
      const unseen =
        given !== undefined && lock.objs.every((one) => one.kind === 'external') && unseenLock(frame, lock, given);
      // None is no lock: a condition then has one of its own.
      const own = values.filter(lock, ({ kind }) => kind !== 'constant');
      analysis.write(analysis.cell(obj, Slot.lock), unseen ? values.one(unseen) : own);
      break;
    }
    case 'async-primitive':
    case 'semaphore': {
      analysis.write(analysis.cell(obj, Slot.count), part('value') ?? analysis.constantValue('int', 1));
      break;
    }
    case 'barrier':
      analysis.write(analysis.cell(obj, Slot.parties), part('parties') ?? values.unknown);
      analysis.write(analysis.cell(obj, Slot.callbacks), part('action') ?? values.none);
      break;
    case 'executor': {
      const isSaid = args.open === true || args.rest !== undefined || typeRow(type)?.atLeast === undefined;
      const usual = isSaid ? values.unknown : values.one(analysis.none);
      analysis.write(analysis.cell(obj, Slot.workers), part('workers') ?? usual);
      const initializer = part('initializer');
      if (initializer !== undefined && expr !== undefined) {
        // Each worker calls it before all else, and several may begin at once.
        const given = packed(frame, part('initargs'), undefined);
        submit(frame, obj, 'pool', initializer, given, expr, !hasOneWorker(analysis, obj));
      }
      break;
    }
    case 'scheduler': {
      const threads = part('threads');
      if (threads !== undefined) analysis.write(analysis.cell(obj, Slot.threads), threads);
      break;
    }
    case 'server':
      analysis.write(analysis.cell(obj, Slot.handler), part('handler') ?? values.unknown);
      break;
    case 'list':
    case 'set':
    case 'tuple':
    case 'deque':
      if (args.pos[0] !== undefined) {
        putElement(frame, obj, elementsFrom(frame, args.pos[0], at, expr));
        noteCopied(frame, obj, args.pos[0]);
      }
      break;
    case 'dict': {
      if (typeRow(type)?.missing === 'made') {
        analysis.write(analysis.cell(obj, Slot.factory), args.pos[0] ?? values.none);
        break;
      }
      for (const source of args.pos[0]?.objs ?? []) {
        if (isContainer(source)) {
          frame.access(analysis.cell(source, ElementField.any), 'read', 'none', 'snapshot', at);
          if (roleOfObject(source) === 'dict') copyEntries(frame, obj, source);
          else putElement(frame, obj, elementsOf(frame, source));
        }
      }
      for (const [name, value] of args.kw) {
        const key = analysis.constantValue('str', name);
        hasFirst(frame, obj, key);
        putElement(frame, obj, value, key);
      }
      break;
    }
    case 'queue': {
      const size = part('size');
      if (size !== undefined) analysis.write(analysis.cell(obj, Slot.capacity), size);
      break;
    }
    case 'closing':
      analysis.write(analysis.cell(obj, Slot.entered), part('result') ?? values.unknown);
      break;
    case 'null-context':
      analysis.write(analysis.cell(obj, Slot.entered), part('result') ?? values.one(analysis.none));
      break;
    case 'resource':
      keepCallbacks(frame, obj, type, args);
      break;
    default:
      break;
  }
}

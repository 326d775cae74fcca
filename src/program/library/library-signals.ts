/** What one thread waits for and another gives: events, items of queues, semaphores that begin at zero. */

import { sameSpan } from '../../facts/spans.js';
import type { CallExpr, Span } from '../../facts/ir.js';
import { roleOf, typeRow } from '../../knowledge/types.js';
import type { Args, MethodCall, MethodModel } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot } from '../model/field.js';
import type { LibraryMethodObject, Obj } from '../model/objects.js';
import { noteTaskTurn } from './turns.js';

/** `event.set()`, `event.wait()` and the like. */
export const eventMethod: MethodModel = (frame, { self, name, args, at, expr }) => {
  const { analysis } = frame;
  const timeout = args.pos[0] ?? args.kw.get('timeout');
  switch (name) {
    case 'set':
      frame.signalled(self, at);
      return analysis.values.one(analysis.none);
    case 'wait': {
      const mayFail = timeout !== undefined && timeout !== analysis.values.one(analysis.none);
      waitFor(frame, self, mayFail, at, expr);
      break;
    }
    case 'is_set':
      // Asked, and not waited for: it says something where the answer is tested.
      waitFor(frame, self, true, at, expr);
      break;
    case 'clear':
      analysis.write(analysis.cell(self, Slot.cleared), analysis.constantValue('bool', true));
      break;
    default:
      break;
  }
  return analysis.constantValue('bool');
};

/** Waits for what others give; where it may give up, it says so by what it answers. */
export function waitFor(frame: Frame, self: Obj, mayFail: boolean, at: Span, expr: CallExpr | undefined): void {
  if (mayFail && expr !== undefined) {
    frame.act.noteAwaited(self);
    const node = { start: at.start, end: at.end };
    frame.attempted.set(expr.start, [{ kind: 'wait', obj: self, node, answer: true, givesUp: true }]);
  } else frame.awaited(self);
}

/** Which primitive of threads one for coroutines resembles. */
const like = (type: string): string | undefined => typeRow(type)?.like;

/** Methods of what asyncio has in place of events and queues. */
export function asyncSignal(frame: Frame, { self, type, name, args, at }: MethodCall): void {
  if (isTaskLock(frame, self) && (name !== 'acquire' || isAwaited(frame, at))) noteTaskTurn(frame, self, name, at);
  else if (gives(type, name)) {
    frame.signalled(self, at);
    const item = args.pos[0];
    if (item !== undefined) frame.escape(item);
  } else if (like(type) === 'event' && name === 'clear') {
    const { analysis } = frame;
    analysis.write(analysis.cell(self, Slot.cleared), analysis.constantValue('bool', true));
  } else if (
    (like(type) === 'event' && name === 'wait' && isAwaited(frame, at)) ||
    (like(type) === 'queue' && ((name === 'get' && isAwaited(frame, at)) || name === 'get_nowait'))
  )
    frame.awaited(self);
}

/** What one task of a loop has at a time. */
export const isTaskLock = ({ analysis }: Frame, obj: Obj): boolean =>
  obj.kind === 'library' && like(obj.type) === 'lock' && beginsAtOne(analysis, obj);

/** The call is awaited on the spot, or by something that comes back only when all of it is done. */
function isAwaited({ awaiting }: Frame, at: Span): boolean {
  if (awaiting === undefined || at.start < awaiting.start || awaiting.end < at.end) return false;
  if (sameSpan(awaiting, at)) return true;
  if (awaiting.kind !== 'call') return false;
  const { callee } = awaiting;
  return (callee.kind === 'attribute' || callee.kind === 'name') && /^(wait_for|gather|shield)$/.test(callee.name);
}

/** Whether a method gives what others wait for. */
function gives(type: string, name: string): boolean {
  switch (roleOf(type)) {
    case 'event':
      return name === 'set';
    case 'queue':
      return name === 'put' || name === 'put_nowait';
    case 'semaphore':
      return name === 'release';
    case 'async-primitive':
      return (
        (like(type) === 'event' && name === 'set') ||
        (like(type) === 'queue' && (name === 'put' || name === 'put_nowait'))
      );
    default:
      return false;
  }
}

/** `event.set` handed to code that may call it from here on. */
export function givenAway(frame: Frame, { self, type, name }: LibraryMethodObject, at: Span): void {
  if (self.kind !== 'constant' && gives(type, name)) frame.signalled(self, at);
}

/** `loop.call_soon_threadsafe(show)`: the loop waits for what it is left, and calls it from here on. */
export function leaveToLoop(frame: Frame, args: Args, at: Span): void {
  for (const value of args.pos) {
    for (const obj of value.objs) {
      if (obj.kind !== 'function' && obj.kind !== 'method') continue;
      frame.act.noteAwaited(obj);
      frame.signalled(obj, at);
    }
  }
}

/** A semaphore that nobody gets through before somebody else has released it. */
export const beginsAtZero = (analysis: AnalysisState, semaphore: Obj): boolean => beginsAt(analysis, semaphore, 0);

/** One that lets a single one through at a time. */
export const beginsAtOne = (analysis: AnalysisState, semaphore: Obj): boolean => beginsAt(analysis, semaphore, 1);

function beginsAt(analysis: AnalysisState, semaphore: Obj, count: number): boolean {
  const { objs, unknown } = analysis.cell(semaphore, Slot.count).value;
  return objs.length === 1 && !unknown && objs[0]!.kind === 'constant' && objs[0].value === count;
}

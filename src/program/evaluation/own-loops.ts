/** Loops that show windows or run coroutines: what is left to them, and what one that a thread runs itself calls back. */

import type { CallExpr } from '../../facts/ir.js';
import { isHandOver, isLoopTimer, runsLoop } from '../../knowledge/event-loops.js';
import { connectSlots } from '../library/movable-objects.js';
import { connectSignals } from '../library/toolkit-signals.js';
import { isCallable } from '../model/objects.js';
import { noteWindowHandlers } from '../library/window-handlers.js';
import { leaveToLoop } from '../library/library-signals.js';
import type { Value } from '../model/values.js';
import type { Args } from './args.js';
import { callValue } from './calls.js';
import type { Frame } from './frame.js';

/** Takes note of what a call leaves to a loop, and follows the callbacks of a loop that a thread runs. */
export function followLoops(frame: Frame, { objs }: Value, args: Args, expr: CallExpr): void {
  const { callee } = expr;
  if (callee.kind !== 'attribute' && callee.kind !== 'name') return;
  // A method of that name which the program has itself does what it says.
  if (!objs.every(({ kind }) => kind === 'external' || kind === 'library-method')) return;
  if (callee.name === 'connect') {
    connectSlots(frame, args, expr);
    connectSignals(frame, objs, args);
  }
  if (isHandOver(callee.name) || isLoopTimer(callee.name)) {
    noteWindowHandlers(frame, args, (callable) => callable);
    leaveToLoop(frame, args, expr);
  }
  const isLoop = [callee.name, ...objs.flatMap((obj) => (obj.kind === 'external' ? obj.name : []))].some(runsLoop);
  if (isLoop) frame.analysis.windowLoop.begin(frame.flow.mayRun);
  if (frame.act.entered?.entry === undefined) return;
  if (isHandOver(callee.name) || isLoopTimer(callee.name)) keep(frame, args);
  else if (isLoop) callBack(frame, expr);
}

function keep(frame: Frame, args: Args): void {
  const { values } = frame.analysis;
  const given = [...args.pos, ...args.kw.values()].flatMap(({ objs }) => objs);
  const callables = given.filter(isCallable);
  frame.leftToLoops = values.union(frame.leftToLoops ?? values.none, values.from(callables));
}

/** The loop runs on this thread, and with it what was left to it, as often as it may be. */
function callBack(frame: Frame, expr: CallExpr): void {
  const callbacks = frame.leftToLoops;
  if (callbacks === undefined || callbacks.objs.length === 0) return;
  const before = frame.copy();
  const unseen: Args = { pos: [], kw: new Map(), rest: frame.analysis.values.unknown, open: true };
  callValue(frame, callbacks, unseen, expr, undefined);
  frame.state = frame.merge(frame.state, before);
}

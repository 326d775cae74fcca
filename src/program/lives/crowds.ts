/** Places that make one thread per item of an input, with nothing to keep their number down. */

import { isFunction } from '../../knowledge/functions.js';
import { isPythonThread, operationOf } from '../../knowledge/types.js';
import type { CreateEvent, Activation, StartEvent } from '../model/activation.js';
import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr } from '../../facts/walk.js';
import { isThread, libraryTypes, roleOfObject } from '../evaluation/classes.js';
import { isCaughtByName } from '../evaluation/handlers.js';
import { elementsHeld } from '../model/collections.js';
import { isHeardOutInRound } from './last-words.js';
import { inputSizesOf } from '../cost/input-size.js';
import { lifecycleOf, type At } from './lifecycle.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

export interface Crowd extends At<CreateEvent> {
  /** What the loop goes through; undefined for a loop that waits for what comes in. */
  readonly input: Expr | undefined;
}

/** Methods that wait for what others send, one at a time. */
const RECEIVES =
  /^(accept|recv|recvfrom|recv_into|recv_json|recv_string|recv_multipart|recv_pyobj|get|get_nowait|get_message|get_request|receive|receive_message|receive_messages|read_message|blpop|brpop|readline|poll)$/;

export function* findCrowds(program: Program): Generator<Crowd> {
  const lifecycle = lifecycleOf(program);
  for (const act of program.reached) {
    for (const event of act.creates) {
      if (!isThread(event.obj) || !libraryTypes(event.obj).some(isPythonThread)) continue;
      const starts = lifecycle.starts(event.obj);
      if (starts.length === 0 || starts.some((start) => isCaught(start))) continue;
      const loop = crowdingLoop(program, act, event, starts);
      if (loop !== undefined && !isHeldBack(program, act, event, loop.at)) yield { act, event, input: loop.input };
    }
  }
}

/** `except RuntimeError` around the start: the program deals with a system that gives no more threads. */
const isCaught = ({ act, event }: At<StartEvent>): boolean => isCaughtByName(act.fn, event.node, 'RuntimeError');

interface Loop {
  /** The loop statement, or the comprehension. */
  readonly at: Span;
  readonly input: Expr | undefined;
}

/** The loop around the creation that may go round any number of times, each time with a further thread. */
function crowdingLoop(
  program: Program,
  act: Activation,
  event: CreateEvent,
  starts: readonly At<StartEvent>[],
): Loop | undefined {
  const sizes = inputSizesOf(program);
  for (const loop of [...comprehensionsAround(event.stmt, event.node)]) {
    for (const clause of loop.clauses) if (sizes.isUnbounded(act, clause.iter)) return { at: loop, input: clause.iter };
  }
  for (const stmt of [...event.loops].reverse()) {
    if (!goesOn(program, act, event.obj, stmt, starts)) continue;
    if (stmt.kind === 'for' && sizes.isUnbounded(act, stmt.iter)) return { at: stmt, input: stmt.iter };
    if (stmt.kind === 'while' && receives(act, stmt, event.node)) return { at: stmt, input: undefined };
  }
  return undefined;
}

/** Where the thread is started in the loop itself, whether the loop comes round again with it still running. */
function goesOn(
  program: Program,
  act: Activation,
  thread: Obj,
  loop: Stmt,
  starts: readonly At<StartEvent>[],
): boolean {
  const here = starts.filter((start) => start.act === act && within(start.event.node, loop));
  const { machine } = program;
  return (
    here.length === 0 ||
    here.some((start) => machine.sets.has(start.event.flow.live, thread) && !isHeardOutInRound(machine, start, loop))
  );
}

function* comprehensionsAround(
  stmt: Stmt | undefined,
  node: Span,
): Generator<Extract<Expr, { kind: 'comprehension' }>> {
  if (stmt === undefined) return;
  const found: Extract<Expr, { kind: 'comprehension' }>[] = [];
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (!within(node, inner)) return false;
      if (inner.kind === 'comprehension' && !inner.clauses.some((clause) => within(node, clause.iter)))
        found.push(inner);
      return true;
    }),
  );
  yield* found;
}

/** Whether a `while` loop waits for something that comes in before it makes the thread. */
function receives(act: Activation, loop: Stmt, creation: Span): boolean {
  const before = (node: Span): boolean => within(node, loop) && node.start < creation.start;
  return (
    act.unknownCalls.some(
      (call) => before(call) && call.expr?.callee.kind === 'attribute' && RECEIVES.test(call.expr.callee.name),
    ) || act.libraryCalls.some((call) => before(call.node) && takesItem(call.name))
  );
}

/** `queue.get()`: what comes in there others send. */
const takesItem = (name: string): boolean => /^queue get(_nowait)?$/.test(operationOf(name) ?? '');

/** A semaphore taken per thread, a join in the loop, a look at how many there are: something bounds the number. */
function isHeldBack(program: Program, act: Activation, event: CreateEvent, loop: Span): boolean {
  const { obj } = event;
  if (
    takesSemaphore(act, loop) ||
    act.calls.some((call) => within(call.node, loop) && takesSemaphore(call.callee, call.callee.fn))
  )
    return true;
  const entries = program.threadModel(obj)?.entries ?? [];
  if ([...entries].some((entry) => takesSemaphore(entry, entry.fn))) return true;
  if (act.joins.some((join) => join.thread === obj && within(join.node, loop))) return true;
  return act.libraryCalls.some((call) => {
    if (!within(call.node, loop)) return false;
    if (isFunction(call.name, 'number of threads') || isFunction(call.name, 'every thread')) return true;
    return call.name === 'len' && (call.args[0]?.objs ?? []).some((list) => elementsHeld(list).includes(obj));
  });
}

const takesSemaphore = (act: Activation, place: Span): boolean =>
  act.libraryCalls.some((call) => operationOf(call.name) === 'semaphore acquire' && within(call.node, place)) ||
  act.acquires.some((acquire) => roleOfObject(acquire.hold.lock) === 'semaphore' && within(acquire.node, place)) ||
  act.semaphores.some((node) => within(node, place));

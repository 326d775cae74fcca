/** `try`: what handlers can know of the block that failed, and what runs on every way out. */

import type { Expr, Stmt, TryStmt } from '../../facts/ir.js';
import { assign } from './assignment.js';
import { calleeName, exprPath, isPlainJoin } from '../../facts/paths.js';
import { evaluate } from './expressions.js';
import { mayRaise } from './raising.js';
import type { Frame } from './frame.js';
import type { State } from '../model/state.js';
import { block, sequence } from './statements.js';
import { catchesLostRace, namesException } from './handlers.js';
import { interrupt } from './interrupted.js';
import { sameSpan } from '../../facts/spans.js';
import type { Access } from '../model/activation.js';
import type { Tested } from '../model/flow.js';

/**
 * Whether a handler is there for loops that go on until something is used up: it says so, or the `try` around the loop is
 * itself tried again and again, so that exceptions are in the ordinary course of things.
 */
function endsLoops(type: Expr | undefined, inLoop: boolean): boolean {
  const types = type?.kind === 'sequence' ? type.items : [type];
  const names = types.map((one) => (one === undefined ? '' : (exprPath(one) ?? '').replace(/^.*\./, '')));
  return names.some((name) => USED_UP.test(name) || (inLoop && !LEAVES.test(name)));
}

const USED_UP = /^(Empty|QueueEmpty|StopIteration|IndexError|KeyError|EOFError|timeout|TimeoutError)$/;
const LEAVES = /^(KeyboardInterrupt|SystemExit|GeneratorExit)$/;

/** Whether what stands next can be reached. */
const goesOn = (frame: Frame): boolean => !frame.state.dead;

export function tryStatement(frame: Frame, stmt: TryStmt): void {
  const entry = frame.copy();
  const finish = (): void => {
    frame.stmt = stmt;
    // It runs however the tests of the block come out; what follows is come to as they did.
    const { check } = frame.state.flow;
    frame.change({ check: entry.flow.check });
    block(frame, stmt.finalbody);
    frame.change({ check });
  };
  if (stmt.finalbody.length > 0) frame.finals.push(finish);
  const thrown: State[] = [];
  frame.raises.push(thrown);
  const catches = stmt.handlers.some((handler) => catchesLostRace(handler.type));
  if (catches) frame.handlers++;
  const { endless } = frame.act;
  const goingOn = endless.length;
  let beforeStart: State | undefined;
  // What can't raise is over before anything is thrown: a second look at what was asked outside holds in handlers, too.
  let first: State | undefined;
  // Where a `join()` raises, the thread was never started, and none is left to wait for; so it is with `shutdown()`.
  const isOver = (next: Stmt): boolean =>
    isQuietLook(next) || ((isPlainJoin(next) || isPlainJoin(next, 'shutdown')) && !isForInterrupts(stmt));
  sequence(frame, stmt.body, (next) => {
    beforeStart = isStart(next) ? frame.copy() : undefined;
    if (first === undefined && !isOver(next)) first = frame.copy();
  });
  // An exception is how such a loop ends.
  if (stmt.handlers.some(({ type }) => endsLoops(type, frame.loops.length > 0))) endless.length = goingOn;
  if (catches) frame.handlers--;
  frame.raises.pop();
  const ends: State[] = [];
  const completed = frame.copy();
  if (!frame.state.dead) {
    sequence(frame, stmt.orelse);
    if (goesOn(frame)) ends.push(frame.copy());
  }
  // What comes last may raise with its work done; a `start()` that raises has started nothing.
  const atLast = beforeStart ?? completed;
  const failed = frame.mergeAll([first ?? atLast, ...thrown, atLast].filter((state) => !state.dead)) ?? entry;
  const asked = askedFor(stmt);
  const tests = asked === undefined ? [] : frame.readsWithin(asked).filter(({ at }) => sameSpan(at, asked));
  for (const handler of stmt.handlers) {
    frame.state = frame.copy(failed);
    frame.state.dead = false;
    frame.stmt = stmt;
    if (namesException(handler.type, 'KeyboardInterrupt')) interrupt(frame, entry, completed);
    const missed = tests.flatMap((read) => (saysMissing(handler.type, read) ? missing(read) : []));
    if (missed.length > 0) frame.change({ check: frame.check(stmt, 'if', false, missed) });
    if (handler.type !== undefined) evaluate(frame, handler.type);
    if (handler.name !== undefined) assign(frame, handler.name, frame.analysis.values.unknown, []);
    block(frame, handler.body);
    if (goesOn(frame)) ends.push(frame.copy());
  }
  if (stmt.finalbody.length > 0) frame.finals.pop();
  const end = frame.mergeAll(ends);
  if (end === undefined) {
    // Only exceptions and returns leave: the `finally` still runs on the way out.
    if (stmt.finalbody.length > 0) {
      frame.state = frame.copy(failed);
      frame.state.dead = false;
      finish();
    }
    frame.state.dead = true;
    return;
  }
  frame.state = end;
  if (stmt.finalbody.length > 0) finish();
}

/** `try: return cls.only`, `try: value = cache[key]`: a block that looks whether there is one, and goes on with an entry. */
function askedFor({ body: [only, ...rest] }: TryStmt): Expr | undefined {
  if (only?.kind !== 'return' && only?.kind !== 'expr' && only?.kind !== 'assign') return undefined;
  if (rest.length > 0 && only.kind !== 'assign') return undefined;
  const { value } = only;
  if (only.kind === 'assign' && (value?.kind !== 'subscript' || only.targets.some(({ kind }) => kind !== 'name')))
    return undefined;
  return value?.kind === 'attribute' || value?.kind === 'subscript' ? value : undefined;
}

/** Whether a handler is there for the attribute, or the entry, that is missing. */
const saysMissing = (type: Expr | undefined, { op }: Access): boolean =>
  op === '[]'
    ? namesException(type, 'KeyError')
    : type === undefined || namesException(type, 'AttributeError', 'Exception');

const missing = (read: Access): Tested => ({ read, answer: read.op === '[]' ? 'absent' : 'false' });

/** `if self.done: return`, which neither raises nor does anything else. */
const isQuietLook = (stmt: Stmt): boolean =>
  stmt.kind === 'if' &&
  stmt.orelse.length === 0 &&
  !mayRaise(stmt.test) &&
  stmt.body.every(
    (inner) =>
      inner.kind === 'pass' ||
      inner.kind === 'break' ||
      inner.kind === 'continue' ||
      (inner.kind === 'return' && (inner.value === undefined || !mayRaise(inner.value))),
  );

/** Ctrl-C comes while it waits. */
const isForInterrupts = ({ handlers }: TryStmt): boolean =>
  handlers.some(({ type }) => namesException(type, 'KeyboardInterrupt'));

/** `thread.start()`, of one thread or of each in a list: nobody writes a handler for a machine that is out of threads half-way. */
const isStart = (stmt: Stmt): boolean =>
  (stmt.kind === 'for' && stmt.body.every(isStart)) ||
  (stmt.kind === 'expr' && stmt.value.kind === 'call' && STARTS.test(calleeName(stmt.value) ?? ''));

const STARTS = /^start(_new(_thread)?)?$/;

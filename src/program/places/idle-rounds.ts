/** Rounds of loops in which nothing is done but to ask, as they stand in the text. */

import type { AttributeExpr, Block, CallExpr, Expr, FunctionFacts, Stmt, TryStmt, WhileStmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExpr, someExprIn, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { isFunction } from '../../knowledge/functions.js';
import { isPoll, isSleep } from '../../knowledge/polling.js';
import { tells } from '../../knowledge/telling.js';
import { operationOf } from '../../knowledge/types.js';
import type { Activation, CallEvent, LibraryCall } from '../model/activation.js';
import { callsAt } from '../model/calls-at.js';
import { memoized } from '../model/maps.js';
import { isForNoTime } from '../races/pacing.js';

/** How many calls there may be between a question and what it takes out to answer. */
export const MAX_CALLS = 2;

export interface EmptyLoop {
  readonly loop: WhileStmt;
  /** What is asked in each round. */
  readonly tests: readonly Expr[];
  /** Of these, the answers that the loop keeps and asks for: `while not found: found = other.found`. */
  readonly kept: readonly Expr[];
  readonly naps: boolean;
  /** It says in each round that it waits, and has no pause: `print("waiting")`. */
  readonly talks: boolean;
}

/** The `while` loops of a function, however often it is entered. */
const whileLoops = memoized((fn: FunctionFacts): readonly WhileStmt[] => {
  const found: WhileStmt[] = [];
  walkStmts(fn.body, (stmt) => void (stmt.kind === 'while' && found.push(stmt)));
  return found;
});

/** Whether an expression is one of these calls, of a kind that its name tells. */
const callsOf =
  (calls: readonly LibraryCall[], isOfKind: (name: string) => boolean) =>
  (expr: Expr): boolean =>
    calls.some(({ name, node }) => sameSpan(node, expr) && isOfKind(name));

const isNothing = (stmt: Stmt): boolean =>
  stmt.kind === 'pass' || stmt.kind === 'continue' || (stmt.kind === 'expr' && stmt.value.kind === 'constant');

/** Loops whose rounds do nothing but ask, and sleep. */
export function emptyLoops(act: Activation): readonly EmptyLoop[] {
  const { fn, libraryCalls, acquires } = act;
  const found: EmptyLoop[] = [];
  const isLock = (expr: Expr): boolean => acquires.some(({ node }) => within(node, expr));
  const isNap = callsOf(libraryCalls, isSleep);
  const isClock = callsOf(libraryCalls, (name) => isFunction(name, 'clock'));
  for (const loop of whileLoops(fn)) {
    const rest = restOf(loop, isNap, isClock, isLock);
    if (rest?.kept.every((answer) => !isWorkedOut(act, answer)) !== true) continue;
    found.push({ loop, ...rest, tests: rest.tests.flatMap((test) => timelessPartsOf(test, isClock)) });
  }
  return found;
}

/** What a test asks besides the clock: `time() - begun < self.delay` waits for the time, whoever may change the delay. */
function timelessPartsOf(test: Expr, isClock: (call: Expr) => boolean): readonly Expr[] {
  if (!someExpr(test, isClock)) return [test];
  return test.kind === 'boolean' ? test.values.flatMap((part) => timelessPartsOf(part, isClock)) : [];
}

/** `while True: pass`, which only an exception ends. */
export const spinningLoops = ({ fn }: Activation): readonly WhileStmt[] =>
  whileLoops(fn).filter(({ test, body }) => isTrue(test) && body.every(isNothing));

/** Loops that look at what others may change until it has changed. */
export const loopsUntilChanged = (act: Activation): readonly WhileStmt[] =>
  emptyLoops(act).flatMap(({ loop, tests, talks }) =>
    !talks && act.accesses.some(({ kind, at }) => kind === 'read' && tests.some((test) => within(at, test)))
      ? [loop]
      : [],
  );

/** What a loop asks, where it does nothing else; undefined where it does. */
function restOf(
  loop: WhileStmt,
  isNap: (call: Expr) => boolean,
  isClock: (call: Expr) => boolean,
  isLock: (expr: Expr) => boolean,
): Omit<EmptyLoop, 'loop'> | undefined {
  const pace = { naps: false, talks: false };
  let isLastWork = false;
  const isIdle = (stmt: Stmt): boolean => {
    if (isNothing(stmt)) return true;
    // `try: pass` and `except KeyboardInterrupt: break`: what is caught ends the loop, and nothing else is done.
    if (stmt.kind === 'try')
      return (
        [...stmt.body, ...stmt.finalbody].every(isIdle) &&
        stmt.handlers.every(({ body, type }) => leaves(body) || body.every(isIdle) || isInterrupt(type))
      );
    if (stmt.kind !== 'expr') return false;
    if (waitsInVain(loop.test, stmt.value) || isAround(loop.body, stmt.value)) return true;
    if (!isNap(stmt.value)) return false;
    pace.naps ||= stmt.value.kind !== 'call' || !isForNoTime(stmt.value);
    return true;
  };
  /** What a statement in a loop of the round asks, where it does no more than keep the answer. */
  const asked = (stmt: Stmt): readonly Expr[] | undefined => {
    if (isIdle(stmt)) return [];
    const isAsked =
      stmt.kind === 'if' &&
      stmt.orelse.length === 0 &&
      stmt.body.every((one) => one.kind === 'break' || isIdle(one) || answerKept(loop, one)?.kind === 'constant');
    return isAsked ? [stmt.test] : undefined;
  };
  const tests = isTrue(loop.test) ? [] : [loop.test];
  const kept: Expr[] = [];
  // `while True: with lock: if ready: break`
  const body = loop.body.flatMap((stmt) =>
    (stmt.kind === 'with' && stmt.items.every(({ context }) => isLock(context))) ||
    (stmt.kind === 'try' && stmt.handlers.length === 0 && stmt.finalbody.length > 0 && stmt.finalbody.every(isIdle))
      ? stmt.body
      : [stmt],
  );
  for (const stmt of body.flatMap(inTurn)) {
    if (isIdle(stmt)) continue;
    if (stmt.kind === 'expr' && isTelling(stmt.value)) {
      pace.talks = true;
      continue;
    }
    // `while not found: found = other.found`: what is asked is what the answer is kept of.
    const answer = answerKept(loop, stmt);
    if (answer !== undefined) {
      kept.push(answer);
      continue;
    }
    // `for t in threads: if t.is_alive(): done = False`
    const answers = stmt.kind === 'for' && stmt.orelse.length === 0 ? stmt.body.map(asked) : [undefined];
    if (answers.every((one) => one !== undefined)) {
      kept.push(...answers.flat());
      continue;
    }
    // `while True: if ready: break`; `while not ready: if failed: return`.
    if (stmt.kind !== 'if' || !leaves(stmt.body)) return undefined;
    // A second question that calls more than a clock may be what the loop is there for.
    if (tests.length > 0 && callsIn(stmt.test).some((call) => !isClock(call))) return undefined;
    isLastWork ||= stmt.body.length > 1;
    tests.push(stmt.test);
  }
  // Who tries every second may be there for the try.
  if (isLastWork && pace.naps) return undefined;
  // Who is told how far it is, with a pause in between, is what such a loop is for.
  if (tests.length === 0 || tests.some(asksByWaiting)) return undefined;
  if (pace.talks && (pace.naps || tests.some((test) => callsIn(test).length > 0))) return undefined;
  return { tests: [...tests, ...kept], kept, ...pace };
}

/** `if failed: break` and `elif ready: break`: whoever comes to the second question has not left by the first. */
const inTurn = (stmt: Stmt): Block =>
  stmt.kind === 'if' && leaves(stmt.body) ? [{ ...stmt, orelse: [] }, ...stmt.orelse.flatMap(inTurn)] : [stmt];

/** `except KeyboardInterrupt:`, which comes once. */
const isInterrupt = (type: Expr | undefined): boolean => type !== undefined && exprPath(type) === 'KeyboardInterrupt';

/** `print("waiting")`, of nothing that would have to be worked out. */
const isTelling = (expr: Expr): boolean =>
  expr.kind === 'call' &&
  tells(exprPath(expr.callee) ?? '') &&
  expr.args.every(({ star, value }) => star === undefined && (value.kind === 'constant' || value.kind === 'name'));

/** `while not filled.wait(timeout=2):` waits for what it asks, whatever `filled` is. */
const asksByWaiting = (test: Expr): boolean =>
  someExpr(test, (expr) => /^(wait(_for)?|join|sleep)$/.test(methodCalled(expr)?.name ?? ''));

/** A lock that each round takes and gives back around the question; `acquire` alone waits, and `release` alone lets others go on. */
function isAround(round: Block, expr: Expr): boolean {
  const other = { acquire: 'release', release: 'acquire' }[methodCalled(expr)?.name ?? ''];
  const lock = receiverOf(expr);
  return (
    other !== undefined && someExprIn(round, (one) => methodCalled(one)?.name === other && receiverOf(one) === lock)
  );
}

/** `while paused.is_set(): paused.wait(1)`: an event that is set is not waited for. */
function waitsInVain(test: Expr, expr: Expr): boolean {
  if (test.kind === 'boolean') return test.op === 'and' && test.values.some((value) => waitsInVain(value, expr));
  const asked = methodCalled(test);
  const waited = methodCalled(expr);
  if (asked === undefined || waited?.name !== 'wait' || !/^is_?set$/i.test(asked.name)) return false;
  const path = exprPath(asked.object);
  return path !== undefined && path === exprPath(waited.object);
}

const methodCalled = (expr: Expr): AttributeExpr | undefined =>
  expr.kind === 'call' && expr.callee.kind === 'attribute' ? expr.callee : undefined;

const receiverOf = (call: Expr): string | undefined => {
  const object = methodCalled(call)?.object;
  return object && exprPath(object);
};

/** Built-in functions that put answers together, and ask nothing themselves. */
const GATHERS: ReadonlySet<string> = new Set(['all', 'any', 'bool', 'len', 'sum']);

/** Whether an answer is more than what is there already, or what a helper gives back of it. */
const isWorkedOut = (act: Activation, answer: Expr, depth = 0): boolean =>
  callsIn(answer).some((call) => {
    if (call.kind === 'call' && call.callee.kind === 'name' && GATHERS.has(call.callee.name)) return false;
    const asked = callsAt(act.calls, call);
    const isMade = ({ callee }: CallEvent): boolean => {
      const value = answerOf(callee);
      return value === undefined || depth > MAX_CALLS || isWorkedOut(callee, value, depth + 1);
    };
    if (asked.length > 0) return asked.some(isMade);
    return !act.libraryCalls.some(({ name, node }) => sameSpan(node, call) && isPoll(name));
  });

/** What a variable that the loop asks for gets in each round. */
function answerKept({ test }: WhileStmt, stmt: Stmt): Expr | undefined {
  if (stmt.kind !== 'assign' || stmt.targets.length > 1) return undefined;
  const kept = exprPath(stmt.targets[0]!);
  const asked: Expr[] = [];
  walkExpr(test, (expr) => void (exprPath(expr) === kept && asked.push(expr)));
  if (kept === undefined || asked.length === 0) return undefined;
  // `at = after[at]`: an induction variable, by which the next round asks for something else.
  return someExpr(stmt.value, (expr) => exprPath(expr) === kept) ? undefined : stmt.value;
}

function callsIn(test: Expr): readonly Expr[] {
  const found: Expr[] = [];
  walkExpr(test, (expr) => void ((expr.kind === 'call' || expr.kind === 'await') && found.push(expr)));
  return found;
}

/** Whether a branch ends the loop: what it does before, it does once. */
const leaves = (branch: Block): boolean =>
  /^(break|return|raise)$/.test(branch.at(-1)?.kind ?? '') && !someStmt(branch, ({ kind }) => kind === 'continue');

/** Whether it does nothing else. */
const isLeftAtOnce = (branch: Block): boolean => branch.length === 1 && leaves(branch);

export interface IdlingLoop {
  readonly loop: WhileStmt;
  /** What is asked first, and which answer lets the round go on to work. */
  readonly test: Expr;
  readonly isMet: boolean;
  /** What is tried instead: `q.get_nowait()`. */
  readonly take?: LibraryCall | undefined;
}

/**
 * `while self.active: if not q.empty(): handle(q.get())`: a round in which there is nothing to do only asks, of one or of
 * several, and the next one begins at once; what it does now and then by the clock makes no other round longer. A loop that
 * ends when none has any more empties them.
 */
export function idlingLoops({ fn, libraryCalls, calls }: Activation): readonly IdlingLoop[] {
  const isLook = callsOf(libraryCalls, isPoll);
  const isClock = callsOf(libraryCalls, (name) => isFunction(name, 'clock'));
  // `idle.set()`: done again in each round, it makes none of them longer.
  const isSignal = callsOf(libraryCalls, (name) => /^event (set|clear)$/.test(operationOf(name) ?? ''));
  const looks = (test: Expr): boolean => callsIn(test).some(isLook);
  const onlyLooks = (test: Expr): boolean =>
    callsIn(test).every((call) => isLook(call) || countedIn(call) !== undefined);
  const isHelper = (call: Expr): boolean => {
    const asked = callsAt(calls, call);
    return asked.length > 0 && asked.every(({ callee }) => answersAtOnce(callee));
  };
  const onlyAsks = (test: Expr): boolean =>
    callsIn(test).every((call) => isLook(call) || countedIn(call) !== undefined || isHelper(call));
  const isQuestion = (stmt: Stmt): boolean =>
    stmt.kind === 'if' &&
    looks(stmt.test) &&
    onlyLooks(stmt.test) &&
    !isLeftAtOnce(stmt.body) &&
    stmt.orelse.every((other) => isNothing(other) || isQuestion(other));
  // `if stopped.is_set(): break`: to ask whether it is over takes no time.
  const isExit = (stmt: Stmt): boolean =>
    stmt.kind === 'if' && isLeftAtOnce(stmt.body) && stmt.orelse.length === 0 && onlyLooks(stmt.test);
  return whileLoops(fn).flatMap((loop): readonly IdlingLoop[] => {
    const round = withoutClock(loop.body, isClock).filter((stmt) => !isNothing(stmt) && !isReset(stmt));
    const [first, ...others] = round.every(isExit) ? round : round.filter((stmt) => !isExit(stmt));
    if (!callsIn(loop.test).every((call) => isClock(call) || onlyLooks(call) || isHelper(call))) return [];
    // `while self.running: if time() - last > 60: sweep()`: what it does by the clock leaves all other rounds empty.
    if (first === undefined)
      return loop.body.some(({ kind }) => kind === 'if') ? [{ loop, test: loop.test, isMet: false }] : [];
    /** Whether nothing more is done in a round that comes this way. */
    const isOver = (block: Block): boolean =>
      block.every((stmt) => isNothing(stmt) || (stmt.kind === 'expr' && isSignal(stmt.value))) &&
      (others.length === 0 || block.at(-1)?.kind === 'continue');
    if (first.kind === 'try') {
      const take = takenAtOnce(first, libraryCalls);
      const handler = first.handlers.find(({ type }) => !type || CATCHES_EMPTY.test(exprPath(type) ?? ''));
      const isIdle = handler !== undefined && isOver(handler.body);
      // Whatever the queue's method is called by: `self.size = self.jobs.qsize`.
      const empties = libraryCalls.some(({ self, node }) => self === take?.self && within(node, loop.test));
      return take !== undefined && isIdle && !empties ? [{ loop, test: take.node, isMet: true, take }] : [];
    }
    // `while running: while not q.empty(): handle(q.get())`
    if (first.kind === 'while' && others.length + first.orelse.length === 0)
      return looks(first.test) && onlyLooks(first.test) ? [{ loop, test: first.test, isMet: true }] : [];
    if (first.kind !== 'if') return [];
    const { test } = first;
    if (isOver(first.body) && others.length + first.orelse.length > 0)
      return onlyAsks(test) ? [{ loop, test, isMet: false }] : [];
    const isOne = others.length === 0 && first.orelse.every(isNothing);
    const idles = isOne ? onlyAsks(test) : !looks(loop.test) && [first, ...others].every(isQuestion);
    return idles ? [{ loop, test, isMet: true }] : [];
  });
}

/** Whether a function does no more than look, be it under a lock, and tell of it. */
const answersAtOnce = ({ calls, unknownCalls, libraryCalls, fn }: Activation): boolean =>
  calls.length + unknownCalls.length === 0 &&
  !fn.isAsync &&
  libraryCalls.every(
    ({ name, node }) =>
      isPoll(name) || tells(name) || countedIn(node) !== undefined || /^r?lock /.test(operationOf(name) ?? ''),
  );

const CATCHES_EMPTY = /\b(Empty|(Base)?Exception)$/;

/** What a `try` takes out of a queue before it does anything else, without waiting for it. */
function takenAtOnce({ body: [first], finalbody }: TryStmt, calls: readonly LibraryCall[]): LibraryCall | undefined {
  if (finalbody.length > 0 || (first?.kind !== 'expr' && first?.kind !== 'assign')) return undefined;
  const made = callsIn(first.value);
  return calls.find(
    ({ name, node }) =>
      made.every((call) => within(node, call)) &&
      (operationOf(name) === 'queue get_nowait' || (operationOf(name) === 'queue get' && node.args.some(isRefusal))),
  );
}

/** `get(False)`, `get(block=False)` */
const isRefusal = ({ name, value }: CallExpr['args'][number], place: number): boolean =>
  value.kind === 'constant' && value.value === false && (name === 'block' || (name === undefined && place === 0));

/** What `len(xs)` counts. */
export const countedIn = (expr: Expr): Expr | undefined =>
  expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === 'len' ? expr.args[0]?.value : undefined;

/** `data = None`: what the round before has found is forgotten. */
const isReset = (stmt: Stmt): boolean =>
  stmt.kind === 'assign' &&
  stmt.value.kind === 'constant' &&
  stmt.targets.every((target) => target.kind === 'name' && target.scope === 'local');

/** What rounds do whatever the time is: without `now = time()`, and `if now - last > 10: …`. */
function withoutClock(body: Block, isClock: (call: Expr) => boolean): Block {
  const times = new Set<string | undefined>();
  const isTime = (expr: Expr): boolean => isClock(expr) || (expr.kind === 'name' && times.has(expr.name));
  return body.filter((stmt) => {
    const isNoted = stmt.kind === 'assign' && someExpr(stmt.value, isTime) && callsIn(stmt.value).every(isClock);
    if (isNoted && stmt.targets.every(({ kind }) => kind === 'name')) {
      for (const target of stmt.targets) times.add(exprPath(target));
      return false;
    }
    const isByTime =
      stmt.kind === 'if' &&
      stmt.orelse.length === 0 &&
      stmt.test.kind === 'compare' &&
      someExpr(stmt.test, isTime) &&
      callsIn(stmt.test).every(isClock);
    return !isByTime;
  });
}

const isTrue = (test: Expr): boolean => test.kind === 'constant' && (test.value === true || test.value === 1);

/** What a function gives back that does nothing else. */
export function answerOf({ fn }: Activation): Expr | undefined {
  const [only, ...more] = fn.body.filter((stmt) => !isNothing(stmt));
  return more.length === 0 && only?.kind === 'return' ? only.value : undefined;
}

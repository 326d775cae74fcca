/** `if`, `match` and tests: what each branch knows, and what is left when they meet again. */

import type { Block, Expr, IfStmt, MatchCase, MatchStmt, Span } from '../../facts/ir.js';
import { leaves } from '../../facts/way-to.js';
import { isMainGuard } from '../../facts/main-guard.js';
import { exprPath } from '../../facts/paths.js';
import { FOR_TYPES } from '../../knowledge/python-versions.js';
import { assign } from './assignment.js';
import { noteClaimed, takeAttempts } from './try-lock-outcomes.js';
import { asksWhichThread, checkFor } from './checks.js';
import { decide, isNeverCase } from './decisions.js';
import { passedOrKept } from './kept-options.js';
import { endedForGood, foundAlive, foundEnded, isAliveTest } from './ended-tests.js';
import { evaluate, truth } from './expressions.js';
import type { Frame } from './frame.js';
import { enterMain } from './import-starts.js';
import { narrow } from './narrowing.js';
import type { Check } from '../model/flow.js';
import { makersOf, type Obj } from '../model/objects.js';
import { isSurelyThere, keepOptional, locksAsked } from './optional-locks.js';
import { enterMissing, objectsAsked } from './strong-update.js';
import type { State } from '../model/state.js';
import { block } from './statements.js';
import { goesOn } from '../library/timed-joins.js';
import { threadsOf } from '../library/thread-table.js';

/** Enters the branch where the test came out as `holds`; answers which threads it found not to be there. */
export function enterBranch(
  frame: Frame,
  test: Expr,
  holds: boolean,
  node: Span,
  kind: 'if' | 'while' | 'assert',
): readonly Obj[] {
  takeAttempts(frame, test, holds);
  narrow(frame, test, holds);
  const check = checkFor(frame, test, holds, node, kind);
  if (check === undefined) return [];
  frame.change({ check });
  return enterMissing(frame, check, test);
}

/** Evaluates a test, remembering which objects it asks about. */
export function evaluateTest(frame: Frame, test: Expr): { seen: readonly Obj[]; polled: readonly Obj[] } {
  const [outerSeen, outerPolled] = [frame.seenThreads, frame.polled];
  const seen: Obj[] = (frame.seenThreads = []);
  const polled: Obj[] = (frame.polled = []);
  truth(frame, evaluate(frame, test), test);
  frame.seenThreads = outerSeen;
  frame.polled = outerPolled;
  return { seen, polled };
}

/** Whether a test is decided before the program runs. */
export function constantTruth(test: Expr): boolean | undefined {
  if (test.kind === 'constant' && (typeof test.value === 'boolean' || typeof test.value === 'number'))
    return Boolean(test.value);
  return undefined;
}

/** What is started only while another thread runs was not started yet by whoever comes before that one. */
function forgetBegunBeside(frame: Frame, others: readonly Obj[], { flow: before }: State): void {
  const { sets } = frame.analysis;
  const isKept = (obj: Obj): boolean => sets.has(before.mayHaveStarted, obj) || others.includes(obj);
  frame.change({ mayHaveStarted: sets.filter(frame.flow.mayHaveStarted, isKept) });
}

/** A test found that threads have ended: a loop waits for that, or goes through those that it looks after. */
function lookAfter(frame: Frame, test: Expr, branch: Block, ended: readonly Obj[]): void {
  const loop = frame.loopStmts.at(-1)?.kind;
  if (loop === 'for') frame.foundEnded(test, ended);
  // `while True: if not thread.is_alive(): break`
  else if (loop === 'while' && /^(break|return)$/.test(branch.at(-1)?.kind ?? '')) frame.joined(test, ended, 'poll');
}

/** Whoever asks a function for its answer asks the threads on which that hangs whether they are alive. */
export function answersFor({ act }: Frame, threads: readonly Obj[]): void {
  const more = threads.filter((thread) => !act.polled.includes(thread));
  if (more.length > 0) act.polled = [...act.polled, ...new Set(more)];
}

/** `if TYPE_CHECKING: from shop import Till`: what type hints name, though it is not there when the program runs. */
const namesTypes = ({ test, body, orelse }: IfStmt): boolean =>
  FOR_TYPES.has(exprPath(test) ?? '') &&
  orelse.length === 0 &&
  body.every(({ kind }) => kind !== 'def' && kind !== 'class');

export function ifStatement(frame: Frame, stmt: IfStmt): void {
  const { seen, polled } = evaluateTest(frame, stmt.test);
  // `if thread.is_alive(): return False`
  const last = stmt.body.at(-1);
  if (isAliveTest(stmt.test) && last?.kind === 'return' && last.value?.kind === 'constant') answersFor(frame, polled);
  if (isMainGuard(stmt)) enterMain(frame);
  const asked = objectsAsked(frame, stmt.test);
  const optional = locksAsked(frame, stmt);
  const decided = namesTypes(stmt)
    ? undefined
    : (constantTruth(stmt.test) ?? decide(frame, stmt.test) ?? (isSurelyThere(frame, stmt) || undefined));
  const kept = decided ?? decide(frame, stmt.test, passedOrKept);
  const start = frame.copy();
  let missing: readonly Obj[] = [];
  let ended: readonly Obj[] = [];
  let passed: readonly [Check | undefined, Check | undefined] = [undefined, undefined];
  if (decided === false) frame.state.dead = true;
  else if (kept === false) frame.unreached(() => block(frame, stmt.body));
  else {
    missing = enterBranch(frame, stmt.test, true, stmt, 'if');
    if (foundAlive(stmt.test, true) && !leaves(stmt.body)) goesOn(frame, polled);
    if (foundEnded(stmt.test, true)) lookAfter(frame, stmt.test, stmt.body, polled);
    ended = endedForGood(frame, stmt.test, true, polled);
    frame.ended(ended);
    passed = [block(frame, stmt.body), undefined];
    if (foundAlive(stmt.test, true)) forgetBegunBeside(frame, polled, start);
  }
  const taken = frame.state;
  frame.state = start;
  frame.stmt = stmt;
  if (decided === true) frame.state.dead = true;
  else if (kept === true) frame.unreached(() => block(frame, stmt.orelse));
  else {
    missing = [...missing, ...enterBranch(frame, stmt.test, false, stmt, 'if')];
    if (foundEnded(stmt.test, false)) lookAfter(frame, stmt.test, stmt.orelse, polled);
    const left = endedForGood(frame, stmt.test, false, polled);
    frame.ended(left);
    ended = [...ended, ...left];
    const learnt = frame.flow.check;
    passed = [passed[0], block(frame, stmt.orelse)];
    // After `if …: return`, the rest of the block runs only where the test failed.
    if (!frame.state.dead && taken.dead) frame.change({ check: learnt });
  }
  const other = frame.state;
  if (taken.dead) {
    if (!other.dead && stmt.body.at(-1)?.kind === 'continue') frame.loops.at(-1)?.excused.push(...seen);
    if (!other.dead && foundEnded(stmt.test, false, frame.act)) frame.joined(stmt.test, polled, 'poll');
    return;
  }
  frame.state = frame.merge(taken, other);
  noteClaimed(frame, stmt.body, taken, other, stmt.test);
  noteClaimed(frame, stmt.orelse, other, taken);
  keepThreadsAsked(frame, stmt, passed);
  keepOptional(frame, stmt, optional, [taken, other]);
  // Where the one branch found it missing, merging has told already whether it is gone on both.
  const open = seen.filter((obj) => !missing.includes(obj) && !ended.includes(obj));
  settleTested(frame, [...open, ...endedWith(frame, asked, taken), ...endedWith(frame, asked, other)], taken, other);
}

/** `if queued: if current_thread() is not main: return`: who goes on is the main thread, or has not found it queued. */
function keepThreadsAsked(frame: Frame, stmt: IfStmt, [a, b]: readonly [Check | undefined, Check | undefined]): void {
  const common = frame.flow.check;
  if (a === undefined || a === common || b === common) return;
  for (let one: Check | undefined = a; one !== undefined && one !== common; one = one.outer)
    if (one.tests.some(asksWhichThread))
      return frame.change({ check: b === undefined ? a : frame.eitherCheck(stmt, [a, b]) });
}

/** `if self.server: self.server.stop()`: the threads that objects have made for themselves or are the pools of, and that were joined. */
function endedWith({ analysis }: Frame, owners: readonly Obj[], { flow }: State): readonly Obj[] {
  if (owners.length === 0) return [];
  const { models } = threadsOf(analysis);
  return flow.joined.items.filter((thread) =>
    [...makersOf(thread), models.get(thread)?.pool].some((one) => one !== thread && owners.includes(one!)),
  );
}

/** A join under a test about that very thread counts: where the test failed there was nothing to join. */
export function settleTested(frame: Frame, seen: readonly Obj[], a: State, b: State): void {
  const { sets } = frame.analysis;
  for (const obj of seen) {
    const joined = [a, b].filter((state) => !state.dead && sets.has(state.flow.joined, obj));
    if (joined.length === 0) continue;
    const left = frame.analysis.notJoined(frame.flow.mayRun, sets.of(obj));
    const mayRun = joined.reduce((all, { flow }) => sets.union(all, sets.remove(flow.mayRun, obj)), left);
    frame.change({ joined: sets.add(frame.flow.joined, obj), mayRun });
  }
}

/** What comes behind a pattern relies on what it was compared with. */
function enterCase(frame: Frame, stmt: MatchStmt, { reads: [only, ...others], end }: MatchCase): void {
  const constant = only?.kind === 'constant' && others.length === 0 ? only.value : undefined;
  const tests = frame.readsWithin(stmt.subject).map((read) => ({
    read,
    answer: 'other' as const,
    ...(constant !== undefined && { compared: { op: '==' as const, constant } }),
  }));
  if (tests.length > 0) frame.change({ check: frame.check({ start: stmt.start, end }, 'match', true, tests) });
}

/** `case 0: return` and then `case _:` relies on it not being 0. */
function enterRest(frame: Frame, { subject, cases, start }: MatchStmt, { start: before, end }: MatchCase): void {
  for (const { reads, captures, guard, start: at } of cases) {
    const [only, ...others] = reads;
    if (at >= before || only?.kind !== 'constant' || others.length + captures.length > 0 || guard) continue;
    const isIt: Expr = { ...subject, kind: 'compare', left: subject, rest: [{ op: '==', right: only }] };
    const check = checkFor(frame, isIt, false, { start, end }, 'match');
    if (check !== undefined) frame.change({ check });
  }
}

export function matchStatement(frame: Frame, stmt: MatchStmt): void {
  const { value: subject, reads } = frame.collect(() => evaluate(frame, stmt.subject));
  const ends: State[] = [];
  const start = frame.copy();
  let exhaustive = false;
  for (const one of stmt.cases) {
    if (isNeverCase(frame, stmt, one)) continue;
    frame.state = frame.copy(start);
    frame.stmt = stmt;
    for (const read of one.reads) evaluate(frame, read);
    if (one.irrefutable) enterRest(frame, stmt, one);
    else enterCase(frame, stmt, one);
    for (const capture of one.captures) assign(frame, capture, frame.analysis.values.withUnknown(subject), reads);
    if (one.guard !== undefined) {
      truth(frame, evaluate(frame, one.guard), one.guard);
      enterBranch(frame, one.guard, true, stmt, 'if');
    }
    block(frame, one.body);
    if (!frame.state.dead) ends.push(frame.copy());
    exhaustive ||= one.irrefutable && one.guard === undefined;
  }
  if (!exhaustive) ends.push(start);
  const end = frame.mergeAll(ends);
  if (end === undefined) frame.state.dead = true;
  else frame.state = end;
}

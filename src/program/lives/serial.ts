/** Threads and tasks that are waited for in the round of the loop that started them, with nothing in between. */

import { sameSpan, within } from '../../facts/spans.js';
import type { Block, CallExpr, Expr, Span, Stmt } from '../../facts/ir.js';
import { namesOf, targetsOf } from '../../facts/bound-names.js';
import { areAlternatives, wayTo } from '../../facts/way-to.js';
import { blocksOf, forEachExpr, someExpr, someExprIn, walkExpr, walkStmts } from '../../facts/walk.js';
import { isAliveTest } from '../evaluation/ended-tests.js';
import type { Activation, JoinEvent } from '../model/activation.js';
import { callersOf, type Caller } from '../model/callers.js';
import { exprPath } from '../../facts/paths.js';
import type { Contexts } from '../contexts/contexts.js';
import type { At } from './lifecycle.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { threadsOf } from '../library/thread-table.js';

export interface SerialWait extends At<JoinEvent> {
  /** The `start()`, the `submit(…)`, or the call of the helper that starts. */
  readonly begin: Span;
  /** The calls in each round, where what begins and waits is a function of its own. */
  readonly calls: readonly Caller[];
}

/** Waits that keep each round of a loop from overlapping with the next. */
export function* findSerialWaits(analysis: AnalysisState, contexts: Contexts): Generator<SerialWait> {
  for (const act of analysis.activations) {
    const entryStates = contexts.of(act);
    // Where the loop itself runs on several threads, they overlap.
    if (entryStates.length === 0 || entryStates.some(({ ctx }) => ctx.multiple)) continue;
    for (const event of act.joins) {
      if ((event.kind !== 'join' && event.kind !== 'result') || (event.timed && !goesOnToWait(event))) continue;
      const kind = threadsOf(analysis).models.get(event.thread)?.kind;
      if (kind !== 'thread' && kind !== 'pool') continue;
      const begin = beginOf(act, event);
      if (begin !== undefined && !runsBesideAnother(act, begin, event)) yield { act, event, begin, calls: [] };
      else if (begin === undefined) yield* inHelper(analysis, contexts, act, event);
    }
  }
}

/** A function that starts a thread and joins it with nothing in between, and is called for each item of loops alone. */
function* inHelper(
  analysis: AnalysisState,
  contexts: Contexts,
  act: Activation,
  event: JoinEvent,
): Generator<SerialWait> {
  if (event.kind !== 'join' || event.loops.length > 0) return;
  const begin = doesNothingElse(act, event) ? startBefore(act, event) : undefined;
  const calls = callersOf(analysis, act.fn);
  if (begin === undefined || calls.length === 0) return;
  if (calls.every((caller) => isForItem(contexts, caller))) yield { act, event, begin, calls };
}

/**
 * Whether a function only makes, starts and joins the thread, which runs what the function knows: what it is handed to run
 * wants another thread, or takes the time of each by itself.
 */
function doesNothingElse({ fn }: Activation, { node }: JoinEvent): boolean {
  const callee = (node as Partial<CallExpr>).callee;
  const thread = callee?.kind === 'attribute' ? exprPath(callee.object) : undefined;
  const { block } = wayTo(fn.body, node).at(-1) ?? {};
  const names = new Set(fn.params.map(({ name }) => name));
  const isTarget = ({ name, value }: CallExpr['args'][number]): boolean =>
    name === 'target' && value.kind === 'name' && names.has(value.name);
  return (
    thread !== undefined &&
    block?.every((stmt) => someExprIn([stmt], (one) => exprPath(one) === thread)) === true &&
    !someExprIn(block, (one) => one.kind === 'call' && one.args.some(isTarget))
  );
}

/** The `start()` of what is joined, where nothing stands in between. */
const startBefore = ({ fn, starts }: Activation, { node, thread }: JoinEvent): Span | undefined =>
  starts.find(
    (start) =>
      start.thread === thread &&
      isStartCall(start.node) &&
      start.loops.length === 0 &&
      start.node.end <= node.start &&
      wayTo(fn.body, start.node).at(-1)?.block === wayTo(fn.body, node).at(-1)?.block &&
      nothingBetween(fn.body, start.node, node),
  )?.node;

/** Whether a call is a statement of a loop over items and hands one on, on one thread. */
function isForItem(contexts: Contexts, { act, call: { node } }: Caller): boolean {
  const way = wayTo(act.fn.body, node).map(({ inner }) => inner);
  const loop = way.findLast(({ kind }) => kind === 'for' || kind === 'while');
  const stmt = way.at(-1);
  return (
    loop?.kind === 'for' &&
    stmt?.kind === 'expr' &&
    sameSpan(stmt.value, node) &&
    namesOf(loop.target).some(({ name }) => mentions(stmt, name)) &&
    !contexts.of(act).some(({ ctx }) => ctx.multiple)
  );
}

/** Whether the round has started another thread before, for which it waits only after this one. */
function runsBesideAnother({ starts, joins }: Activation, begin: Span, event: JoinEvent): boolean {
  const loop = loopOf(event);
  const isInRound = (node: Span): boolean => loop !== undefined && within(node, loop);
  return starts.some(
    ({ node, thread }) =>
      thread !== event.thread &&
      isInRound(node) &&
      node.end <= begin.start &&
      joins.some((join) => join.thread === thread && isInRound(join.node) && join.node.start >= event.node.end),
  );
}

/** Where the thread that `event` waits for was started, if that was in the same round and nothing stands in between. */
function beginOf(act: Activation, event: JoinEvent): Span | undefined {
  const { node } = event;
  const callee = (node as Partial<CallExpr>).callee;
  if (callee?.kind !== 'attribute') return undefined;
  const loop = loopOf(event);
  const waited = callee.object;
  if (loop === undefined || mayBeLastRound(loop, waited, node)) return undefined;
  for (const begin of candidates(act, event.thread)) {
    const same = sameSpan(begin.node, node);
    if (same || !within(begin.node, loop) || begin.node.start > node.end) continue;
    if (!isSame(waited, begin) || areAlternatives(act.fn.body, begin.node, node)) continue;
    if (loop.kind !== 'comprehension' && isOptional(loop, begin.node, node)) continue;
    if (begin.node.end <= waited.end && waited.start <= begin.node.start) return begin.node;
    if (loop.kind === 'comprehension' || nothingBetween(loop.body, begin.node, node)) return begin.node;
  }
  return undefined;
}

/** `if options.one_by_one: thread.join()`: whoever asks for it wants one round after the other, and nobody else gets it. */
function isOptional(loop: Extract<Loop, { body: Block }>, begin: Span, wait: Span): boolean {
  const changes = new Set(loop.kind === 'for' ? namesOf(loop.target).map(({ name }) => name) : []);
  walkStmts(loop.body, (stmt) => {
    for (const target of targetsOf(stmt)) for (const { name } of namesOf(target)) changes.add(name);
  });
  const isFixed = (test: Expr): boolean =>
    someExpr(test, ({ kind }) => kind === 'attribute') &&
    !someExpr(test, (one) => one.kind === 'call' || (one.kind === 'name' && changes.has(one.name)));
  return wayTo(loop.body, wait).some(
    ({ inner }) => inner.kind === 'if' && !within(begin, inner) && isFixed(inner.test),
  );
}

interface Begin {
  readonly node: Span;
  readonly stmt: Stmt | undefined;
  readonly isStart: boolean;
}

/** Places of the activation at which the thread comes to run. */
function* candidates(act: Activation, thread: Obj): Generator<Begin> {
  for (const start of act.starts) {
    if (start.thread === thread) yield { node: start.node, stmt: start.stmt, isStart: isStartCall(start.node) };
  }
  for (const call of act.calls) {
    if (call.callee.starts.some((start) => start.thread === thread))
      yield { node: call.node, stmt: call.stmt, isStart: false };
  }
}

const isStartCall = (node: CallExpr): boolean => node.callee.kind === 'attribute' && node.callee.name === 'start';

/** Whether what is waited for is what was just begun: the same variable, or the call's own result. */
function isSame(waited: Expr, begin: Begin): boolean {
  if (within(begin.node, waited)) return true;
  const path = exprPath(waited);
  if (path === undefined) return false;
  if (begin.isStart) {
    const { callee } = begin.node as CallExpr;
    return callee.kind === 'attribute' && exprPath(callee.object) === path;
  }
  const { stmt } = begin;
  return (
    stmt?.kind === 'assign' &&
    stmt.value.start === begin.node.start &&
    stmt.targets.some((target) => exprPath(target) === path)
  );
}

type Loop =
  (Extract<Stmt, { kind: 'for' | 'while' }> & { readonly body: Block }) | Extract<Expr, { kind: 'comprehension' }>;

/** The innermost loop around the wait: a comprehension of its statement, else a loop statement. */
function loopOf(event: JoinEvent): Loop | undefined {
  let comprehension: Loop | undefined;
  if (event.stmt !== undefined) {
    forEachExpr(event.stmt, (expr) =>
      walkExpr(expr, (inner) => {
        const element =
          inner.kind === 'comprehension' &&
          [inner.element, inner.value].some((part) => part !== undefined && within(event.node, part));
        if (element) comprehension = inner;
        return within(event.node, inner);
      }),
    );
  }
  if (comprehension !== undefined) return comprehension;
  const loop = event.loops.at(goesOnToWait(event) ? -2 : -1);
  return loop?.kind === 'for' || loop?.kind === 'while' ? loop : undefined;
}

/** `while thread.is_alive(): thread.join(1)`: one wait, however often it is begun. */
function goesOnToWait({ loops, stmt }: JoinEvent): boolean {
  const loop = loops.at(-1);
  return loop?.kind === 'while' && isAliveTest(loop.test) && loop.body.length === 1 && loop.body[0] === stmt;
}

/** A loop that has nothing to go through, and one that only counts its rounds: no item is handed to what it starts. */
function isWithoutItems(loop: Loop, wait: Span): boolean {
  if (loop.kind !== 'for') return loop.kind === 'while';
  const { iter, target, body } = loop;
  if (iter.kind !== 'call' || exprPath(iter.callee) !== 'range' || target.kind !== 'name') return false;
  return !body.some((stmt) => stmt.start < wait.end && mentions(stmt, target.name));
}

const mentions = (stmt: Stmt, name: string): boolean =>
  someExprIn([stmt], (one) => one.kind === 'name' && one.name === name);

/**
 * Whether the loop may be left behind the wait, so that it is known by what came of this round whether there is another. One
 * that goes through items has another reason to leave, unless it asks what was waited for, or what was made of it.
 */
function mayBeLastRound(loop: Loop, waited: Expr, wait: Span): boolean {
  if (loop.kind === 'comprehension') return false;
  let isLeft = false;
  const outcome = new Set<string>();
  const speaksOfIt = (expr: Expr): boolean =>
    someExpr(expr, (inner) => sameSpan(inner, wait) || outcome.has(exprPath(inner) ?? ''));
  const note = (one: Expr): unknown => outcome.add(exprPath(one) ?? '?');
  note(waited);
  const visit = (block: Block, isOwn: boolean, hangs: boolean): void => {
    for (const stmt of block) {
      if (stmt.kind === 'return' || (stmt.kind === 'break' && isOwn)) isLeft ||= hangs && stmt.start > wait.end;
      if (stmt.kind === 'assign' && stmt.end >= wait.end && speaksOfIt(stmt.value)) stmt.targets.forEach(note);
      const asks = hangs || (stmt.kind === 'if' && speaksOfIt(stmt.test));
      for (const inner of blocksOf(stmt)) visit(inner, isOwn && stmt.kind !== 'for' && stmt.kind !== 'while', asks);
    }
  };
  visit(loop.body, true, isWithoutItems(loop, wait));
  return isLeft;
}

/** Whether between two places of a loop's body nothing is done that could go on meanwhile. */
function nothingBetween(body: Block, from: Span, to: Span): boolean {
  return !someExprIn(
    body,
    (inner) =>
      inner.start >= from.end &&
      inner.end <= to.start &&
      ((inner.kind === 'call' && !isTrivial(inner)) || inner.kind === 'await' || inner.kind === 'yield'),
  );
}

/** Calls that take no time worth speaking of: telling, noting down. */
function isTrivial(call: CallExpr): boolean {
  const { callee } = call;
  if (callee.kind === 'name') return /^(print|len|str|repr|int|format)$/.test(callee.name);
  return (
    callee.kind === 'attribute' &&
    /^(append|add|debug|info|warning|log|format|is_alive|write|setdefault)$/.test(callee.name)
  );
}

/**
 * Which calls of a coroutine make tasks that run at once: in a loop, gathered, or left to the loop one after the other; and
 * which threads run beside them as others on the loop wait for these.
 */

import type { Block, CallExpr, Expr, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExpr, someExprOf, someStmt, walkExprs, walkStmts } from '../../facts/walk.js';
import { areAlternatives, loopAround, wayTo } from '../../facts/way-to.js';
import { isNamedSo } from '../../knowledge/functions.js';
import type { FunctionKind } from '../../knowledge/library.js';
import type { Activation, CallEvent, JoinEvent, StartEvent } from '../model/activation.js';
import { allRunBy } from '../model/callees.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';

/** Whether others of the coroutine that the call makes may run at the same time; of two written out the first says so. */
export function isOneOfTasks({ fn, calls }: Activation, call: CallEvent): boolean {
  const { callee, inLoop, immediate, node } = call;
  if (call.isOneOfMany === true) return true;
  if (!callee.fn.isAsync || immediate) return false;
  const isLater = (one: CallEvent): boolean => one.callee === callee && one.node.start > node.start;
  return (
    inLoop ||
    takerOf(fn.body, node, ['serves on the loop']) !== undefined ||
    calls.some((one) => isLater(one) && runAtOnce(fn.body, node, one))
  );
}

function runAtOnce(body: Block, first: Span, { node: second, immediate }: CallEvent): boolean {
  const isTakenBy = (call: Span, ...kinds: FunctionKind[]): Expr | undefined => takerOf(body, call, kinds);
  const gathering = isTakenBy(first, 'gathers', 'gathers what is in');
  if (gathering !== undefined && within(second, gathering)) return !immediate;
  const task = 'task of a coroutine';
  if (!isTakenBy(first, task) || !(immediate || isTakenBy(second, task))) return false;
  // A task that was left to the loop has not begun before something is awaited.
  const isPause = ({ kind, end }: Expr | Stmt, isAsync = kind === 'await' || kind === 'yield'): boolean =>
    isAsync && end >= first.end && end <= second.start;
  return (
    wayTo(body, first).at(-1)?.block === wayTo(body, second).at(-1)?.block &&
    !someStmt(
      body,
      (stmt) => ('isAsync' in stmt && isPause(stmt, stmt.isAsync)) || someExprOf(stmt, (expr) => isPause(expr)),
    )
  );
}

const TAKERS = ['gathers', 'gathers what is in', 'task of a coroutine'] as const;

/** What is under way in a coroutine from one place of it to another. */
interface Doing extends Span {
  readonly node: Span;
  readonly isTask: boolean;
  readonly threads: readonly Obj[];
}

/** The threads that others on the loop have started, and may wait for, while what a call of a coroutine makes is under way. */
export function threadsBeside(act: Activation, { callee, node, isOneOfMany }: CallEvent): readonly Obj[] {
  if (!callee.fn.isAsync) return [];
  if (isOneOfMany === true) return startedForRequests(act);
  const all = doings(act);
  const own = all.find((one) => one.node === node);
  if (own === undefined) return [];
  const isBeside = (one: Doing): boolean =>
    one.node !== node &&
    (one.isTask || own.isTask) &&
    one.start < own.end &&
    own.start < one.end &&
    !areAlternatives(act.fn.body, one.node, node);
  return all.filter(isBeside).flatMap(({ threads }) => threads);
}

const doings = memoized((act: Activation): readonly Doing[] => {
  const { fn, calls, starts } = act;
  const tasks = calls.filter(({ callee, immediate }) => fn.isAsync && callee.fn.isAsync && !immediate);
  const ends = new Map(tasks.map(({ node }) => [node, endOf(fn.body, node)]));
  if ([...ends.values()].every((end) => end === undefined)) return [];
  const lasting = (node: Span, threads: readonly Obj[]): Doing => {
    const end = ends.get(node);
    const loop = end === undefined ? undefined : loopAround(fn.body, node);
    // What is not awaited in its round is still there in the next one.
    const start = loop !== undefined && end! > loop.end ? loop.start : node.start;
    return { node, isTask: end !== undefined, start, end: end ?? node.end, threads };
  };
  return [
    ...calls
      .filter(({ node, callee, immediate }) => callee.fn.isAsync && (immediate || ends.get(node) !== undefined))
      .map(({ node, callee }) =>
        lasting(
          node,
          [...allRunBy(callee)].flatMap((one) => startedIn(one)),
        ),
      ),
    ...starts.filter((start) => isLeftToLoop(act, start)).map(({ node, thread }) => lasting(node, [thread])),
  ];
});

const startedForRequests = memoized((act: Activation): readonly Obj[] =>
  act.calls.flatMap(({ callee, isOneOfMany }) =>
    isOneOfMany === true ? [...allRunBy(callee)].flatMap((one) => startedIn(one)) : [],
  ),
);

const startedIn = (act: Activation): readonly Obj[] =>
  act.fn.isAsync ? act.starts.filter((start) => isLeftToLoop(act, start)).map(({ thread }) => thread) : [];

/** Whether others on the loop have their turns while the thread runs: whoever waits for it in another way lets none of them. */
const isLeftToLoop = ({ joins }: Activation, { thread }: StartEvent): boolean =>
  joins.every((join: JoinEvent) => join.thread !== thread || join.kind === 'await');

/** Where a task has come to its end, at the latest where it is awaited; undefined for what is no task. */
function endOf(body: Block, call: Span): number | undefined {
  const taker = takerOf(body, call, TAKERS);
  if (taker === undefined) return undefined;
  const way = wayTo(body, call);
  const group = taker.callee.kind === 'attribute' ? nameOf(taker.callee.object) : undefined;
  const ends = way.flatMap(({ inner }) =>
    inner.kind === 'with' && inner.items.some(({ target }) => target !== undefined && nameOf(target) === group)
      ? [inner.end]
      : [],
  );
  const { inner } = way.at(-1)!;
  const names = new Set(keepersIn(inner, taker).map(nameOf));
  const isKept = (expr: Expr): boolean => someExpr(expr, (one) => names.has(nameOf(one)));
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'for' && stmt.start >= call.end && isKept(stmt.iter)) ends.push(stmt.end);
  });
  walkExprs(body, (expr) => {
    const isOfCall = within(call, expr) && !within(taker, call);
    if (expr.kind === 'await' && (isOfCall || (expr.start >= call.end && isKept(expr)))) ends.push(expr.end);
  });
  return Math.min(...ends);
}

/** What a statement keeps a task in: `task = …`, `tasks.append(…)`. */
function keepersIn(stmt: Stmt, task: Expr): readonly Expr[] {
  if (stmt.kind === 'assign') return stmt.targets;
  if (stmt.kind !== 'expr' || stmt.value === task || stmt.value.kind !== 'call') return [];
  return stmt.value.callee.kind === 'attribute' ? [stmt.value.callee.object] : [];
}

const nameOf = (expr: Expr): string => ('name' in expr ? expr.name : '');

/** The call of such a function that is given what another call makes. */
function takerOf(body: Block, call: Span, kinds: readonly FunctionKind[]): CallExpr | undefined {
  let found: CallExpr | undefined;
  walkExprs(body, (expr) => {
    if (expr.kind !== 'call' || !within(call, expr)) return;
    const { callee } = expr;
    if (callee.kind !== 'name' && callee.kind !== 'attribute') return;
    if (kinds.some((kind) => isNamedSo(callee.name, kind))) found = expr;
  });
  return found;
}

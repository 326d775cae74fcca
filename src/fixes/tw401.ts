/** TW401 lock-order-inversion: both locks in one order, or where callers give them, in an order of their own. */

import type { Expr, Span, Stmt, WithStmt } from '../facts/ir.js';
import { someExprIn, walkExpr } from '../facts/walk.js';
import { lastPart } from '../knowledge/dotted.js';
import { familyDeadlocks } from '../program/locks/families.js';
import { lastOf, LockOrder } from '../program/locks/deadlocks.js';
import type { Nesting } from '../program/locks/nestings.js';
import type { TextEdit } from '../rules/finding.js';
import { holds, statementAt, type Run } from './blocks.js';
import { freeLocal } from './calls.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';
import { dedentLines } from './suite.js';

function* lockOrderInversion(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  if (source === undefined) return;
  const order = new LockOrder(program);
  const isHere = ({ act, inner }: Nesting): boolean =>
    act.file.facts === source.facts && inner.node.start === finding.start;
  const ring = order.deadlocks().find((one) => isHere(lastOf(one)));
  const nesting =
    ring === undefined
      ? familyDeadlocks(program, order)
          .map((one) => one.nesting)
          .find(isHere)
      : lastOf(ring);
  if (nesting === undefined || (ring !== undefined && ring.ring.length > 2)) return;
  const pair = nesting.outer.act === nesting.act ? pairOf(source, nesting) : undefined;
  if (pair === undefined) return;
  const [held, taken] = [source.slice(pair.outer.lock), source.slice(pair.inner.lock)];
  // The same lines with the locks the other way round: callers give them.
  const family =
    ring === undefined ||
    ring.ring.every(({ act, inner }) => act.fn === nesting.act.fn && inner.node.start === finding.start);
  const first = family ? freeLocal(source.facts, nesting.act.fn, 'first') : taken;
  const second = family ? freeLocal(source.facts, nesting.act.fn, 'second') : held;
  const edits = taking(source, pair, first, second);
  if (edits === undefined) return;
  const sorting = `${first}, ${second} = sorted((${held}, ${taken}), key=id)`;
  const above = source.indentAt(pair.outer.stmt.start);
  const all = family
    ? [insertion(source.path, pair.outer.stmt.start, `${sorting}${source.eol}${above}`), ...edits]
    : edits;
  const title = family
    ? `Take ${held} and ${taken} in the order of their id`
    : `Take ${taken} before ${held} here, too`;
  yield pair.between.length === 0 ? safe(title, all) : unsafe(title, all, `${taken} is then held for longer`);
}

/** One of the two acquisitions, as it is written. */
interface Taking {
  readonly stmt: Stmt;
  readonly run: Run;
  readonly lock: Expr;
}

interface Pair {
  readonly outer: Taking;
  readonly inner: Taking;
  /** What is done with the one lock before the other is taken. */
  readonly between: readonly Stmt[];
}

/** The two acquisitions where the one directly follows the other, or stands in its block. */
function pairOf(source: Source, { outer: hold, inner: event }: Nesting): Pair | undefined {
  const [outer, inner] = [takingAt(source, hold.at), takingAt(source, event.node)];
  if (outer === undefined || inner === undefined || outer.stmt.kind !== inner.stmt.kind) return undefined;
  if (outer.stmt === inner.stmt) return { outer, inner, between: [] };
  const between =
    outer.stmt.kind === 'with'
      ? outer.stmt.body === inner.run.block
        ? outer.stmt.body.slice(0, inner.run.first)
        : undefined
      : outer.run.block === inner.run.block
        ? outer.run.block.slice(outer.run.first + 1, inner.run.first)
        : undefined;
  if (between === undefined || isBound(between, inner.lock)) return undefined;
  if ([outer, inner].some(({ lock }) => namesLock(between, lastPart(source.slice(lock))))) return undefined;
  const isAlone = [outer, inner].every(({ stmt }) => stmt.kind !== 'with' || stmt.items.length === 1);
  return isAlone && source.isFirstOnLine(outer.stmt.start) && source.isFirstOnLine(inner.stmt.start)
    ? { outer, inner, between }
    : undefined;
}

/** `with lock:` or `lock.acquire()` of a lock that is called by a path. */
function takingAt(source: Source, at: Span): Taking | undefined {
  const run = statementAt(source.facts, at);
  const stmt = run?.block[run.first];
  if (run === undefined || run.first !== run.last) return undefined;
  if (stmt?.kind === 'with' && !stmt.isAsync) {
    const item = stmt.items.find(({ context }) => holds(context, at) || holds(at, context));
    if (item === undefined || item.target !== undefined || !isLockPath(item.context)) return undefined;
    return { stmt, run, lock: item.context };
  }
  if (stmt?.kind !== 'expr' || stmt.value.kind !== 'call' || stmt.value.args.length > 0) return undefined;
  const { callee } = stmt.value;
  if (callee.kind !== 'attribute' || callee.name !== 'acquire' || !isLockPath(callee.object)) return undefined;
  return { stmt, run, lock: callee.object };
}

/** `forks[i]`, too. */
const isLockPath = (expr: Expr): boolean =>
  isPath(expr) || (expr.kind === 'subscript' && isPath(expr.object) && expr.index.kind !== 'slice');

/** Whether statements may bind what the lock is called by. */
function isBound(stmts: readonly Stmt[], lock: Expr): boolean {
  const names = new Set<string>();
  walkExpr(lock, (expr) => {
    if (expr.kind === 'name' || expr.kind === 'attribute') names.add(expr.name);
  });
  const binds = (target: Expr): boolean =>
    target.kind === 'subscript' ? false : !('name' in target) || names.has(target.name);
  return stmts.some((stmt) => {
    if (stmt.kind === 'assign') return stmt.targets.some(binds);
    if (stmt.kind === 'augassign') return binds(stmt.target);
    return stmt.kind !== 'expr' && stmt.kind !== 'pass';
  });
}

/** `print("holds left, waits for right")`: in another order that is no longer true. */
function namesLock(stmts: readonly Stmt[], lock: string): boolean {
  const tells = (text: unknown): boolean => typeof text === 'string' && text.split(/\W+/).includes(lock);
  return someExprIn(stmts, (expr) =>
    expr.kind === 'fstring' ? tells(expr.text) : expr.kind === 'constant' && tells(expr.value),
  );
}

/** The two locks taken as `first` and `second`, one directly after the other. */
function taking(
  source: Source,
  { outer, inner, between }: Pair,
  first: string,
  second: string,
): readonly TextEdit[] | undefined {
  const { path } = source;
  const swapped = [replacement(path, outer.lock, first), replacement(path, inner.lock, second)];
  if (between.length === 0) return swapped;
  if (outer.stmt.kind === 'with') return merged(source, outer.stmt, inner.stmt as WithStmt, `${first}, ${second}`);
  const line = { start: source.lineStart(inner.stmt.start), end: source.nextLine(inner.stmt.end) };
  if (source.slice(line).trim() !== source.slice(inner.stmt)) return undefined;
  const both = `${first}.acquire()${source.eol}${source.indentAt(outer.stmt.start)}${second}.acquire()`;
  return [replacement(path, outer.stmt, both), replacement(path, line, '')];
}

/** One `with` in place of two, which stands where the outer one stood. */
function merged(source: Source, outer: WithStmt, inner: WithStmt, locks: string): readonly TextEdit[] | undefined {
  const [body] = inner.body;
  const unit = source.unitFor(source.indentAt(inner.start));
  if (
    body === undefined ||
    !source.isFirstOnLine(body.start) ||
    source.text.slice(inner.start, body.start).includes('#')
  )
    return undefined;
  if (source.lineOf(body.start) !== source.lineOf(inner.start) + 1) return undefined;
  const left = dedentLines(source, source.nextLine(inner.start), inner.end, unit);
  const head = { start: source.lineStart(inner.start), end: source.nextLine(inner.start) };
  return (
    left && [replacement(source.path, outer.items[0]!.context, locks), replacement(source.path, head, ''), ...left]
  );
}

export const makers = [lockOrderInversion];

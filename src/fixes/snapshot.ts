/** Taking a copy of a container under a lock and iterating over that, so that the lock is not held for the whole loop. */

import type { Expr, ForStmt, Stmt } from '../facts/ir.js';
import { exprPath, soleArgument } from '../facts/paths.js';
import { someExpr, someExprIn, someExprOf, someStmt, walkExprs } from '../facts/walk.js';
import { failsInUse } from '../knowledge/telling.js';
import type { Variable } from '../program/concurrency/variables.js';
import { takesOut } from '../program/model/activation.js';
import type { TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import { freeLocal } from './calls.js';
import { insertion, replacement } from './edits.js';
import type { Need } from './needs.js';
import type { Source } from './source.js';

/** Undefined where the need is not about iterating by a `for` statement; `isDict` where it goes through a plain dict. */
export function snapshotUnder(
  source: Source,
  need: Need,
  lock: string,
  isDict: boolean,
): readonly TextEdit[] | undefined {
  const { run, access } = need;
  const stmt = run.block[run.first]!;
  if (access.op !== 'iterate' || stmt.kind !== 'for' || stmt.isAsync || run.first !== run.last) return undefined;
  const asked = asksAgain(stmt) ? (isDict ? askedAgain(need, stmt) : undefined) : [];
  if (asked === undefined) return undefined;
  if (need.spans.some((span) => !holds(stmt.iter, span)) || !source.isFirstOnLine(stmt.start)) return undefined;
  const { eol, path } = source;
  const indent = source.text.slice(source.lineStart(stmt.start), stmt.start);
  const iter = asked.length > 0 ? keyedIn(stmt.iter) : countedIn(stmt.iter);
  const name = nameFor(source, need, iter);
  const copy = `${name} = ${asked.length > 0 ? 'dict' : 'list'}(${source.slice(iter)})`;
  return [
    insertion(path, stmt.start, `with ${lock}:${eol}${indent}${source.unitFor(indent)}${copy}${eol}${indent}`),
    ...[iter, ...(asked.length > 0 ? asked : rereads(stmt))].map((expr) => replacement(path, expr, name)),
  ];
}

/** `table` in `table.keys()`. */
const keyedIn = (iter: Expr): Expr =>
  iter.kind === 'call' && iter.callee.kind === 'attribute' && iter.callee.name === 'keys' ? iter.callee.object : iter;

/** What a loop that only looks things up asks, where a copy can answer: `table` in each `table[key]`. */
function askedAgain({ act, access }: Need, { iter, body }: ForStmt): readonly Expr[] | undefined {
  const path = exprPath(keyedIn(iter));
  const changes = act.accesses.some(
    ({ kind, cell, at }) =>
      kind === 'write' && cell.owner === access.cell.owner && body.some((stmt) => holds(stmt, at)),
  );
  const found: Expr[] = [];
  let uses = 0;
  walkExprs(body, (expr) => {
    if (exprPath(expr) === path) uses++;
    if (expr.kind === 'subscript' && exprPath(expr.object) === path) found.push(expr.object);
  });
  return changes || found.length < uses ? undefined : found;
}

/** `names` in `enumerate(names)`. */
const countedIn = (iter: Expr): Expr =>
  iter.kind === 'call' && iter.callee.kind === 'name' && iter.callee.name === 'enumerate'
    ? (iter.args.find(({ name, star }) => name === undefined && star === undefined)?.value ?? iter)
    : iter;

/** Where one of something else is there, a copy is called by what it is of. */
function nameFor({ facts }: Source, { run: { fn } }: Need, iter: Expr): string {
  const name = freeLocal(facts, fn, 'snapshot');
  const path = exprPath(iter);
  return name === 'snapshot' || path === undefined
    ? name
    : freeLocal(facts, fn, `${path.replace(/^.*\./, '')}_snapshot`);
}

/** `names.count(name)`, `len(names)` in a loop that only reads `names`: what is gone through is meant, and no later state of it. */
export function rereads({ iter, body }: ForStmt): readonly Expr[] {
  const path = exprPath(iter) ?? '';
  const found: Expr[] = [];
  let uses = 0;
  walkExprs(body, (expr) => {
    if (exprPath(expr) === path) uses++;
    const read =
      expr.kind === 'call' && expr.callee.kind === 'attribute' && /^(count|index)$/.test(expr.callee.name)
        ? expr.callee.object
        : soleArgument('len', expr);
    if (read !== undefined && exprPath(read) === path) found.push(read);
  });
  return found.length === uses ? found : [];
}

/**
 * `for key in table: table[key]…`: by then another thread may have taken out what the copy still names. Under a handler
 * that is foreseen.
 */
export function asksAgain({ iter, target, body }: ForStmt): boolean {
  const path = exprPath(keyedIn(iter));
  if (path === undefined || target.kind !== 'name') return false;
  const isAsked = (expr: Expr): boolean =>
    expr.kind === 'subscript' &&
    exprPath(expr.object) === path &&
    expr.index.kind === 'name' &&
    expr.index.name === target.name;
  return someExprIn(
    body.filter(({ kind }) => kind !== 'try'),
    isAsked,
  );
}

/**
 * Why a copy wants a look where those who take out an element close it as well: `for peer in peers: peer.send(…)` would
 * have passed over what is gone by then, while the copy still has it. Under a handler within the loop that is foreseen.
 */
export function mayBeClosed(variable: Variable | undefined, stmt: Stmt): string | undefined {
  if (stmt.kind !== 'for') return undefined;
  const isElement = (expr: Expr): boolean =>
    someExpr(stmt.target, (bound) => bound.kind === 'name' && expr.kind === 'name' && bound.name === expr.name);
  const isUse = (expr: Expr): boolean =>
    expr.kind === 'call' &&
    expr.callee.kind === 'attribute' &&
    failsInUse(`.${expr.callee.name}`) &&
    someExpr(expr.callee.object, isElement);
  const isClosedBy = (expr: Expr): boolean =>
    expr.kind === 'call' && expr.callee.kind === 'attribute' && /^(close|shutdown)$/.test(expr.callee.name);
  const isEnded = variable?.accesses.some(
    ({ kind, effect, act }) => kind === 'write' && takesOut(effect) && someExprIn(act.fn.body, isClosedBy),
  );
  const isBare = (one: Stmt): boolean => one.kind !== 'try' || one.handlers.length === 0;
  return isEnded === true && someStmt(stmt.body, (one) => someExprOf(one, isUse), isBare)
    ? 'what another thread takes out and closes meanwhile is still in the copy'
    : undefined;
}

/** Taking a copy of a container under a lock and iterating over that, so that the lock is not held for the whole loop. */

import type { Expr, ForStmt } from '../facts/ir.js';
import { exprPath, soleArgument } from '../facts/paths.js';
import { someExprIn, walkExprs } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import { freeLocal } from './calls.js';
import { insertion, replacement } from './edits.js';
import type { Need } from './needs.js';
import type { Source } from './source.js';

/** Undefined where the need is not about iterating by a `for` statement. */
export function snapshotUnder(source: Source, need: Need, lock: string): readonly TextEdit[] | undefined {
  const { run, access } = need;
  const stmt = run.block[run.first]!;
  if (access.op !== 'iterate' || stmt.kind !== 'for' || stmt.isAsync || run.first !== run.last) return undefined;
  if (asksAgain(stmt)) return undefined;
  if (need.spans.some((span) => !holds(stmt.iter, span)) || !source.isFirstOnLine(stmt.start)) return undefined;
  const { eol, path } = source;
  const indent = source.text.slice(source.lineStart(stmt.start), stmt.start);
  const name = freeLocal(source.facts, run.fn, 'snapshot');
  const copy = `${name} = list(${source.slice(stmt.iter)})`;
  return [
    insertion(path, stmt.start, `with ${lock}:${eol}${indent}${source.unitFor(indent)}${copy}${eol}${indent}`),
    ...[stmt.iter, ...rereads(stmt)].map((expr) => replacement(path, expr, name)),
  ];
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
  const keys = iter.kind === 'call' && iter.callee.kind === 'attribute' && iter.callee.name === 'keys';
  const path = exprPath(keys ? iter.callee.object : iter);
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

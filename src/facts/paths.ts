/** Names and attributes of names as the source writes them. */

import type { AttributeExpr, CallExpr, Expr, Stmt } from './ir.js';

/** A name or dotted path as written, `self.pool.lock`; undefined for anything else. */
export function exprPath(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind === 'attribute') {
    const base = exprPath(expr.object);
    return base === undefined ? undefined : `${base}.${expr.name}`;
  }
  return undefined;
}

/** The same with subscripts by names and constants, `self.pools[key].lock`: one path is one object within a function. */
export function pathOf(expr: Expr): string | undefined {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'attribute': {
      const base = pathOf(expr.object);
      return base && `${base}.${expr.name}`;
    }
    case 'subscript': {
      const [base, index] = [
        pathOf(expr.object),
        expr.index.kind === 'constant' ? String(expr.index.value) : pathOf(expr.index),
      ];
      return base && index && `${base}[${index}]`;
    }
    default:
      return undefined;
  }
}

/** The last word of a path, subscripts and calls left out: `locks` of `self.locks[key]`; empty for anything else. */
export function lastName(expr: Expr): string {
  if (expr.kind === 'name' || expr.kind === 'attribute') return expr.name;
  return expr.kind === 'subscript' ? lastName(expr.object) : expr.kind === 'call' ? lastName(expr.callee) : '';
}

/** The last name of what is called: `Thread` of `threading.Thread(…)`. */
export const calleeName = ({ callee }: CallExpr): string | undefined =>
  callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined;

/** The last name of what a statement calls that does nothing else: `acquire` of `lock.acquire()`. */
export const calledAlone = (stmt: Stmt): string | undefined =>
  stmt.kind === 'expr' && stmt.value.kind === 'call' ? calleeName(stmt.value) : undefined;

/** The method that a statement calls and does nothing else: `lock.release` of `lock.release()`. */
export const methodCalledAlone = (stmt: Stmt): AttributeExpr | undefined =>
  stmt.kind === 'expr' && stmt.value.kind === 'call' && stmt.value.callee.kind === 'attribute'
    ? stmt.value.callee
    : undefined;

/** What is given to a function that is called by a plain name with one argument: `jobs` of `len(jobs)`. */
export function soleArgument(name: string, expr: Expr): Expr | undefined {
  if (expr.kind !== 'call' || expr.callee.kind !== 'name' || expr.callee.name !== name) return undefined;
  return expr.args.length === 1 ? expr.args[0]!.value : undefined;
}

/** `lock.release`, where `path` is `lock`. */
export const isMethodOf = (expr: Expr, path: string, method: string | RegExp): boolean =>
  expr.kind === 'attribute' &&
  (typeof method === 'string' ? expr.name === method : method.test(expr.name)) &&
  exprPath(expr.object) === path;

/** `thread.join()` as a statement, without a timeout, or another call that waits. */
export const isPlainJoin = (stmt: Stmt, method = 'join'): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.args.length === 0 &&
  stmt.value.callee.kind === 'attribute' &&
  stmt.value.callee.name === method;

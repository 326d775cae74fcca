/** Names and attributes of names as the source writes them. */

import type { CallExpr, Expr } from './ir.js';

/** A name or dotted path as written, `self.pool.lock`; undefined for anything else. */
export function exprPath(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind === 'attribute') {
    const base = exprPath(expr.object);
    return base === undefined ? undefined : `${base}.${expr.name}`;
  }
  return undefined;
}

/** The last name of what is called: `Thread` of `threading.Thread(…)`. */
export const calleeName = ({ callee }: CallExpr): string | undefined =>
  callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined;

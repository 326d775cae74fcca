/** The names that targets and statements bind. */

import type { Expr, Stmt } from '../facts/ir.js';
import { walkExpr, walkStmts } from '../facts/walk.js';

/** `a`, `b` of `a, (b, *c.d)`. */
export function namesBound(target: Expr): string[] {
  const names: string[] = [];
  walkExpr(target, (expr) => {
    if (expr.kind === 'name') names.push(expr.name);
    return expr.kind === 'sequence' || expr.kind === 'starred';
  });
  return names;
}

/** What a statement, and those in its blocks, bind by `=`, `for` and `with`. */
export function targetNames(stmt: Stmt): string[] {
  const names: string[] = [];
  walkStmts([stmt], (inner) => {
    if (inner.kind === 'assign') for (const target of inner.targets) names.push(...namesBound(target));
    if (inner.kind === 'augassign') names.push(...namesBound(inner.target));
    if (inner.kind === 'for') names.push(...namesBound(inner.target));
    if (inner.kind === 'with') for (const { target } of inner.items) if (target) names.push(...namesBound(target));
  });
  return names;
}

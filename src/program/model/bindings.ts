/** Where variables are bound, and whether anything reads them. */

import type { Expr, FileFacts, FunctionFacts, Stmt } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';

/** The statements in a function's body that bind a variable of it. */
export function bindingsOf(fn: FunctionFacts, slot: number): readonly Stmt[] {
  const found = new Set<Stmt>();
  const isIt = (expr: Expr): boolean => expr.kind === 'name' && expr.scope === 'local' && expr.slot === slot;
  walkStmts(fn.body, (stmt) => {
    const bound = new Set<Expr>();
    for (const target of stmt.kind === 'augassign' ? [stmt.target] : targetsOf(stmt)) namesBound(target, bound);
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'named') namesBound(inner.target, bound);
      }),
    );
    if ([...bound].some(isIt)) found.add(stmt);
  });
  return [...found];
}

/** Whether a variable of the function is bound again in its body. */
export const isRebound = (fn: FunctionFacts, slot: number): boolean => bindingsOf(fn, slot).length > 0;

/** Whether a file mentions a name anywhere but to bind it. */
export function isRead({ functions }: FileFacts, name: string): boolean {
  let found = false;
  const bound = new Set<Expr>();
  const visit = (expr: Expr): void => {
    if (expr.kind === 'comprehension') for (const { target } of expr.clauses) namesBound(target, bound);
    found ||= expr.kind === 'name' && expr.name === name && !bound.has(expr);
  };
  for (const fn of functions) {
    walkStmts(fn.body, (stmt) => {
      for (const target of targetsOf(stmt)) namesBound(target, bound);
      forEachExpr(stmt, (expr) => walkExpr(expr, visit));
      return !found;
    });
  }
  return found;
}

function targetsOf(stmt: Stmt): readonly Expr[] {
  switch (stmt.kind) {
    case 'assign':
      return stmt.targets;
    case 'for':
    case 'declare':
      return [stmt.target];
    case 'with':
      return stmt.items.flatMap(({ target }) => target ?? []);
    default:
      return [];
  }
}

/** The names that a target binds. */
function namesBound(target: Expr, bound: Set<Expr>): void {
  if (target.kind === 'name') bound.add(target);
  else if (target.kind === 'starred') namesBound(target.value, bound);
  else if (target.kind === 'sequence') for (const item of target.items) namesBound(item, bound);
}

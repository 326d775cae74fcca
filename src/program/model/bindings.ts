/** Where variables are bound, and whether anything reads them. */

import { namesOf, targetsOf } from '../../facts/bound-names.js';
import type { Expr, FileFacts, FunctionFacts, Stmt } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';

/** The statements in a function's body that bind a variable of it. */
export function bindingsOf(fn: FunctionFacts, slot: number): readonly Stmt[] {
  const found = new Set<Stmt>();
  const isIt = (expr: Expr): boolean => expr.kind === 'name' && expr.scope === 'local' && expr.slot === slot;
  walkStmts(fn.body, (stmt) => {
    const bound = new Set<Expr>(targetsOf(stmt).flatMap(namesOf));
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'named') for (const name of namesOf(inner.target)) bound.add(name);
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
  const bind = (target: Expr): unknown => bound.add(target);
  const visit = (expr: Expr): void => {
    if (expr.kind === 'comprehension') for (const { target } of expr.clauses) namesOf(target).forEach(bind);
    found ||= expr.kind === 'name' && expr.name === name && !bound.has(expr);
  };
  for (const fn of functions) {
    walkStmts(fn.body, (stmt) => {
      targetsOf(stmt).flatMap(namesOf).forEach(bind);
      forEachExpr(stmt, (expr) => walkExpr(expr, visit));
      return !found;
    });
  }
  return found;
}

/** What statements bind: the names that get another value where control comes by. */

import type { Expr, FunctionFacts, NameExpr, Stmt } from './ir.js';
import { someExprOf, someStmt } from './walk.js';

/** What a statement itself binds, in the expressions it is written with; what its blocks bind is not its own. */
export function targetsOf(stmt: Stmt): readonly Expr[] {
  switch (stmt.kind) {
    case 'assign':
      return stmt.targets;
    case 'augassign':
    case 'declare':
    case 'for':
    case 'def':
    case 'class':
      return [stmt.target];
    case 'with':
      return stmt.items.flatMap(({ target }) => target ?? []);
    case 'try':
      return stmt.handlers.flatMap(({ name }) => name ?? []);
    case 'import':
      return stmt.bindings.flatMap(({ target }) => target ?? []);
    case 'match':
      return stmt.cases.flatMap(({ captures }) => captures);
    default:
      return [];
  }
}

/** `a`, `b` of `a, (b, *c.d)`: the names in a target; attributes and elements bind none. */
export function namesOf(target: Expr): readonly NameExpr[] {
  if (target.kind === 'name') return [target];
  if (target.kind === 'sequence') return target.items.flatMap(namesOf);
  return target.kind === 'starred' ? namesOf(target.value) : [];
}

/** Whether a statement itself binds a name. */
export const bindsName = (stmt: Stmt, name: string): boolean =>
  targetsOf(stmt).some((target) => namesOf(target).some((bound) => bound.name === name));

/** Whether one of several functions reads, rather than only to bind it, what `isIt`. */
export const isReadIn = (functions: readonly FunctionFacts[], isIt: (expr: Expr) => boolean): boolean =>
  functions.some(({ body }) =>
    someStmt(body, (stmt) => {
      const targets = stmt.kind === 'augassign' ? [] : targetsOf(stmt);
      const bound: readonly Expr[] = [...targets, ...targets.flatMap(namesOf)];
      return someExprOf(stmt, (expr) => isIt(expr) && !bound.includes(expr));
    }),
  );

/** Whether one of several functions reads a variable by its name, other than where `isOwn`, or may read any. */
export const readsName = (
  functions: readonly FunctionFacts[],
  name: string,
  isOwn: (expr: Expr) => boolean = () => false,
): boolean =>
  isReadIn(
    functions,
    (expr) => expr.kind === 'name' && (READS_ALL.test(expr.name) || (expr.name === name && !isOwn(expr))),
  );

/** What comes to variables whose names it doesn't write. */
const READS_ALL = /^(locals|vars|globals|eval|exec)$/;

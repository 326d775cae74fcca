/** What statements bind: the names that get another value where control comes by. */

import type { Expr, NameExpr, Stmt } from './ir.js';

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

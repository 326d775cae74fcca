/** Every expression of a file with what stands around it, and what a statement binds. */

import { targetsOf } from '../facts/bound-names.js';
import type { Expr, FileFacts, FunctionFacts, ImportBinding, Stmt } from '../facts/ir.js';
import { forEachChild, forEachExpr, forEachHeadExpr, someExpr, walkStmts } from '../facts/walk.js';

export interface Use<E extends Expr = Expr> {
  readonly expr: E;
  /** The expression that it is a part of. */
  readonly parent: Expr | undefined;
  /** The statement it stands in; undefined in the head of a `def` or `class`. */
  readonly stmt: Stmt | undefined;
  /** The function whose code it is; for the head of a `def`, that function itself. */
  readonly fn: FunctionFacts;
}

/** Calls back for every expression of a file, heads of functions and classes included. */
export function forEachUse(facts: FileFacts, visit: (use: Use) => void): void {
  const walk = (expr: Expr, parent: Expr | undefined, stmt: Stmt | undefined, fn: FunctionFacts): void => {
    visit({ expr, parent, stmt, fn });
    forEachChild(expr, (child) => walk(child, expr, stmt, fn));
  };
  for (const fn of facts.functions) {
    forEachHeadExpr(fn, (expr) => walk(expr, undefined, undefined, fn));
    walkStmts(fn.body, (stmt) => forEachExpr(stmt, (expr) => walk(expr, undefined, stmt, fn)));
  }
  for (const { bases, decorators, body } of facts.classes) {
    const fn = facts.functions[body]!;
    for (const expr of [...bases.map(({ value }) => value), ...decorators]) walk(expr, undefined, undefined, fn);
  }
}

/** Whether an expression is bound, and not read, where it stands. */
export function isBound({ expr, parent, stmt }: Use): boolean {
  if (parent?.kind === 'named' && parent.target === expr) return true;
  if (parent?.kind === 'comprehension' && parent.clauses.some(({ target }) => binds(target, expr))) return true;
  if (stmt === undefined) return false;
  // What is deleted is not read either.
  return (stmt.kind === 'delete' ? stmt.targets : targetsOf(stmt)).some((target) => binds(target, expr));
}

/** Whether a target, or one of several in it, is the expression; the object of `object.name` is only read. */
const binds = (target: Expr, expr: Expr): boolean =>
  someExpr(
    target,
    (part) => part === expr,
    (part) => part.kind === 'sequence' || part.kind === 'starred',
  );

/** What the import statements of a file bring in, wherever they stand. */
export function bindingsOf(facts: FileFacts): readonly ImportBinding[] {
  const found: ImportBinding[] = [];
  for (const { body } of facts.functions)
    walkStmts(body, (stmt) => void (stmt.kind === 'import' && found.push(...stmt.bindings)));
  return found;
}

/** Where a variable of a function is bound, in its own code or by `nonlocal` further in; a parameter's value doesn't count. */
export function bindingsOfLocal(facts: FileFacts, owner: FunctionFacts, slot: number): readonly Use[] {
  const found: Use[] = [];
  forEachUse(facts, (use) => {
    const { expr, fn } = use;
    if (expr.kind !== 'name' || expr.scope === 'global' || expr.slot !== slot) return;
    if ((expr.scope === 'local' ? fn.id : expr.home) === owner.id && isBound(use)) found.push(use);
  });
  return found;
}

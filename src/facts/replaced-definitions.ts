/** Methods that another one of their name replaces further down in the class: nobody can call them. */

import type { DefStmt, Expr, FileFacts, FunctionFacts } from './ir.js';
import { forEachHeadExpr, walkExpr, walkExprs } from './walk.js';

/** The definitions in a class body whose name is defined again there, and which nothing in it mentions or decorates. */
export function replacedDefinitions({ functions }: FileFacts, { body }: FunctionFacts): ReadonlySet<DefStmt> {
  const definitions = body.filter((stmt) => stmt.kind === 'def');
  const last = new Map(definitions.map((stmt) => [stmt.target.name, stmt]));
  if (last.size === definitions.length) return NONE;
  const targets = new Set<Expr>(definitions.map(({ target }) => target));
  const mentioned = new Set<string>();
  const note = (expr: Expr): void => void (expr.kind === 'name' && !targets.has(expr) && mentioned.add(expr.name));
  walkExprs(body, note);
  for (const { fn } of definitions) forEachHeadExpr(functions[fn]!, (expr) => walkExpr(expr, note));
  return new Set(
    definitions.filter(
      (stmt) =>
        last.get(stmt.target.name) !== stmt &&
        !mentioned.has(stmt.target.name) &&
        functions[stmt.fn]!.decorators.length === 0,
    ),
  );
}

const NONE: ReadonlySet<DefStmt> = new Set();

/** Methods that another one of their name replaces further down in the class: nobody can call them. */

import type { DefStmt, Expr, FileFacts, FunctionFacts } from './ir.js';
import { forEachHeadExpr, walkExpr, walkExprs } from './walk.js';

/** The definitions in the class bodies of a file whose name is defined again there, and which nothing in it mentions or decorates. */
export const replacedDefinitions = (facts: FileFacts): ReadonlySet<DefStmt> =>
  new Set(facts.functions.flatMap((fn) => (fn.kind === 'class' ? replacedIn(facts, fn) : [])));

function replacedIn({ functions }: FileFacts, { body }: FunctionFacts): readonly DefStmt[] {
  const definitions = body.filter((stmt) => stmt.kind === 'def');
  const last = new Map(definitions.map((stmt) => [stmt.target.name, stmt]));
  if (last.size === definitions.length) return [];
  const targets = new Set<Expr>(definitions.map(({ target }) => target));
  const mentioned = new Set<string>();
  const note = (expr: Expr): void => void (expr.kind === 'name' && !targets.has(expr) && mentioned.add(expr.name));
  walkExprs(body, note);
  for (const { fn } of definitions) forEachHeadExpr(functions[fn]!, (expr) => walkExpr(expr, note));
  return definitions.filter(
    (stmt) =>
      last.get(stmt.target.name) !== stmt &&
      !mentioned.has(stmt.target.name) &&
      functions[stmt.fn]!.decorators.length === 0,
  );
}

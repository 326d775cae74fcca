/** Methods and functions that another one of their name replaces further down in the class or module: nobody can call them. */

import { namesOf, targetsOf } from './bound-names.js';
import type { DefStmt, Expr, FileFacts, FunctionFacts, Stmt } from './ir.js';
import { forEachHeadExpr, someExpr, walkExpr, walkExprs, walkStmts } from './walk.js';

/**
 * The definitions in the class bodies of a file whose name is defined again there, and which nothing in it mentions or
 * decorates; those of the module between which and the last of their name nothing of it is used.
 */
export const replacedDefinitions = (facts: FileFacts): ReadonlySet<DefStmt> =>
  new Set(
    facts.functions.flatMap((fn) =>
      fn.kind === 'class' ? replacedIn(facts, fn) : fn.kind === 'module' ? replacedInModule(facts, fn) : [],
    ),
  );

function replacedInModule({ functions }: FileFacts, { body }: FunctionFacts): readonly DefStmt[] {
  const definitions = body.filter((stmt) => stmt.kind === 'def');
  const last = new Map(definitions.map((stmt) => [stmt.target.name, body.indexOf(stmt)]));
  if (last.size === definitions.length) return [];
  const own = new Set<string>();
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'import') for (const { name } of targetsOf(stmt).flatMap(namesOf)) own.add(name);
  });
  const isForeign = (expr: Expr): boolean => !someExpr(expr, (part) => part.kind === 'name' && own.has(part.name));
  // Code of the module that runs here may call what it has defined so far.
  const isIdle = (stmt: Stmt): boolean => {
    if (stmt.kind === 'expr') return isForeign(stmt.value);
    if (stmt.kind === 'assign') return stmt.targets.every(({ kind }) => kind === 'name') && isForeign(stmt.value);
    return stmt.kind === 'import' || (stmt.kind === 'def' && functions[stmt.fn]!.decorators.length === 0);
  };
  return definitions.filter((stmt) => {
    const rest = body.slice(body.indexOf(stmt), last.get(stmt.target.name));
    return rest.length > 0 && rest.every(isIdle);
  });
}

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

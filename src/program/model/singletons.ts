/**
 * Singletons: classes of which there is one instance, as `__new__`, or `__call__` of the class's class, keeps the first one
 * that it makes and gives that to all who ask for one.
 */

import type { Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { someExpr, walkStmts } from '../../facts/walk.js';
import { memoized } from './maps.js';

/**
 * Whether a function that makes instances keeps what it has made in an attribute of the class, in a variable of the module, or
 * under the class as the key. What is kept under another key is one of several.
 */
export const keepsTheInstance = memoized((fn: FunctionFacts): boolean => {
  if (!/^__(new|call)__$/.test(fn.name)) return false;
  const cls = fn.params[0]?.name;
  const made = new Set<string>();
  let keeps = false;
  const isMade = (value: Expr): boolean =>
    someExpr(value, isCreation) || (value.kind === 'name' && value.scope === 'local' && made.has(value.name));
  const isForAll = (target: Expr): boolean =>
    (target.kind === 'attribute' && target.object.kind === 'name') ||
    (target.kind === 'name' && target.scope === 'global') ||
    (target.kind === 'subscript' && target.index.kind === 'name' && target.index.name === cls);
  walkStmts(fn.body, (stmt: Stmt) => {
    if (stmt.kind !== 'assign' || !isMade(stmt.value)) return;
    keeps ||= stmt.targets.some(isForAll);
    for (const target of stmt.targets) if (target.kind === 'name') made.add(target.name);
  });
  return cls !== undefined && keeps;
});

/** `super().__new__(cls)`, `object.__new__(cls)`, `super().__call__(*args)` */
const isCreation = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'attribute' && /^__(new|call)__$/.test(expr.callee.name);

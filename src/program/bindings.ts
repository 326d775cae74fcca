/** Where a function binds its own variables. */

import type { FunctionFacts } from '../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';

/** Whether a variable of the function is bound again in its body. */
export function isRebound(fn: FunctionFacts, slot: number): boolean {
  let found = false;
  walkStmts(fn.body, (stmt) => {
    const targets =
      stmt.kind === 'assign' ? stmt.targets : stmt.kind === 'augassign' || stmt.kind === 'for' ? [stmt.target] : [];
    for (const target of targets)
      walkExpr(
        target,
        (expr) => ((found ||= expr.kind === 'name' && expr.scope === 'local' && expr.slot === slot), true),
      );
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => ((found ||= inner.kind === 'named' && inner.target.slot === slot), true)),
    );
  });
  return found;
}

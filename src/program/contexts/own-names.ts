/** What a function names in its own text. */

import type { FunctionFacts } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { memoized } from '../model/maps.js';

/** The names, attributes and strings (`getattr(x, "name")`) in a function's text, without the functions inside it. */
export const ownNames = memoized((fn: FunctionFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'def' || stmt.kind === 'class') return;
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'name' || inner.kind === 'attribute') found.add(inner.name);
        else if (inner.kind === 'constant' && typeof inner.value === 'string') found.add(inner.value);
      }),
    );
  });
  return found;
});

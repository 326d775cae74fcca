/** Tests that a function makes once and keeps under a name: `free = seats[n] is None`, and `if free:` further down. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { walkStmts } from '../../facts/walk.js';
import { bindingsOf } from '../model/bindings.js';
import { memoized } from '../model/maps.js';

/** The test above an expression whose answer a local variable always holds. */
export function keptTest(fn: FunctionFacts, expr: Expr): Expr | undefined {
  const kept = expr.kind === 'name' && expr.scope === 'local' ? keptTests(fn).get(expr.slot) : undefined;
  // Of `ready = not ready` in a function without `global ready` the second one holds no answer.
  return kept !== undefined && kept.end <= expr.start ? kept : undefined;
}

const keptTests = memoized((fn: FunctionFacts): ReadonlyMap<number, Expr> => {
  const found = new Map<number, Expr>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.targets.length !== 1 || !isTest(stmt.value)) return;
    const [target] = stmt.targets;
    if (target?.kind !== 'name' || target.scope !== 'local' || target.slot < fn.params.length) return;
    if (bindingsOf(fn, target.slot).length === 1) found.set(target.slot, stmt.value);
  });
  return found;
});

/** Whether an expression asks something, and is more than a value. */
const isTest = (expr: Expr): boolean =>
  expr.kind === 'compare' ||
  (expr.kind === 'unary' && expr.op === 'not') ||
  (expr.kind === 'boolean' && expr.values.every(isTest));

/** Orders that the program chooses: by a test (`if a.id < b.id` around the two, or `id()` of them), or by `sorted()`. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { someExpr, someStmt } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import { around } from '../model/reaching.js';
import { heldExpression, lockExpression, rootName } from './expressions.js';
import type { Nesting } from './nestings.js';

/** Whether a test that compares the two stands around either acquisition: what it decides is their order. */
export function isOrderChosen({ act, inner, outer }: Nesting): boolean {
  const names = [rootName(heldExpression(outer)), rootName(lockExpression(act, inner.node))];
  if (outer.act === act && names[0] !== names[1] && areSorted(act.fn, names)) return true;
  const asked = [...around(act.fn, inner.node).asked, ...around(outer.act.fn, outer.at).asked];
  return asked.some(({ test }) => compares(test, names));
}

/** `first, second = sorted((a, b), key=id)` */
const areSorted = (fn: FunctionFacts, names: readonly (string | undefined)[]): boolean =>
  someStmt(fn.body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.value.kind !== 'call' || exprPath(stmt.value.callee) !== 'sorted') return false;
    return stmt.targets.some(
      (target) =>
        target.kind === 'sequence' &&
        names.every((name) => target.items.some((item) => item.kind === 'name' && item.name === name)),
    );
  });

const compares = (test: Expr, names: readonly (string | undefined)[]): boolean =>
  someExpr(test, (expr) => {
    if (expr.kind === 'call' && exprPath(expr.callee) === 'id') return true;
    if (expr.kind !== 'compare' || !/^[<>]=?$/.test(expr.rest[0]!.op)) return false;
    const [left, right] = [expr.left, expr.rest[0]!.right].map(rootName);
    return left !== right && names.includes(left) && names.includes(right);
  });

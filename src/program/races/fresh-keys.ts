/** Keys that a function makes for itself, as no other call of it does: `key = uuid.uuid4().hex`. */

import type { Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { returnedIn, someExpr } from '../../facts/walk.js';
import { givesAnotherEachTime } from '../../knowledge/unique-values.js';
import type { Access, Activation } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import { memoized } from '../model/maps.js';

/** Helpers that make a key, one inside the other. */
const MAX_CALLS = 2;

/** Whether an access is at an entry that is named by what this very call of its function has made: nobody else has such a name yet. */
export const isUnderFreshKey = memoized(({ act, keyText }: Access): boolean => {
  const { params, locals } = act.fn;
  const slot = keyText === undefined ? -1 : locals.indexOf(keyText);
  if (slot < params.length) return false;
  const bindings = bindingsOf(act.fn, slot);
  return (
    bindings.length > 0 &&
    bindings.every(
      (stmt) =>
        stmt.kind === 'assign' &&
        stmt.targets.every(({ kind }) => kind === 'name') &&
        isFresh(act, stmt.value, MAX_CALLS),
    )
  );
});

/** `"job-" + uuid4().hex[:8]`, or what a helper gives back that answers with such a one each time. */
const isFresh = (act: Activation, value: Expr, calls: number): boolean =>
  someExpr(value, (expr) => {
    if (expr.kind !== 'call') return false;
    if (givesAnotherEachTime(exprPath(expr.callee) ?? '')) return true;
    const callees = act.calls.filter(({ node }) => sameSpan(node, expr)).map(({ callee }) => callee);
    return calls > 0 && callees.length > 0 && callees.every((callee) => givesFresh(callee, calls - 1));
  });

function givesFresh(callee: Activation, calls: number): boolean {
  const given = returnedIn(callee.fn.body);
  return given.length > 0 && given.every((value) => isFresh(callee, value, calls));
}

/** Under which keys, or at which positions, entries are taken out. */

import type { Expr, Stmt } from '../../facts/ir.js';

/** Keys of what a statement takes out: `del d[key]`, `d.pop(key)`. */
export function keysTakenOut(stmt: Stmt): readonly (Expr | undefined)[] {
  if (stmt.kind === 'delete') return stmt.targets.map((one) => (one.kind === 'subscript' ? one.index : undefined));
  const value = stmt.kind === 'expr' || stmt.kind === 'assign' ? stmt.value : undefined;
  return value?.kind === 'call' ? [value.args[0]?.value] : [];
}

/** Under which keys, or at which positions, entries are taken out. */

import type { Expr, Stmt } from '../../facts/ir.js';
import type { Access } from '../model/activation.js';

/** Keys of what a statement takes out: `del d[key]`, `d.pop(key)`. */
export function keysTakenOut(stmt: Stmt): readonly (Expr | undefined)[] {
  if (stmt.kind === 'delete') return stmt.targets.map((one) => (one.kind === 'subscript' ? one.index : undefined));
  const value = stmt.kind === 'expr' || stmt.kind === 'assign' ? stmt.value : undefined;
  return value?.kind === 'call' ? [value.args[0]?.value] : [];
}

/** One entry, or those between places that are named: `del log[:100]` leaves what others put in meanwhile. */
export const takesOutPart = ({ effect, op, stmt }: Access): boolean =>
  effect === 'remove' ||
  (effect === 'clear' && op === 'del' && stmt?.kind === 'delete' && stmt.targets.every(isBounded));

/** `log[:100]` and not `log[:]`. */
const isBounded = (target: Expr): boolean =>
  target.kind === 'subscript' && target.index.kind === 'slice' && target.index.parts.length > 0;

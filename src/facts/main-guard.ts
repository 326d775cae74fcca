/** The `if` under which a file does what it does as a program, and not where it is imported. */

import type { Expr, Stmt } from './ir.js';

const isName = (expr: Expr): boolean => expr.kind === 'name' && expr.name === '__name__';
const isMain = (expr: Expr): boolean => expr.kind === 'constant' && expr.value === '__main__';

/** `if __name__ == '__main__':` */
export const isMainGuard = (stmt: Stmt): boolean => {
  if (stmt.kind !== 'if' || stmt.test.kind !== 'compare') return false;
  const { left, rest } = stmt.test;
  const right = rest[0];
  return right?.op === '==' && ((isName(left) && isMain(right.right)) || (isMain(left) && isName(right.right)));
};

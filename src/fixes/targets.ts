/** The names that targets and statements bind, as they are written. */

import { namesOf, targetsOf } from '../facts/bound-names.js';
import type { Expr, Stmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';

/** `a`, `b` of `a, (b, *c.d)`. */
export const namesBound = (target: Expr): string[] => namesOf(target).map(({ name }) => name);

/** What a statement, and those in its blocks, bind. */
export function targetNames(stmt: Stmt): string[] {
  const names: string[] = [];
  walkStmts([stmt], (inner) => void names.push(...targetsOf(inner).flatMap(namesBound)));
  return names;
}

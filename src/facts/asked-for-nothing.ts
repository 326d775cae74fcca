/** Tests that ask whether there is nothing in a variable. */

import type { Expr } from './ir.js';

/** What has nothing in it where a test came out as `holds`: `x is None`, `not x`. */
export function askedForNothing(test: Expr, holds: boolean): Expr | undefined {
  if (test.kind === 'unary' && test.op === 'not') return askedForNothing(test.operand, !holds);
  if (test.kind === 'compare') return comparedToNone(test, holds ? 'is' : 'is not');
  return !holds && (test.kind === 'name' || test.kind === 'attribute') ? test : undefined;
}

/** What a test compares to `None`, and to nothing else: `x` of `x is None`. */
export function comparedToNone(test: Expr, by: 'is' | 'is not'): Expr | undefined {
  const [only, ...others] = test.kind === 'compare' ? test.rest : [];
  const isNone = only?.right.kind === 'constant' && only.right.type === 'none' && others.length === 0;
  return isNone && only.op === by && test.kind === 'compare' ? test.left : undefined;
}

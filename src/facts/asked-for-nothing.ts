/** Tests that ask whether there is nothing in a variable. */

import type { Expr } from './ir.js';

/** What has nothing in it where a test came out as `holds`: `x is None`, `not x`. */
export function askedForNothing(test: Expr, holds: boolean): Expr | undefined {
  if (test.kind === 'unary' && test.op === 'not') return askedForNothing(test.operand, !holds);
  if (test.kind !== 'compare') return !holds && (test.kind === 'name' || test.kind === 'attribute') ? test : undefined;
  const [only, ...others] = test.rest;
  const isNone = only?.right.kind === 'constant' && only.right.type === 'none' && others.length === 0;
  return isNone && only.op === (holds ? 'is' : 'is not') ? test.left : undefined;
}

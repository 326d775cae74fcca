/** Numbers as they are written. */

import type { Expr } from './ir.js';
import { exprPath } from './paths.js';

/** `5` or `-1`; undefined for what is no number, or one too large to be kept. */
export function numberWritten(expr: Expr): number | undefined {
  if (expr.kind === 'unary' && expr.op === '-') {
    const number = numberWritten(expr.operand);
    return number === undefined ? undefined : -number;
  }
  return expr.kind === 'constant' && typeof expr.value === 'number' && Number.isFinite(expr.value)
    ? expr.value
    : undefined;
}

/** `5`, `size` or `self.size`, as it is written; undefined for anything else. */
export const pathOrNumber = (expr: Expr): string | undefined => exprPath(expr) ?? numberWritten(expr)?.toString();

/** How locks and tests are told apart within one function: by their text. */

import type { Expr } from '../../facts/ir.js';
import { pathOf } from '../../facts/paths.js';

/** What tells tests apart: the same text asks the same. */
export function textOf(expr: Expr): string {
  const path = pathOf(expr);
  if (path !== undefined) return path;
  if (expr.kind === 'unary') return `${expr.op} ${textOf(expr.operand)}`;
  if (expr.kind === 'constant') return String(expr.value);
  if (expr.kind === 'compare')
    return [textOf(expr.left), ...expr.rest.map(({ op, right }) => `${op} ${textOf(right)}`)].join(' ');
  // What an object has, or is, it has and is the next time.
  if (expr.kind === 'call' && expr.callee.kind === 'name' && /^(hasattr|isinstance|callable)$/.test(expr.callee.name))
    return `${expr.callee.name} ${expr.args.map(({ value }) => textOf(value)).join(' ')}`;
  return `at ${expr.start}`;
}

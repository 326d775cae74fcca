/** How tests are told apart within one function: by their text. */

import type { Expr } from './ir.js';
import { pathOf } from './paths.js';

/** Methods that take something, or say how far others are: asked again they may answer otherwise. */
const MOVES_ON =
  /^_*(acquire|done|empty|full|get|is_?alive|is_?set|locked|next|poll|pop|qsize|read|recv|running|take|try|wait)/i;

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
  // `loop.is_inside()`: who asks the same object the same is told the same.
  const asked = expr.kind === 'call' && expr.args.length === 0 ? pathOf(expr.callee) : undefined;
  if (asked !== undefined && !MOVES_ON.test(asked.slice(asked.lastIndexOf('.') + 1))) return `${asked}()`;
  return `at ${expr.start}`;
}

/** How locks and tests are told apart within one function: by their text. */

import type { Expr } from '../../facts/ir.js';

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

/** Source of a path with subscripts, so that one path is one lock within a function. */
export function pathOf(expr: Expr): string | undefined {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'attribute': {
      const base = pathOf(expr.object);
      return base && `${base}.${expr.name}`;
    }
    case 'subscript': {
      const [base, index] = [
        pathOf(expr.object),
        expr.index.kind === 'constant' ? String(expr.index.value) : pathOf(expr.index),
      ];
      return base && index && `${base}[${index}]`;
    }
    default:
      return undefined;
  }
}

/** The opposite of a test, as source text. */

import type { CompareOp, Expr } from '../facts/ir.js';
import type { Source } from './source.js';

const OPPOSITE: Readonly<Record<CompareOp, CompareOp>> = {
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

const BINDS_TIGHTLY: ReadonlySet<Expr['kind']> = new Set(['name', 'attribute', 'subscript', 'call', 'constant']);

/** `not items` for `items`, `key in seen` for `key not in seen`, `not (…)` for what has no shorter opposite. */
export function negated(source: Source, test: Expr): string {
  if (test.kind === 'unary' && test.op === 'not') return source.slice(test.operand);
  if (test.kind === 'compare' && test.rest.length === 1) {
    const { op, right } = test.rest[0]!;
    const plain = [test.left, right].every(
      ({ kind }) => kind !== 'boolean' && kind !== 'conditional' && kind !== 'lambda',
    );
    if (plain) return `${parenthesised(source, test.left, test)} ${OPPOSITE[op]} ${parenthesised(source, right, test)}`;
  }
  return BINDS_TIGHTLY.has(test.kind) ? `not ${source.slice(test)}` : `not (${source.slice(test)})`;
}

/** An operand with the brackets it stands in, which do not belong to its range. */
function parenthesised(source: Source, operand: Expr, within: Expr): string {
  const before = source.text.slice(within.start, operand.start);
  const text = source.slice(operand);
  return /\($/.test(before.trimEnd()) || operand.kind === 'named' ? `(${text})` : text;
}

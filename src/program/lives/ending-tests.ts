/** Tests by which a loop ends, and the values that make it end. */

import type { Expr, IfStmt, Span, WhileStmt } from '../../facts/ir.js';
import { within, sameSpan } from '../../facts/spans.js';
import type { Access } from '../model/activation.js';

/** Whether a loop that asks the flag ends by what is written: found by one, it is found for all. */
export function endsBy(stmt: IfStmt | WhileStmt, { at }: Access, write: Access): boolean {
  if (write.stmt?.kind !== 'assign' || write.stmt.value.kind !== 'constant') return false;
  const outcome = outcomeOf(stmt.test, at, write.stmt.value.value);
  if (stmt.kind === 'while') return outcome === false;
  return outcome !== undefined && /^(break|return)$/.test((outcome ? stmt.body : stmt.orelse).at(-1)?.kind ?? '');
}

/** How a test comes out where what is read at `node` has a value; undefined where more than that decides. */
export function outcomeOf(test: Expr, node: Span, value: unknown): boolean | undefined {
  switch (test.kind) {
    case 'unary': {
      const outcome = outcomeOf(test.operand, node, value);
      return outcome === undefined || test.op !== 'not' ? undefined : !outcome;
    }
    case 'boolean': {
      const decided = test.op === 'or';
      return test.values.some((part) => outcomeOf(part, node, value) === decided) ? decided : undefined;
    }
    case 'compare': {
      const [only, ...more] = test.rest;
      if (only?.right.kind !== 'constant' || more.length > 0 || !within(node, test.left)) return undefined;
      if (only.op === 'is' || only.op === '==') return value === only.right.value;
      return only.op === 'is not' || only.op === '!=' ? value !== only.right.value : undefined;
    }
    default:
      return sameSpan(node, test) ? Boolean(value) : undefined;
  }
}

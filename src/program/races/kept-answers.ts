/** Writes after which the answer of a test is still the same. */

import type { Expr } from '../../facts/ir.js';
import type { Access, Comparison } from '../model/activation.js';

/** `if pings == 0` where another thread stores 0; `while size > 0` where others only add to the size. */
export function keepsAnswer({ op, constant }: Comparison, { value, stmt }: Access): boolean {
  if (stmt?.kind === 'augassign') {
    const grows = stmt.op === '+' ? /^>=?$/ : stmt.op === '-' ? /^<=?$/ : undefined;
    return grows?.test(op) === true && typeof constant === 'number' && isCount(stmt.value);
  }
  const [only, ...others] = value?.objs ?? [];
  if (only?.kind !== 'constant' || only.value === undefined || others.length > 0 || value?.unknown === true)
    return false;
  return holds(only.value, op, constant);
}

/** A number that is never negative. */
const isCount = (expr: Expr): boolean =>
  expr.kind === 'constant'
    ? typeof expr.value === 'number' && expr.value >= 0
    : expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === 'len';

function holds(value: unknown, op: Comparison['op'], constant: unknown): boolean {
  if (op === '==') return value === constant;
  if (typeof value !== typeof constant) return false;
  if (op === '!=') return value !== constant;
  if (typeof value !== 'number' || typeof constant !== 'number') return false;
  switch (op) {
    case '<':
      return value < constant;
    case '<=':
      return value <= constant;
    case '>':
      return value > constant;
    case '>=':
      return value >= constant;
    default:
      return false;
  }
}

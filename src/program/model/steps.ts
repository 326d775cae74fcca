/** Updates that move a number on by something: `count += n`, and `count = count + n`, which is the same; and what they lead away from. */

import type { Expr } from '../../facts/ir.js';
import { pathOf } from '../../facts/paths.js';
import type { Access } from './activation.js';
import type { Comparison, Tested } from './flow.js';

export interface Step {
  readonly sign: '+' | '-';
  readonly by: Expr;
}

export function stepOf({ stmt }: Access): Step | undefined {
  if (stmt?.kind === 'augassign') return of(stmt.op, stmt.value);
  if (stmt?.kind !== 'assign' || stmt.value.kind !== 'binary') return undefined;
  const { left, right, op } = stmt.value;
  const [target, ...others] = stmt.targets.map(pathOf);
  if (target === undefined || others.length > 0) return undefined;
  if (pathOf(left) === target) return of(op, right);
  return op === '+' && pathOf(right) === target ? of(op, left) : undefined;
}

const of = (sign: string, by: Expr): Step | undefined => (sign === '+' || sign === '-' ? { sign, by } : undefined);

/** Which way a number may go so that a test of it comes out as it did; undefined where it was not found to be above or below anything. */
export const keptByGoing = ({ answer, compared }: Tested): Step['sign'] | undefined =>
  compared === undefined ? (answer === 'some' ? '+' : undefined) : furtherFrom(compared);

const furtherFrom = ({ op, constant }: Comparison): Step['sign'] | undefined =>
  op.startsWith('>') || (op === '!=' && constant === 0) ? '+' : op.startsWith('<') ? '-' : undefined;

/** Updates that move a number on by something, and what they lead away from. */

import type { Expr } from '../../facts/ir.js';
import { moveOf } from '../../facts/moves.js';
import type { Access } from './activation.js';
import type { Comparison, Tested } from './flow.js';

export interface Step {
  readonly sign: '+' | '-';
  readonly by: Expr;
}

export function stepOf({ stmt }: Access): Step | undefined {
  const move = moveOf(stmt);
  return move && of(move.op, move.value);
}

const of = (sign: string, by: Expr): Step | undefined => (sign === '+' || sign === '-' ? { sign, by } : undefined);

/** Which way a number may go so that a test of it comes out as it did; undefined where it was not found to be above or below anything. */
export const keptByGoing = ({ answer, compared }: Tested): Step['sign'] | undefined =>
  compared === undefined ? (answer === 'some' ? '+' : undefined) : furtherFrom(compared);

const furtherFrom = ({ op, constant }: Comparison): Step['sign'] | undefined =>
  op.startsWith('>') || (op === '!=' && constant === 0) ? '+' : op.startsWith('<') ? '-' : undefined;

/** Statements that move a number on: `count += n`, and `count = count + n`, which is the same. */

import type { Expr, Stmt } from './ir.js';
import { pathOf } from './paths.js';

export interface Move {
  readonly target: Expr;
  readonly op: string;
  readonly value: Expr;
}

/** What a statement moves a variable by, and how: `+`, `-`, or what else there is. */
export function moveOf(stmt: Stmt | undefined): Move | undefined {
  if (stmt?.kind === 'augassign') return stmt;
  if (stmt?.kind !== 'assign' || stmt.value.kind !== 'binary') return undefined;
  const { left, right, op } = stmt.value;
  const [target, ...others] = stmt.targets;
  const moved = target && pathOf(target);
  if (moved === undefined || others.length > 0) return undefined;
  if (pathOf(left) === moved) return { target: target!, op, value: right };
  return op === '+' && pathOf(right) === moved ? { target: target!, op, value: left } : undefined;
}

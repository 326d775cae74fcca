/**
 * States that a function asks for and leaves: `if self.state == IDLE: self.state = BUSY`. Whoever comes next finds another one,
 * until it is set back.
 */

import type { Expr, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { someExpr } from '../../facts/walk.js';
import { statementAt } from '../../facts/way-to.js';
import type { Access, Activation } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';

/** Whether a write puts another state in place of the one that a test has found. */
export function movesOn({ fn }: Activation, { node }: Check, { read }: Tested, { stmt }: Access): boolean {
  const asked = statementAt(fn.body, node);
  const next = stmt?.kind === 'assign' ? nameOf(stmt.value) : undefined;
  return (
    next !== undefined &&
    testsOf(asked).some((test) =>
      someExpr(test, (expr) => {
        const [only, ...others] = expr.kind === 'compare' ? expr.rest : [];
        if (expr.kind !== 'compare' || only?.op !== '==' || others.length > 0) return false;
        const state = within(read.at, expr.left) ? nameOf(only.right) : undefined;
        return state !== undefined && state !== next;
      }),
    )
  );
}

const testsOf = (stmt: Stmt | undefined): readonly Expr[] =>
  stmt?.kind === 'if' || stmt?.kind === 'while' ? [stmt.test] : [];

/** A state, as it is written: a constant, or what is named like one. */
const nameOf = (expr: Expr): string | undefined =>
  expr.kind === 'constant' ? `${expr.type} ${String(expr.value)}` : exprPath(expr);

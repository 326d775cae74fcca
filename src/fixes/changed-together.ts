/** `self.rows.append(row)` directly above `self.count += 1`: what an object changes side by side is one thing. */

import type { Expr, Stmt } from '../facts/ir.js';
import { exprPath } from '../facts/paths.js';
import { someExprOf } from '../facts/walk.js';
import type { Program } from '../program/program.js';
import { holds } from './blocks.js';
import type { Need } from './needs.js';
import { calledFrom, riskOf } from './risk.js';

/** A need that counts an attribute, with the statements around it that change others of the same object. */
export function withChangedBeside(program: Program, need: Need): Need {
  const { act, access, run } = need;
  const { block } = run;
  const counting = block[run.first]!;
  const object =
    counting.kind === 'augassign' && counting.target.kind === 'attribute'
      ? exprPath(counting.target.object)
      : undefined;
  if (object === undefined || access.act !== act || run.first !== run.last) return need;
  const fields = new Set<string>();
  const isOf = (expr: Expr): boolean => expr.kind === 'attribute' && exprPath(expr.object) === object;
  /** The attribute whose contents a statement changes, and nothing else. */
  const changedBy = (stmt: Stmt): string | undefined => {
    const { value } = stmt as Partial<Extract<Stmt, { kind: 'expr' }>>;
    if (stmt.kind !== 'expr' || value?.kind !== 'call' || value.callee.kind !== 'attribute') return undefined;
    const changes = act.accesses.some(({ kind, at }) => kind === 'write' && holds(stmt, at));
    return changes && isOf(value.callee.object) ? exprPath(value.callee.object) : undefined;
  };
  const reads = (stmt: Stmt): boolean =>
    stmt.kind === 'assign' &&
    stmt.targets.every(({ kind }) => kind === 'name') &&
    someExprOf(stmt, (expr) => fields.has(exprPath(expr) ?? ''));
  const belongs = (at: number): boolean => {
    const stmt = block[at];
    const field = stmt && changedBy(stmt);
    if (stmt === undefined || (field === undefined && !reads(stmt))) return false;
    const own = { ...run, first: at, last: at };
    const { never, caveat } = riskOf(program, own, undefined);
    if (never !== undefined || caveat !== undefined || calledFrom(program, own).size > 0) return false;
    if (field !== undefined) fields.add(field);
    return true;
  };
  let { first, last } = run;
  while (belongs(first - 1)) first--;
  while (belongs(last + 1)) last++;
  return fields.size === 0 ? need : { ...need, run: { ...run, first, last } };
}

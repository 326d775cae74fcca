/** The keywords that a call leaves to the `**kwargs` of the function it calls. */

import type { CallExpr, Expr, FunctionFacts, NameExpr, Parameter } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { someExprIn, someStmt } from '../../facts/walk.js';
import { memoized } from './maps.js';

/**
 * Their names, where all of them are seen.
 *
 * @param handedOn the keywords of a dict that the caller hands on by `**kwargs`
 */
export function keywordsPassed(
  call: Partial<CallExpr>,
  fn: FunctionFacts,
  handedOn: (dict: Expr) => ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  if (call.args === undefined || (fn.name !== '__init__' && calleeName(call as CallExpr) !== fn.name)) return undefined;
  const found = new Set<string>();
  for (const { name, star, value } of call.args) {
    if (name !== undefined) found.add(name);
    if (star !== '**') continue;
    const more = handedOn(value);
    if (more === undefined) return undefined;
    for (const one of more) found.add(one);
  }
  for (const { name } of fn.params) found.delete(name);
  return found;
}

/** The `**kwargs` of a function that adds nothing to it, and gives it to nobody who could. */
export const keywordsAsPassed = memoized((fn: FunctionFacts): Parameter | undefined => {
  const param = fn.params.find(({ kind }) => kind === 'kwargs');
  if (param === undefined || fn.captured.includes(param.slot)) return undefined;
  const isIt = (expr: Expr): expr is NameExpr =>
    expr.kind === 'name' && expr.scope === 'local' && expr.slot === param.slot;
  const isFilled =
    someStmt(
      fn.body,
      (stmt) =>
        stmt.kind === 'assign' &&
        (isIt(stmt.value) || stmt.targets.some((target) => target.kind === 'subscript' && isIt(target.object))),
    ) ||
    someExprIn(
      fn.body,
      (expr) =>
        expr.kind === 'call' &&
        (expr.args.some(({ star, value }) => star === undefined && isIt(value)) ||
          (expr.callee.kind === 'attribute' && isIt(expr.callee.object) && ADDS.test(expr.callee.name))),
    );
  return isFilled ? undefined : param;
});

const ADDS = /^(update|setdefault|__setitem__)$/;

/** Tests that may know of what was done before, and those that ask the user, the clock or chance. */

import { isFunction } from '../../knowledge/functions.js';
import type { Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { walkExpr } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import { bindingsOf } from '../model/bindings.js';

/**
 * Whether what a test asks may come out differently once something was done. `is_alive()` of what is at hand says nothing
 * of that, nor does a parameter that nobody changes, nor what somebody types in.
 */
export function mayRemember(fn: FunctionFacts, test: Expr, receiver: string | undefined): boolean {
  let remembers = false;
  walkExpr(test, (expr) => {
    if (receiver !== undefined && exprPath(expr) === receiver) return false;
    if (isFromOutside(expr)) return false;
    switch (expr.kind) {
      case 'call': {
        const { callee, args } = expr;
        if (isAliveCall(expr)) return false;
        if (callee.kind === 'name' && /^(isinstance|len|bool|hasattr|int|str)$/.test(callee.name))
          remembers ||= args.some(({ value }) => mayRemember(fn, value, receiver));
        else remembers = true;
        return false;
      }
      case 'attribute':
        remembers = true;
        return false;
      case 'name':
        if (expr.scope === 'local') remembers ||= changesInside(fn, expr.slot);
        else remembers ||= expr.scope === 'enclosing' || isVariable(expr.name);
        return false;
      default:
        return true;
    }
  });
  return remembers;
}

/** `worker.is_alive()` */
const isAliveCall = (expr: Expr): boolean =>
  expr.kind === 'call' && expr.callee.kind === 'attribute' && /^is_?[aA]live$/.test(expr.callee.name);

const isAsked = (path: string): boolean => isFunction(path, 'clock') || isFunction(path, 'chance');

/** Asked of the user, the clock or chance: the answer owes nothing to what the program did. */
function isFromOutside(expr: Expr): boolean {
  if (expr.kind === 'attribute' || expr.kind === 'subscript') return isFromOutside(expr.object);
  if (expr.kind !== 'call') return false;
  const { callee } = expr;
  if (callee.kind === 'name') return callee.scope === 'global' && callee.name === 'input';
  if (callee.kind !== 'attribute') return false;
  return isAsked(exprPath(callee) ?? '') || isFromOutside(callee.object);
}

/** Whether a variable of the function gets values that may tell one time from the next. */
function changesInside(fn: FunctionFacts, slot: number): boolean {
  const bindings = bindingsOf(fn, slot);
  if (slot < fn.params.length) return bindings.length > 0;
  const isAsked = (stmt: Stmt): boolean =>
    stmt.kind === 'assign' && stmt.targets.every(({ kind }) => kind === 'name') && isFromOutside(stmt.value);
  return bindings.length === 0 || !bindings.every(isAsked);
}

/** Constants are written in capitals; builtins and functions don't stand in tests by themselves. How the file is run stays so. */
const isVariable = (name: string): boolean => name !== name.toUpperCase() && name !== '__name__';

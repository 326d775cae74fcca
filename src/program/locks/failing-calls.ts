/**
 * What fails in the ordinary course of things while a lock is held: a connection, another program, a file, here or in a
 * function of the same file that is called; and what a decorator wraps, of which nobody knows what it raises.
 */

import type { Block, CallExpr, Expr, FileFacts, FunctionFacts, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { blocksOf, someExpr, someExprOf } from '../../facts/walk.js';
import { failsInUse, isQuietCall } from '../../knowledge/telling.js';
import { swallows } from '../model/suppressing.js';

/** Calls of functions of the file that are followed. */
const MAX_CALLS = 2;

/** Whether evaluating an expression of a function may fail so. */
export const mayFailIn = (facts: FileFacts, fn: FunctionFacts, expr: Expr): boolean =>
  someExpr(
    expr,
    (inner) => inner.kind === 'call' && (isWrapped(facts, inner.callee) || fails(facts, fn, inner)),
    isOnTheSpot,
  );

/** What a function around was given, as a decorator is: its wrapper is called for whatever that does. */
function isWrapped({ functions }: FileFacts, callee: Expr): boolean {
  if (callee.kind !== 'name' || callee.scope !== 'enclosing' || isQuietCall(callee.name)) return false;
  const { cls, params } = functions[callee.owner]!;
  return params.some((param, at) => param.name === callee.name && param.default === undefined && (cls < 0 || at > 0));
}

/** A call that fails by its name, or whose function has one such that no `try` of it is around. */
const fails = (facts: FileFacts, fn: FunctionFacts, { callee }: CallExpr, calls = MAX_CALLS): boolean =>
  failsInUse(exprPath(callee) ?? '') ||
  (calls > 0 &&
    calleesOf(facts, fn, callee).some((one) =>
      someUnmet(one.body, (stmt) =>
        someExprOf(stmt, (inner) => inner.kind === 'call' && fails(facts, one, inner, calls - 1), isOnTheSpot),
      ),
    ));

const isOnTheSpot = ({ kind }: Expr): boolean => kind !== 'lambda';

/** Whether a statement is such that no handler is there for what it raises, or only one that raises it again. */
const someUnmet = (block: Block, test: (stmt: Stmt) => boolean): boolean =>
  block.some((stmt) => {
    if (stmt.kind === 'with' && stmt.items.some(({ context }) => swallows(context))) return false;
    const isMet = stmt.kind === 'try' && stmt.handlers.some(({ body }) => body.at(-1)?.kind !== 'raise');
    const left = isMet ? [...stmt.handlers.map(({ body }) => body), stmt.orelse, stmt.finalbody] : blocksOf(stmt);
    return (!isMet && test(stmt)) || left.some((one) => someUnmet(one, test));
  });

/** The function at the top of the file, or the method of the same class, that a call runs on the spot. */
const calleesOf = ({ functions }: FileFacts, fn: FunctionFacts, callee: Expr): readonly FunctionFacts[] =>
  functions.filter(
    (one) =>
      one.kind === 'function' &&
      !one.isAsync &&
      !one.isGenerator &&
      one.decorators.length === 0 &&
      (callee.kind === 'name'
        ? callee.scope === 'global' && one.parent === 0 && one.name === callee.name
        : callee.kind === 'attribute' &&
          callee.object.kind === 'name' &&
          callee.object.name === fn.params[0]?.name &&
          fn.cls >= 0 &&
          one.cls === fn.cls &&
          one.name === callee.name),
  );

/** Finding calls by place, and the statement each stands in. */

import { sameSpan } from '../facts/spans.js';
import type { Argument, CallExpr, FileFacts, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { forEachExpr, someExprIn, walkExpr } from '../facts/walk.js';
import { cover, functionAt, holds, type Run } from './blocks.js';

export interface FoundCall {
  readonly call: CallExpr;
  readonly fn: FunctionFacts;
  /** The statement that holds it, as a run of one. */
  readonly run: Run;
  readonly stmt: Stmt;
}

/** The call that a finding speaks of: the innermost one that holds its range, by the name of its method if given. */
export function callAt(facts: FileFacts, at: Span, method?: RegExp): FoundCall | undefined {
  const fn = functionAt(facts, at);
  const run = cover(fn, [{ start: at.start, end: Math.max(at.end, at.start) }]);
  if (run === undefined || run.first !== run.last) return undefined;
  const stmt = run.block[run.first]!;
  let call: CallExpr | undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind !== 'call' || !holds(inner, at)) return;
      if (method === undefined || (inner.callee.kind === 'attribute' && method.test(inner.callee.name))) call = inner;
    }),
  );
  return call && { call, fn, run, stmt };
}

/** The call one of whose arguments is the expression at a place, and that argument. */
export function callGiven(
  facts: FileFacts,
  at: Span,
): (FoundCall & { readonly arg: Argument; readonly index: number }) | undefined {
  const fn = functionAt(facts, at);
  const run = cover(fn, [at]);
  if (run === undefined || run.first !== run.last) return undefined;
  const stmt = run.block[run.first]!;
  let found: { call: CallExpr; arg: Argument; index: number } | undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind !== 'call') return;
      inner.args.forEach((arg, index) => {
        if (sameSpan(arg.value, at)) found = { call: inner, arg, index };
      });
    }),
  );
  return found && { ...found, fn, run, stmt };
}

/**
 * A name that neither the function, what is defined in it, nor its module uses yet. What other functions call their own is
 * no matter, but for a name of the module, which they would see.
 */
export function freeLocal(facts: FileFacts, fn: FunctionFacts, wanted: string): string {
  const scopes = fn.kind === 'module' ? facts.functions : [facts.functions[0]!, ...within(facts, fn)];
  const isTaken = (name: string): boolean =>
    scopes.some(
      (scope) =>
        scope.locals.includes(name) || someExprIn(scope.body, (expr) => expr.kind === 'name' && expr.name === name),
    );
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}_${number}`;
  return name;
}

/** The function, with those that are defined in it. */
function within({ functions }: FileFacts, fn: FunctionFacts): readonly FunctionFacts[] {
  const found = [fn];
  for (const { id } of found) found.push(...functions.filter(({ parent }) => parent === id));
  return found;
}

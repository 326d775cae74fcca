/**
 * Helpers that leave a callable to the loop of the main thread, and call it themselves only where there is no loop, or
 * where they are on its thread already: that direct call is no way into the thread that asks for it.
 */

import type { AttributeExpr, CallExpr, Expr, FileFacts, FunctionFacts, NameExpr, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { forEachExpr, walkExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { areAlternatives } from '../../facts/way-to.js';
import { isHandOver, isLoopTimer } from '../../knowledge/event-loops.js';
import type { Activation, CallEvent } from './activation.js';
import type { FileSet } from './files.js';
import { memoized, remembered } from './maps.js';
import { mentionsOf } from './mentions.js';

/** A call together with the variable that says what is called, or left to be called. */
interface Named {
  readonly call: CallExpr;
  readonly variable: string;
}

/** Whether a call is made only where the same callable is not left to a loop, as it is on the other branch. */
export function standsInForLoop({ fn, file }: Activation, { node }: CallEvent): boolean {
  const calls = remembered(directCallsIn(file.facts), fn, () => directCalls(file.facts, fn));
  return calls.some((call) => sameSpan(call, node));
}

/** For each function of a file that was asked for, its direct calls. */
const directCallsIn = memoized<FileFacts, Map<FunctionFacts, readonly CallExpr[]>>(() => new Map());

function directCalls(file: FileFacts, fn: FunctionFacts): readonly CallExpr[] {
  const posts: Named[] = [];
  const calls: Named[] = [];
  const choices: Span[][] = [];
  walkExprs(fn.body, (inner) => {
    if (inner.kind === 'conditional') choices.push([inner.body, inner.orelse]);
    if (inner.kind !== 'call') return;
    const variable = variableOf(inner.callee);
    if (variable !== undefined) calls.push({ call: inner, variable });
    if (leavesToLoop(inner)) for (const given of variablesIn(file, inner)) posts.push({ call: inner, variable: given });
  });
  const areChoices = (a: Span, b: Span): boolean =>
    choices.some(
      ([body, orelse]) => (within(a, body!) && within(b, orelse!)) || (within(b, body!) && within(a, orelse!)),
    );
  return calls
    .filter(({ call, variable }) =>
      posts.some(
        (post) =>
          post.variable === variable && (areAlternatives(fn.body, call, post.call) || areChoices(call, post.call)),
      ),
    )
    .map(({ call }) => call);
}

/** A timer that is set to a time that somebody chose is not the same as calling at once. */
function leavesToLoop({ callee, args }: CallExpr): boolean {
  if (callee.kind !== 'attribute' && callee.kind !== 'name') return false;
  if (isHandOver(callee.name)) return true;
  return isLoopTimer(callee.name) && args.some(({ value }) => value.kind === 'constant');
}

/** The variable of this or an outer function that an expression is. */
const variableOf = (expr: Expr): string | undefined =>
  expr.kind === 'name' && expr.scope !== 'global' ? `${expr.home} ${expr.slot}` : undefined;

/** The variables that a call is given, themselves or in a `lambda` around them. */
function variablesIn(file: FileFacts, { args }: CallExpr): readonly string[] {
  const found: string[] = [];
  const visit = (expr: Expr): void => {
    const variable = variableOf(expr);
    if (variable !== undefined) found.push(variable);
    if (expr.kind !== 'lambda') return;
    for (const stmt of file.functions[expr.fn]!.body) forEachExpr(stmt, (inner) => walkExpr(inner, visit));
  };
  for (const { value } of args) walkExpr(value, visit);
  return found;
}

/** Whether a function is named only where a loop is given it to call, or a signal is connected to it. */
export const isLeftToLoopsOnly = ({ units }: FileSet, name: string): boolean =>
  units.every(({ facts }) => !mentionsOf(facts).names.has(name) || !usedOtherwise(facts).has(name));

/** Names that occur in a file other than as what a call leaves to a loop. */
const usedOtherwise = memoized((file: FileFacts): ReadonlySet<string> => {
  const named: (NameExpr | AttributeExpr)[] = [];
  const left = new Set<Expr>();
  const note = (expr: Expr): void => {
    if (expr.kind === 'call' && isHandOverCall(expr)) for (const { value } of expr.args) left.add(value);
    if (expr.kind === 'name' || expr.kind === 'attribute') named.push(expr);
  };
  for (const { body } of file.functions)
    walkStmts(body, (stmt) => {
      if (stmt.kind !== 'def' && stmt.kind !== 'class') forEachExpr(stmt, (expr) => walkExpr(expr, note));
    });
  return new Set(named.flatMap((expr) => (left.has(expr) ? [] : [expr.name])));
});

const isHandOverCall = ({ callee }: CallExpr): boolean =>
  (callee.kind === 'attribute' || callee.kind === 'name') &&
  (callee.name === 'connect' || isHandOver(callee.name) || isLoopTimer(callee.name));

/** Whether the rounds of a loop can do their first halves all together, and their second halves afterwards. */

import { firstPart } from '../knowledge/dotted.js';
import type { Expr, Stmt } from '../facts/ir.js';
import { someExprIn, walkExprs, walkStmts } from '../facts/walk.js';
import { calleeName, exprPath } from '../facts/paths.js';
import { roleOfObject } from '../program/model/lineage.js';
import { holds } from './blocks.js';
import type { FoundCall } from './calls.js';
import type { FixContext } from './context.js';
import { targetNames } from './targets.js';

/** What a loop goes through is there already: no lines to come, no messages, nothing made one by one. */
export function comesToAnEnd({ program }: FixContext, { fn }: FoundCall, iter: Expr): boolean {
  if (!isAtHand(iter)) return false;
  if (iter.kind !== 'name' && iter.kind !== 'attribute') return true;
  return (program.analysis.byFunction.get(fn) ?? []).every((act) =>
    (act.iterated.get(iter.start)?.objs ?? []).every(
      (obj) => !(obj.kind === 'library' && (obj.type === 'iterator' || roleOfObject(obj) === 'resource')),
    ),
  );
}

/** Names of what gives one item after the other, as they come. */
const COMES_IN =
  /(stdin|stream|socket|conn|reader|cursor|consumer|queue|events?|messages?|generator|gen|iterator|feed)$/i;

function isAtHand(iter: Expr): boolean {
  switch (iter.kind) {
    case 'name':
    case 'attribute':
      return !COMES_IN.test(iter.name);
    case 'sequence':
    case 'dict':
      return true;
    case 'subscript':
      return isAtHand(iter.object);
    case 'call': {
      const { callee, args } = iter;
      if (callee.kind === 'attribute') return /^(items|keys|values|split|splitlines)$/.test(callee.name);
      if (callee.kind !== 'name') return false;
      if (/^(sorted|list|tuple|set|range)$/.test(callee.name)) return true;
      return /^(enumerate|zip|reversed)$/.test(callee.name) && args.every(({ value }) => isAtHand(value));
    }
    default:
      return false;
  }
}

/** Whether a loop sleeps between its rounds, or measures how long they take. */
export const keepsTime = (body: readonly Stmt[]): boolean =>
  someExprIn(
    body,
    (expr) =>
      expr.kind === 'call' &&
      /^(sleep|wait|time|time_ns|monotonic(_ns)?|perf_counter(_ns)?|process_time|default_timer|now|utcnow)$/.test(
        calleeName(expr) ?? '',
      ),
  );

/** Functions that change nothing they are given. */
const HARMLESS =
  /^(print|len|str|repr|int|float|bool|format|sorted|list|tuple|set|dict|sum|min|max|any|all|isinstance)$/;

/**
 * Whether what the second halves do may matter to a first half that came after them: a name bound, an attribute or
 * element set, an object whose method is called or that is passed on. What is `fresh` each round's own counts not.
 */
export function dependsOn(
  starting: readonly Stmt[],
  rest: readonly Stmt[],
  fresh: ReadonlySet<string>,
  except: Expr | undefined,
): boolean {
  const changed = new Set(rest.flatMap(targetNames));
  if (someExprIn(starting, (expr) => expr.kind === 'name' && changed.has(expr.name))) return true;
  const used = pathsIn(starting);
  const touched = touchedBy(rest, except).filter((path) => !fresh.has(firstPart(path)));
  return touched.some((path) => used.some((other) => isWithin(path, other) || isWithin(other, path)));
}

const isWithin = (path: string, other: string): boolean => path === other || path.startsWith(`${other}.`);

function pathsIn(stmts: readonly Stmt[]): string[] {
  const paths: string[] = [];
  forAll(stmts, (expr) => {
    const path = exprPath(expr);
    if (path !== undefined) paths.push(path);
    return path === undefined;
  });
  return paths;
}

/** What statements may change; what they do within one expression is left out. */
function touchedBy(stmts: readonly Stmt[], except: Expr | undefined): string[] {
  const paths: string[] = [];
  const add = (expr: Expr): void => {
    const path = exprPath(expr);
    if (path !== undefined) paths.push(path);
    else if (expr.kind === 'subscript' || expr.kind === 'attribute') add(expr.object);
    else if (expr.kind === 'sequence') expr.items.forEach(add);
    else if (expr.kind === 'starred') add(expr.value);
  };
  walkStmts(stmts, (stmt) => {
    if (stmt.kind === 'assign' || stmt.kind === 'delete') stmt.targets.forEach(add);
    if (stmt.kind === 'augassign') add(stmt.target);
  });
  forAll(stmts, (expr) => {
    if (expr.kind !== 'call' || (except !== undefined && holds(except, expr))) return true;
    if (expr.callee.kind === 'attribute') add(expr.callee.object);
    if (!(expr.callee.kind === 'name' && HARMLESS.test(expr.callee.name)))
      for (const { value } of expr.args) add(value);
    return true;
  });
  return paths;
}

function forAll(stmts: readonly Stmt[], visit: (expr: Expr) => boolean): void {
  walkExprs(stmts, visit);
}

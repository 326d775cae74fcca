/** Variables that count who is inside: raised by who comes in, lowered by who leaves, asked by who comes first or wants to be alone; and what tests say of them. */

import type { Block, Expr, FileFacts, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { moveOf } from '../../facts/moves.js';
import { numberWritten } from '../../facts/numbers.js';
import { calleeName } from '../../facts/paths.js';
import { keptName } from '../../facts/private-names.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { functionsOf, returnedIn, someExprIn, walkExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { memoized } from './maps.js';

/** The names of such variables, or attributes, in a file. */
export const countsInside = memoized((file: FileFacts): ReadonlySet<string> => {
  const raised = new Set<string>();
  const lowered = new Set<string>();
  const asked = new Set<string>();
  for (const { body } of functionsOf(file)) {
    walkStmts(body, (stmt) => {
      const move = moveOf(stmt);
      if (move !== undefined && numberWritten(move.value) === 1) {
        const moved = move.op === '+' ? raised : move.op === '-' ? lowered : undefined;
        for (const name of namesIn(move.target)) moved?.add(name);
      }
      if (isForFirst(stmt) || isForNobody(stmt)) for (const name of namesIn(stmt.test)) asked.add(name);
    });
    walkExprs(body, (expr) => {
      for (const test of awaitedBy(file, expr)) for (const name of namesIn(test)) asked.add(name);
    });
  }
  return new Set([...asked].filter((name) => raised.has(name) && lowered.has(name)));
});

/** Whether only the first of those who are counted comes to a place: `if self.readers == 1: self.room.acquire()`. */
export const isForFirstInside = (file: FileFacts, { body }: FunctionFacts, place: Span): boolean =>
  wayTo(body, place).some(
    ({ inner }) => isForFirst(inner) && namesIn(inner.test).some((name) => countsInside(file).has(name)),
  );

/** `if readers == 1: lock.acquire()` */
const isForFirst = (stmt: Stmt): stmt is Stmt & { readonly test: Expr } =>
  stmt.kind === 'if' && hasCallOf(stmt.body, 'acquire');

/** `while readers > 0: condition.wait()` */
const isForNobody = (stmt: Stmt): stmt is Stmt & { readonly test: Expr } =>
  stmt.kind === 'while' && hasCallOf(stmt.body, 'wait');

/** `condition.wait_for(lambda: self.readers == 0)` */
function awaitedBy({ functions }: FileFacts, expr: Expr): readonly Expr[] {
  const predicate = expr.kind === 'call' && calleeName(expr) === 'wait_for' ? expr.args[0]?.value : undefined;
  return predicate?.kind === 'lambda' ? returnedIn(functions[predicate.fn]!.body) : [];
}

const hasCallOf = (body: Block, method: string): boolean =>
  someExprIn(body, (expr) => expr.kind === 'call' && calleeName(expr) === method);

function namesIn(expr: Expr): readonly string[] {
  const names: string[] = [];
  walkExpr(expr, (part) => {
    if (part.kind === 'name' || part.kind === 'attribute') names.push(keptName(part));
  });
  return names;
}

/** Whether a test holds only where nobody is counted: `readers == 0`, alone or beside others by `and`. */
export function holdsForNobodyOnly(test: Expr, count: Span): boolean {
  if (test.kind === 'boolean') return test.op === 'and' && test.values.some((part) => holdsForNobodyOnly(part, count));
  if (test.kind === 'unary') return test.op === 'not' && failsForNobodyOnly(test.operand, count);
  if (test.kind !== 'compare' || test.rest.length !== 1 || !sameSpan(test.left, count)) return false;
  const [{ op, right }] = test.rest as [(typeof test.rest)[0]];
  return NONE.has(`${op} ${numberWritten(right)}`);
}

const NONE: ReadonlySet<string> = new Set(['== 0', '<= 0']);

/** Whether it fails only where nobody is counted: `readers > 0`, alone or beside others by `or`. */
export function failsForNobodyOnly(test: Expr, count: Span): boolean {
  if (test.kind === 'boolean') return test.op === 'or' && test.values.some((part) => failsForNobodyOnly(part, count));
  if (sameSpan(test, count)) return true;
  if (test.kind !== 'compare' || test.rest.length !== 1) return false;
  const [{ op, right }] = test.rest as [(typeof test.rest)[0]];
  if (sameSpan(test.left, count)) return AT_LEAST_ONE.has(`${op} ${numberWritten(right)}`);
  return sameSpan(right, count) && AT_LEAST_ONE_TURNED.has(`${numberWritten(test.left)} ${op}`);
}

const AT_LEAST_ONE: ReadonlySet<string> = new Set(['> 0', '!= 0', '>= 1']);
const AT_LEAST_ONE_TURNED: ReadonlySet<string> = new Set(['0 <', '0 !=', '1 <=']);

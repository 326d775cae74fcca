/** Parameters that a function tests as they came in. */

import type { Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { bindingsOf } from './bindings.js';
import { memoized, remembered } from './maps.js';

/** Their slots: callers that pass True and None are worth telling apart there. */
export const testedParameters = memoized((fn: FunctionFacts): ReadonlySet<number> => {
  const slots = new Set<number>();
  const note = (test: Expr): void => {
    const slot = parameterIn(fn, test);
    if (slot !== undefined && isAsItCame(fn, slot, test)) slots.add(slot);
  };
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'if') forEachPart(stmt.test, note);
    if (stmt.kind === 'match') note(stmt.subject);
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'conditional') forEachPart(inner.test, note);
        // `lock or Lock()`
        if (inner.kind === 'boolean') for (const part of inner.values.slice(0, -1)) forEachPart(part, note);
      }),
    );
  });
  return slots;
});

/** For each slot of a function that was asked for, the statements that bind it. */
const boundSlots = memoized<FunctionFacts, Map<number, readonly Stmt[]>>(() => new Map());

/**
 * Whether a test asks about a parameter as it came in. One that is bound again has to be there to be left out, and what
 * binds it has to stand below, with no loop that comes back: else it is too seldom settled to tell its callers apart.
 */
function isAsItCame(fn: FunctionFacts, slot: number, test: Span): boolean {
  const bound = remembered(boundSlots(fn), slot, () => bindingsOf(fn, slot));
  if (bound.length === 0) return true;
  let isBelow =
    fn.params.some((param) => param.slot === slot && param.default !== undefined) &&
    bound.every((stmt) => stmt.start >= test.end || (stmt.kind === 'assign' && within(test, stmt)));
  walkStmts(fn.body, (stmt) => {
    const isLoop = stmt.kind === 'while' || stmt.kind === 'for';
    if (isLoop && within(test, stmt)) isBelow &&= !bound.some((one) => within(one, stmt));
    return isBelow;
  });
  return isBelow;
}

/** The parameter that a test asks about as it came in. */
export function parameterAsked(fn: FunctionFacts, test: Expr): number | undefined {
  const slot = parameterIn(fn, test);
  return slot !== undefined && testedParameters(fn).has(slot) && isAsItCame(fn, slot, test) ? slot : undefined;
}

function forEachPart(test: Expr, visit: (part: Expr) => void): void {
  if (test.kind === 'unary' && test.op === 'not') forEachPart(test.operand, visit);
  else if (test.kind === 'boolean') for (const part of test.values) forEachPart(part, visit);
  else visit(test);
}

/** What `name`, `name is None` or `name == 'set'` asks about. */
export function askedBy(test: Expr): Expr | undefined {
  if (test.kind !== 'compare') return test;
  const [{ op, right }] = test.rest as [(typeof test.rest)[number]];
  if (test.rest.length !== 1 || right.kind !== 'constant') return undefined;
  return (right.type === 'none' ? /^(is|is not|==|!=)$/ : /^[=!]=$/).test(op) ? test.left : undefined;
}

/** The parameter that a test asks about. */
function parameterIn(fn: FunctionFacts, test: Expr): number | undefined {
  const asked = askedBy(test);
  if (asked?.kind !== 'name' || asked.scope !== 'local' || fn.captured.includes(asked.slot)) return undefined;
  return asked.slot < fn.params.length ? asked.slot : undefined;
}

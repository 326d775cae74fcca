/** Tests of parameters that come out one way for all callers of an activation: `if init:`, `if lamp is None:`. */

import type { Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { bindingsOf } from '../model/bindings.js';
import { memoized, remembered } from '../model/maps.js';
import type { Frame } from './frame.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Parameters that the function tests as they came in: callers that pass True and None are worth telling apart there. */
export const testedParameters = memoized((fn: FunctionFacts): ReadonlySet<number> => {
  const slots = new Set<number>();
  const note = (test: Expr): void => {
    const slot = parameterIn(fn, test);
    if (slot !== undefined && isAsItCame(fn, slot, test)) slots.add(slot);
  };
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'if') forEachPart(stmt.test, note);
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'conditional') forEachPart(inner.test, note);
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
    bound.every(({ start }) => start >= test.end);
  walkStmts(fn.body, (stmt) => {
    const isLoop = stmt.kind === 'while' || stmt.kind === 'for';
    if (isLoop && within(test, stmt)) isBelow &&= !bound.some((one) => within(one, stmt));
    return isBelow;
  });
  return isBelow;
}

/** The parameter that a test asks about as it came in. */
function parameterAsked(fn: FunctionFacts, test: Expr): number | undefined {
  const slot = parameterIn(fn, test);
  return slot !== undefined && testedParameters(fn).has(slot) && isAsItCame(fn, slot, test) ? slot : undefined;
}

/** How a test comes out, where what is known of parameters settles it. */
export function decide(frame: Frame, test: Expr): boolean | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const inner = decide(frame, test.operand);
    return inner === undefined ? undefined : !inner;
  }
  if (test.kind === 'boolean') {
    const parts = test.values.map((part) => decide(frame, part));
    const short = test.op === 'or';
    if (parts.includes(short)) return short;
    return parts.every((part) => part === !short) ? !short : undefined;
  }
  const slot = parameterAsked(frame.act.fn, test);
  const value = slot === undefined ? undefined : frame.act.params[slot];
  if (value === undefined || value.unknown || value.objs.length === 0) return undefined;
  if (test.kind !== 'compare') return truth(value);
  const { op, right } = test.rest[0]!;
  const same = right.kind === 'constant' && right.type !== 'none' ? isAll(value, right.value) : isNone(value);
  return same === undefined ? undefined : same === (op === 'is' || op === '==');
}

/** How a test of a parameter comes out for this activation, or else for callers that leave the parameter out. */
export function decideUsually(frame: Frame, test: Expr): boolean | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const inner = decideUsually(frame, test.operand);
    return inner === undefined ? undefined : !inner;
  }
  const decided = decide(frame, test);
  if (decided !== undefined || test.kind !== 'name') return decided;
  const { fn } = frame.act;
  const slot = parameterAsked(fn, test);
  if (slot === undefined) return undefined;
  const written = fn.params.find((param) => param.slot === slot)?.default;
  return written?.kind === 'constant' && (written.type === 'bool' || written.type === 'none')
    ? Boolean(written.value)
    : undefined;
}

function forEachPart(test: Expr, visit: (part: Expr) => void): void {
  if (test.kind === 'unary' && test.op === 'not') forEachPart(test.operand, visit);
  else if (test.kind === 'boolean') for (const part of test.values) forEachPart(part, visit);
  else visit(test);
}

/** The parameter that `name`, `name is None` or `name == 'set'` asks about. */
function parameterIn(fn: FunctionFacts, test: Expr): number | undefined {
  let asked = test;
  if (test.kind === 'compare') {
    const [{ op, right }] = test.rest as [(typeof test.rest)[number]];
    if (test.rest.length !== 1 || right.kind !== 'constant') return undefined;
    if (!(right.type === 'none' ? /^(is|is not|==|!=)$/ : /^[=!]=$/).test(op)) return undefined;
    asked = test.left;
  }
  if (asked.kind !== 'name' || asked.scope !== 'local' || fn.captured.includes(asked.slot)) return undefined;
  return asked.slot < fn.params.length ? asked.slot : undefined;
}

/** How an object comes out in a test, where that is certain. */
export const truthOf = (obj: Obj): boolean | undefined => {
  if (obj.kind === 'function' || obj.kind === 'method') return true;
  if (obj.kind !== 'constant') return undefined;
  if (obj.type === 'none') return false;
  return obj.type === 'bool' && typeof obj.value === 'boolean' ? obj.value : undefined;
};

function truth({ objs }: Value): boolean | undefined {
  const first = truthOf(objs[0]!);
  return objs.every((obj) => truthOf(obj) === first) ? first : undefined;
}

/** Whether it is that constant, whichever way it comes; undefined where it may be. */
function isAll({ objs }: Value, constant: unknown): boolean | undefined {
  if (!objs.every((obj) => obj.kind === 'constant' && (obj.value !== undefined || obj.type === 'none')))
    return undefined;
  const equal = objs.filter((obj) => obj.kind === 'constant' && obj.value === constant);
  return equal.length === objs.length ? true : equal.length === 0 ? false : undefined;
}

function isNone({ objs }: Value): boolean | undefined {
  if (objs.every((obj) => obj.kind === 'constant' && obj.type === 'none')) return true;
  return objs.every((obj) => obj.kind !== 'external' && !(obj.kind === 'constant' && obj.type === 'none'))
    ? false
    : undefined;
}

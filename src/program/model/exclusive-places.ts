/**
 * Places of a function that no one run of it comes to both of: on two branches of one test, or under two tests of a name that
 * is bound only once, of which one value passes only one (path conditions): `if action == "add": …` and, further down,
 * `if action == "ignore": …`.
 */

import type { ConstantExpr, Expr, FunctionFacts, NameExpr, Span } from '../../facts/ir.js';
import { areAlternatives } from '../../facts/way-to.js';
import { bindingsOf } from './bindings.js';
import { around, type Asked } from './reaching.js';

export const areExclusive = (fn: FunctionFacts, a: Span, b: Span): boolean =>
  areAlternatives(fn.body, a, b) ||
  around(fn, a).asked.some((one) => around(fn, b).asked.some((other) => contradict(fn, one, other)));

/** Whether a name that keeps its value passes only one of two tests. */
function contradict(fn: FunctionFacts, one: Asked, other: Asked): boolean {
  if (one.test === other.test) return false;
  const [mine, theirs] = [equalityIn(one), equalityIn(other)];
  if (mine === undefined || theirs === undefined || mine.name.slot !== theirs.name.slot) return false;
  if (!keepsValue(fn, mine.name.slot)) return false;
  const isSame = mine.constant.value === theirs.constant.value && mine.constant.type === theirs.constant.type;
  return isSame ? mine.holds !== theirs.holds : mine.holds && theirs.holds;
}

/** A parameter that is not bound again, or a variable that is bound once. */
const keepsValue = (fn: FunctionFacts, slot: number): boolean =>
  bindingsOf(fn, slot).length === (slot < fn.params.length ? 0 : 1) && !fn.captured.includes(slot);

interface Equality {
  readonly name: NameExpr;
  readonly constant: ConstantExpr;
  /** Whether the two are equal where the test came out as it did. */
  readonly holds: boolean;
}

function equalityIn({ test, holds }: Asked): Equality | undefined {
  if (test.kind === 'unary' && test.op === 'not') return equalityIn({ test: test.operand, holds: !holds });
  if (test.kind !== 'compare' || test.rest.length !== 1) return undefined;
  const { op, right } = test.rest[0]!;
  if (!isLocal(test.left) || right.kind !== 'constant' || (op !== '==' && op !== '!=')) return undefined;
  return { name: test.left, constant: right, holds: (op === '==') === holds };
}

const isLocal = (expr: Expr): expr is NameExpr => expr.kind === 'name' && expr.scope === 'local';

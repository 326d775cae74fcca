/** Differences of sums and products, where what isn't known drops out: `range(i * rows, (i + 1) * rows)` has `rows` numbers. */

import type { Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';

/** A number and so many times each of some variables. */
interface Affine {
  readonly known: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** What an expression says of numbers, as far as it can be told. */
type NumberOf = (expr: Expr) => number | undefined;

/** How much more the second is than the first; undefined where that can't be told. */
export function differenceOf(first: Expr, second: Expr, numberOf: NumberOf): number | undefined {
  const [from, to] = [affine(first, numberOf), affine(second, numberOf)];
  const { known, parts } = (from && to && sum(to, from, -1)) ?? {};
  return parts && [...parts.values()].every((times) => times === 0) ? known : undefined;
}

function affine(expr: Expr, numberOf: NumberOf): Affine | undefined {
  const known = numberOf(expr);
  if (known !== undefined) return { known, parts: new Map() };
  if (expr.kind !== 'binary') {
    const path = exprPath(expr);
    return path === undefined ? undefined : { known: 0, parts: new Map([[path, 1]]) };
  }
  const [left, right] = [affine(expr.left, numberOf), affine(expr.right, numberOf)];
  if (left === undefined || right === undefined) return undefined;
  if (expr.op === '+') return sum(left, right, 1);
  if (expr.op === '-') return sum(left, right, -1);
  if (expr.op !== '*') return undefined;
  return right.parts.size === 0
    ? sum(NOTHING, left, right.known)
    : left.parts.size === 0
      ? sum(NOTHING, right, left.known)
      : undefined;
}

const NOTHING: Affine = { known: 0, parts: new Map() };

/** The one and so many times the other. */
function sum(one: Affine, other: Affine, times: number): Affine {
  const parts = new Map(one.parts);
  for (const [path, often] of other.parts) parts.set(path, (parts.get(path) ?? 0) + times * often);
  return { known: one.known + times * other.known, parts };
}

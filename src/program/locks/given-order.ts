/**
 * Two locks of one kind, taken in an order that the text does not settle: neighbours on a ring (`forks[i]`, then
 * `forks[(i + 1) % n]`), or two that the caller names in whichever order it likes (`transfer(a, b)`).
 */

import type { Expr, NameExpr } from '../../facts/ir.js';
import { someExpr, someStmt } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import { argumentOf, sitesOf } from '../contexts/entry-sites.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mayBeSeveral } from '../model/objects.js';
import { bindingsOf, copiesOf, termOf, type Placed, type Term } from './lock-terms.js';
import { areNamedOneWay, goesOneWay, isSorted, rowOf } from './pairs-in-rows.js';

/** `ring`: each takes its own and then its neighbour's. `given`: whoever calls decides. `fixed`: always the same way round. */
export type PairOrder = 'ring' | 'given' | 'fixed' | undefined;

/** How many calls up the two may come from. */
const MAX_CALLS = 4;

/** The order of two locks that one frame names; `isAlone` where no other place takes two of the family. */
export function orderOfPair(
  analysis: AnalysisState,
  outer: Term | undefined,
  inner: Term | undefined,
  isAlone: boolean,
  calls = 0,
): PairOrder {
  if (outer === undefined || inner === undefined || outer.act !== inner.act) return undefined;
  if (outer.kind === 'element' && inner.kind === 'element') {
    if (outer.container !== inner.container || outer.suffix !== inner.suffix) return undefined;
    return orderOfIndexes(analysis, outer.act, [outer.index, inner.index], isAlone);
  }
  if (outer.kind === 'drawn' && inner.kind === 'drawn')
    return outer.container === inner.container ? 'given' : undefined;
  if (outer.kind !== 'parameter' || inner.kind !== 'parameter' || calls > MAX_CALLS) return undefined;
  if (outer.slot === inner.slot || outer.suffix !== inner.suffix) return undefined;
  return orderOfCallers(analysis, outer.act, [outer.slot, inner.slot], isAlone, calls);
}

/** What the callers of a function make of the order of two of its parameters. */
function orderOfCallers(
  analysis: AnalysisState,
  act: Activation,
  slots: readonly [number, number],
  isAlone: boolean,
  calls: number,
): PairOrder {
  const sites = sitesOf(analysis, act);
  if (sites.length === 0) return 'given';
  const orders = new Set<PairOrder>();
  for (const site of sites) {
    const [first, second] = slots.map((slot) => argumentOf(act, site, slot));
    if (isSorted(site)) continue;
    if (first === undefined || second === undefined || rowOf(act, site, slots) !== undefined) {
      if (areInterchanged(act, slots) && !(isAlone && goesOneWay(analysis, act, slots))) orders.add('given');
      continue;
    }
    const [one, other] = [first, second].map((expr) => termOf(analysis, site.act, expr));
    orders.add(orderOfPair(analysis, one, other, isAlone, calls + 1));
  }
  if (orders.has('ring')) return 'ring';
  return orders.has('given') ? 'given' : undefined;
}

/** Whether what some callers pass as the one, others may pass as the other. */
function areInterchanged({ params }: Activation, [one, other]: readonly [number, number]): boolean {
  const both = params[one]?.objs.filter((obj) => params[other]?.objs.includes(obj)) ?? [];
  return both.length > 1 || both.some(mayBeSeveral);
}

/** How two indexes of one container lie to each other, whatever their variables are. */
function orderOfIndexes(
  analysis: AnalysisState,
  act: Activation,
  [outer, inner]: readonly [Expr, Expr],
  isAlone: boolean,
): PairOrder {
  if (outer.kind === 'constant' && inner.kind === 'constant') return 'fixed';
  const [one, other] = [outer, inner].map((index) => copiesOf(analysis, act, index)) as [Copies, Copies];
  if (isNeighbour(analysis, one, other) || isNeighbour(analysis, other, one)) return 'ring';
  const [first, second] = [one, other].map((copies) => copies.findLast(({ value }) => value.kind === 'name'));
  if (first === undefined || second === undefined || first.act !== second.act) return undefined;
  const [left, right] = [first.value as NameExpr, second.value as NameExpr];
  if (left.name === right.name) return undefined;
  if (isLoopedFrom(first.act, left.name, right.name) || isLoopedFrom(first.act, right.name, left.name))
    return undefined;
  if (!isFree(first.act, left) || !isFree(first.act, right)) return undefined;
  return isAlone && areNamedOneWay(analysis, first.act, [left.slot, right.slot]) ? 'fixed' : 'given';
}

type Copies = readonly Placed[];

/** Whether an index may be any: a parameter, a loop's, or one drawn at random. */
function isFree({ fn }: Activation, { name, slot, scope }: NameExpr): boolean {
  if (scope !== 'local') return false;
  const bindings = bindingsOf(fn, name);
  if (fn.params.some((param) => param.slot === slot)) return bindings.length === 0;
  return (
    bindings.length === 1 &&
    bindings.every(({ value, from }) => {
      const source = value ?? from;
      return source === undefined || (source.kind === 'call' && DRAWN.test(exprPath(source.callee) ?? ''));
    })
  );
}

const DRAWN = /(^|\.)(randint|randrange|choice|sample)$/;

/** `(i + 1) % n` beside `i`, or `i + 1 if i < n - 1 else 0`, by whatever names */
function isNeighbour(analysis: AnalysisState, index: Copies, neighbour: Copies): boolean {
  const isIndex = (one: Placed): boolean => {
    const path = exprPath(one.value);
    return path !== undefined && index.some(({ act, value }) => act === one.act && exprPath(value) === path);
  };
  return neighbour.some(({ act, value }) => {
    const hasIndex = (expr: Expr): boolean => someExpr(expr, (inner) => copiesOf(analysis, act, inner).some(isIndex));
    if (value.kind === 'binary') return value.op === '%' && hasIndex(value.left);
    if (value.kind !== 'conditional' || !hasIndex(value.test)) return false;
    const [next, ...others] = [value.body, value.orelse].filter(hasIndex);
    return next?.kind === 'binary' && others.length === 0;
  });
}

const mentionsPath = (expr: Expr, path: string): boolean => someExpr(expr, (inner) => exprPath(inner) === path);

/** `for j in range(i + 1, n)` */
const isLoopedFrom = ({ fn }: Activation, name: string, from: string): boolean =>
  someStmt(
    fn.body,
    (stmt) =>
      stmt.kind === 'for' && stmt.target.kind === 'name' && stmt.target.name === name && mentionsPath(stmt.iter, from),
  );

/**
 * Two locks of one kind, taken in an order that the text does not settle: neighbours on a ring (`forks[i]`, then
 * `forks[(i + 1) % n]`), or two that the caller names in whichever order it likes (`transfer(a, b)`).
 */

import { namesOf } from '../../facts/bound-names.js';
import type { Expr, ForStmt, FunctionFacts, NameExpr } from '../../facts/ir.js';
import { someExpr, someStmt, walkExprs } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import { argumentOf, sitesOf, type Site } from '../contexts/entry-sites.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOfName, boundOnce } from '../model/bindings.js';
import { push } from '../model/maps.js';
import { mayBeSeveral } from '../model/objects.js';
import { bindingsOf, copiesOf, termOf, type Placed, type Term } from './lock-terms.js';

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
    return orderOfIndexes(analysis, outer.act, outer.index, inner.index);
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

/** Whether all that comes to a function goes through one row, one way. */
function goesOneWay(analysis: AnalysisState, { fn }: Activation, slots: readonly [number, number]): boolean {
  const rows = analysis
    .activationsOf(fn)
    .flatMap((act) => sitesOf(analysis, act).map((site) => ({ site, row: rowOf(act, site, slots) })));
  return rows.every(({ site, row }) => row !== undefined && isOneWay(site.act, row) && areAlike(row, rows[0]!.row!));
}

/** What loops go through to have two arguments at hand, and which parts of its items these are. */
interface Row {
  readonly iter: Expr;
  readonly parts: readonly [number, number] | undefined;
}

/** `for a, b in pairs: swap(a, b)`, `for a in all: for b in all: swap(a, b)`, or `for pair in pairs: Thread(target=swap, args=pair)`. */
function rowOf(act: Activation, site: Site, slots: readonly [number, number]): Row | undefined {
  const { fn } = site.act;
  const [first, second] = slots.map((slot) => argumentOf(act, site, slot));
  if (first?.kind === 'name' && second?.kind === 'name') {
    const [one, other] = [loopedOver(fn, first), loopedOver(fn, second)];
    const path = one && exprPath(one.iter);
    if (one === undefined || other === undefined) return undefined;
    if (one.iter === other.iter) return { iter: one.iter, parts: partsIn(one.target, [first.name, second.name]) };
    return path !== undefined && path === exprPath(other.iter) ? { iter: one.iter, parts: undefined } : undefined;
  }
  const packed = packedIn(site);
  const iter = packed?.kind === 'name' ? loopedOver(fn, packed)?.iter : undefined;
  const bound = act.fn.cls >= 0 && act.self !== undefined ? 1 : 0;
  const [one, other] = slots.map((slot) => act.fn.params.findIndex((param) => param.slot === slot) - bound);
  return iter && { iter, parts: [one!, other!] };
}

const packedIn = ({ call, packed }: Site): Expr | undefined =>
  packed ? call.args.find(({ name }) => name === 'args')?.value : undefined;

/** `args=sorted(pair)` */
function isSorted(site: Site): boolean {
  const given = packedIn(site);
  const sorted = given?.kind === 'call' && exprPath(given.callee) === 'tuple' ? given.args[0]?.value : given;
  return sorted?.kind === 'call' && exprPath(sorted.callee) === 'sorted';
}

/** Whether two loops go through the same in the same order. */
const areAlike = (one: Row, other: Row): boolean =>
  one === other ||
  (pathGoneThrough(one) !== undefined &&
    pathGoneThrough(one) === pathGoneThrough(other) &&
    one.parts?.join() === other.parts?.join());

const pathGoneThrough = ({ iter }: Row): string | undefined =>
  exprPath(iter.kind === 'call' && iter.args[0] !== undefined ? iter.args[0].value : iter);

function partsIn(target: Expr, names: readonly [string, string]): Row['parts'] {
  if (target.kind !== 'sequence') return undefined;
  const [one, other] = names.map((name) =>
    target.items.findIndex((item) => item.kind === 'name' && item.name === name),
  );
  return [one!, other!];
}

/** Whether what loops go through never comes back to where it was: `zip(all, all[1:])`, or pairs that are written as `(a, b), (b, c)`. */
function isOneWay({ fn }: Activation, { iter, parts }: Row): boolean {
  const row = boundOnce(fn, iter) ?? iter;
  if (row.kind === 'call') {
    if (/(^|\.)pairwise$/.test(exprPath(row.callee) ?? '')) return true;
    const [one, other] = row.args.map(({ value }) => value);
    const [from, to] = [one, other].map((part) => part && beginningOf(part));
    return from?.path !== undefined && from.path === to?.path && from.at < to.at;
  }
  if (row.kind !== 'sequence' || parts === undefined) return false;
  const after = new Map<string, string[]>();
  for (const item of row.items) {
    const [from, to] = parts.map((part) =>
      item.kind === 'sequence' && item.items[part] ? exprPath(item.items[part]) : undefined,
    );
    if (from === undefined || to === undefined) return false;
    push(after, from, to);
  }
  const comesBack = (name: string, above: readonly string[]): boolean =>
    above.includes(name) || (after.get(name) ?? []).some((next) => comesBack(next, [...above, name]));
  return ![...after.keys()].some((name) => comesBack(name, []));
}

/** Of which row a part is, and where it begins: `all[1:]`. */
function beginningOf(part: Expr): { readonly path: string | undefined; readonly at: number } {
  if (part.kind !== 'subscript' || part.index.kind !== 'slice') return { path: exprPath(part), at: 0 };
  const [first] = part.index.parts;
  const isBefore = first?.kind === 'constant' && typeof first.value === 'number' && part.index.start === first.start;
  return { path: exprPath(part.object), at: isBefore ? first.value : 0 };
}

/** The one loop or clause of a comprehension that binds a name; undefined where anything else does. */
function loopedOver(fn: FunctionFacts, name: NameExpr): Pick<ForStmt, 'target' | 'iter'> | undefined {
  const isIt = (one: NameExpr): boolean => one.name === name.name && one.scope === name.scope && one.slot === name.slot;
  const found: (Pick<ForStmt, 'target' | 'iter'> | undefined)[] = bindingsOfName(fn, name).map((stmt) =>
    stmt.kind === 'for' ? stmt : undefined,
  );
  walkExprs(fn.body, (expr) => {
    for (const clause of expr.kind === 'comprehension' ? expr.clauses : [])
      if (namesOf(clause.target).some(isIt)) found.push(clause);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether what some callers pass as the one, others may pass as the other. */
function areInterchanged({ params }: Activation, [one, other]: readonly [number, number]): boolean {
  const both = params[one]?.objs.filter((obj) => params[other]?.objs.includes(obj)) ?? [];
  return both.length > 1 || both.some(mayBeSeveral);
}

/** How two indexes of one container lie to each other, whatever their variables are. */
function orderOfIndexes(analysis: AnalysisState, act: Activation, outer: Expr, inner: Expr): PairOrder {
  if (outer.kind === 'constant' && inner.kind === 'constant') return 'fixed';
  const [one, other] = [outer, inner].map((index) => copiesOf(analysis, act, index)) as [Copies, Copies];
  if (isNeighbour(analysis, one, other) || isNeighbour(analysis, other, one)) return 'ring';
  const [first, second] = [one, other].map((copies) => copies.findLast(({ value }) => value.kind === 'name'));
  if (first === undefined || second === undefined || first.act !== second.act) return undefined;
  const [left, right] = [first.value as NameExpr, second.value as NameExpr];
  if (left.name === right.name) return undefined;
  if (isLoopedFrom(first.act, left.name, right.name) || isLoopedFrom(first.act, right.name, left.name))
    return undefined;
  return isFree(first.act, left) && isFree(first.act, right) ? 'given' : undefined;
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

/**
 * Two locks of one kind, taken in an order that the text does not settle: neighbours on a ring (`forks[i]`, then
 * `forks[(i + 1) % n]`), or two that the caller names in whichever order it likes (`transfer(a, b)`).
 */

import type { CallExpr, Expr, NameExpr } from '../../facts/ir.js';
import { someExpr, someStmt } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import { threadsOf } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf, copiesOf, termOf, type Placed, type Term } from './lock-terms.js';

/** `ring`: each takes its own and then its neighbour's. `given`: whoever calls decides. `fixed`: always the same way round. */
export type PairOrder = 'ring' | 'given' | 'fixed' | undefined;

/** How many calls up the two may come from. */
const MAX_CALLS = 4;

/** The order of two locks that one frame names. */
export function orderOfPair(
  analysis: AnalysisState,
  outer: Term | undefined,
  inner: Term | undefined,
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
  return orderOfCallers(analysis, outer.act, [outer.slot, inner.slot], calls);
}

/** What the callers of a function make of the order of two of its parameters. */
function orderOfCallers(
  analysis: AnalysisState,
  act: Activation,
  slots: readonly [number, number],
  calls: number,
): PairOrder {
  const sites = sitesOf(analysis, act);
  if (sites.length === 0) return 'given';
  const orders = new Set<PairOrder>();
  for (const site of sites) {
    const [first, second] = slots.map((slot) => argumentOf(act, site, slot));
    if (first === undefined || second === undefined) continue;
    const [one, other] = [first, second].map((expr) => termOf(analysis, site.act, expr));
    orders.add(orderOfPair(analysis, one, other, calls + 1));
  }
  if (orders.has('ring')) return 'ring';
  return orders.has('given') ? 'given' : undefined;
}

/** A place that runs a function: a call of it, or the making of what runs it on a thread. */
interface Site {
  readonly act: Activation;
  readonly call: CallExpr;
  /** Arguments of the call that are not the function's. */
  readonly skip: number;
  /** The arguments are the items of `args=`. */
  readonly packed: boolean;
}

function sitesOf(analysis: AnalysisState, act: Activation): readonly Site[] {
  const sites: Site[] = [];
  for (const { act: caller, call } of callersInto(analysis, act)) {
    const node = call.node as Partial<CallExpr>;
    if (node.kind === 'call') sites.push({ act: caller, call: node as CallExpr, skip: 0, packed: false });
  }
  for (const { obj, entries, kind } of threadsOf(analysis).models.values()) {
    if (!entries.has(act)) continue;
    const maker = analysis.makers.get(obj);
    for (const one of maker?.creates ?? []) {
      if (one.obj !== obj) continue;
      sites.push({
        act: maker!,
        call: one.node,
        skip: kind === 'thread' || kind === 'timer' ? 0 : 1,
        packed: kind === 'thread' || kind === 'timer',
      });
    }
  }
  return sites;
}

/** What a site gives for a parameter. */
function argumentOf(act: Activation, { call, skip, packed }: Site, slot: number): Expr | undefined {
  const { params, cls } = act.fn;
  const position = params.findIndex((param) => param.slot === slot);
  const bound = cls >= 0 && act.self !== undefined ? 1 : 0;
  if (position < 0 || (bound > 0 && position === 0)) {
    return call.callee.kind === 'attribute' && position === 0 && !packed ? call.callee.object : undefined;
  }
  let args: readonly Expr[] = [];
  if (packed) {
    const given = call.args.find(({ name }) => name === 'args')?.value;
    if (given?.kind !== 'sequence') return undefined;
    args = given.items;
  } else {
    const named = call.args.find(({ name }) => name === params[position]!.name);
    if (named !== undefined) return named.value;
    if (call.args.some(({ star }) => star !== undefined)) return undefined;
    args = call.args.filter(({ name }) => name === undefined).map(({ value }) => value);
  }
  return args[position - bound + skip];
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

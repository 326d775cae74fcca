/** Pairs of locks that loops hand to a function: out of one row, one way along it or both. */

import { namesOf } from '../../facts/bound-names.js';
import type { Expr, ForStmt, FunctionFacts, NameExpr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import { argumentOf, sitesOf, type Site } from '../contexts/entry-sites.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOfName, boundOnce } from '../model/bindings.js';
import { push } from '../model/maps.js';

/** Whether all that comes to a function goes through one row, one way. */
export function goesOneWay(analysis: AnalysisState, { fn }: Activation, slots: readonly [number, number]): boolean {
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
export function rowOf(act: Activation, site: Site, slots: readonly [number, number]): Row | undefined {
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
export function isSorted(site: Site): boolean {
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
  return neverComeBack(
    row.items.map((item) =>
      parts.map((part) => (item.kind === 'sequence' && item.items[part] ? exprPath(item.items[part]) : undefined)),
    ),
  );
}

/** Whether all that is seen to come to a function names two things by constants, or by variables that are bound once, one way round. */
export function areNamedOneWay(analysis: AnalysisState, { fn }: Activation, slots: readonly [number, number]): boolean {
  const sites = analysis.activationsOf(fn).flatMap((act) => sitesOf(analysis, act).map((site) => ({ act, site })));
  return (
    sites.length > 0 &&
    neverComeBack(sites.map(({ act, site }) => slots.map((slot) => nameOf(site.act.fn, argumentOf(act, site, slot)))))
  );
}

function nameOf(fn: FunctionFacts, given: Expr | undefined): string | undefined {
  if (given?.kind === 'constant') return JSON.stringify(given.value);
  const root = given?.kind === 'attribute' ? given.object : given;
  const [only, ...others] = root?.kind === 'name' ? bindingsOfName(fn, root) : [];
  return only?.kind === 'assign' && others.length === 0 ? exprPath(given!) : undefined;
}

/** Whether pairs of names have an order that all of them keep to. */
function neverComeBack(pairs: readonly (readonly (string | undefined)[])[]): boolean {
  const after = new Map<string, string[]>();
  for (const [from, to] of pairs) {
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

import { exact } from './lists.js';
import { Kind } from '../syntax/kinds.js';
import { hasComma } from './commas.js';
import { lowerExpr, lowerNth } from './expressions.js';
import type { ComprehensionClause, ComprehensionExpr, DictExpr, Expr, SequenceExpr } from './ir.js';
import type { Lowering } from './lowering.js';
import { lowerTarget } from './targets.js';

/** A list, tuple or set, with brackets or without. */
export function lowerSequence(cx: Lowering, node: number, type: SequenceExpr['type'], bracketed: boolean): Expr {
  const items: Expr[] = [];
  const limit = cx.limit(node);
  for (let item = cx.first(node); item !== 0; item = cx.next(item, limit)) items.push(lowerExpr(cx, item));
  return { kind: 'sequence', start: cx.start(node), end: cx.end(node), type, items: exact(items), bracketed };
}

export function lowerDict(cx: Lowering, node: number): DictExpr {
  const entries: { key?: Expr; value: Expr }[] = [];
  const limit = cx.limit(node);
  for (let entry = cx.first(node); entry !== 0; entry = cx.next(entry, limit)) {
    if (cx.kind(entry) === Kind.Pair) entries.push({ key: lowerNth(cx, entry, 0), value: lowerNth(cx, entry, 1) });
    else entries.push({ value: lowerNth(cx, entry, 0) });
  }
  return { kind: 'dict', start: cx.start(node), end: cx.end(node), entries: exact(entries) };
}

interface OpenClause {
  readonly target: Expr;
  readonly iter: Expr;
  readonly conditions: Expr[];
  readonly isAsync: boolean;
}

/** The first iterable belongs to the enclosing scope; everything else sees the comprehension's variables. */
export function lowerComprehension(cx: Lowering, node: number, type: ComprehensionExpr['type']): Expr {
  const limit = cx.limit(node);
  const outer = cx.scope;
  const inner = cx.openScope('comprehension');
  const clauses: OpenClause[] = [];
  let body = 0;
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.ForInClause) {
      if (clauses.length === 0) cx.scope = outer;
      const iter = lowerIterable(cx, child);
      cx.scope = inner;
      const left = cx.first(child);
      const target = left === 0 ? cx.error(child) : lowerTarget(cx, left);
      clauses.push({ target, iter, conditions: [], isAsync: cx.child(child, Kind.Async) !== 0 });
    } else if (kind === Kind.IfClause) {
      clauses[clauses.length - 1]?.conditions.push(lowerNth(cx, child, 0));
    } else if (body === 0) {
      body = child;
    }
  }
  const expr = comprehension(cx, node, type, exact(clauses), body);
  cx.scope = outer;
  return expr;
}

function comprehension(
  cx: Lowering,
  node: number,
  type: ComprehensionExpr['type'],
  clauses: readonly ComprehensionClause[],
  body: number,
): Expr {
  const start = cx.start(node);
  const end = cx.end(node);
  if (body === 0) return cx.error(node);
  if (type === 'dict' && cx.kind(body) === Kind.Pair) {
    const element = lowerNth(cx, body, 0);
    return { kind: 'comprehension', start, end, type, clauses, element, value: lowerNth(cx, body, 1) };
  }
  return { kind: 'comprehension', start, end, type, clauses, element: lowerExpr(cx, body) };
}

/** What follows `in`: a tuple where there are commas. */
function lowerIterable(cx: Lowering, clause: number): Expr {
  const limit = cx.limit(clause);
  const left = cx.first(clause);
  const right = left === 0 ? 0 : cx.next(left, limit);
  if (right === 0) return cx.error(clause);
  const iter = lowerExpr(cx, right);
  let more = cx.next(right, limit);
  if (more === 0 && !hasComma(cx.text, cx.end(right), cx.end(clause))) return iter;
  const items = [iter];
  for (; more !== 0; more = cx.next(more, limit)) items.push(lowerExpr(cx, more));
  return {
    kind: 'sequence',
    start: iter.start,
    end: items[items.length - 1]!.end,
    type: 'tuple',
    items: exact(items),
    bracketed: false,
  };
}

import { Kind } from '../syntax/kinds.js';
import { hasComma } from './commas.js';
import { lowerExpr } from './expressions.js';
import type { Expr } from './ir.js';
import type { Lowering } from './lowering.js';

/** Lowers what is assigned to: names in it are bound in the current scope. */
export function lowerTarget(cx: Lowering, node: number): Expr {
  const kind = cx.kind(node);
  if (kind === Kind.Identifier) return cx.isMissing(node) ? cx.error(node) : cx.bind(node);
  if (!cx.enter()) return cx.error(node);
  const target = lowerOther(cx, node, kind);
  cx.leave();
  return target;
}

function lowerOther(cx: Lowering, node: number, kind: Kind): Expr {
  const start = cx.start(node);
  const end = cx.end(node);
  switch (kind) {
    case Kind.PatternList:
    case Kind.ExpressionList:
      return { kind: 'sequence', start, end, type: 'tuple', items: items(cx, node), bracketed: false };
    case Kind.TuplePattern:
    case Kind.Tuple: {
      const targets = items(cx, node);
      const [only] = targets;
      // A pattern in parentheses without a comma is not a tuple: `(x) = 1`.
      if (kind === Kind.TuplePattern && targets.length === 1 && only !== undefined && !hasComma(cx.text, only.end, end))
        return only;
      return { kind: 'sequence', start, end, type: 'tuple', items: targets, bracketed: true };
    }
    case Kind.ListPattern:
    case Kind.List:
      return { kind: 'sequence', start, end, type: 'list', items: items(cx, node), bracketed: true };
    case Kind.ListSplat:
    case Kind.ListSplatPattern: {
      const inner = cx.first(node);
      return { kind: 'starred', start, end, value: inner === 0 ? cx.error(node) : lowerTarget(cx, inner) };
    }
    case Kind.Parenthesized:
    case Kind.AsPatternTarget: {
      const inner = cx.first(node);
      return inner === 0 ? cx.error(node) : lowerTarget(cx, inner);
    }
    default:
      return lowerExpr(cx, node);
  }
}

function items(cx: Lowering, node: number): Expr[] {
  const targets: Expr[] = [];
  const limit = cx.limit(node);
  for (let item = cx.first(node); item !== 0; item = cx.next(item, limit)) targets.push(lowerTarget(cx, item));
  return targets;
}

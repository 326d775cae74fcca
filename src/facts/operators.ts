import { exact } from './lists.js';
import { Kind } from '../syntax/kinds.js';
import { lowerExpr } from './expressions.js';
import type { BooleanExpr, CompareOp, Expr } from './ir.js';
import type { Lowering } from './lowering.js';
import { STRIDE } from '../syntax/flat.js';

const COMPARISONS: ReadonlyMap<Kind, CompareOp> = new Map<Kind, CompareOp>([
  [Kind.Less, '<'],
  [Kind.LessEqual, '<='],
  [Kind.Equal, '=='],
  [Kind.NotEqual, '!='],
  [Kind.NotEqualOld, '!='],
  [Kind.GreaterEqual, '>='],
  [Kind.Greater, '>'],
  [Kind.In, 'in'],
  [Kind.NotIn, 'not in'],
  [Kind.Is, 'is'],
  [Kind.IsNot, 'is not'],
]);

const BINARY: ReadonlyMap<Kind, string> = new Map([
  [Kind.Plus, '+'],
  [Kind.Minus, '-'],
  [Kind.Star, '*'],
  [Kind.Slash, '/'],
  [Kind.Percent, '%'],
  [Kind.DoubleSlash, '//'],
  [Kind.DoubleStar, '**'],
  [Kind.At, '@'],
  [Kind.Pipe, '|'],
  [Kind.Ampersand, '&'],
  [Kind.Caret, '^'],
  [Kind.ShiftLeft, '<<'],
  [Kind.ShiftRight, '>>'],
]);

const ASSIGNING: ReadonlyMap<Kind, string> = new Map([
  [Kind.PlusAssign, '+'],
  [Kind.MinusAssign, '-'],
  [Kind.StarAssign, '*'],
  [Kind.SlashAssign, '/'],
  [Kind.AtAssign, '@'],
  [Kind.DoubleSlashAssign, '//'],
  [Kind.PercentAssign, '%'],
  [Kind.DoubleStarAssign, '**'],
  [Kind.ShiftRightAssign, '>>'],
  [Kind.ShiftLeftAssign, '<<'],
  [Kind.AmpersandAssign, '&'],
  [Kind.CaretAssign, '^'],
  [Kind.PipeAssign, '|'],
]);

/** The operator of a `+=` and its like, without the `=`; undefined where a node has none. */
export function assigningOperator(cx: Lowering, node: number): string | undefined {
  return operatorOf(cx, node, ASSIGNING);
}

function operatorOf<Op>(cx: Lowering, node: number, ops: ReadonlyMap<Kind, Op>): Op | undefined {
  const limit = cx.limit(node);
  for (let child = node + STRIDE; child < limit; child = cx.limit(child)) {
    const kind = cx.kind(child);
    if (kind < Kind.FirstNode) {
      const op = ops.get(kind);
      if (op !== undefined) return op;
    }
  }
  return undefined;
}

/** `a + b + c` nests to the left; a loop takes any number of operands. */
export function lowerBinary(cx: Lowering, node: number): Expr {
  const links: number[] = [];
  let left = node;
  const most = cx.linksAllowed;
  while (cx.kind(left) === Kind.BinaryOperator && links.length < most) {
    links.push(left);
    left = cx.first(left);
    if (left === 0) return cx.error(node);
  }
  cx.linksLeft -= links.length;
  const innermost = cx.kind(left) === Kind.BinaryOperator ? cx.error(left) : lowerExpr(cx, left);
  // The grammar may read `[*a + b]` as a sum of `*a` and `b`: the star belongs to the whole.
  let expr = innermost.kind === 'starred' ? innermost.value : innermost;
  const start = innermost.kind === 'starred' ? expr.start : cx.start(node);
  for (let i = links.length - 1; i >= 0; i--) {
    const link = links[i]!;
    const first = cx.first(link);
    const right = first === 0 ? 0 : cx.next(first, cx.limit(link));
    const op = operatorOf(cx, link, BINARY);
    if (right === 0 || op === undefined) {
      expr = cx.error(link);
    } else {
      expr = { kind: 'binary', start, end: cx.end(link), op, left: expr, right: lowerExpr(cx, right) };
    }
  }
  cx.linksLeft += links.length;
  return innermost.kind === 'starred' ? { kind: 'starred', start: innermost.start, end: expr.end, value: expr } : expr;
}

/** `a and b and c` as one expression of three values. */
export function lowerBoolean(cx: Lowering, node: number): Expr {
  const token = booleanToken(cx, node);
  if (token === 0) return cx.error(node);
  const reversed: number[] = [];
  let left = node;
  while (cx.kind(left) === Kind.BooleanOperator && booleanToken(cx, left) === token) {
    const first = cx.first(left);
    const right = first === 0 ? 0 : cx.next(first, cx.limit(left));
    if (right === 0) return cx.error(node);
    reversed.push(right);
    left = first;
  }
  reversed.push(left);
  const values = reversed.reverse().map((value) => lowerExpr(cx, value));
  const op: BooleanExpr['op'] = token === Kind.And ? 'and' : 'or';
  return { kind: 'boolean', start: cx.start(node), end: cx.end(node), op, values };
}

function booleanToken(cx: Lowering, node: number): Kind | 0 {
  if (cx.child(node, Kind.And) !== 0) return Kind.And;
  return cx.child(node, Kind.Or) !== 0 ? Kind.Or : 0;
}

/** `a < b < c`. */
export function lowerComparison(cx: Lowering, node: number): Expr {
  const limit = cx.limit(node);
  let left: Expr | undefined;
  let op: CompareOp | undefined;
  const rest: { op: CompareOp; right: Expr }[] = [];
  for (let child = node + STRIDE; child < limit; child = cx.limit(child)) {
    const kind = cx.kind(child);
    if (kind < Kind.FirstNode) op = COMPARISONS.get(kind) ?? op;
    else if (left === undefined) left = lowerExpr(cx, child);
    else if (op !== undefined) rest.push({ op, right: lowerExpr(cx, child) });
  }
  if (left === undefined || rest.length === 0) return left ?? cx.error(node);
  return { kind: 'compare', start: cx.start(node), end: cx.end(node), left, rest: exact(rest) };
}

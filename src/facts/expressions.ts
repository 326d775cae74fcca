import { exact } from './lists.js';
import { STRIDE } from '../syntax/flat.js';
import { Kind } from '../syntax/kinds.js';
import { attribute, lowerChain } from './chains.js';
import { lowerComprehension, lowerDict, lowerSequence } from './collections.js';
import { lowerLambda } from './functions.js';
import type { Expr, NamedExpr, SliceExpr, UnaryExpr, YieldExpr } from './ir.js';
import { lowerConstant, lowerString } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerBinary, lowerBoolean, lowerComparison } from './operators.js';
import { lowerType } from './types.js';

/** Lowers any expression. What cannot be understood becomes an error expression. */
export function lowerExpr(cx: Lowering, node: number): Expr {
  const kind = cx.kind(node);
  if (kind === Kind.Identifier) return cx.isMissing(node) ? cx.error(node) : cx.use(node);
  if (!cx.enter()) return cx.error(node);
  const expr = lowerOther(cx, node, kind);
  cx.leave();
  return expr;
}

/** Lowers the `index`-th real child of a node, counted from 0. */
export function lowerNth(cx: Lowering, node: number, index: number): Expr {
  const limit = cx.limit(node);
  let child = cx.first(node);
  for (; index > 0 && child !== 0; index--) child = cx.next(child, limit);
  return child === 0 ? cx.error(node) : lowerExpr(cx, child);
}

function lowerOther(cx: Lowering, node: number, kind: Kind): Expr {
  switch (kind) {
    case Kind.Attribute:
    case Kind.Call:
    case Kind.Subscript:
      return lowerChain(cx, node);
    case Kind.String:
    case Kind.ConcatenatedString:
      return lowerString(cx, node);
    case Kind.Integer:
      return lowerConstant(cx, node, 'int');
    case Kind.Float:
      return lowerConstant(cx, node, 'float');
    case Kind.True:
    case Kind.False:
      return lowerConstant(cx, node, 'bool');
    case Kind.None:
      return lowerConstant(cx, node, 'none');
    case Kind.Ellipsis:
      return lowerConstant(cx, node, 'ellipsis');
    case Kind.Comparison:
      return lowerComparison(cx, node);
    case Kind.BinaryOperator:
      return lowerBinary(cx, node);
    case Kind.BooleanOperator:
      return lowerBoolean(cx, node);
    case Kind.NotOperator:
    case Kind.UnaryOperator:
      return lowerUnary(cx, node, kind);
    case Kind.Parenthesized:
    case Kind.AsPattern:
    case Kind.AsPatternTarget:
    case Kind.Chevron:
      return lowerNth(cx, node, 0);
    case Kind.List:
    case Kind.ListPattern:
      return lowerSequence(cx, node, 'list', true);
    case Kind.Tuple:
    case Kind.TuplePattern:
      return lowerSequence(cx, node, 'tuple', true);
    case Kind.Set:
      return lowerSequence(cx, node, 'set', true);
    case Kind.ExpressionList:
    case Kind.PatternList:
      return lowerSequence(cx, node, 'tuple', false);
    case Kind.Dictionary:
      return lowerDict(cx, node);
    case Kind.ListComprehension:
      return lowerComprehension(cx, node, 'list');
    case Kind.SetComprehension:
      return lowerComprehension(cx, node, 'set');
    case Kind.DictionaryComprehension:
      return lowerComprehension(cx, node, 'dict');
    case Kind.GeneratorExpression:
      return lowerComprehension(cx, node, 'generator');
    case Kind.Conditional:
      return lowerConditional(cx, node);
    case Kind.Lambda:
      return lowerLambda(cx, node);
    case Kind.NamedExpression:
      return lowerNamed(cx, node);
    case Kind.Await:
      return { kind: 'await', start: cx.start(node), end: cx.end(node), value: lowerNth(cx, node, 0) };
    case Kind.Yield:
      return lowerYield(cx, node);
    case Kind.ListSplat:
    case Kind.ListSplatPattern:
    case Kind.DictionarySplat:
    case Kind.DictionarySplatPattern:
    case Kind.SplatType:
      return { kind: 'starred', start: cx.start(node), end: cx.end(node), value: lowerNth(cx, node, 0) };
    case Kind.Slice:
      return lowerSlice(cx, node);
    case Kind.DottedName:
      return lowerDottedName(cx, node);
    case Kind.Type:
    case Kind.GenericType:
    case Kind.UnionType:
    case Kind.ConstrainedType:
    case Kind.MemberType:
      return lowerType(cx, node, kind);
    default:
      return cx.error(node);
  }
}

function lowerUnary(cx: Lowering, node: number, kind: Kind): UnaryExpr {
  let op: UnaryExpr['op'] = 'not';
  if (kind === Kind.UnaryOperator) {
    const token = cx.kind(node + STRIDE);
    op = token === Kind.Minus ? '-' : token === Kind.Plus ? '+' : '~';
  }
  return { kind: 'unary', start: cx.start(node), end: cx.end(node), op, operand: lowerNth(cx, node, 0) };
}

function lowerConditional(cx: Lowering, node: number): Expr {
  const body = lowerNth(cx, node, 0);
  const test = lowerNth(cx, node, 1);
  const orelse = lowerNth(cx, node, 2);
  return { kind: 'conditional', start: cx.start(node), end: cx.end(node), test, body, orelse };
}

/** `(name := value)`: the name belongs to the function, even from within a comprehension. */
function lowerNamed(cx: Lowering, node: number): Expr {
  const name = cx.first(node);
  if (name === 0 || cx.kind(name) !== Kind.Identifier || cx.isMissing(name)) return cx.error(node);
  const here = cx.scope;
  cx.scope = here.binding;
  const target = cx.bind(name);
  cx.scope = here;
  return {
    kind: 'named',
    start: cx.start(node),
    end: cx.end(node),
    target,
    value: lowerNth(cx, node, 1),
  } satisfies NamedExpr;
}

function lowerYield(cx: Lowering, node: number): YieldExpr {
  cx.yields++;
  const start = cx.start(node);
  const end = cx.end(node);
  const from = cx.child(node, Kind.From) !== 0;
  const value = cx.first(node);
  if (value === 0) return { kind: 'yield', start, end, from };
  return { kind: 'yield', start, end, from, value: lowerExpr(cx, value) };
}

function lowerSlice(cx: Lowering, node: number): SliceExpr {
  const parts: Expr[] = [];
  const limit = cx.limit(node);
  for (let part = cx.first(node); part !== 0; part = cx.next(part, limit)) parts.push(lowerExpr(cx, part));
  return { kind: 'slice', start: cx.start(node), end: cx.end(node), parts: exact(parts) };
}

/** `a.b.c` where the grammar has it as one name: in patterns. */
export function lowerDottedName(cx: Lowering, node: number): Expr {
  const limit = cx.limit(node);
  let part = cx.first(node);
  if (part === 0) return cx.error(node);
  const start = cx.start(part);
  let expr: Expr = cx.use(part);
  for (part = cx.next(part, limit); part !== 0; part = cx.next(part, limit)) {
    expr = attribute(cx, part, expr, start);
  }
  return expr;
}

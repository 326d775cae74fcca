import { exact } from './lists.js';
import { Kind } from '../syntax/kinds.js';
import { hasComma } from './commas.js';
import { lowerComprehension } from './collections.js';
import { lowerExpr, lowerNth } from './expressions.js';
import type { Argument, AttributeExpr, Expr } from './ir.js';
import type { Lowering } from './lowering.js';

/** How the innermost object of a chain is lowered where it is not simply an expression, and where the chain begins. */
export interface ChainHead {
  readonly start: number;
  lower(object: number): Expr;
}

/** Attributes, calls and subscripts nest to the left, link by link; a loop takes any number of them. */
export function lowerChain(cx: Lowering, node: number, head?: ChainHead): Expr {
  const links: number[] = [];
  let object = node;
  const most = cx.linksAllowed;
  while (isLink(cx.kind(object)) && links.length < most) {
    links.push(object);
    object = cx.first(object);
    if (object === 0) return cx.error(node);
  }
  cx.linksLeft -= links.length;
  let expr: Expr;
  let start = cx.start(node);
  const kind = cx.kind(object);
  // The grammar reads `[*f(x)]` as a call of `*f`: the star belongs to the whole.
  const star = kind === Kind.ListSplat || kind === Kind.ListSplatPattern ? object : 0;
  if (isLink(kind)) {
    expr = cx.error(object);
  } else if (star !== 0) {
    expr = lowerNth(cx, star, 0);
    start = expr.start;
  } else if (head !== undefined) {
    expr = head.lower(object);
    start = head.start;
  } else {
    expr = lowerExpr(cx, object);
  }
  for (let i = links.length - 1; i >= 0; i--) expr = lowerLink(cx, links[i]!, expr, start);
  cx.linksLeft += links.length;
  return star === 0 ? expr : { kind: 'starred', start: cx.start(star), end: expr.end, value: expr };
}

function isLink(kind: Kind): boolean {
  return kind === Kind.Attribute || kind === Kind.Call || kind === Kind.Subscript;
}

function lowerLink(cx: Lowering, node: number, object: Expr, start: number): Expr {
  const end = cx.end(node);
  const first = cx.first(node);
  const second = first === 0 ? 0 : cx.next(first, cx.limit(node));
  if (second === 0) return cx.error(node);
  switch (cx.kind(node)) {
    case Kind.Attribute:
      if (cx.isMissing(second)) return cx.error(node);
      return attribute(cx, second, object, start);
    case Kind.Call: {
      const args = lowerArguments(cx, second);
      return (
        attributeByName(object, args, start, end) ??
        ({ kind: 'call', start, end, callee: object, args, argsStart: cx.start(second) } as const)
      );
    }
    default:
      return { kind: 'subscript', start, end, object, index: lowerIndex(cx, node, second) };
  }
}

/** The attribute of an object that a name, last in its expression, stands for. */
export function attribute(cx: Lowering, name: number, object: Expr, start: number): AttributeExpr {
  const text = cx.nameText(name);
  const nameStart = cx.start(name);
  return { kind: 'attribute', start, end: cx.end(name), object, name: text, ...cx.privately(text), nameStart };
}

/** `getattr(self, "_lock")`, which is `self._lock`. */
function attributeByName(
  callee: Expr,
  args: readonly Argument[],
  start: number,
  end: number,
): AttributeExpr | undefined {
  if (callee.kind !== 'name' || callee.name !== 'getattr') return undefined;
  const [object, named, ...others] = args;
  if (
    others.length > 0 ||
    [object, named].some((one) => one === undefined || one.name !== undefined || one.star !== undefined)
  )
    return undefined;
  const { value } = named!;
  if (value.kind !== 'constant' || typeof value.value !== 'string' || !IDENTIFIER.test(value.value)) return undefined;
  return { kind: 'attribute', start, end, object: object!.value, name: value.value, nameStart: value.start };
}

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** The arguments of a call or the bases of a class. */
export function lowerArguments(cx: Lowering, node: number): Argument[] {
  if (cx.kind(node) === Kind.GeneratorExpression) return [{ value: lowerComprehension(cx, node, 'generator') }];
  const args: Argument[] = [];
  const limit = cx.limit(node);
  for (let arg = cx.first(node); arg !== 0; arg = cx.next(arg, limit)) args.push(lowerArgument(cx, arg));
  return exact(args);
}

function lowerArgument(cx: Lowering, node: number): Argument {
  const kind = cx.kind(node);
  if (kind !== Kind.KeywordArgument && kind !== Kind.ListSplat && kind !== Kind.DictionarySplat) {
    return { value: lowerExpr(cx, node) };
  }
  const first = cx.first(node);
  if (first === 0) return { value: cx.error(node) };
  if (kind === Kind.ListSplat) return { star: '*', value: lowerExpr(cx, first) };
  if (kind === Kind.DictionarySplat) return { star: '**', value: lowerExpr(cx, first) };
  const value = cx.next(first, cx.limit(node));
  return { name: cx.nameText(first), value: value === 0 ? cx.error(node) : lowerExpr(cx, value) };
}

/** What stands in the brackets: a tuple where there are commas. */
function lowerIndex(cx: Lowering, node: number, first: number): Expr {
  const limit = cx.limit(node);
  const index = lowerExpr(cx, first);
  let next = cx.next(first, limit);
  if (next === 0 && !hasComma(cx.text, cx.end(first), cx.end(node))) return index;
  const items = [index];
  for (; next !== 0; next = cx.next(next, limit)) items.push(lowerExpr(cx, next));
  const { start } = index;
  const { end } = items[items.length - 1]!;
  return { kind: 'sequence', start, end, type: 'tuple', items: exact(items), bracketed: false };
}

import { Kind } from '../syntax/kinds.js';
import { lowerChain, type ChainHead } from './chains.js';
import { lowerExpr } from './expressions.js';
import type { Argument, Expr, NameExpr, Stmt } from './ir.js';
import type { Lowering } from './lowering.js';
import { bindTypeParameters } from './types.js';

/** `type X[T] = value`: binds X; the value is evaluated when somebody asks for it. */
export function lowerTypeAlias(cx: Lowering, node: number): Stmt | undefined {
  const left = cx.first(node);
  const right = left === 0 ? 0 : cx.next(left, cx.limit(node));
  const inner = left === 0 ? 0 : cx.first(left);
  if (right === 0 || inner === 0) return undefined;
  const parameters = cx.kind(inner) === Kind.GenericType ? cx.child(inner, Kind.TypeParameter) : 0;
  const name = parameters === 0 ? inner : cx.first(inner);
  if (cx.kind(name) !== Kind.Identifier) return lowerDisguised(cx, node, inner, right);
  const target = cx.bind(name);
  cx.openScope('types');
  if (parameters !== 0) bindTypeParameters(cx, parameters);
  const value = lowerExpr(cx, right);
  cx.closeScope();
  return { kind: 'assign', start: cx.start(node), end: cx.end(node), targets: [target], value };
}

/**
 * `type(x).y = value`, which the grammar takes for an alias named `(x).y`: an assignment whose target begins
 * with a call of `type`. With `type(x).y: T = value` the annotation has to be taken off first.
 */
function lowerDisguised(cx: Lowering, node: number, inner: number, right: number): Stmt {
  const start = cx.start(node);
  const end = cx.end(node);
  let object = inner;
  let annotation: Expr | undefined;
  if (cx.kind(inner) === Kind.ConstrainedType) {
    const type = cx.first(inner);
    const constraint = type === 0 ? 0 : cx.next(type, cx.limit(inner));
    object = type === 0 ? 0 : cx.first(type);
    if (constraint !== 0) annotation = lowerExpr(cx, constraint);
  }
  const head: ChainHead = { start, lower: (base) => applyType(cx, base, start) };
  const target = object === 0 ? cx.error(node) : lowerChain(cx, object, head);
  const value = lowerExpr(cx, right);
  return { kind: 'assign', start, end, targets: [target], value, ...(annotation && { annotation }) };
}

/** What stands right behind the word `type`: the arguments of a call, or an index. */
function applyType(cx: Lowering, node: number, start: number): Expr {
  const callee: NameExpr = cx.useNamed('type', start, start + 'type'.length);
  const argsStart = cx.start(node);
  const end = cx.end(node);
  const kind = cx.kind(node);
  if (kind === Kind.List) return { kind: 'subscript', start, end, object: callee, index: lowerExpr(cx, node) };
  if (kind !== Kind.Parenthesized && kind !== Kind.Tuple && kind !== Kind.GeneratorExpression) return cx.error(node);
  const value = lowerExpr(cx, node);
  const isTuple = kind === Kind.Tuple && value.kind === 'sequence';
  const args: Argument[] = isTuple ? value.items.map((item) => ({ value: item })) : [{ value }];
  return { kind: 'call', start, end, callee, args, argsStart };
}

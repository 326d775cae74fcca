import { STRIDE } from '../syntax/flat.js';
import { Kind } from '../syntax/kinds.js';
import { lowerExpr, lowerNth } from './expressions.js';
import type { Expr } from './ir.js';
import type { Lowering } from './lowering.js';

/** What the grammar reads as a type where it could not be an expression as well. */
export function lowerType(cx: Lowering, node: number, kind: Kind): Expr {
  const start = cx.start(node);
  const end = cx.end(node);
  switch (kind) {
    case Kind.UnionType:
      return union(lowerNth(cx, node, 0), lowerNth(cx, node, 1), end);
    case Kind.MemberType: {
      const object = cx.first(node);
      const member = object === 0 ? 0 : cx.next(object, cx.limit(node));
      if (member === 0) return cx.error(node);
      const name = cx.nameText(member);
      return { kind: 'attribute', start, end, object: lowerExpr(cx, object), name, nameStart: cx.start(member) };
    }
    case Kind.GenericType:
      return lowerGeneric(cx, node);
    default:
      return lowerNth(cx, node, 0);
  }
}

/** `list[A] | B | C`, where the grammar puts B and C together; for Python all operators of a kind nest to the left. */
function union(left: Expr, right: Expr, end: number): Expr {
  const rights: Expr[] = [];
  // In parentheses it would end before them.
  while (right.kind === 'binary' && right.op === '|' && right.end === end) {
    rights.push(right.right);
    right = right.left;
    end = right.end;
  }
  rights.push(right);
  return rights.reduceRight<Expr>(
    (sum, operand) => ({ kind: 'binary', start: left.start, end: operand.end, op: '|', left: sum, right: operand }),
    left,
  );
}

/** `list[int]`. */
function lowerGeneric(cx: Lowering, node: number): Expr {
  const name = cx.first(node);
  const parameters = name === 0 ? 0 : cx.next(name, cx.limit(node));
  if (parameters === 0) return cx.error(node);
  const object = lowerExpr(cx, name);
  const items: Expr[] = [];
  const limit = cx.limit(parameters);
  for (let item = cx.first(parameters); item !== 0; item = cx.next(item, limit)) items.push(lowerExpr(cx, item));
  const [only] = items;
  const index: Expr =
    items.length === 1 && only !== undefined
      ? only
      : {
          kind: 'sequence',
          start: cx.start(parameters) + 1,
          end: cx.end(parameters) - 1,
          type: 'tuple',
          items,
          bracketed: false,
        };
  return { kind: 'subscript', start: cx.start(node), end: cx.end(node), object, index };
}

/**
 * Binds the names of a `[T, *Ts, **P]` list in the current scope. A bound (`T: int`) or default (`T = int`) is
 * dropped: Python evaluates it only when somebody asks the type variable for it. The grammar does not know
 * defaults: it takes `T =` for an error in front of a parameter named like the default.
 */
export function bindTypeParameters(cx: Lowering, node: number): void {
  const limit = cx.limit(node);
  let isDefault = false;
  for (let item = node + STRIDE; item < limit; item = cx.limit(item)) {
    const kind = cx.kind(item);
    if (kind === Kind.Error) {
      const piece = cx.text.slice(cx.start(item), cx.end(item));
      if (!piece.startsWith('=')) bindFirstName(cx, item);
      isDefault = piece.endsWith('=');
    } else if (kind >= Kind.FirstNode) {
      if (!isDefault) bindFirstName(cx, item);
      isDefault = false;
    }
  }
}

function bindFirstName(cx: Lowering, item: number): void {
  const limit = cx.limit(item);
  for (let node = item; node < limit; node += STRIDE) {
    if (cx.kind(node) !== Kind.Identifier) continue;
    if (!cx.isMissing(node)) cx.bind(node);
    return;
  }
}

import { Kind } from '../syntax/kinds.js';
import { lowerExpr } from './expressions.js';
import type { Expr, Stmt } from './ir.js';
import type { Lowering } from './lowering.js';
import { assigningOperator } from './operators.js';
import { lowerTarget } from './targets.js';

/** `a = b = value`, `a: T = value`, `a: T`. */
export function lowerAssignment(cx: Lowering, node: number): Stmt | undefined {
  const start = cx.start(node);
  const end = cx.end(node);
  const targets: Expr[] = [];
  let annotation: Expr | undefined;
  // Each further target nests one deeper to the right; a loop takes any number of them.
  for (let inner = node; ;) {
    const limit = cx.limit(inner);
    const left = cx.first(inner);
    if (left === 0) return undefined;
    const target = lowerTarget(cx, left);
    targets.push(target);
    let right = cx.next(left, limit);
    if (right !== 0 && cx.kind(right) === Kind.Type) {
      annotation = lowerExpr(cx, right);
      right = cx.next(right, limit);
      if (right === 0) return { kind: 'declare', start, end, target, annotation };
    }
    if (right !== 0 && cx.kind(right) === Kind.Assignment) {
      inner = right;
      continue;
    }
    const value = right === 0 ? cx.error(inner) : lowerExpr(cx, right);
    if (annotation === undefined) return { kind: 'assign', start, end, targets, value };
    return { kind: 'assign', start, end, targets, value, annotation };
  }
}

/** `target += value` and its like. */
export function lowerAugmented(cx: Lowering, node: number): Stmt | undefined {
  const left = cx.first(node);
  const op = assigningOperator(cx, node);
  if (left === 0 || op === undefined) return undefined;
  const right = cx.next(left, cx.limit(node));
  const target = lowerTarget(cx, left);
  const value = right === 0 ? cx.error(node) : lowerExpr(cx, right);
  return { kind: 'augassign', start: cx.start(node), end: cx.end(node), target, op, value };
}

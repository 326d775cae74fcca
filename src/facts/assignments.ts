import { exact } from './lists.js';
import { Kind } from '../syntax/kinds.js';
import { lowerExpr } from './expressions.js';
import type { Expr, Stmt } from './ir.js';
import type { Lowering } from './lowering.js';
import { assigningOperator } from './operators.js';
import { lowerTarget } from './targets.js';

/** A statement, and what the parser took for its value though it stands below it and is the next one. */
interface Assigned {
  readonly stmt: Stmt;
  readonly below?: number;
}

/** `a = b = value`, `a: T = value`, `a: T`. */
export function lowerAssignment(cx: Lowering, node: number): Assigned | undefined {
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
    let last = left;
    if (right !== 0 && cx.kind(right) === Kind.Type) {
      annotation = lowerExpr(cx, right);
      last = right;
      right = cx.next(right, limit);
      if (right === 0) return { stmt: { kind: 'declare', start, end, target, annotation } };
    }
    if (isBelow(cx, last, right)) {
      const value = cx.error(last);
      return { stmt: assign(start, cx.end(last), targets, value, annotation), below: right };
    }
    if (right !== 0 && cx.kind(right) === Kind.Assignment) {
      inner = right;
      continue;
    }
    const value = right === 0 ? cx.error(inner) : lowerExpr(cx, right);
    return { stmt: assign(start, end, targets, value, annotation) };
  }
}

const assign = (start: number, end: number, targets: Expr[], value: Expr, annotation: Expr | undefined): Stmt =>
  annotation === undefined
    ? { kind: 'assign', start, end, targets: exact(targets), value }
    : { kind: 'assign', start, end, targets: exact(targets), value, annotation };

/**
 * Whether a value stands in a line below its `=`, as while somebody types `x =` above a statement. Python would not take
 * it for the value; the parser does, and the statement below would be lost.
 */
function isBelow(cx: Lowering, last: number, right: number): boolean {
  if (right === 0 || cx.start(right) - cx.end(last) < '=\n'.length) return false;
  return OPEN_END.test(cx.text.slice(cx.end(last), cx.start(right)));
}

/** An operator, then nothing but blanks, comments and at least one end of a line. */
const OPEN_END = /^[^\S\r\n]*[^\w\s=]{0,3}=[^\S\r\n]*(#[^\r\n]*)?[\r\n]\s*(#[^\r\n]*[\r\n]\s*)*$/;

/** `target += value` and its like. */
export function lowerAugmented(cx: Lowering, node: number): Assigned | undefined {
  const left = cx.first(node);
  const op = assigningOperator(cx, node);
  if (left === 0 || op === undefined) return undefined;
  const right = cx.next(left, cx.limit(node));
  const target = lowerTarget(cx, left);
  const start = cx.start(node);
  if (isBelow(cx, left, right))
    return { stmt: { kind: 'augassign', start, end: cx.end(left), target, op, value: cx.error(left) }, below: right };
  const value = right === 0 ? cx.error(node) : lowerExpr(cx, right);
  return { stmt: { kind: 'augassign', start, end: cx.end(node), target, op, value } };
}

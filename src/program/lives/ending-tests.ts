/** Tests by which a loop ends, and the values that make it end. */

import type { Expr, IfStmt, Span, WhileStmt } from '../../facts/ir.js';
import { within, sameSpan } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import type { Access, Activation } from '../model/activation.js';

/** Whether a loop that asks the flag ends by what is written: found by one, it is found for all. */
export function endsBy(stmt: IfStmt | WhileStmt, { at }: Pick<Access, 'at'>, write: Access): boolean {
  if (write.stmt?.kind !== 'assign' || write.stmt.value.kind !== 'constant') return false;
  const outcome = outcomeOf(stmt.test, at, write.stmt.value.value);
  if (stmt.kind === 'while') return outcome === false;
  return outcome !== undefined && /^(break|return)$/.test((outcome ? stmt.body : stmt.orelse).at(-1)?.kind ?? '');
}

/** Whether what is written ends the function that reads it, or all loops there: the `break` of an inner one does not. */
export function asksToEnd(read: Access, write: Access): boolean {
  const stmt = read.kind === 'read' && read.cell === write.cell ? testAround(read.act, read.at) : undefined;
  if (stmt === undefined || !endsBy(stmt, read, write)) return false;
  return (
    stmt.kind === 'while' ||
    read.loops.length < 2 ||
    ![stmt.body, stmt.orelse].some((block) => block.at(-1)?.kind === 'break')
  );
}

/** Whether what is stored is what a loop goes on for: `ready = False` for `while not (stopped or ready)`. */
export function keepsOn(
  { kind, test, ...branches }: IfStmt | WhileStmt,
  { at }: Pick<Access, 'at'>,
  { stmt }: Access,
): boolean {
  if (stmt?.kind !== 'assign' || stmt.value.kind !== 'constant') return false;
  const { value } = stmt.value;
  const partAsked = (part: Expr): boolean | undefined => {
    if (part.kind === 'boolean') {
      const asked = part.values.find((one) => within(at, one));
      return asked && partAsked(asked);
    }
    if (part.kind !== 'unary' || part.op !== 'not') return outcomeOf(part, at, value);
    const inner = partAsked(part.operand);
    return inner === undefined ? undefined : !inner;
  };
  // `if not connected: break` goes on where the test fails.
  return partAsked(test) === (kind === 'while' || !leaves(branches.body));
}

/** How a test comes out where what is read at `node` has a value; undefined where more than that decides. */
export function outcomeOf(test: Expr, node: Span, value: unknown): boolean | undefined {
  switch (test.kind) {
    case 'unary': {
      const outcome = outcomeOf(test.operand, node, value);
      return outcome === undefined || test.op !== 'not' ? undefined : !outcome;
    }
    case 'boolean': {
      const decided = test.op === 'or';
      return test.values.some((part) => outcomeOf(part, node, value) === decided) ? decided : undefined;
    }
    case 'compare': {
      const [only, ...more] = test.rest;
      if (only?.right.kind !== 'constant' || more.length > 0 || !within(node, test.left)) return undefined;
      if (only.op === 'is' || only.op === '==') return value === only.right.value;
      return only.op === 'is not' || only.op === '!=' ? value !== only.right.value : undefined;
    }
    default:
      return sameSpan(node, test) ? Boolean(value) : undefined;
  }
}

/** The loop that a read decides on, or the `if` that leaves one. */
export function testAround(act: Activation, node: Span): IfStmt | WhileStmt | undefined {
  let found: IfStmt | WhileStmt | undefined;
  walkStmts(act.fn.body, (stmt) => {
    if (!within(node, stmt)) return false;
    if (stmt.kind === 'while' && decides(stmt.test, node)) found = stmt;
    if (stmt.kind === 'if' && decides(stmt.test, node) && (leaves(stmt.body) || leaves(stmt.orelse))) found = stmt;
    return true;
  });
  return found;
}

/** Whether a read is the test, or one side of its `and`, `or`, `not`, `is`, `==`; not an argument somewhere in it. */
export function decides(test: Expr, node: Span): boolean {
  if (!within(node, test)) return false;
  switch (test.kind) {
    case 'unary':
      return decides(test.operand, node);
    case 'boolean':
      return test.values.some((value) => decides(value, node));
    case 'compare':
      return test.rest.length === 1 && test.rest[0]!.right.kind === 'constant' && decides(test.left, node);
    case 'call':
      // `getattr(thread, 'running', True)` reads an attribute, as `self.stopped()` does that only gives it back.
      if (sameSpan(node, test)) return true;
      return test.args.length === 0 && (node.start === test.start || decides(test.callee, node));
    default:
      return node.end === test.end;
  }
}

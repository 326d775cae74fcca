/** Whether an expression surely gives plain data, where its value can't be followed: judged by what it is made of. */

import { lastPart } from '../../knowledge/dotted.js';
import { sameSpan } from '../../facts/spans.js';
import type { Expr } from '../../facts/ir.js';
import { walkStmts } from '../../facts/walk.js';
import { givesData, isDataAttribute } from '../../knowledge/plain-data.js';
import type { Activation } from '../model/activation.js';

const MAX_DEPTH = 4;

/** Whether the call's value is plain data: every function it may call returns nothing else. */
export function isDataCall(act: Activation, expr: Extract<Expr, { kind: 'call' }>): boolean {
  return isData(act, expr, 0);
}

function isData(act: Activation, expr: Expr, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  switch (expr.kind) {
    case 'constant':
    case 'fstring':
    case 'compare':
    case 'sequence':
    case 'dict':
    case 'comprehension':
      return true;
    case 'unary':
      return expr.op === 'not' || isData(act, expr.operand, depth + 1);
    case 'binary':
      return isData(act, expr.left, depth + 1) || isData(act, expr.right, depth + 1);
    case 'conditional':
      return isData(act, expr.body, depth + 1) && isData(act, expr.orelse, depth + 1);
    case 'boolean':
      return expr.values.every((value) => isData(act, value, depth + 1));
    case 'await':
      return isData(act, expr.value, depth + 1);
    case 'attribute':
      return isDataAttribute(expr.name);
    case 'call':
      return isCallOfData(act, expr, depth);
    default:
      return false;
  }
}

function isCallOfData(act: Activation, expr: Extract<Expr, { kind: 'call' }>, depth: number): boolean {
  const same = ({ node }: { readonly node: { readonly start: number; readonly end: number } }): boolean =>
    sameSpan(node, expr);
  const callees = act.calls.filter(same);
  if (callees.length > 0) return callees.every(({ callee }) => returnsData(callee, depth + 1));
  const external = act.libraryCalls.filter(same);
  if (external.length > 0) return external.every(({ name }) => givesData(name) || isDataAttribute(lastPart(name)));
  return expr.callee.kind === 'attribute' && isDataAttribute(expr.callee.name);
}

/** Whether a function of the program returns data on every way out that it has. */
function returnsData(act: Activation, depth: number): boolean {
  if (act.fn.isStub || act.fn.decorators.length > 0) return false;
  if (act.fn.isAsync || act.fn.isGenerator) return true;
  let data = true as boolean;
  walkStmts(act.fn.body, (stmt) => {
    if (stmt.kind === 'return' && stmt.value !== undefined) data &&= isData(act, stmt.value, depth + 1);
  });
  return data && act.fn.kind !== 'lambda';
}

/**
 * Joins by hand that look at a flag of each: every thread raises one as the last thing it does, in an object of its own or
 * at its own place of a list, and a loop asks until all of them are up. Whoever comes out of that comes after what each
 * thread did before it raised its flag. `contexts/completion-flags.ts` says which flags are sure.
 */

import type { ComprehensionExpr, Expr, ForStmt, NameExpr, WhileStmt } from '../../facts/ir.js';
import type { Access } from '../model/activation.js';
import { COMPLETED } from '../model/marks.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';
import { awaitMark, tellMark, waysOut } from './latches.js';
import { isElementField } from '../model/field.js';

/** A variable or an element was given a value: True tells those who wait until all are. */
export function tellCompletion(frame: Frame, write: Access, { objs, unknown }: Value): void {
  if (!unknown && objs.length === 1 && objs[0] === frame.analysis.constant('bool', true))
    tellMark(frame, COMPLETED, write);
}

/** `while not all(job.done for job in jobs):` is over. */
export function awaitAllFlags(frame: Frame, loop: WhileStmt): void {
  for (const { test, outcome } of waysOut(loop)) awaitFlags(frame, flagsOfAll(test, outcome));
}

/** `for job in jobs:` is over, and each round has waited: `while not job.done:`. */
export function awaitFlagsInTurn(frame: Frame, { iter, target, body }: ForStmt): void {
  if (target.kind !== 'name' || !isWhole(iter)) return;
  // Where a round may be left, not every flag has been seen.
  const [first, ...others] = body.filter(({ kind }) => kind !== 'expr' && kind !== 'pass');
  if (first?.kind !== 'while' || others.length > 0) return;
  for (const { test, outcome } of waysOut(first)) {
    const flag = raised(test, outcome);
    if (flag !== undefined && isOf(flag, target)) awaitFlags(frame, flag);
  }
}

function awaitFlags(frame: Frame, flags: Expr | undefined): void {
  if (flags === undefined) return;
  const isElements = flags.kind !== 'attribute';
  for (const read of frame.readsWithin(flags)) {
    const isFlag = isElements
      ? isElementField(read.cell.field)
      : read.at.start === flags.start && read.at.end === flags.end;
    if (isFlag) awaitMark(frame, COMPLETED, read);
  }
}

/** The flags, or the container of flags, that are all up where a test comes out so. */
function flagsOfAll(test: Expr, outcome: boolean): Expr | undefined {
  if (test.kind === 'unary' && test.op === 'not') return flagsOfAll(test.operand, !outcome);
  if (test.kind === 'compare') {
    // `while False in done:`
    const [only, ...more] = test.rest;
    const isAsked = only?.op === (outcome ? 'not in' : 'in') && more.length === 0;
    return isAsked && test.left.kind === 'constant' && test.left.value === false ? wholeOf(only.right) : undefined;
  }
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== (outcome ? 'all' : 'any'))
    return undefined;
  const [only, ...more] = test.args;
  if (only === undefined || more.length > 0) return undefined;
  if (only.value.kind !== 'comprehension') return outcome ? wholeOf(only.value) : undefined;
  return flagOfEach(only.value, outcome);
}

/** `job.done for job in jobs`. */
function flagOfEach({ clauses, element, value }: ComprehensionExpr, outcome: boolean): Expr | undefined {
  const [only, ...more] = clauses;
  if (only === undefined || more.length > 0 || only.conditions.length > 0 || value !== undefined) return undefined;
  const flag = raised(element, outcome);
  return flag !== undefined && only.target.kind === 'name' && isWhole(only.iter) && isOf(flag, only.target)
    ? flag
    : undefined;
}

/** The attribute that is True where a test comes out so. */
function raised(test: Expr, outcome: boolean): (Expr & { readonly kind: 'attribute' }) | undefined {
  if (test.kind === 'unary' && test.op === 'not') return raised(test.operand, !outcome);
  return test.kind === 'attribute' && outcome ? test : undefined;
}

const isOf = ({ object }: { readonly object: Expr }, { name }: NameExpr): boolean =>
  object.kind === 'name' && object.name === name;

/** All that a container has, and no part of it. */
const isWhole = (iter: Expr): boolean => wholeOf(iter) !== undefined;

function wholeOf(iter: Expr): Expr | undefined {
  if (iter.kind === 'name' || iter.kind === 'attribute') return iter;
  const isValues =
    iter.kind === 'call' &&
    iter.args.length === 0 &&
    iter.callee.kind === 'attribute' &&
    iter.callee.name === 'values' &&
    isWhole(iter.callee.object);
  return isValues ? iter : undefined;
}

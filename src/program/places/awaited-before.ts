/** Waits for what the call before them has waited for itself. */

import type { AttributeExpr, Expr, Stmt, WhileStmt } from '../../facts/ir.js';
import { targetsOf } from '../../facts/bound-names.js';
import { exprPath, methodCalledAlone } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { someStmt } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';

/**
 * `device.measure()`, and then `while not device.done: pass`: the method comes back only from such a loop of its own, so that
 * this one has no rounds.
 */
export function isAwaitedBefore({ fn, calls }: Activation, loop: WhileStmt): boolean {
  const asked = questionOf(loop.test);
  const { block } = wayTo(fn.body, loop).at(-1)!;
  // What stands in between and calls nothing of the program changes nothing but what it sets.
  const before = block
    .slice(0, block.indexOf(loop))
    .findLast((stmt) => callsOn(calls, stmt) || !isPlain(stmt) || (asked && sets(stmt, asked.of.name)));
  const called = before && methodCalledAlone(before);
  const object = called && exprPath(called.object);
  if (asked === undefined || object === undefined || exprPath(asked.of.object) !== object) return false;
  const callees = calls.flatMap(({ node, callee }) => (within(node, before!) ? callee : []));
  return callees.length > 0 && callees.every((callee) => waitsFor(callee, asked));
}

interface Question {
  readonly of: AttributeExpr;
  /** What it has to become for the loop to end. */
  readonly until: boolean;
}

/** `while not device.done`, `while device.done == False` */
function questionOf(test: Expr, until = false): Question | undefined {
  if (test.kind === 'attribute') return { of: test, until };
  if (test.kind === 'unary' && test.op === 'not') return questionOf(test.operand, !until);
  if (test.kind !== 'compare') return undefined;
  const [only, ...others] = test.rest;
  if (only?.right.kind !== 'constant' || only.right.type !== 'bool' || others.length > 0) return undefined;
  const isSame = only.op === '==' || only.op === 'is';
  return isSame || /^(!=|is not)$/.test(only.op)
    ? questionOf(test.left, isSame === (only.right.value === true) ? until : !until)
    : undefined;
}

/** Whether each way through a method that ends well goes through a loop that only this answer ends. */
function waitsFor({ fn, calls }: Activation, { of: { name }, until }: Question): boolean {
  const { body, params, isAsync, isGenerator } = fn;
  const at = body.findIndex((stmt) => {
    const own = stmt.kind === 'while' ? questionOf(stmt.test) : undefined;
    return own?.of.name === name && own.until === until && exprPath(own.of.object) === params[0]?.name;
  });
  return (
    at >= 0 &&
    !isAsync &&
    !isGenerator &&
    !someStmt(body.slice(0, at + 1), ({ kind }) => kind === 'return' || kind === 'break') &&
    body.slice(at + 1).every((stmt) => isPlain(stmt) && !sets(stmt, name) && !callsOn(calls, stmt))
  );
}

const isPlain = ({ kind }: Stmt): boolean => kind === 'expr' || kind === 'assign';

/** Whether a statement calls something of the program. */
const callsOn = (calls: Activation['calls'], stmt: Stmt): boolean => calls.some(({ node }) => within(node, stmt));

const sets = (stmt: Stmt, name: string): boolean =>
  targetsOf(stmt).some((target) => target.kind === 'attribute' && target.name === name);

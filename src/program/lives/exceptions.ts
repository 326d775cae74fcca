/** Whether a function lets any exception out, judged by its structure. */

import { isQuietCall, isSafeCall, tells } from '../../knowledge/telling.js';
import { isLockRole } from '../../knowledge/types.js';
import { sameSpan } from '../../facts/spans.js';
import type { Block, CallExpr, Expr, FunctionFacts, Stmt, TryStmt, WithStmt } from '../../facts/ir.js';
import { forEachExpr, someExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { catchesAll } from '../evaluation/handlers.js';
import type { Activation } from '../model/activation.js';
import { callsAt } from '../model/calls-at.js';
import { memoized } from '../model/maps.js';
import { hasUnseenBase, roleOfObject } from '../model/lineage.js';
import { suppressed } from '../model/suppressing.js';
import { exprPath, lastName } from '../../facts/paths.js';

/** Whether the function deals with every exception itself, or says what it is before it raises it again. */
export const neverRaises = (act: Activation, open: Open = new Set()): boolean => isSafeBlock(act.fn.body, act, open);

/** `except Exception as error: log.error(error); raise`, or `log.exception("…")`: what it is stands in the log. */
const isTold = ({ name, body }: TryStmt['handlers'][number]): boolean =>
  body.some((stmt) => {
    if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') return false;
    const { callee } = stmt.value;
    const isOfIt = (expr: Expr): boolean => name !== undefined && exprPath(expr) === exprPath(name);
    if (/^(exception|print_exc)$/.test(lastName(callee))) return true;
    return tells(exprPath(callee) ?? '') && someExpr(stmt.value, isOfIt);
  });

/** Functions that are being looked into: circles of calls end there. */
type Open = ReadonlySet<Activation>;

const isSafeBlock = (block: Block, act: Activation, open: Open): boolean =>
  block.every((stmt) => isSafe(stmt, act, open));

function isSafe(stmt: Stmt, act: Activation, open: Open): boolean {
  switch (stmt.kind) {
    case 'try':
      if (
        stmt.handlers.some(({ type, body }) => catchesAll(type) && !raises(body)) ||
        (stmt.handlers.some(({ type }) => catchesAll(type)) &&
          stmt.handlers.every((one) => !raises(one.body) || isTold(one)))
      ) {
        return isSafeBlock(stmt.orelse, act, open) && !raises(stmt.finalbody);
      }
      return (
        isSafeBlock(stmt.body, act, open) &&
        isSafeBlock(stmt.orelse, act, open) &&
        isSafeBlock(stmt.finalbody, act, open)
      );
    case 'with':
      return (
        suppressesAll(stmt) ||
        (stmt.items.every((item) => isLocklike(item.context)) && isSafeBlock(stmt.body, act, open))
      );
    case 'if':
      return (
        isSafeExpr(stmt.test, act, open) && isSafeBlock(stmt.body, act, open) && isSafeBlock(stmt.orelse, act, open)
      );
    case 'while':
      return (
        isSafeExpr(stmt.test, act, open) && isSafeBlock(stmt.body, act, open) && isSafeBlock(stmt.orelse, act, open)
      );
    case 'raise':
    case 'assert':
      return false;
    // What is gone through by its own name may be anything but a list, and fail in the middle.
    case 'for':
      return (
        stmt.iter.kind === 'call' &&
        isSafeExpr(stmt.iter, act, open) &&
        isSafeBlock(stmt.body, act, open) &&
        isSafeBlock(stmt.orelse, act, open)
      );
    case 'match':
      return false;
    case 'def':
    case 'class':
    case 'import':
      return true;
    default: {
      let safe = true;
      forEachExpr(stmt, (expr) => (safe &&= isSafeExpr(expr, act, open)));
      return safe;
    }
  }
}

const ALL = /^(builtins\.)?(Exception|BaseException)$/;

const raises = (block: Block): boolean => block.some((stmt) => stmt.kind === 'raise');

const suppressesAll = (stmt: WithStmt): boolean =>
  stmt.items.some(({ context }) => suppressed(context).some((type) => ALL.test(exprPath(type) ?? '')));

/** `with lock:`, which takes nothing that could fail. */
const isLocklike = (expr: Expr): boolean => expr.kind === 'name' || expr.kind === 'attribute';

function isSafeExpr(expr: Expr, act: Activation, open: Open): boolean {
  let safe = true;
  walkExpr(expr, (inner) => {
    if (inner.kind === 'binary' && /^(\/|\/\/|%|\*\*)$/.test(inner.op)) safe = false;
    if (inner.kind === 'subscript' || inner.kind === 'await' || inner.kind === 'yield') safe = false;
    if (inner.kind === 'call') {
      const called = callsAt(act.calls, inner);
      if (isHandedOn(inner, act)) return false;
      if (called.length > 0) safe &&= called.every((call) => call.callee !== act && isShallowlySafe(call.callee, open));
      else
        safe &&= isSafeCall(exprPath(inner.callee) ?? '') || isHarmlessOfLibrary(inner, act) || makesPlain(inner, act);
    }
    return safe;
  });
  return safe;
}

/** `emit(Done(result))`, of a task that calls `emit(Failed(error))` where it fails: it is given what is only made for it. */
function isHandedOn(call: CallExpr, { fn, creates }: Activation): boolean {
  const trusted = calledOnFailure(fn);
  const isTrusted = ({ callee }: CallExpr): boolean => trusted.has(exprPath(callee) ?? '');
  const isWork = (part: Expr): boolean =>
    part.kind === 'call' && !isTrusted(part) && !creates.some(({ node }) => sameSpan(node, part));
  return isTrusted(call) && !call.args.some(({ value }) => someExpr(value, isWork));
}

/** What a function hands any exception on with: of what it trusts there, `emit(Failed(error))`, it need fear nothing elsewhere. */
const calledOnFailure = memoized(({ body }: FunctionFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  const noteCalls = (handed: Expr, error: Expr): void =>
    walkExpr(handed, (expr) => {
      const path = expr.kind === 'call' ? exprPath(expr.callee) : undefined;
      if (path !== undefined && someExpr(expr, (part) => exprPath(part) === exprPath(error))) found.add(path);
    });
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'try') return;
    for (const { type, name, body: handling } of stmt.handlers)
      if (catchesAll(type) && name !== undefined)
        for (const one of handling) if (one.kind === 'expr') noteCalls(one.value, name);
  });
  return found;
});

/** `sleep` by whatever name; `get` and `put` of a dict or a queue: those of a session ask the network. */
const isHarmlessOfLibrary = (call: CallExpr, { libraryCalls }: Activation): boolean =>
  libraryCalls.some(
    ({ node, name }) =>
      sameSpan(node, call) && (isQuietCall(name) || /(^|\.)(\w*dict|Counter|\w*Queue)\.(get|put)$/i.test(name)),
  );

/**
 * `Reading(degrees, at)` of a dataclass or a class without bases and `__init__`: nothing of the program runs, and nothing that
 * can't be seen. Nor does `Event()` fail.
 */
const makesPlain = (call: CallExpr, { creates }: Activation): boolean =>
  creates.some(({ node, obj }) => {
    if (!sameSpan(node, call)) return false;
    const role = roleOfObject(obj);
    return obj.kind === 'instance'
      ? !hasUnseenBase(obj.cls) && role === undefined
      : isLockRole(role) || role === 'event' || role === 'queue';
  });

/** A callee is looked into, though not around in circles. */
const isShallowlySafe = (act: Activation, open: Open): boolean =>
  !open.has(act) && neverRaises(act, new Set([...open, act]));

/**
 * Functions each call of which gives back an object of its own, so that calls are told apart by their places (heap cloning):
 * of locks those that they keep nowhere, of all else those that the call's own statement keeps.
 */

import type { Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { isContainerRole, isLockRole, roleOf } from '../../knowledge/types.js';
import type { FileSet } from './files.js';
import { lockKindsOf } from './lock-kinds.js';
import { memoized, remembered } from './maps.js';
import { isMemoized } from './memoizing.js';
import type { FunctionObject } from './objects.js';

/**
 * Whether a statement keeps what another function has made for this call alone: `self.jobs = load(path)`, or a variable of the
 * module or of functions inside this one.
 */
export const keepsFresh = (
  files: FileSet,
  stmt: Stmt | undefined,
  { kind, captured }: FunctionFacts,
  callee: FunctionObject,
): boolean =>
  stmt?.kind === 'assign' &&
  stmt.targets.some(
    (target) =>
      target.kind === 'attribute' ||
      (target.kind === 'name' && (kind === 'module' || target.scope !== 'local' || captured.includes(target.slot))),
  ) &&
  remembered(fresh(files), callee.fn, () => givesFresh(files, callee));

const fresh = memoized<FileSet, Map<FunctionFacts, boolean>>(() => new Map());

/** Whether a function gives back what it makes: a container, an instance, or what it is handed to make it. */
function givesFresh(files: FileSet, { fn, file }: FunctionObject): boolean {
  if (fn.kind !== 'function' || fn.isAsync || fn.isGenerator || isMemoized(fn)) return false;
  const isMade = (expr: Expr): boolean => {
    switch (expr.kind) {
      case 'sequence':
      case 'comprehension':
        return expr.type !== 'tuple' && expr.type !== 'generator';
      case 'dict':
        return true;
      case 'boolean':
        return expr.values.some(isMade);
      case 'conditional':
        return isMade(expr.body) || isMade(expr.orelse);
      case 'call': {
        const { callee } = expr;
        if (callee.kind !== 'name') return false;
        if (callee.scope === 'local' && callee.slot < fn.params.length) return true;
        const role = roleOf(lockKindsOf(files).dotted(file, callee) ?? callee.name);
        return isContainerRole(role) || (role === undefined && /^_?[A-Z]/.test(callee.name));
      }
      default:
        return false;
    }
  };
  const returned = new Set<string>();
  let found = false;
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'return' || stmt.value === undefined) return;
    found ||= isMade(stmt.value);
    if (stmt.value.kind === 'name' && stmt.value.scope === 'local') returned.add(stmt.value.name);
  });
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign' || !stmt.targets.some((target) => target.kind === 'name' && returned.has(target.name)))
      return;
    found ||= isMade(stmt.value);
  });
  return found;
}

const known = memoized<FileSet, Map<FunctionFacts, boolean>>(() => new Map());

/** Whether no two calls of a function give back the same lock, so that they are told apart by their places. */
export const makesFreshLocks = (files: FileSet, fn: FunctionObject): boolean =>
  remembered(known(files), fn.fn, () => isFactory(files, fn));

function isFactory(files: FileSet, { fn, file }: FunctionObject): boolean {
  if (fn.kind !== 'function' || fn.isAsync || fn.isGenerator || isMemoized(fn)) return false;
  const kinds = lockKindsOf(files);
  const isMade = (expr: Expr): boolean =>
    expr.kind === 'call' && isLockRole(roleOf(kinds.dotted(file, expr.callee) ?? ''));
  const own = (expr: Expr): string | undefined =>
    expr.kind === 'name' && expr.scope === 'local' && expr.slot >= fn.params.length && !fn.captured.includes(expr.slot)
      ? expr.name
      : undefined;
  const returned = new Set<string>();
  const found = { makes: false, keeps: false };
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'return' && stmt.value !== undefined) {
      const name = own(stmt.value);
      if (name !== undefined) returned.add(name);
      found.makes ||= isMade(stmt.value);
      found.keeps ||= name === undefined && !isMade(stmt.value);
    }
  });
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'return') return;
    if (stmt.kind === 'assign' && stmt.targets.every((target) => returned.has(own(target) ?? ''))) {
      found.makes ||= isMade(stmt.value);
      return;
    }
    forEachExpr(stmt, (expr) =>
      walkExpr(
        expr,
        (inner) => void (found.keeps ||= isMade(inner) || (inner.kind === 'name' && returned.has(inner.name))),
      ),
    );
  });
  return found.makes && !found.keeps;
}

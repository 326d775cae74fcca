/** Functions that make a lock, keep it nowhere and give it back: each call of one brings a lock of its own. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { isLockRole, roleOf } from '../../knowledge/types.js';
import type { FileSet } from './files.js';
import { lockKindsOf } from './lock-kinds.js';
import { memoized, remembered } from './maps.js';
import { isMemoized } from './memoizing.js';
import type { FunctionObject } from './objects.js';

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

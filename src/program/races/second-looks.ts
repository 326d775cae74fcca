/** Tests that are made again under the lock, by the function that then acts: what its callers asked was only a hint. */

import type { Expr, NameExpr } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { walkExpr, walkStmts } from '../../facts/walk.js';
import type { Access } from '../model/activation.js';
import type { Tested } from '../model/flow.js';
import { sameVariable } from '../evaluation/checks.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Program } from '../program.js';

export function looksAgain(
  program: Program,
  { access: act, entryState }: AccessInContext,
  tests: readonly Tested[],
): boolean {
  return act.act.accesses.some(
    (read) =>
      read.kind === 'read' &&
      read.at.end <= act.at.start &&
      tests.some((tested) => sameVariable(tested.read, read)) &&
      isInTest(read) &&
      program.locksOver({ access: act, entryState }, [read]).length > 0,
  );
}

/** Whether a test asks for what was read, there or by the name it was given. */
function isInTest({ act, at }: Access): boolean {
  let found = false;
  let copy: NameExpr | undefined;
  walkStmts(act.fn.body, (stmt) => {
    if (stmt.kind === 'assign' && within(at, stmt.value)) copy = stmt.targets.find(isLocal);
    if (stmt.kind === 'if' || stmt.kind === 'while') found ||= within(at, stmt.test) || isAskedIn(stmt.test, copy);
  });
  return found;
}

const isLocal = (target: Expr): target is NameExpr => target.kind === 'name' && target.scope === 'local';

function isAskedIn(test: Expr, copy: NameExpr | undefined): boolean {
  let asked = false;
  walkExpr(test, (expr) => {
    asked ||= expr.kind === 'name' && expr.scope === 'local' && expr.slot === copy?.slot;
  });
  return asked;
}

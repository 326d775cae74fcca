/** Tests that are made again under the lock, by the function that then acts: what its callers asked was only a hint. */

import { walkStmts } from '../facts/walk.js';
import type { Access, Tested } from './activation.js';
import type { Placed } from './concurrency.js';
import { isElementField } from './objects.js';
import type { Program } from './program.js';

export function looksAgain(program: Program, { access: act, condition }: Placed, tests: readonly Tested[]): boolean {
  return act.act.accesses.some(
    (read) =>
      read.kind === 'read' &&
      read.at.end <= act.at.start &&
      tests.some((tested) => isSameVariable(tested.read, read)) &&
      isInTest(read) &&
      program.locksOver({ access: act, condition }, [read]).length > 0,
  );
}

const isSameVariable = (a: Access, b: Access): boolean =>
  a.cell === b.cell || (a.cell.owner === b.cell.owner && isElementField(a.cell.field) && isElementField(b.cell.field));

function isInTest({ act, at }: Access): boolean {
  let found = false;
  walkStmts(act.fn.body, (stmt) => {
    if ((stmt.kind === 'if' || stmt.kind === 'while') && stmt.test.start <= at.start && at.end <= stmt.test.end)
      found = true;
  });
  return found;
}

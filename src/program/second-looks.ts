/** Tests that are made again under the lock, by the function that then acts: what its callers asked was only a hint. */

import { within } from '../facts/spans.js';
import { walkStmts } from '../facts/walk.js';
import type { Access, Tested } from './activation.js';
import { sameVariable } from './checks.js';
import type { Placed } from './concurrency.js';
import type { Program } from './program.js';

export function looksAgain(program: Program, { access: act, condition }: Placed, tests: readonly Tested[]): boolean {
  return act.act.accesses.some(
    (read) =>
      read.kind === 'read' &&
      read.at.end <= act.at.start &&
      tests.some((tested) => sameVariable(tested.read, read)) &&
      isInTest(read) &&
      program.locksOver({ access: act, condition }, [read]).length > 0,
  );
}

function isInTest({ act, at }: Access): boolean {
  let found = false;
  walkStmts(act.fn.body, (stmt) => {
    if ((stmt.kind === 'if' || stmt.kind === 'while') && within(at, stmt.test)) found = true;
  });
  return found;
}

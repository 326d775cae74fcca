/** What is read again directly below a change, to give it back, to tell it or to name something by it: what was counted is meant. */

import type { Span, Stmt } from '../facts/ir.js';
import { exprPath } from '../facts/paths.js';
import { someStmt } from '../facts/walk.js';
import { tells } from '../knowledge/telling.js';
import type { Obj } from '../program/model/objects.js';
import { isOfAll } from '../program/model/updates.js';
import type { Program } from '../program/program.js';
import { isFromEnd } from '../program/races/positions.js';
import { holds, type Run } from './blocks.js';
import type { Need } from './needs.js';
import { calledFrom, riskOf } from './risk.js';

/** A need with the statements below it that are of what was changed, as long as nothing but constants comes in between. */
export function withReadBelow(program: Program, need: Need, lock: Obj | undefined): Need {
  const { act, access, run } = need;
  if (access.act !== act) return need;
  const isRead = (within: Span): boolean =>
    act.accesses.some((read) => {
      if (read.kind !== 'read' || !holds(within, read.at)) return false;
      if (access.deps.length > 0) return read.cell === access.cell;
      // `rows.append(row)`: the number of rows, and the last of them.
      return access.effect === 'add' && read.cell.owner === access.cell.owner && (isOfAll(read) || isFromEnd(read));
    });
  let { last } = run;
  for (const [at, stmt] of run.block.entries()) {
    if (at <= run.last) continue;
    const told = toldBy(stmt);
    if (told !== undefined && isRead(told) && (isTold(stmt) || isShort(program, { ...run, first: at, last: at }, lock)))
      last = at;
    else if (stmt.kind !== 'assign' || stmt.value.kind !== 'constant') break;
  }
  return last === run.last ? need : { ...need, run: { ...run, last } };
}

const isTold = (stmt: Stmt): boolean =>
  stmt.kind === 'return' ||
  (stmt.kind === 'expr' && stmt.value.kind === 'call' && tells(exprPath(stmt.value.callee) ?? ''));

/** The part of a statement that may read what was changed. */
const toldBy = (stmt: Stmt): Span | undefined =>
  stmt.kind === 'if' ? stmt.test : stmt.kind === 'assign' || isTold(stmt) ? stmt : undefined;

/** Whether a statement only names something, without a function of the program and without anything that may wait. */
function isShort(program: Program, run: Run, lock: Obj | undefined): boolean {
  const names = (stmt: Stmt): boolean =>
    stmt.kind === 'if' || isTold(stmt) || (stmt.kind === 'assign' && stmt.targets.every(({ kind }) => kind === 'name'));
  if (someStmt([run.block[run.first]!], (stmt) => !names(stmt)) || calledFrom(program, run).size > 0) return false;
  const { never, caveat } = riskOf(program, run, lock);
  return never === undefined && caveat === undefined;
}

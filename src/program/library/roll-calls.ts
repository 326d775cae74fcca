/** Loops that look through all threads there are, by name, until none of those they ask for is left. */

import type { Block, Expr, ForStmt, NameExpr, Stmt, WhileStmt } from '../../facts/ir.js';
import { walkExpr, walkStmts } from '../../facts/walk.js';
import type { Frame } from '../evaluation/frame.js';
import type { Obj } from '../model/objects.js';

/**
 * The threads that a loop has waited for when it is over: those that this function, or one that it called, gave a name
 * and left running. Which of them it asks for, only the names could tell.
 */
export function waitedForByName(frame: Frame, loop: WhileStmt): readonly Obj[] {
  const threads = frame.flow.live.items.filter(isNamed);
  return threads.length > 0 && callsRoll(frame, loop) ? threads : [];
}

const isNamed = ({ fields }: Obj): boolean =>
  ['<name>', 'name'].some((field) => {
    const given = fields?.get(field)?.value;
    return given !== undefined && (given.unknown || given.objs.length > 0);
  });

/** Whether what is found among all threads there are decides when the loop ends. */
function callsRoll(frame: Frame, loop: WhileStmt): boolean {
  const findings = new Set<string>();
  const ways: Stmt[] = [];
  walkStmts(loop.body, (stmt) => {
    if (stmt.kind === 'for' && isOfAllThreads(frame, stmt)) for (const name of foundIn(stmt)) findings.add(name);
    if (stmt.kind === 'if' && mentions(stmt.test, findings)) {
      ways.push(...stmt.body.filter(leaves));
      // `if not alive: running = False`
      for (const name of assignedIn(stmt.body)) findings.add(name);
    }
  });
  return findings.size > 0 && (ways.length > 0 || mentions(loop.test, findings));
}

const isOfAllThreads = ({ act, machine }: Frame, { iter }: ForStmt): boolean =>
  act.iterated
    .get(iter.start)
    ?.objs.some(({ fields }) =>
      [...(fields?.values() ?? [])].some(({ value }) => value.objs.includes(machine.everyThread)),
    ) === true;

/** The variables that keep what a loop over threads found by their names. */
function foundIn({ target, body }: ForStmt): readonly string[] {
  if (target.kind !== 'name') return [];
  const found: string[] = [];
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'if' && asksName(stmt.test, target)) found.push(...assignedIn(stmt.body));
  });
  return found;
}

function asksName(test: Expr, thread: NameExpr): boolean {
  let asks = false;
  walkExpr(test, (expr) => {
    asks ||=
      expr.kind === 'attribute' &&
      /^(name|getName)$/.test(expr.name) &&
      expr.object.kind === 'name' &&
      expr.object.name === thread.name;
  });
  return asks;
}

const assignedIn = (block: Block): readonly string[] =>
  block.flatMap((stmt) =>
    stmt.kind === 'assign' ? stmt.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : [],
  );

const leaves = ({ kind }: Stmt): boolean => kind === 'break' || kind === 'return';

function mentions(test: Expr, names: ReadonlySet<string>): boolean {
  let found = false;
  walkExpr(test, (expr) => {
    found ||= expr.kind === 'name' && names.has(expr.name);
  });
  return found;
}

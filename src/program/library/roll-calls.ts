/** Loops that look through all threads there are, by name, until none of those they ask for is left. */

import { sameSpan } from '../../facts/spans.js';
import type { FunctionKind } from '../../knowledge/library.js';
import { isFunction } from '../../knowledge/functions.js';
import type { Block, CompareOp, Expr, ForStmt, NameExpr, Stmt, WhileStmt } from '../../facts/ir.js';
import { someExpr, walkStmts } from '../../facts/walk.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';

/**
 * The threads that a loop has waited for when it is over: those that this function, or one that it called, gave a name
 * and left running. Which of them it asks for, only the names could tell.
 */
export function waitedForByName(frame: Frame, loop: WhileStmt): readonly Obj[] {
  const threads = frame.flow.mayRun.items.filter(isNamed);
  return threads.length > 0 && callsRoll(frame, loop) ? threads : [];
}

const isNamed = ({ fields }: Obj): boolean =>
  [Slot.name, 'name'].some((field) => {
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

const isOfAllThreads = ({ act, analysis }: Frame, { iter }: ForStmt): boolean =>
  act.iterated
    .get(iter.start)
    ?.objs.some(({ fields }) =>
      [...(fields?.values() ?? [])].some(({ value }) => value.objs.includes(analysis.everyThread)),
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

const asksName = (test: Expr, thread: NameExpr): boolean =>
  someExpr(
    test,
    (expr) =>
      expr.kind === 'attribute' &&
      /^(name|getName)$/.test(expr.name) &&
      expr.object.kind === 'name' &&
      expr.object.name === thread.name,
  );

const assignedIn = (block: Block): readonly string[] =>
  block.flatMap((stmt) =>
    stmt.kind === 'assign' ? stmt.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : [],
  );

const leaves = ({ kind }: Stmt): boolean => kind === 'break' || kind === 'return';

const mentions = (test: Expr, names: ReadonlySet<string>): boolean =>
  someExpr(test, (expr) => expr.kind === 'name' && names.has(expr.name));

/** Whether a loop goes round until the thread that runs it is the only one: `while threading.active_count() > 1:`. */
export function waitsForAll(frame: Frame, loop: WhileStmt): boolean {
  const counts = new Set<string>();
  const isCount = (expr: Expr): boolean =>
    (expr.kind === 'name' && counts.has(expr.name)) || countsThreads(frame, expr);
  if (compares(loop.test, OTHERS_LEFT, isCount)) return true;
  let waits = false;
  walkStmts(loop.body, (stmt) => {
    if (stmt.kind === 'assign' && isCount(stmt.value)) for (const name of assignedIn([stmt])) counts.add(name);
    waits ||= stmt.kind === 'if' && stmt.body.some(leaves) && compares(stmt.test, NOBODY_LEFT, isCount);
  });
  return waits;
}

/** Whether the thread that runs a test is the only one where that came out as `holds`: `if threading.active_count() > 1: return`. */
export const findsNobodyLeft = (frame: Frame, test: Expr, holds: boolean): boolean =>
  compares(test, holds ? NOBODY_LEFT : OTHERS_LEFT, (expr) => countsThreads(frame, expr));

/** Whether a test compares a count with a number, in one of some ways. */
function compares(test: Expr, ops: ReadonlyMap<CompareOp, number>, isCount: (expr: Expr) => boolean): boolean {
  const [only] = test.kind === 'compare' && test.rest.length === 1 ? test.rest : [];
  if (only === undefined || test.kind !== 'compare') return false;
  const { right } = only;
  const isNumber = (expr: Expr, op: CompareOp | undefined): boolean =>
    op !== undefined && expr.kind === 'constant' && ops.get(op) === expr.value;
  if (isNumber(right, only.op)) return isCount(test.left);
  return isNumber(test.left, TURNED.get(only.op)) && isCount(right);
}

/** Comparisons of the number of threads that hold while there are others, with the number they take. */
const OTHERS_LEFT: ReadonlyMap<CompareOp, number> = new Map<CompareOp, number>([
  ['>', 1],
  ['!=', 1],
  ['>=', 2],
]);
const NOBODY_LEFT: ReadonlyMap<CompareOp, number> = new Map<CompareOp, number>([
  ['==', 1],
  ['<=', 1],
  ['<', 2],
]);
const TURNED: ReadonlyMap<CompareOp, CompareOp> = new Map<CompareOp, CompareOp>([
  ['<', '>'],
  ['<=', '>='],
  ['==', '=='],
  ['!=', '!='],
]);

/** `threading.active_count()`, `len(threading.enumerate())`. */
function countsThreads({ act }: Frame, call: Expr): boolean {
  if (call.kind !== 'call') return false;
  const calls = (expr: Expr, kind: FunctionKind): boolean =>
    act.libraryCalls.some((one) => sameSpan(one.node, expr) && isFunction(one.name, kind));
  if (calls(call, 'number of threads')) return true;
  const [first] = call.args;
  return (
    call.callee.kind === 'name' &&
    call.callee.name === 'len' &&
    first?.value.kind === 'call' &&
    calls(first.value, 'every thread')
  );
}

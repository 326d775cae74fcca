/** Tests of how many threads there are: whoever finds itself the only one has waited for all others. */

import { soleArgument } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import type { FunctionKind } from '../../knowledge/library.js';
import { isFunction } from '../../knowledge/functions.js';
import type { Block, CompareOp, Expr, Stmt, WhileStmt } from '../../facts/ir.js';
import { walkStmts } from '../../facts/walk.js';
import type { Frame } from '../evaluation/frame.js';

const assignedIn = (block: Block): readonly string[] =>
  block.flatMap((stmt) =>
    stmt.kind === 'assign' ? stmt.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : [])) : [],
  );

const leaves = ({ kind }: Stmt): boolean => kind === 'break' || kind === 'return';

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
  const counted = soleArgument('len', call);
  return counted?.kind === 'call' && calls(counted, 'every thread');
}

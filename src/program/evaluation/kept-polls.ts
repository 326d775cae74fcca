/** Loops that keep in a flag whether threads still run: `while not done: done = not any(t.is_alive() for t in threads)`. */

import type { Block, Expr, NameExpr, Stmt, WhileStmt } from '../../facts/ir.js';
import { foundEnded } from './ended-tests.js';

/** What a loop has asked of threads, all of which have ended where its own test fails; undefined where it asks nothing like that. */
export function keptPoll({ test, body }: WhileStmt): Expr | undefined {
  const isSetAtEnd = test.kind === 'unary' && test.op === 'not';
  const flag = isSetAtEnd ? test.operand : test;
  if (flag.kind !== 'name' || flag.scope !== 'local') return undefined;
  const [only, ...others] = body.flatMap((stmt) => valueKept(stmt, flag) ?? []);
  if (only === undefined || others.length > 0) return undefined;
  if (foundEnded(only, isSetAtEnd)) return only;
  return isConstant(only, isSetAtEnd) ? refutedBy(body, flag, !isSetAtEnd) : undefined;
}

/** `done = True`, and then `for t in threads: if t.is_alive(): done = False`: what is asked of each. */
function refutedBy(body: Block, flag: NameExpr, value: boolean): Expr | undefined {
  for (const loop of body) {
    for (const stmt of loop.kind === 'for' ? loop.body : []) {
      if (stmt.kind !== 'if' || stmt.orelse.length > 0 || !foundEnded(stmt.test, false)) continue;
      if (stmt.body.some((one) => isConstant(valueKept(one, flag), value))) return stmt.test;
    }
  }
  return undefined;
}

/** What a statement stores in a variable. */
const valueKept = (stmt: Stmt, { slot }: NameExpr): Expr | undefined =>
  stmt.kind === 'assign' &&
  stmt.targets.some((target) => target.kind === 'name' && target.scope === 'local' && target.slot === slot)
    ? stmt.value
    : undefined;

const isConstant = (expr: Expr | undefined, value: boolean): boolean =>
  expr?.kind === 'constant' && expr.value === value;

/** Double-checked locking done right: a test made before the lock was taken is made again under it. */

import type { Expr, IfStmt, Stmt, WithStmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import { cover, functionAt, holds, type Run } from './blocks.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { negated } from './negate.js';
import type { Source } from './source.js';
import { layoutOf, putUnder } from './suite.js';

/** Tests again inside a `with lock:` that the tested statement leads to. */
export function* recheck(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const act = finding.evidence?.steps.findLast((step) => step.lane === 0);
  if (source === undefined || act === undefined || act.path !== finding.path) return;
  const fn = functionAt(source.facts, finding);
  const check = cover(fn, [finding]);
  const stmt = check?.block[check.first];
  if (check === undefined || stmt?.kind !== 'if') return;
  const held = heldAround(stmt, check, act);
  if (held === undefined || held.with.body.length === 0) return;
  // What is read below the lock is still another thread's.
  if (held.holds && finding.deadline?.path === finding.path && finding.deadline.start > stmt.end) return;
  const run: Run = { fn, block: held.with.body, first: 0, last: held.with.body.length - 1, owners: [held.with] };
  const layout = layoutOf(source, run);
  if (layout === undefined) return;
  const test = held.holds ? source.slice(stmt.test) : negated(source, stmt.test);
  const lock = source.slice(held.with.items[0]!.context);
  yield {
    ...safe(`Test again once ${lock} is held`, putUnder(source, layout, `if ${oneLine(source, stmt.test, test)}:`)),
    group: 'lock',
  };
}

const oneLine = (source: Source, expr: Expr, text: string): string =>
  source.lineOf(expr.start) === source.lineOf(expr.end) ? text : `(${text})`;

/** The block that holds a lock around the act: in the tested branch, or below a test that returns. */
function heldAround(
  stmt: IfStmt,
  check: Run,
  act: { start: number; end: number },
): { with: WithStmt; holds: boolean } | undefined {
  const inside = lockBlock(stmt.body, act);
  // What comes after the block would run even where the second test fails.
  if (inside !== undefined) return stmt.body.at(-1) === inside ? { with: inside, holds: true } : undefined;
  if (stmt.orelse.length > 0 || !/^(return|raise|continue|break)$/.test(stmt.body.at(-1)?.kind ?? '')) return undefined;
  const below = lockBlock(check.block.slice(check.first + 1), act);
  return below && { with: below, holds: false };
}

function lockBlock(block: readonly Stmt[], act: { start: number; end: number }): WithStmt | undefined {
  let found: WithStmt | undefined;
  walkStmts(block, (stmt) => {
    if (
      stmt.kind === 'with' &&
      !stmt.isAsync &&
      stmt.items.length === 1 &&
      stmt.items[0]!.target === undefined &&
      holds(stmt, act)
    ) {
      found ??= stmt;
    }
  });
  return found;
}

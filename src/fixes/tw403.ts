/** TW403 acquire-without-release: `with` gives the lock back on every way out. */

import type { Stmt } from '../facts/ir.js';
import { heldBetween } from './between.js';
import { callAt } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';

function* acquireWithoutRelease(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^acquire$/);
  if (source === undefined || found?.stmt.kind !== 'expr' || found.stmt.value !== found.call) return;
  const { call, run } = found;
  if (call.callee.kind !== 'attribute' || !isPath(call.callee.object) || call.args.length > 0) return;
  const lock = source.slice(call.callee.object);
  const end = run.block.findIndex((one, at) => at > run.first && isRelease(source, one, lock));
  const edits = end < 0 ? undefined : heldBetween(source, run, run.first, end, lock);
  if (edits !== undefined) yield safe(`Hold ${lock} with a with statement`, edits);
}

/** `lock.release()` as a statement. */
const isRelease = (source: Source, stmt: Stmt, lock: string): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.callee.kind === 'attribute' &&
  stmt.value.callee.name === 'release' &&
  source.slice(stmt.value.callee.object) === lock;

export const makers = [acquireWithoutRelease];

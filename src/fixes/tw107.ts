/** TW107 iterate-while-mutated: iterate over a snapshot, taken under a lock, else in one operation. */

import type { Expr } from '../facts/ir.js';
import { cover, functionAt } from './blocks.js';
import { safe, type FixContext, type FixMaker, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { guard } from './guard.js';
import { isPath } from './naming.js';
import { asksAgain } from './snapshot.js';

function* snapshot(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const run = source && cover(functionAt(source.facts, finding), [finding]);
  const stmt = run?.block[run.first];
  const iterated = cx.finding.evidence?.steps.find(({ does }) => does === 'iterate');
  if (source === undefined || stmt?.kind !== 'for' || stmt.isAsync || iterated === undefined) return;
  if (stmt.iter.start > iterated.start || iterated.end > stmt.iter.end || stmt.iter.kind === 'comprehension') return;
  if (asksAgain(stmt)) return;
  // Copying is one operation only where the container itself does it.
  const { iter } = stmt;
  const view =
    iter.kind === 'call' && iter.callee.kind === 'attribute' && /^(items|keys|values)$/.test(iter.callee.name);
  if (!isPath(view ? (iter.callee as { object: Expr }).object : iter)) return;
  const edit = replacement(source.path, iter, `list(${source.slice(iter)})`);
  yield { ...safe('Iterate over a snapshot: list(…)', [edit]), allows: ['TW105'], group: 'lock' };
}

export const makers: readonly FixMaker[] = [guard, snapshot];

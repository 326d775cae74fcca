/** TW107 iterate-while-mutated: iterate over a snapshot, taken under a lock, else in one operation. */

import type { Expr, Span, Stmt } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import type { TextEdit } from '../rules/finding.js';
import { cover, functionAt, holds } from './blocks.js';
import { safeUnless, unsafe, type FixContext, type FixMaker, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { guard } from './guard.js';
import { isPath } from './naming.js';
import { asksAgain, mayBeClosed, rereads } from './snapshot.js';

function* snapshot(cx: FixContext): Generator<Proposal> {
  const { source, finding, variable } = cx;
  const iterated = finding.evidence?.steps.find(({ does }) => does === 'iterate');
  if (source === undefined || iterated === undefined) return;
  const through = (span: Span): Stmt | undefined => {
    const run = cover(functionAt(source.facts, span), [span]);
    return run?.block[run.first];
  };
  const copied = (span: Span): readonly TextEdit[] => {
    const stmt = through(span);
    const iter = stmt && goneThrough(stmt);
    // Copying is one operation only where the container itself does it.
    return iter !== undefined && holds(stmt!.kind === 'for' ? iter : stmt!, span) && isPath(viewedBy(iter) ?? iter)
      ? [replacement(source.path, iter, `list(${source.slice(iter)})`)]
      : [];
  };
  const given = variable?.handedOut.filter(({ act }) => act.file.facts === source.facts) ?? [];
  if (!given.some(({ at }) => sameSpan(at, iterated))) {
    const stmt = through(iterated);
    const caveat = stmt && mayBeClosed(variable, stmt);
    const title = 'Iterate over a snapshot: list(…)';
    yield { ...safeUnless(caveat, title, copied(iterated)), allows: ['TW105'], group: 'lock' };
    return;
  }
  const places = [...new Map(given.map(({ at }) => [at.start, at])).values()];
  const edits = places.flatMap(copied);
  yield {
    ...unsafe('Return a snapshot: list(…)', edits, 'A list is not the view that callers had.'),
    allows: ['TW105'],
    group: 'lock',
  };
}

/** What a loop goes through, or those go through who are given a view or an iterator. */
function goneThrough(stmt: Stmt): Expr | undefined {
  if (stmt.kind === 'for')
    return stmt.isAsync || stmt.iter.kind === 'comprehension' || asksAgain(stmt) || rereads(stmt).length > 0
      ? undefined
      : stmt.iter;
  if (stmt.kind !== 'return' || stmt.value?.kind !== 'call') return undefined;
  const { callee, args } = stmt.value;
  return callee.kind === 'name' && /^(iter|reversed|enumerate)$/.test(callee.name) ? args[0]?.value : stmt.value;
}

/** `table` in `table.items()`. */
const viewedBy = (iter: Expr): Expr | undefined =>
  iter.kind === 'call' && iter.callee.kind === 'attribute' && /^(items|keys|values)$/.test(iter.callee.name)
    ? iter.callee.object
    : undefined;

/** The body of a generator runs where that is gone through, which may be under the very lock. */
function* guardHere(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  if (source === undefined || !functionAt(source.facts, finding).isGenerator) yield* guard(cx);
}

export const makers: readonly FixMaker[] = [guardHere, snapshot];

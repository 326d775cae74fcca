/** Joins through another thread: who waits for a thread's end has waited for all that this one has certainly joined. */

import type { Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import type { Frame } from '../evaluation/frame.js';
import type { Check } from '../model/flow.js';
import { mayBeSeveral, type Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import { threadsOf } from './thread-table.js';

/**
 * Whether a join waits for this very thread: it can't be another one, or none. A loop may have had no round, and a test may
 * have found nothing to join.
 */
export function isSureToJoin({ act, calleeIsSeen, loopStmts, flow }: Frame, thread: Obj, at: Span): boolean {
  if (!calleeIsSeen || loopStmts.length > 0 || mayBeSeveral(thread)) return false;
  const { tests, catches } = around(act.fn, at);
  // What a block forgives may have come before the join.
  return (
    catches.length === 0 &&
    tests.length === timesFoundThere(flow.check, thread) &&
    tests.every(({ kind }) => kind !== 'boolean')
  );
}

/** How many tests of what only ever was this thread a place stands under: `if self.before is not None:` */
const timesFoundThere = (check: Check | undefined, thread: Obj): number =>
  check === undefined ? 0 : timesFoundThere(check.outer, thread) + (check.tests.some(isFound(thread)) ? 1 : 0);

const isFound =
  (thread: Obj) =>
  ({ answer, read: { cell } }: Check['tests'][number]): boolean =>
    answer === 'some' && !cell.value.unknown && cell.value.objs.every((obj) => obj === thread);

/** The threads that are over as well where one has certainly ended. */
export function joinedThrough(frame: Frame, thread: Obj, seen = new Set([thread])): ReadonlySet<Obj> {
  const { analysis, act } = frame;
  const [entry, ...others] = threadsOf(analysis).models.get(thread)?.entries ?? [];
  if (entry === undefined || others.length > 0) return seen;
  entry.returnReaders.add(act);
  for (const { isSure, thread: one, node } of entry.joins) {
    if (!isSure || seen.has(one) || entry.exit === undefined || !analysis.sets.has(entry.exit.joined, one)) continue;
    if (entry.joins.some((other) => other.thread !== one && sameSpan(other.node, node))) continue;
    joinedThrough(frame, one, seen.add(one));
  }
  return seen;
}

/** Joins through another thread: who waits for a thread's end has waited for all that this one has certainly joined. */

import type { Expr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { decide } from '../evaluation/decisions.js';
import type { Frame } from '../evaluation/frame.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Check, Exit } from '../model/flow.js';
import { mayBeSeveral, type Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import type { ISet } from '../model/sets.js';
import { threadsOf } from './thread-table.js';

/** Waits for the end of a thread or a task, and by it for all that this one has joined; `told` are its callbacks. */
export function waitForEnd(
  frame: Frame,
  thread: Obj,
  at: Span,
  kind: 'join' | 'result',
  timed: boolean,
  told: readonly Obj[] = [],
): void {
  const isSure = !timed && told.length === 0 && isSureToJoin(frame, thread, at);
  frame.joined(at, [thread, ...told], kind, timed, isSure);
  if (!timed && frame.loopStmts.length === 0) frame.ended([...joinedThrough(frame, thread)]);
}

/**
 * Whether a join waits for this very thread: it can't be another one, or none. A loop may have had no round, and a test may
 * have found nothing to join.
 */
function isSureToJoin(frame: Frame, thread: Obj, at: Span): boolean {
  const { act, calleeIsSeen, loopStmts, flow } = frame;
  if (!calleeIsSeen || loopStmts.length > 0 || mayBeSeveral(thread)) return false;
  const { tests: all, asked, catches } = around(act.fn, at);
  // What the calls that are looked at here settle comes out so each time.
  const isSettled = (test: Expr): boolean =>
    asked.some((one) => one.test === test && decide(frame, test) === one.holds);
  const tests = all.filter((test) => !isSettled(test));
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

/** The threads that an activation has itself joined for certain when it ends. */
export const surelyJoined = ({ sets }: AnalysisState, { joins }: Activation, { joined }: Exit): ISet<Obj> =>
  sets.filter(joined, (thread) =>
    joins.some(
      ({ isSure, thread: one, node }) =>
        isSure && one === thread && joins.every((other) => other.thread === one || !sameSpan(other.node, node)),
    ),
  );

/** The threads that are over as well where one has certainly ended, and that one. */
function joinedThrough({ analysis, act }: Frame, thread: Obj): ReadonlySet<Obj> {
  const over = new Set([thread]);
  for (const one of over) {
    const model = threadsOf(analysis).models.get(one);
    model?.joiners.add(act);
    const [entry, ...others] = model?.entries ?? [];
    if (entry === undefined || others.length > 0 || model?.unseen === true) continue;
    entry.returnReaders.add(act);
    for (const other of entry.surelyJoined?.items ?? []) over.add(other);
  }
  return over;
}

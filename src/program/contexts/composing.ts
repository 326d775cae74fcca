/** What holds at a point of an activation: what held where it was entered, and what it did since. */

import { asksWhichThread } from '../evaluation/checks.js';
import { isAmong } from '../model/chosen-locks.js';
import { mapOf, remembered } from '../model/maps.js';
import type { Check, Flow, LockAcquisition } from '../model/flow.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ISet } from '../model/sets.js';
import { isLock } from '../model/lockset.js';
import type { EntryState, Context, Way, RootKind } from './entry-state.js';
import { ChildBranches } from './forks.js';
import { LeftRunning } from './left-running.js';
import { modesOf } from './modes.js';
import type { Signals } from './signals.js';

/** Tests of callers that are kept with a way; those of latches that close for good are kept beside them. */
const MAX_CHECKS = 3;

/** Nothing is held, and nothing is known of what else runs. */
export function bareWay({ sets, holdSets }: AnalysisState, ctx: Context, root: RootKind): Way {
  return {
    ctx,
    locks: holdSets.empty,
    mayRun: sets.empty,
    ambient: sets.empty,
    owned: sets.empty,
    awaited: sets.empty,
    signalled: sets.empty,
    checks: [],
    root,
    manyTasks: false,
    anyThread: false,
    offered: false,
  };
}

export class Composing {
  private readonly ofChild: ChildBranches;
  private readonly left: LeftRunning;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly signals: Signals,
  ) {
    this.ofChild = new ChildBranches();
    this.left = new LeftRunning(analysis);
  }

  /** What holds at a point of an activation entered under a condition. */
  at(entryState: EntryState, flow: Flow): Way {
    const { sets } = this.analysis;
    return {
      ctx: entryState.ctx,
      locks: this.heldAt(entryState, flow),
      mayRun: sets.union(
        this.analysis.notJoined(entryState.mayRun, flow.joined),
        sets.union(flow.mayRun, this.left.by(flow.joined)),
      ),
      ambient: this.analysis.notJoined(entryState.ambient, flow.joined),
      owned: sets.union(sets.minus(entryState.owned, flow.escaped), flow.owned),
      awaited: sets.union(entryState.awaited, this.signals.in(sets.union(flow.awaited, flow.joined))),
      signalled: sets.union(entryState.signalled, this.signals.by(flow.signalled)),
      checks: this.checksAt(entryState, flow),
      root: entryState.root,
      manyTasks: entryState.manyTasks,
      anyThread: entryState.anyThread,
      offered: entryState.offered,
    };
  }

  /** The locks certainly held at a point. */
  locksAt(entryState: EntryState, flow: Pick<Flow, 'locks' | 'released'>): ISet<LockAcquisition> {
    return this.analysis.holdSets.filter(this.heldAt(entryState, flow), ({ lock }) => isLock(lock));
  }

  /** The same with the turns of queues. */
  private heldAt(entryState: EntryState, flow: Pick<Flow, 'locks' | 'released'>): ISet<LockAcquisition> {
    const { sets, holdSets } = this.analysis;
    const kept =
      flow.released.items.length === 0
        ? entryState.locks
        : holdSets.filter(entryState.locks, (hold) => !isAmong(sets, flow.released, hold.lock));
    return holdSets.union(kept, flow.locks);
  }

  /**
   * Whether a point can't be reached in this way: in a forked child, or in a mode in which an object doesn't work or
   * the thread is not started.
   */
  isShut(entryState: EntryState, flow: Flow): boolean {
    const { thread } = entryState.ctx;
    if (flow.check !== undefined && thread !== undefined && this.ofChild.isForked(flow.check)) return true;
    return modesOf(this.analysis).isShut(thread, flow.check);
  }

  /** The tests that a point stands under, in its function and on the way to it, as far as they are kept. */
  private checksAt(entryState: EntryState, flow: Flow): readonly Check[] {
    const { check } = flow;
    if (check === undefined) return entryState.checks;
    return remembered(mapOf(this.checks, entryState.checks), check, () => this.checksUnder(entryState.checks, check));
  }

  private readonly checks = new Map<readonly Check[], Map<Check, readonly Check[]>>();

  private checksUnder(before: readonly Check[], innermost: Check): readonly Check[] {
    const own: Check[] = [];
    for (let check: Check | undefined = innermost; check !== undefined; check = check.outer) own.push(check);
    const all = [...before, ...own.reverse()];
    const isKept = (check: Check): boolean =>
      tellsThreadsApart(check) || this.signals.closingLatches.looksAtLatch(check);
    // What is asserted decides nothing of the way.
    const near = new Set(all.filter(({ kind }) => kind !== 'assert').slice(-MAX_CHECKS));
    return [...new Set(all.filter((check) => near.has(check) || isKept(check)))];
  }
}

/** Whether a test asks which thread runs: however far behind it is, it says which threads come this way. */
const tellsThreadsApart = ({ tests, either }: Check): boolean => either !== undefined || tests.some(asksWhichThread);

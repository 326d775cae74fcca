/** What holds at a point of an activation: what held where it was entered, and what it did since. */

import type { Check, Flow, Hold } from '../model/activation.js';
import type { Machine } from '../model/machine.js';
import type { ISet } from '../model/sets.js';
import { isLock } from '../library/lock-objects.js';
import type { Condition, Context, Way } from './condition.js';
import { ChildBranches } from './forks.js';
import { Gates } from './gates.js';
import { modesOf } from './modes.js';
import type { RootKind } from './roots.js';
import type { Signals } from './signals.js';

/** Tests of callers that are kept with a way; those at doors that close for good are kept beside them. */
const MAX_CHECKS = 3;

/** Nothing is held, and nothing is known of what else runs. */
export function bareWay({ sets, holdSets }: Machine, ctx: Context, root: RootKind): Way {
  return {
    ctx,
    locks: holdSets.empty,
    live: sets.empty,
    ambient: sets.empty,
    fresh: sets.empty,
    awaited: sets.empty,
    signalled: sets.empty,
    checks: [],
    root,
    manyTasks: false,
    anyThread: false,
    offered: false,
    passed: undefined,
  };
}

export class Composing {
  readonly gates: Gates;
  private readonly ofChild: ChildBranches;

  constructor(
    private readonly machine: Machine,
    private readonly signals: Signals,
  ) {
    this.gates = new Gates(machine);
    this.ofChild = new ChildBranches(machine);
  }

  /** What holds at a point of an activation entered under a condition. */
  at(condition: Condition, flow: Flow): Way {
    const { sets } = this.machine;
    return {
      ctx: condition.ctx,
      locks: this.heldAt(condition, flow),
      live: sets.union(this.machine.notJoined(condition.live, flow.joined), flow.live),
      ambient: this.machine.notJoined(condition.ambient, flow.joined),
      fresh: sets.union(sets.minus(condition.fresh, flow.escaped), flow.fresh),
      awaited: sets.union(
        sets.union(condition.awaited, this.gates.under(flow.check)),
        this.signals.in(sets.union(flow.awaited, flow.joined)),
      ),
      signalled: sets.union(condition.signalled, this.signals.by(flow.signalled)),
      checks: this.checksAt(condition, flow),
      root: condition.root,
      manyTasks: condition.manyTasks,
      anyThread: condition.anyThread,
      offered: condition.offered,
      passed: condition.passed,
    };
  }

  /** The locks certainly held at a point. */
  locksAt(condition: Condition, flow: Pick<Flow, 'locks' | 'released'>): ISet<Hold> {
    return this.machine.holdSets.filter(this.heldAt(condition, flow), ({ lock }) => isLock(lock));
  }

  /** The same with the turns of queues. */
  private heldAt(condition: Condition, flow: Pick<Flow, 'locks' | 'released'>): ISet<Hold> {
    const { sets, holdSets } = this.machine;
    const kept =
      flow.released.items.length === 0
        ? condition.locks
        : holdSets.filter(condition.locks, (hold) => !sets.has(flow.released, hold.lock));
    return holdSets.union(kept, flow.locks);
  }

  /**
   * Whether a point can't be reached in this way: in another process, in a mode in which an object doesn't
   * work, or the thread is not started, or while something was not set that was set before.
   */
  isShut(condition: Condition, flow: Flow): boolean {
    if (flow.check !== undefined && this.ofChild.has(flow.check)) return true;
    if (modesOf(this.machine).isShut(condition.ctx.thread, flow.check)) return true;
    return this.signals.closings.isShut(flow.check, condition.awaited);
  }

  /** The tests that a point stands under, in its function and on the way to it, as far as they are kept. */
  private checksAt(condition: Condition, flow: Flow): readonly Check[] {
    if (flow.check === undefined) return condition.checks;
    const own: Check[] = [];
    for (let check: Check | undefined = flow.check; check !== undefined; check = check.outer) own.unshift(check);
    const all = [...condition.checks, ...own];
    const far = all.slice(0, -MAX_CHECKS).filter((check) => this.signals.closings.looksAtDoor(check));
    return [...new Set([...far, ...all.slice(-MAX_CHECKS)])];
  }
}

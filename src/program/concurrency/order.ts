/**
 * What certainly happens before what, because the one thread waits for what the other gives: an event that is set, an
 * item put into a queue, a barrier that all have come to, a semaphore released, or the end of the thread.
 */

import { Lightswitches } from './lightswitch.js';
import { TestAndSet } from './test-and-set.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import { modesOf } from '../contexts/modes.js';
import { roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { LATCH } from '../model/marks.js';
import { remembered } from '../model/maps.js';
import { Slot } from '../model/field.js';
import { isMadeInRounds, makersOf, mayBeSeveral, type Obj } from '../model/objects.js';
import { turnOf } from '../library/turns.js';
import type { Turn } from '../model/lockset.js';
import type { Sharing } from './sharing.js';
import type { Point } from '../contexts/point.js';
import type { SignalSite } from '../contexts/signals.js';

/** Signals by which one thread tells another, which tells the next: the ways through more than these have no end. */
const MAX_CHAIN = 3;

export class Order {
  readonly testAndSet: TestAndSet;
  private readonly lightswitches: Lightswitches;
  private readonly sites = new Map<Obj, readonly Point[]>();

  constructor(
    readonly analysis: AnalysisState,
    readonly contexts: Contexts,
    readonly sharing: Sharing,
  ) {
    this.testAndSet = new TestAndSet(analysis, contexts, sharing);
    this.lightswitches = new Lightswitches(analysis, contexts, sharing);
  }

  /** Whether what is done at the first point is over before the second thread gets to the other. */
  isBefore(first: Point, second: Point): boolean {
    return this.precedes(first, second, NONE);
  }

  /**
   * Whether the two keep out of each other's way: the one works on an item of a queue, and the other has seen all items
   * of it worked off, the one has closed a latch that the other finds open, the one is there only in a mode in which the
   * other is not done, or both need to have claimed the same, or to lead those that come to one barrier.
   */
  isApart(one: Point, other: Point): boolean {
    const { closingLatches } = this.contexts.signals;
    if (closingLatches.isShutOut(one, other) || closingLatches.isShutOut(other, one)) return true;
    if (this.isOfAnotherMode(one, other) || this.isOfAnotherMode(other, one)) return true;
    const isOfOne = (holder: Obj): boolean =>
      !isMadeInRounds(holder) ||
      (one.owner !== undefined && makersOf(one.owner).includes(holder)) ||
      this.sharing.isSame(one.ctx, other.ctx, holder);
    if (modesOf(this.analysis).areOpposed(one.at.checks, other.at.checks, isOfOne)) return true;
    if (this.isWaitedFor(one, other) || this.isWaitedFor(other, one)) return true;
    if (one.at.locks.items.length === 0 || other.at.locks.items.length === 0) return false;
    if (this.testAndSet.keepsApart(one, other) || this.testAndSet.keepsApart(other, one)) return true;
    if (this.lightswitches.keepsApart(one, other) || this.lightswitches.keepsApart(other, one)) return true;
    return this.isAtRestWhile(one, other) || this.isAtRestWhile(other, one) || this.haveOneTurn(one, other);
  }

  /** What was found on the way to a point that may keep it apart from others. */
  lookedAt(point: Point): string {
    const modes = modesOf(this.analysis).lookedAt(point.at.checks);
    return [
      this.contexts.signals.closingLatches.latchesFoundOpen(point),
      this.testAndSet.foundUnclaimed(point),
      ...modes.map(({ act, id }) => `${act.id}:${id}`),
    ].join('');
  }

  /** Whether the first is done by a thread that is not started where the object works as the second has found. */
  private isOfAnotherMode({ ctx }: Point, { at }: Point): boolean {
    const modes = modesOf(this.analysis);
    return ctx.thread !== undefined && at.checks.some((check) => modes.isOfAnotherMode(ctx.thread, check));
  }

  private isAtRestWhile(working: Point, resting: Point): boolean {
    const { analysis } = this;
    return working.at.locks.items.some(({ lock: atWork }) => {
      const queue = turnedTo(atWork, 'queue at work');
      return (
        queue !== undefined &&
        holds(resting, turnOf(analysis, queue, 'queue at rest')) &&
        // Nobody else brings new work meanwhile.
        this.pointsOf(queue).every(
          (point) => (point.ctx === resting.ctx && !point.ctx.multiple) || holds(point, atWork),
        )
      );
    });
  }

  /** Whether the one is the action of a barrier, which is called while the thread of the other waits there as well. */
  private isWaitedFor(action: Point, { ctx }: Point): boolean {
    return action.at.locks.items.some(({ lock }) => {
      const barrier = turnedTo(lock, 'barrier action');
      return barrier !== undefined && !makersOf(barrier).some(mayBeSeveral) && this.isParty(ctx, barrier);
    });
  }

  /**
   * Whether both are done by whoever leads at a time: the next one is told so once this one has come to the barrier again.
   * The same of what tasks wait for with their lock held, which no two of them have.
   */
  private haveOneTurn(one: Point, other: Point): boolean {
    return one.at.locks.items.some(({ lock }) => {
      const ofTasks = turnedTo(lock, 'turn of tasks');
      if (ofTasks !== undefined && holds(other, lock) && !makersOf(ofTasks).some(mayBeSeveral))
        return [one, other].every(({ ctx }) => !ctx.multiple || !this.sharing.withinContext.isEachItsOwn(ctx, ofTasks));
      const barrier = turnedTo(lock, 'barrier leader');
      if (barrier === undefined || !holds(other, lock) || makersOf(barrier).some(mayBeSeveral)) return false;
      return this.sharing.isSame(one.ctx, other.ctx, barrier);
    });
  }

  /** Whether the one waits for something that is given only after the other. */
  private precedes(a: Point, b: Point, above: readonly Obj[]): boolean {
    if (above.length >= MAX_CHAIN) return false;
    return b.at.awaited.items.some((obj) => !above.includes(obj) && this.isGivenAfter(obj, a, [...above, obj]));
  }

  private isGivenAfter(obj: Obj, a: Point, above: readonly Obj[]): boolean {
    if (obj === this.analysis.everyThread) return a.ctx.thread !== undefined;
    if (obj === this.analysis.mainThread) return a.ctx.thread === undefined;
    const ended = this.contexts.context(obj);
    if (ended !== undefined) return ended === a.ctx && !ended.multiple;
    const { sets } = this.analysis;
    if (roleOfObject(obj) === 'barrier') return !sets.has(a.at.signalled, obj) && this.isParty(a.ctx, obj);
    const points = this.pointsOf(obj);
    // As many as there are have to be counted.
    if (this.analysis.marks.cellOf(obj, LATCH) !== undefined)
      return !sets.has(a.at.signalled, obj) && points.some(({ ctx }) => ctx === a.ctx);
    return (
      points.length > 0 &&
      points.every((point) => {
        // Who gives only what it was given itself is not the first to give.
        if (sets.has(point.at.awaited, obj)) return true;
        if (point.ctx !== a.ctx) return this.precedes(a, point, above);
        return !sets.has(a.at.signalled, obj) && this.isOneOfAll(a.ctx, obj);
      })
    );
  }

  /** Whether a thread is the only one of its kind that signals the object. */
  private isOneOfAll(ctx: Context, obj: Obj): boolean {
    const { thread } = ctx;
    if (thread === undefined) return true;
    // What a loop is told of, and what it is left to call, it calls once for each time.
    const isForLoop = roleOfObject(obj) === 'signal' || obj.kind === 'function' || obj.kind === 'method';
    if (isForLoop && !ctx.multiple) return true;
    // A nested function is of the call that its variables are of.
    return this.sharing.withinContext.isEachItsOwn(
      ctx,
      (obj.kind === 'function' ? obj.env?.envObject : undefined) ?? obj,
    );
  }

  /** Whether nobody gets past the barrier before this thread has come to it: all who come are needed. */
  private isParty(ctx: Context, barrier: Obj): boolean {
    const users = new Set(this.pointsOf(barrier).map((point) => point.ctx));
    if (!users.has(ctx)) return false;
    const { objs, unknown } = this.analysis.cell(barrier, Slot.parties).value;
    const parties = objs.length === 1 && !unknown && objs[0]!.kind === 'constant' ? objs[0].value : undefined;
    if (typeof parties !== 'number') return true;
    const several = [...users].some(({ multiple }) => multiple);
    return users.size === parties || (several && users.size < parties);
  }

  private pointsOf(obj: Obj): readonly Point[] {
    return remembered(this.sites, obj, () => this.contexts.signals.sitesOf(obj).flatMap((site) => this.waysTo(site)));
  }

  private waysTo({ act, event }: SignalSite): Point[] {
    return this.contexts.of(act).map((entryState) => ({
      act,
      owner: undefined,
      ctx: entryState.ctx,
      at: this.contexts.compose(entryState, event.flow),
    }));
  }
}

const holds = ({ at }: Point, turn: Obj): boolean => at.locks.items.some(({ lock }) => lock === turn);

/** The queue or the barrier whose turn it is, where that is what stands among the locks. */
const turnedTo = (lock: Obj, turn: Turn): Obj | undefined =>
  lock.kind === 'library' && lock.type === turn ? lock.maker : undefined;

const NONE: readonly Obj[] = [];

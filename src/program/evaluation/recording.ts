/** The events that an activation leaves behind: calls, starts, joins, locks, signals, what it makes and what it hands on. */

import { isAmong } from '../model/chosen-locks.js';
import type { CallExpr, Span } from '../../facts/ir.js';
import type { Activation, ClaimEvent, JoinKind, LibraryCall } from '../model/activation.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import { isLock } from '../model/lockset.js';
import type { InstanceObject, LibraryObject, Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { mergeFlows } from '../model/state.js';
import type { Value } from '../model/values.js';
import { Flowing } from './flowing.js';

export class Recording extends Flowing {
  /** Events with the list they are in, by where they begin. */
  private readonly events = new Map<number, { readonly list: readonly unknown[]; readonly event: { flow: Flow } }[]>();

  /** Records an event once; when its place is reached again on another way, only what holds there is merged. */
  private once<T extends { flow: Flow }>(list: T[], at: Span, same: (event: T) => boolean, make: () => T): T {
    let there = this.events.get(at.start);
    if (there === undefined) this.events.set(at.start, (there = []));
    for (const known of there) {
      if (known.list !== list || !same(known.event as T)) continue;
      const before = known.event as T;
      before.flow = mergeFlows(this.analysis, before.flow, this.flow);
      return before;
    }
    const event = make();
    there.push({ list, event });
    list.push(event);
    return event;
  }

  /** `self` is what the call names, for which the receiver of the callee may stand. */
  called(
    node: Span,
    callee: Activation,
    immediate: boolean,
    params: readonly Value[] = [],
    self: Obj | undefined = callee.self,
    coroutine?: Obj,
  ): void {
    // It may store other elements.
    this.state.stored = undefined;
    const event = this.once(
      this.act.calls,
      node,
      (call) => call.callee === callee && call.node.end === node.end,
      () => ({
        node,
        stmt: this.stmt,
        callee,
        ...(self !== callee.self && { receivers: [self] }),
        flow: this.flow,
        inLoop: this.inLoop,
        dealt: this.openLoops.only,
        immediate,
        params,
        isSeen: this.calleeIsSeen,
        unpublished: this.unpublished,
        ...(coroutine !== undefined && { coroutine }),
      }),
    );
    event.isSeen &&= this.calleeIsSeen;
    event.unpublished = this.analysis.sets.intersect(event.unpublished, this.unpublished);
    const { receivers = [callee.self] } = event;
    if (!receivers.includes(self)) event.receivers = [...receivers, self];
    if (event.params !== params) {
      const { values } = this.analysis;
      event.params = params.map((value, slot) => values.union(event.params[slot] ?? values.none, value));
    }
  }

  started(node: CallExpr, thread: Obj, own: readonly Obj[], given: readonly Obj[]): void {
    const { sets } = this.analysis;
    this.once(
      this.act.starts,
      node,
      (start) => start.thread === thread && start.node.end === node.end,
      () => ({
        act: this.act,
        node,
        stmt: this.stmt,
        thread,
        flow: this.flow,
        inLoop: this.inLoop,
        own: sets.from(own),
        given,
        loops: this.loopStmts,
      }),
    );
    this.publish();
    this.change({
      mayRun: sets.add(this.flow.mayRun, thread),
      mayHaveStarted: sets.add(this.flow.mayHaveStarted, thread),
    });
  }

  /**
   * A thread is made to work on `given`, which is no longer this thread's alone: from now on, or once it is
   * started. All that are made here have `common` in common; `dealt` tells which loop hands out what else they are given.
   */
  claimed(
    node: Span,
    thread: Obj,
    given: Value,
    isToStart: boolean,
    common: readonly Obj[] = [],
    dealt: ClaimEvent['dealt'] = this.openLoops.only,
  ): void {
    const claim = this.once(
      this.act.claims,
      node,
      (known) => known.thread === thread && known.node.end === node.end,
      () => ({
        node,
        thread,
        given: given.objs,
        fixed: given.objs.filter((obj) => common.includes(obj) || this.isFixed(obj)),
        dealt,
        repeated: [],
        flow: this.flow,
      }),
    );
    this.openLoops.noteRepeated(claim, this.act.file, this.flow.check);
    if (isToStart && this.isFresh(thread)) this.escapeToUnstarted(given);
    else this.escape(given, [], true);
  }

  joined(node: Span, threads: readonly Obj[], kind: JoinKind, timed = false, isSure = false): void {
    this.noteJoins(node, threads, kind, timed, isSure);
    this.ended(threads);
  }

  /** Threads have come to their ends by now. */
  ended(threads: readonly Obj[]): void {
    const gone = this.analysis.sets.from(threads);
    const { mayRun, joined } = this.flow;
    this.change({ mayRun: this.analysis.notJoined(mayRun, gone), joined: this.analysis.sets.union(joined, gone) });
  }

  /** Threads were asked and are no longer alive: somebody looks after them, but others of their kind may be. */
  foundEnded(node: Span, threads: readonly Obj[]): void {
    this.noteJoins(node, threads, 'poll', false);
  }

  /** A timer was told not to call any more. A call that has begun goes on: nothing here waits for it. */
  cancelled(node: Span, timer: Obj): void {
    this.noteJoins(node, [timer], 'cancel', false);
  }

  /** A join that gives up after a while, and may have. */
  triedToJoin(node: Span, threads: readonly Obj[]): void {
    this.noteJoins(node, threads, 'join', true);
  }

  /** One of many was waited for, which are one object here. */
  joinedOne(node: Span, thread: Obj, kind: JoinKind, timed: boolean): void {
    this.noteJoins(node, [thread], kind, timed);
  }

  private noteJoins(node: Span, threads: readonly Obj[], kind: JoinKind, timed: boolean, isSure = false): void {
    for (const thread of threads) {
      this.once(
        this.act.joins,
        node,
        (join) => join.thread === thread && join.kind === kind && join.node.end === node.end,
        () => ({
          node,
          stmt: this.stmt,
          thread,
          kind,
          timed,
          flow: this.flow,
          loops: this.loopStmts,
          isSure,
        }),
      );
    }
  }

  acquired(lock: Obj, node: Span, blocking: boolean): void {
    const { analysis } = this;
    const hold = analysis.acquisitions.of(lock, this.act, node);
    if (isLock(lock)) {
      this.once(
        this.act.acquires,
        node,
        (acquire) => acquire.hold.lock === lock,
        () => ({ hold, node, blocking, flow: this.flow }),
      );
    }
    this.change({ locks: analysis.holdSets.add(this.flow.locks, hold) });
  }

  /** A lock is tried for: what a variable says of that is so until it is given back. */
  tried(lock: Obj): void {
    const { sets } = this.analysis;
    if (sets.has(this.state.returned, lock)) this.state.returned = sets.minus(this.state.returned, sets.of(lock));
  }

  /** Locks are given back, whether or not it is told here that they were held. */
  givenBack(locks: ISet<Obj>): void {
    this.state.returned = this.analysis.sets.union(this.state.returned, locks);
  }

  /** A lock that was taken several times is given back as often; the last time first. */
  released(lock: Obj): void {
    const held = this.flow.locks.items.filter((hold) => hold.lock === lock);
    const last = this.latest(held);
    this.dropped(lock, (hold) => held.length < 2 || hold === last);
  }

  /** Nothing of it is held from here on, or of its holds none that is told. */
  dropped(lock: Obj, which: (hold: LockAcquisition) => boolean = () => true): void {
    const { analysis } = this;
    this.givenBack(analysis.sets.of(lock));
    const kept = analysis.holdSets.filter(this.flow.locks, (hold) => hold.lock !== lock || !which(hold));
    // What was taken here and is given back here leaves a caller's own holding of a reentrant lock alone.
    const balanced = kept !== this.flow.locks;
    const released = balanced ? this.flow.released : analysis.sets.add(this.flow.released, lock);
    // What was given back and taken again is held.
    const isHeld = (hold: LockAcquisition): boolean =>
      analysis.sets.has(released, hold.lock) || !isAmong(analysis.sets, released, hold.lock);
    this.change({ locks: analysis.holdSets.filter(kept, isHeld), released });
  }

  /** What this function took itself it took after what it was handed; of that, what stands further down. */
  private latest(holds: readonly LockAcquisition[]): LockAcquisition | undefined {
    const rank = ({ act, at }: LockAcquisition): number => (act === this.act ? at.start : -1);
    return holds.reduce<LockAcquisition | undefined>(
      (last, hold) => (last === undefined || rank(hold) >= rank(last) ? hold : last),
      undefined,
    );
  }

  /** Whether the lock was taken since entry and not given back. */
  isHeld(lock: Obj): boolean {
    return this.flow.locks.items.some((hold) => hold.lock === lock);
  }

  /** Others that wait for the object may go on from here. */
  signalled(obj: Obj, node: Span): void {
    this.once(
      this.act.signals,
      node,
      (signal) => signal.obj === obj,
      () => ({ node: { start: node.start, end: node.end }, obj, flow: this.flow }),
    );
    const { signallerSets } = this.analysis;
    this.change({ signalled: signallerSets.add(this.flow.signalled, this.analysis.signaller(obj)) });
  }

  /** What comes from here on comes after somebody signalled. */
  awaited(obj: Obj): void {
    this.act.noteAwaited(obj);
    this.change({ awaited: this.analysis.sets.add(this.flow.awaited, obj) });
  }

  created(obj: LibraryObject | InstanceObject, node: CallExpr): void {
    this.once(
      this.act.creates,
      node,
      (create) => create.obj === obj && create.node.end === node.end,
      () => ({
        obj,
        node,
        stmt: this.stmt,
        flow: this.flow,
        loops: this.loopStmts,
      }),
    );
  }

  libraryCalled(
    name: string,
    node: CallExpr,
    self: Obj | undefined,
    args: readonly Value[],
    keywords: ReadonlyMap<string, Value>,
    result: Value,
  ): void {
    const call: LibraryCall = {
      name,
      node,
      stmt: this.stmt,
      self,
      args: args.slice(),
      keywords: keywords.size > 0 ? keywords : NO_KEYWORDS,
      flow: this.flow,
      loops: this.loopStmts,
      result,
    };
    const known = this.once(
      this.act.libraryCalls,
      node,
      (one) => one.name === name && one.self === self && one.node.end === node.end,
      () => call,
    );
    if (known === call) return;
    // In a loop the next round may pass something else.
    const { values } = this.analysis;
    known.args = args.map((value, index) => values.union(known.args[index] ?? values.none, value));
    if (keywords.size > 0)
      known.keywords = new Map(
        [...keywords].map(([key, value]) => [key, values.union(known.keywords.get(key) ?? values.none, value)]),
      );
    known.result = values.union(known.result, result);
  }
}

/** Most calls have none. */
const NO_KEYWORDS: ReadonlyMap<string, Value> = new Map();

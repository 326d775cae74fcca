/** The evaluation of one activation: what it comes through, and the events it leaves behind. */

import { sameSpan } from '../../facts/spans.js';
import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { walkExpr } from '../../facts/walk.js';
import type {
  Access,
  AccessKind,
  ClaimEvent,
  Activation,
  Check,
  Effect,
  Flow,
  JoinKind,
  LibraryCall,
  Tested,
} from '../model/activation.js';
import type { Attempt, Outcome } from './attempts.js';
import type { Chosen } from './choices.js';
import { Flowing } from './flowing.js';
import { isLock } from '../library/lock-objects.js';
import {
  isElementField,
  type Cell,
  type ClassObject,
  type InstanceObject,
  type LibraryObject,
  type Obj,
} from '../model/objects.js';
import { MAX_DEPS, mergeDeps, mergeFlows, type State } from '../model/state.js';
import type { Value } from '../model/values.js';

export type { State } from '../model/state.js';

/** One way out of a function: what holds there, what it gives, and what that says of acquires where it is true. */
interface WayOut {
  readonly state: State;
  readonly value: Value;
  readonly attempts: readonly Attempt[];
}

export class Frame extends Flowing {
  /** Reads made by the expression being evaluated, for data flow into writes. */
  reads: Access[] = [];
  /** Those of them that something was only asked with: a server, say, whose reply tells nothing of them. */
  readonly asked = new Set<Access>();
  /** Objects seen while a test is evaluated: a join under `if t is not None` counts as certain. */
  seenThreads: Obj[] | undefined;
  /** Threads that the test asked whether they are alive. */
  polled: Obj[] | undefined;
  /** Attempts by the start of the call, and what variables say of their outcome, by the path as written. */
  readonly attempted = new Map<number, readonly Attempt[]>();
  readonly outcomes = new Map<string, Outcome>();
  /** What conditional expressions come to where that can be told, by their start. */
  readonly choices = new Map<number, readonly Chosen[]>();
  readonly returns: WayOut[] = [];
  readonly yields: WayOut[] = [];
  /** States at which an exception may leave the innermost `try` bodies. */
  readonly raises: State[][] = [];
  /** `finally` blocks to run on the way out, innermost last. */
  readonly finals: (() => void)[] = [];
  /** Reads that flowed into what is returned. */
  readonly returnReads: Access[] = [];
  /** Open `try` bodies that catch what a lost race raises. */
  handlers = 0;
  /** Whether the call at hand can call nothing but what is seen. */
  calleeIsSeen = true;
  /** The call that is awaited on the spot. */
  awaiting: Expr | undefined;
  /** The class whose body this is. */
  classObject: ClassObject | undefined;
  private readonly accessesOf = new Map<Cell, Access[]>();
  /** Events with the list they are in, by where they begin. */
  private readonly events = new Map<number, { readonly list: readonly unknown[]; readonly event: { flow: Flow } }[]>();

  /** Evaluates `body` and answers the reads it made. */
  collect<T>(body: () => T): { value: T; reads: readonly Access[] } {
    const outer = this.reads;
    this.reads = [];
    const value = body();
    const reads = this.reads.length > MAX_DEPS ? this.reads.slice(0, MAX_DEPS) : this.reads;
    this.reads = outer;
    for (const read of reads) outer.push(read);
    return { value, reads };
  }

  // Events

  access(
    cell: Cell,
    kind: AccessKind,
    effect: Effect,
    op: string,
    at: Span,
    more: {
      readonly deps?: readonly Access[];
      readonly value?: Value | undefined;
      readonly key?: Value | undefined;
      readonly keyText?: string | undefined;
    } = {},
  ): Access {
    // What changes a container may change any of its elements.
    if (kind === 'write' && isElementField(cell.field)) this.state.stored = undefined;
    let known = this.accessesOf.get(cell);
    if (known === undefined) this.accessesOf.set(cell, (known = []));
    const before = accessAt(known, at, op);
    if (before !== undefined) {
      before.flow = mergeFlows(this.machine, before.flow, this.flow);
      if (more.deps !== undefined && more.deps.length > 0) {
        (before as { deps: readonly Access[] }).deps = mergeDeps(before.deps, more.deps);
      }
      const { values } = this.machine;
      if (more.value !== undefined) {
        (before as { value: Value }).value = values.union(before.value ?? values.none, more.value);
      }
      if (more.key !== undefined && before.key !== undefined)
        (before as { key: Value }).key = values.union(before.key, more.key);
      if (kind === 'read') this.reads.push(before);
      return before;
    }
    const access: Access = {
      id: this.act.accesses.length,
      act: this.act,
      cell,
      kind,
      effect,
      op,
      at: { start: at.start, end: at.end },
      stmt: this.stmt,
      flow: this.flow,
      deps: more.deps ?? [],
      value: more.value,
      key: more.key,
      keyText: more.keyText,
      loops: this.loopStmts,
      handled: this.handlers > 0,
    };
    known.push(access);
    this.act.accesses.push(access);
    if (kind === 'read') {
      this.reads.push(access);
      this.noteRead(at, access);
    } else {
      const writes = this.writesByStart.get(at.start);
      if (writes === undefined) this.writesByStart.set(at.start, [access]);
      else writes.push(access);
    }
    return access;
  }

  /** Records an event once; when its place is reached again on another way, only what holds there is merged. */
  private once<T extends { flow: Flow }>(list: T[], at: Span, same: (event: T) => boolean, make: () => T): T {
    let there = this.events.get(at.start);
    if (there === undefined) this.events.set(at.start, (there = []));
    for (const known of there) {
      if (known.list !== list || !same(known.event as T)) continue;
      const before = known.event as T;
      before.flow = mergeFlows(this.machine, before.flow, this.flow);
      return before;
    }
    const event = make();
    there.push({ list, event });
    list.push(event);
    return event;
  }

  called(node: Span, callee: Activation, immediate: boolean, params: readonly Value[] = []): void {
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
        flow: this.flow,
        inLoop: this.inLoop,
        immediate,
        params,
      }),
    );
    if (event.params !== params) {
      const { values } = this.machine;
      event.params = params.map((value, slot) => values.union(event.params[slot] ?? values.none, value));
    }
  }

  started(node: CallExpr, thread: Obj, own: readonly Obj[], given: readonly Obj[]): void {
    const { sets } = this.machine;
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
    this.change({ live: sets.add(this.flow.live, thread), begun: sets.add(this.flow.begun, thread) });
  }

  /**
   * A thread is made to work on `given`; from here on it is no longer this thread's alone. All that are made here have
   * `common` in common; `dealt` tells which loop hands out what else they are given.
   */
  claimed(
    node: Span,
    thread: Obj,
    given: Value,
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
        elements: given.objs.filter((obj) => this.openLoops.isAtHand(obj)),
        dealt,
        repeated: [],
        flow: this.flow,
      }),
    );
    this.openLoops.noteRepeated(claim, this.act.file, this.flow.check);
    this.escape(given);
  }

  joined(node: Span, threads: readonly Obj[], kind: JoinKind, timed = false, receiver?: Value): void {
    this.noteJoins(node, threads, kind, timed, receiver);
    const gone = this.machine.sets.from(threads);
    const { live, joined } = this.flow;
    this.change({ live: this.machine.notJoined(live, gone), joined: this.machine.sets.union(joined, gone) });
  }

  /** Threads were asked and are no longer alive: somebody looks after them, but others of their kind may be. */
  foundEnded(node: Span, threads: readonly Obj[]): void {
    this.noteJoins(node, threads, 'poll', false, undefined);
  }

  /** A join that gives up after a while, and may have. */
  triedToJoin(node: Span, threads: readonly Obj[], receiver: Value): void {
    this.noteJoins(node, threads, 'join', true, receiver);
  }

  private noteJoins(
    node: Span,
    threads: readonly Obj[],
    kind: JoinKind,
    timed: boolean,
    receiver: Value | undefined,
  ): void {
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
          receiver,
        }),
      );
    }
  }

  acquired(lock: Obj, node: Span, blocking: boolean): void {
    const { machine } = this;
    const hold = machine.hold(lock, this.act, node);
    if (isLock(lock)) {
      this.once(
        this.act.acquires,
        node,
        (acquire) => acquire.hold.lock === lock,
        () => ({ hold, node, blocking, flow: this.flow }),
      );
    }
    this.change({ locks: machine.holdSets.add(this.flow.locks, hold) });
  }

  released(lock: Obj): void {
    const { machine } = this;
    const kept = machine.holdSets.filter(this.flow.locks, (hold) => hold.lock !== lock);
    // What was taken here and is given back here leaves a caller's own holding of a reentrant lock alone.
    const balanced = kept !== this.flow.locks;
    this.change({
      locks: kept,
      released: balanced ? this.flow.released : machine.sets.add(this.flow.released, lock),
    });
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
    this.change({ signalled: this.machine.sets.add(this.flow.signalled, obj) });
  }

  /** What comes from here on comes after somebody signalled. */
  awaited(obj: Obj): void {
    this.act.awaits.add(obj);
    this.change({ awaited: this.machine.sets.add(this.flow.awaited, obj) });
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
      args,
      keywords,
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
    const { values } = this.machine;
    known.args = args.map((value, index) => values.union(known.args[index] ?? values.none, value));
    known.keywords = new Map(
      [...keywords].map(([key, value]) => [key, values.union(known.keywords.get(key) ?? values.none, value)]),
    );
    known.result = values.union(known.result, result);
  }

  // Checks

  private readonly checks = new Map<string, Check>();

  /** The check for a branch of a test, the same object each time the branch is evaluated. */
  check(node: Span, kind: Check['kind'], holds: boolean, tests: readonly Tested[]): Check {
    const outer = this.flow.check;
    const key = `${kind} ${node.start} ${node.end} ${tests[0]!.read.at.start} ${holds} ${outer?.id ?? ''}${this.act.item}`;
    let check = this.checks.get(key);
    if (check === undefined) {
      check = {
        id: this.checks.size,
        act: this.act,
        node: { start: node.start, end: node.end },
        kind,
        tests,
        outer,
        depth: (outer?.depth ?? 0) + 1,
      };
      this.checks.set(key, check);
    }
    return check;
  }

  private readonly readsByStart = new Map<number, Access[]>();
  private readonly writesByStart = new Map<number, Access[]>();

  /** Remembers that evaluating the expression at `node` made these reads. */
  noteReads(node: Span, reads: readonly Access[]): void {
    for (const read of reads) this.noteRead(node, read);
  }

  private noteRead(node: Span, read: Access): void {
    const list = this.readsByStart.get(node.start);
    if (list === undefined) this.readsByStart.set(node.start, [read]);
    else if (!list.includes(read)) list.push(read);
  }

  /** The writes to what is written as `target`. */
  writesAt(target: Span): readonly Access[] {
    return this.writesByStart.get(target.start)?.filter((write) => write.at.end === target.end) ?? [];
  }

  /** The reads that decide an expression just evaluated: those made in it, and those behind its local variables. */
  readsWithin(expr: Expr): readonly Access[] {
    const found = new Set<Access>();
    walkExpr(expr, (inner) => {
      for (const read of this.readsByStart.get(inner.start) ?? []) {
        if (read.act !== this.act || read.at.start < expr.start || read.at.end <= expr.end) found.add(read);
      }
      if (inner.kind === 'name' && inner.scope === 'local') {
        for (const read of this.state.deps[inner.slot] ?? []) found.add(read);
      }
      return inner.kind !== 'lambda' && inner.kind !== 'comprehension';
    });
    return [...found];
  }
}

function accessAt(known: readonly Access[], at: Span, op: string): Access | undefined {
  for (const one of known) if (sameSpan(one.at, at) && one.op === op) return one;
  return undefined;
}

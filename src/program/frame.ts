/** The state while one activation is evaluated: variables, flow, and the events it leaves behind. */

import type { CallExpr, Expr, Span, Stmt } from '../facts/ir.js';
import { walkExpr } from '../facts/walk.js';
import type {
  Access,
  AccessKind,
  Activation,
  Check,
  Effect,
  Flow,
  JoinKind,
  LibraryCall,
  Tested,
} from './activation.js';
import type { Attempt, Outcome } from './attempts.js';
import type { Chosen } from './choices.js';
import { givesFirstValues, isThread } from './classes.js';
import type { Machine } from './machine.js';
import { makersOf, type Cell, type ClassObject, type InstanceObject, type LibraryObject, type Obj } from './objects.js';
import { OpenLoops, reaches } from './open-loops.js';
import { copyOf, MAX_DEPS, merge, mergeDeps, mergeFlows, type State } from './state.js';
import type { Value } from './values.js';

export type { State } from './state.js';

/** One way out of a function: what holds there, what it gives, and what that says of acquires where it is true. */
interface WayOut {
  readonly state: State;
  readonly value: Value;
  readonly attempts: readonly Attempt[];
}

/** Where `break` and `continue` go. */
interface LoopFrame {
  readonly stmt: Stmt;
  readonly breaks: State[];
  readonly continues: State[];
  /** How many `finally` blocks were open around the loop. */
  readonly finals: number;
  /** Each item that it goes through has a round of its own: what it does, it does once for each. */
  readonly unrolled: boolean;
  /** What a test asked about that left a round early: such a round need not do what the others do with it. */
  readonly excused: Obj[];
}

export class Frame {
  state: State;
  stmt: Stmt | undefined;
  readonly loops: LoopFrame[] = [];
  /** The loops around the current statement, innermost last. */
  loopStmts: readonly Stmt[] = [];
  /** The loops and comprehensions around the current expression. */
  readonly openLoops: OpenLoops;
  /** Reads made by the expression being evaluated, for data flow into writes. */
  reads: Access[] = [];
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

  constructor(
    readonly machine: Machine,
    readonly act: Activation,
  ) {
    const { sets, holdSets } = machine;
    this.openLoops = new OpenLoops(machine.values);
    // Until `__init__` lets it out, nobody else can reach the new instance.
    const own = [
      ...(act.fn.captured.length > 0 ? [machine.env(act)] : []),
      ...(givesFirstValues(act.fn.name) && act.self?.kind === 'instance' ? [act.self] : []),
    ];
    this.state = {
      env: act.fn.locals.map((_, slot) => act.params[slot] ?? machine.values.none),
      deps: [],
      flow: {
        locks: holdSets.empty,
        released: sets.empty,
        live: sets.empty,
        joined: sets.empty,
        fresh: sets.from(own),
        mine: sets.from(own),
        escaped: sets.empty,
        awaited: sets.empty,
        signalled: sets.empty,
        begun: sets.empty,
        renewed: sets.empty,
        check: undefined,
      },
      dead: false,
      shared: false,
    };
  }

  get flow(): Flow {
    return this.state.flow;
  }

  /** Replaces parts of what holds from here on. */
  change(parts: Partial<Flow>): void {
    const { flow } = this.state;
    // Most of what is done changes nothing of all this.
    for (const part in parts) {
      if (parts[part as keyof Flow] === flow[part as keyof Flow]) continue;
      this.state.flow = { ...flow, ...parts };
      return;
    }
  }

  /** What the target of such a loop is bound to in this round, where it is a module's own variable. */
  readonly ofItem = new Map<string, Value>();
  bindsItem = false;

  /** Runs a round for one item of a literal, in which it makes other objects than for the other items. */
  forItem<T>(index: number, body: () => T): T {
    const { act } = this;
    const outer = act.item;
    act.item = `${outer}#${index}`;
    const result = body();
    act.item = outer;
    this.ofItem.clear();
    return result;
  }

  enterLoop(loop: LoopFrame): void {
    this.loops.push(loop);
    this.loopStmts = [...this.loopStmts, loop.stmt];
    if (!loop.unrolled) this.openLoops.begin(loop.stmt);
  }

  leaveLoop(): void {
    const loop = this.loops.pop();
    this.loopStmts = this.loopStmts.slice(0, -1);
    if (loop?.unrolled === false) this.openLoops.end();
  }

  get inLoop(): boolean {
    return !this.openLoops.isEmpty;
  }

  /** Whether one of what a loop made is the same each time this place is reached. */
  private isFixed(obj: Obj): boolean {
    if ((obj.kind !== 'instance' && obj.kind !== 'library') || !obj.inLoop) return false;
    const { file, params, self } = this.act;
    if (this.isFresh(obj) || this.openLoops.tellApart(obj, obj.site, file)) return false;
    // Callers may hand in another each time.
    const given = self === undefined ? params : [...params, this.machine.values.one(self)];
    return this.inLoop || !given.some((value) => reaches(value, obj));
  }

  // Splitting and joining of the flow

  copy(state: State = this.state): State {
    return copyOf(state);
  }

  /** What holds where two ways meet. */
  merge(a: State, b: State): State {
    return merge(this.machine, a, b);
  }

  mergeAll(states: readonly State[]): State | undefined {
    let merged: State | undefined;
    for (const state of states) merged = merged === undefined ? state : this.merge(merged, state);
    return merged;
  }

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
    let known = this.accessesOf.get(cell);
    if (known === undefined) this.accessesOf.set(cell, (known = []));
    const before = accessAt(known, at, op);
    if (before !== undefined) {
      before.flow = mergeFlows(this.machine, before.flow, this.flow);
      if (more.deps !== undefined && more.deps.length > 0) {
        (before as { deps: readonly Access[] }).deps = mergeDeps(before.deps, more.deps);
      }
      if (more.value !== undefined) {
        (before as { value: Value }).value = this.machine.values.union(
          before.value ?? this.machine.values.none,
          more.value,
        );
      }
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
   * `common` in common.
   */
  claimed(node: Span, thread: Obj, given: Value, common: readonly Obj[] = []): void {
    this.once(
      this.act.claims,
      node,
      (claim) => claim.thread === thread && claim.node.end === node.end,
      () => ({
        node,
        thread,
        given: given.objs,
        fixed: given.objs.filter((obj) => common.includes(obj) || this.isFixed(obj)),
        flow: this.flow,
      }),
    );
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
    this.once(
      this.act.acquires,
      node,
      (acquire) => acquire.hold.lock === lock,
      () => ({ hold, node, blocking, flow: this.flow }),
    );
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

  /** From here on these stand for other objects than those that may have been started before. */
  renew(objs: readonly Obj[]): void {
    if (objs.length === 0) return;
    const { sets } = this.machine;
    const gone = sets.from(objs);
    this.change({ begun: sets.minus(this.flow.begun, gone), renewed: sets.union(this.flow.renewed, gone) });
  }

  // Ownership

  made(obj: Obj): void {
    const { sets } = this.machine;
    // Made once more in a loop: what it held in the round before is not in this one.
    if (obj.kind === 'library' && obj.inLoop && this.flow.begun.items.length > 0) this.renew(threadsIn(obj));
    const fresh = sets.add(this.flow.fresh, obj);
    // There is one main thread only: what it made at import is nothing to tell its likes apart by.
    const mine = this.act.fn.kind === 'module' ? this.flow.mine : sets.add(this.flow.mine, obj);
    this.change({ fresh, mine });
  }

  /**
   * From here on others may reach the value, and all that hangs on it but `holder`, which now holds it, and what made
   * that for itself: nobody comes to these who didn't before.
   */
  escape(value: Value, holder?: Obj): void {
    if (value.objs.every(isInert)) return;
    const { sets } = this.machine;
    const seen = new Set<Obj>();
    const keepers = new Set(holder === undefined ? [] : makersOf(holder));
    const visit = (obj: Obj, depth: number): void => {
      if (keepers.has(obj) || seen.has(obj) || depth > 6 || seen.size > 60) return;
      if (isInert(obj)) return;
      seen.add(obj);
      if (obj.kind === 'method') visit(obj.self, depth + 1);
      if (obj.kind === 'method') visit(obj.fn, depth + 1);
      if (obj.kind === 'library-method') visit(obj.self, depth + 1);
      if (obj.kind === 'function' && obj.env?.envObject !== undefined) visit(obj.env.envObject, depth + 1);
      if (obj.kind === 'partial') {
        for (const part of [obj.fn, ...obj.args, ...obj.keywords.map(([, value]) => value)]) {
          for (const inner of part.objs) visit(inner, depth + 1);
        }
      }
      // What hangs on an object that others could reach anyway is theirs already.
      if (obj.fields !== undefined && (depth === 0 || obj.kind === 'env' || isTuple(obj) || this.isFresh(obj))) {
        for (const cell of obj.fields.values()) for (const inner of cell.value.objs) visit(inner, depth + 1);
      }
    };
    for (const obj of value.objs) visit(obj, 0);
    // Of others' objects only those matter that a caller may think its own.
    const gone = sets.from([...seen].filter((obj) => this.isFresh(obj) || this.cameFromCaller(obj)));
    if (gone.items.length === 0) return;
    this.change({ fresh: sets.minus(this.flow.fresh, gone), escaped: sets.union(this.flow.escaped, gone) });
  }

  /** Whether the elements of a container came into it here, so that each round of a loop over it owns another one. */
  elementsOwned(container: Obj, element: Obj): boolean {
    return this.machine.sets.has(this.flow.mine, container) && element !== container;
  }

  /** Whether the caller gave the object (the receiver too), so that it may be one the caller thinks its own. */
  cameFromCaller(obj: Obj): boolean {
    const { act } = this;
    if (obj.kind === 'env') {
      for (let outer = act.env; outer !== undefined; outer = outer.env) if (outer === obj.act) return true;
      return false;
    }
    if (obj.kind !== 'instance' && obj.kind !== 'library') return false;
    return obj === act.self || act.params.some((value) => value.objs.includes(obj));
  }

  isFresh(obj: Obj): boolean {
    return this.machine.sets.has(this.flow.fresh, obj);
  }

  // Checks

  private readonly checks = new Map<string, Check>();

  /** The check for a branch of a test, the same object each time the branch is evaluated. */
  check(node: Span, kind: Check['kind'], holds: boolean, tests: readonly Tested[]): Check {
    const outer = this.flow.check;
    const key = `${node.start} ${node.end} ${tests[0]!.read.at.start} ${holds} ${outer?.id ?? ''}${this.act.item}`;
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
  for (const one of known) if (one.at.start === at.start && one.at.end === at.end && one.op === op) return one;
  return undefined;
}

/** Nothing hangs on it that could be one thread's alone. */
const isInert = (obj: Obj): boolean =>
  obj.kind === 'constant' || obj.kind === 'external' || obj.kind === 'module' || obj.kind === 'class';

const isTuple = (obj: Obj): boolean => obj.kind === 'library' && obj.type === 'tuple';

/** The threads that a container holds. */
const threadsIn = (container: Obj): readonly Obj[] =>
  [...(container.fields?.values() ?? [])].flatMap(({ value }) => value.objs.filter(isThread));

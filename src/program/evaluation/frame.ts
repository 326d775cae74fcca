/** The evaluation of one activation: what it reads and stores on its way, and which tests that stands under. */

import type { Expr, Span } from '../../facts/ir.js';
import { walkExpr } from '../../facts/walk.js';
import type { Access, AccessKind, Activation, Effect, TryLockOutcome } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import type { TryLock } from '../model/activation.js';
import { standsInForLoop } from '../model/hand-overs.js';
import { Recording } from './recording.js';
import { isElementField } from '../model/field.js';
import { isMadeInRounds, makersOf, type Cell, type ClassObject, type Obj } from '../model/objects.js';
import { push, remembered } from '../model/maps.js';
import { firstReads, mergeDeps, mergeFlows, type State } from '../model/state.js';
import type { Value, Chosen } from '../model/values.js';

export type { State } from '../model/state.js';

/** One way out of a function: what holds there, what it gives, and what that says of acquires where it is true, or is not. */
export interface WayOut {
  readonly state: State;
  readonly value: Value;
  readonly outcome: TryLockOutcome;
}

export class Frame extends Recording {
  /** Reads made by the expression being evaluated, for data flow into writes. */
  reads: Access[] = [];
  /** Those of them that something was only asked with: a server, say, whose reply tells nothing of them. */
  readonly asked = new Set<Access>();
  /** Objects seen while a test is evaluated: a join under `if t is not None` counts as certain. */
  seenThreads: Obj[] | undefined;
  /** Threads that the test asked whether they are alive. */
  polled: Obj[] | undefined;
  /** Attempts by the start of the call, and what variables say of their outcome, by the path as written. */
  readonly attempted = new Map<number, readonly TryLock[]>();
  /** Acquires, by where their calls begin, that come back only with the lock. */
  readonly certain = new Set<number>();
  readonly outcomes = new Map<string, TryLockOutcome>();
  /** What conditional expressions come to where that can be told, by their start. */
  readonly choices = new Map<number, readonly Chosen[]>();
  /** What the right and left sides of comparisons were, each time they were looked at. */
  readonly operands = new Map<Expr, Value>();
  readonly returns: WayOut[] = [];
  readonly yields: WayOut[] = [];
  /** States at which an exception may leave the innermost `try` bodies. */
  readonly raises: State[][] = [];
  /** `finally` blocks to run on the way out, innermost last. */
  readonly finals: (() => void)[] = [];
  /** Reads that flowed into what is returned. */
  readonly returnReads: Access[] = [];
  /** What was left to loops so far, which a thread that runs one then calls. */
  leftToLoops: Value | undefined;
  /** Open `try` bodies that catch what a lost race raises. */
  handlers = 0;
  /** Partials that the call at hand has come through. */
  readonly partials = new Set<Obj>();
  /** The call that is awaited on the spot. */
  awaiting: Expr | undefined;
  /** What a loop is about to go through, and the bodies of the generators that its expression makes. */
  goingThrough: { readonly made: Span; readonly bodies: Activation[] } | undefined;
  /** The class whose body this is. */
  classObject: ClassObject | undefined;
  /** What was written down, by where it begins: there are few at one place, however many there are of one variable. */
  private readonly accessesAt = new Map<number, Access[]>();
  private earlier: ReadonlyMap<number, readonly Access[]> = new Map();

  /** Evaluates `body` and answers the reads it made. */
  collect<T>(body: () => T): { value: T; reads: readonly Access[] } {
    const outer = this.reads;
    this.reads = [];
    const value = body();
    const reads = firstReads(this.reads);
    this.reads = outer;
    for (const read of reads) outer.push(read);
    return { value, reads };
  }

  /** Evaluates `body`, whose reads the value at hand does not come from. */
  aside(body: () => unknown): void {
    const outer = this.reads;
    this.reads = [];
    body();
    this.reads = outer;
  }

  /** An operation that certainly raises ends the path: what stands behind it is not come to, but for what handlers do. */
  fail(): Value {
    if (!this.state.dead) this.raises.at(-1)?.push(this.copy());
    this.state.dead = true;
    return this.analysis.values.unknown;
  }

  /** Evaluates what may be left out: where a path ends in it, another goes on. */
  perhaps<T>(body: () => T): T {
    const { dead } = this.state;
    const value = body();
    this.state.dead = dead;
    return value;
  }

  /**
   * Looks at what is never come to: who is called there is known to be, but none of it is done, other than calls which stand
   * for what a loop does that is left the same on the other branch.
   */
  unreached(body: () => void): void {
    const { act } = this;
    const { accesses, calls, starts, joins, libraryCalls, acquires, creates, claims, signals, unknownCalls } = act;
    const { named, endless, roundTests, semaphores, escapes, returns } = act;
    const events = [accesses, calls, starts, joins, libraryCalls, acquires, creates, claims, signals, unknownCalls];
    const ways = [
      this.returns,
      this.yields,
      ...this.raises,
      ...this.loops.flatMap((loop) => [loop.breaks, loop.continues]),
    ];
    const lists = [...events, named, endless, roundTests, semaphores, escapes, ...ways] as unknown[][];
    const before = lists.map(({ length }) => length);
    const { length: known } = calls;
    body();
    const standing = calls.slice(known).filter((call) => standsInForLoop(act, call));
    for (const [index, list] of lists.entries()) list.length = before[index]!;
    calls.push(...standing);
    act.returns = returns;
    this.state.dead = true;
  }

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
    // While a loop waits for one after the other, those that come after may change what it changes, too.
    const isOfAll =
      kind === 'write' && this.loops.length > 0 && isOne(more.key) && !makersOf(cell.owner).some(isMadeInRounds);
    const flow = isOfAll ? this.inTheMiddle(this.ownFlow, this.loops) : this.ownFlow;
    const before = accessAt(this.accessesAt, cell, at, op);
    if (before !== undefined) {
      before.flow = mergeFlows(this.analysis, before.flow, flow);
      if (more.deps !== undefined && more.deps.length > 0) {
        (before as { deps: readonly Access[] }).deps = mergeDeps(before.deps, more.deps);
      }
      const { values } = this.analysis;
      if (more.value !== undefined) {
        (before as { value: Value }).value = values.union(before.value ?? values.none, more.value);
      }
      if (more.key !== undefined && before.key !== undefined)
        (before as { key: Value }).key = values.union(before.key, more.key);
      if (kind === 'read') this.reads.push(before);
      return before;
    }
    const access = this.again({
      id: this.act.accesses.length,
      act: this.act,
      cell,
      kind,
      effect,
      op,
      at: { start: at.start, end: at.end },
      stmt: this.stmt,
      flow,
      deps: more.deps !== undefined && more.deps.length > 0 ? more.deps : NONE,
      value: more.value,
      key: more.key,
      keyText: more.keyText,
      loops: this.loopStmts,
      handled: this.handlers > 0,
    });
    push(this.accessesAt, at.start, access);
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

  /** Takes what an earlier evaluation wrote down: what is done again is the same access, for all who know it. */
  remember(accesses: readonly Access[]): void {
    const found = new Map<number, Access[]>();
    for (const access of accesses) push(found, access.at.start, access);
    this.earlier = found;
  }

  /** The access as it was written down before, where it was, with what is known of it now. */
  private again(access: Access): Access {
    const before = accessAt(this.earlier, access.cell, access.at, access.op);
    return before === undefined ? access : Object.assign(before, access);
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
        tests: tests.slice(),
        outer,
        depth: (outer?.depth ?? 0) + 1,
      };
      this.checks.set(key, check);
    }
    return check;
  }

  /** The check that is left where two branches have met, of which the one or the other was passed. */
  eitherCheck(node: Span, either: readonly [Check, Check]): Check {
    const outer = this.flow.check;
    const key = `either ${node.start} ${either[0].id} ${either[1].id} ${outer?.id ?? ''}`;
    return remembered(this.checks, key, () => ({
      id: this.checks.size,
      act: this.act,
      node: { start: node.start, end: node.end },
      kind: 'if',
      tests: [],
      either,
      outer,
      depth: (outer?.depth ?? 0) + 1,
    }));
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

const accessAt = (
  known: ReadonlyMap<number, readonly Access[]>,
  cell: Cell,
  at: Span,
  op: string,
): Access | undefined =>
  known.get(at.start)?.find((one) => one.cell === cell && one.at.end === at.end && one.op === op);

const NONE: readonly Access[] = [];

/** No element at all, or the one under a key that is the same in each round. */
const isOne = (key: Value | undefined): boolean => {
  const [only, ...others] = key?.objs ?? [];
  return (
    key === undefined || (!key.unknown && others.length === 0 && only?.kind === 'constant' && only.type !== 'index')
  );
};

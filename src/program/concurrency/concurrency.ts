/** May two things happen at the same time? Order by start and join, ownership, and locks held by both. */

import type { Access, Check, Hold } from '../model/activation.js';
import { checksOver } from '../evaluation/checks.js';
import type { Condition, Context, Contexts } from '../contexts/contexts.js';
import { roleOfObject } from '../evaluation/classes.js';
import type { Machine } from '../model/machine.js';
import { isElementField, type Cell, type Obj } from '../model/objects.js';
import { Order, type Point } from './order.js';
import { isChosenAlike } from './keyed-locks.js';
import { OwnStarts } from './own-starts.js';
import { findHolders, isPeer } from './references.js';
import { isLock } from '../library/lock-objects.js';
import type { Root } from '../contexts/roots.js';
import { Scripts } from '../contexts/scripts.js';
import { pairKey, type ISet } from '../model/sets.js';
import { Sharing } from './sharing.js';
import { hasOneWorker } from '../library/threads.js';

/** An access in one of the ways its activation is entered. */
export interface Placed {
  readonly access: Access;
  readonly condition: Condition;
}

/** What was found out about a placed access: the same is asked each time it is compared with another. */
interface Known {
  /** What holds there. */
  readonly point: Point;
  isPrivate: boolean | undefined;
  locks: readonly Hold[] | undefined;
}

/** The ways an access is entered, without those that differ only in what has no say in what runs beside it. */
interface Situations {
  readonly id: number;
  readonly ways: ReadonlyMap<Context, readonly Placed[]>;
}

export class Concurrency {
  private readonly pairs = new Map<Context, Set<Context>>();
  private readonly placements = new Map<Access, readonly Placed[]>();
  private readonly known = new Map<Placed, Known>();
  private readonly situations = new Map<Access, Situations>();
  private readonly alike = new Map<string, Situations>();
  private readonly meetings = new Map<number, boolean>();
  private readonly children = new Map<Context, Set<Context>>();
  private readonly ancestry = new Map<Context, Set<Context>>();
  private readonly sharing: Sharing;
  private readonly order: Order;
  private readonly ownStarts: OwnStarts;
  private readonly scripts: Scripts;
  private holders: Map<Obj, Set<Obj | undefined>> | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly contexts: Contexts,
    roots: readonly Root[],
  ) {
    this.scripts = new Scripts(machine, roots);
    this.sharing = new Sharing(machine, contexts);
    this.order = new Order(machine, contexts, this.sharing);
    this.ownStarts = new OwnStarts(machine);
    for (const ctx of contexts.threads) {
      for (const parent of ctx.parents) {
        let list = this.children.get(parent);
        if (list === undefined) this.children.set(parent, (list = new Set()));
        list.add(ctx);
      }
    }
    for (const ctx of contexts.threads) {
      for (const other of this.closure(ctx.liveAtStart)) if (other !== ctx) this.pair(ctx, other);
    }
    // What runs beside a thread runs beside the threads it starts.
    for (let grown = true; grown;) {
      grown = false;
      for (const ctx of contexts.threads) {
        for (const child of this.children.get(ctx) ?? []) {
          for (const other of this.pairs.get(ctx) ?? []) {
            if (other !== child && !this.isAncestor(child, other) && this.pair(child, other)) grown = true;
          }
        }
      }
    }
  }

  private pair(a: Context, b: Context): boolean {
    if (samePoolOfOne(this.machine, a, b)) return false;
    let of = this.pairs.get(a);
    if (of === undefined) this.pairs.set(a, (of = new Set()));
    if (of.has(b)) return false;
    of.add(b);
    let back = this.pairs.get(b);
    if (back === undefined) this.pairs.set(b, (back = new Set()));
    back.add(a);
    return true;
  }

  /** Threads and all that they start. */
  private closure(threads: Iterable<Obj>): Set<Context> {
    const found = new Set<Context>();
    const visit = (ctx: Context | undefined): void => {
      if (ctx === undefined || found.has(ctx)) return;
      found.add(ctx);
      for (const child of this.children.get(ctx) ?? []) visit(child);
    };
    for (const thread of threads) visit(this.contexts.context(thread));
    return found;
  }

  private readonly closures = new Map<number, Set<Context>>();

  private closureOf(set: ISet<Obj>): Set<Context> {
    let found = this.closures.get(set.id);
    if (found === undefined) this.closures.set(set.id, (found = this.closure(set.items)));
    return found;
  }

  private isAncestor(ctx: Context, of: Context): boolean {
    return this.ancestorsOf(of).has(ctx);
  }

  /** The threads that start a thread, those that start them, and so on. */
  ancestorsOf(of: Context): ReadonlySet<Context> {
    let ancestors = this.ancestry.get(of);
    if (ancestors === undefined) {
      ancestors = new Set();
      const open = [...of.parents];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (ancestors.has(next)) continue;
        ancestors.add(next);
        open.push(...next.parents);
      }
      this.ancestry.set(of, ancestors);
    }
    return ancestors;
  }

  /** An access in each of the ways its activation is entered; the same objects each time. */
  placed(access: Access): readonly Placed[] {
    let placed = this.placements.get(access);
    if (placed === undefined) {
      placed = this.contexts.of(access.act).map((condition) => ({ access, condition }));
      this.placements.set(access, placed);
    }
    return placed;
  }

  private about(placed: Placed): Known {
    let known = this.known.get(placed);
    if (known === undefined) {
      const { access, condition } = placed;
      const at = this.contexts.compose(condition, access.flow);
      const point = { act: access.act, owner: access.cell.owner, ctx: condition.ctx, at };
      this.known.set(placed, (known = { point, isPrivate: undefined, locks: undefined }));
    }
    return known;
  }

  /** Whether an access may happen while thread `other` runs. */
  private runsBeside(placed: Placed, other: Context): boolean {
    const { at } = this.about(placed).point;
    return (
      this.closureOf(at.live).has(other) || (this.closureOf(at.ambient).has(other) && !foundMissing(placed, other))
    );
  }

  /** Whether some threads of these contexts run at the same time and come to the same object. */
  mayMeet(threads: ReadonlySet<Context>, owner: Obj): boolean {
    for (const one of threads) {
      for (const other of threads) {
        if (this.runTogether(one, other) && this.sharing.isSame(one, other, owner)) return true;
      }
    }
    return false;
  }

  /** Whether two accesses may happen at the same time in any of the ways their activations are entered. */
  meet(a: Access, b: Access): boolean {
    const [mine, theirs] = [this.situationsOf(a), this.situationsOf(b)];
    const key = pairKey(mine.id, theirs.id);
    let meet = this.meetings.get(key);
    if (meet === undefined) this.meetings.set(key, (meet = this.findMeeting(mine, theirs, a.cell.owner)));
    return meet;
  }

  private findMeeting(mine: Situations, theirs: Situations, owner: Obj): boolean {
    for (const [ctx, ways] of mine.ways) {
      for (const [other, otherWays] of theirs.ways) {
        // Most pairs of threads are told apart by this, whatever holds at each of the places.
        if (!this.runTogether(ctx, other) || !this.sharing.isSame(ctx, other, owner)) continue;
        if (ways.some((one) => otherWays.some((two) => this.concurrent(one, two)))) return true;
      }
    }
    return false;
  }

  private situationsOf(access: Access): Situations {
    let found = this.situations.get(access);
    if (found === undefined) {
      const { act, cell, flow } = access;
      const different = new Map<string, Placed>();
      let depends = false;
      for (const placed of this.placed(access)) {
        if (!this.isReal(placed) || this.isPrivate(placed)) continue;
        const { ctx, live, ambient, awaited, signalled, locks } = this.about(placed).point.at;
        const turns = locks.items.flatMap(({ lock }) => (isLock(lock) ? [] : [lock.id])).join();
        const waits = ambient.items.length > 0;
        depends ||= waits;
        // Which threads a test found missing matters only beside those that others may have started.
        const tests = waits ? placed.condition.checks.map((check) => `${check.act.id}:${check.id}`).join() : '';
        const doors = this.order.lookedAt(this.about(placed).point);
        const held = doors === '' ? '' : locks.id;
        different.set(
          `${ctx.id} ${live.id} ${ambient.id} ${awaited.id} ${signalled.id} ${turns} ${tests} ${doors} ${held}`,
          placed,
        );
      }
      const test = depends ? flow.check?.id : undefined;
      const seen = this.placed(access).every(isSeenByThreads);
      const around = `${act.id} ${cell.owner.id} ${test} ${this.startedAfter(access).length} ${seen}`;
      const key = `${around} ${[...different.keys()].join(';')}`;
      found = this.alike.get(key);
      if (found === undefined) {
        const ways = new Map<Context, Placed[]>();
        for (const placed of different.values()) {
          const list = ways.get(placed.condition.ctx);
          if (list === undefined) ways.set(placed.condition.ctx, [placed]);
          else list.push(placed);
        }
        this.alike.set(key, (found = { id: this.alike.size, ways }));
      }
      this.situations.set(access, found);
    }
    return found;
  }

  /** Whether threads of two contexts may run at the same time at any point. */
  private runTogether(one: Context, other: Context): boolean {
    if (one === other || this.isSameThread(one, other)) return one.multiple;
    return this.isAncestor(one, other) || this.isAncestor(other, one) || this.pairs.get(one)?.has(other) === true;
  }

  /**
   * Whether both stand for the thread that an object makes as it is initialised, which it does once: calls of its class
   * that pass different arguments are looked at apart, and each leaves a thread in the model.
   */
  private isSameThread({ thread: one }: Context, { thread: other }: Context): boolean {
    if (one?.kind !== 'library' || other?.kind !== 'library' || one.inLoop || one.maker === undefined) return false;
    if (one.maker !== other.maker || one.site.start !== other.site.start || one.site.file !== other.site.file)
      return false;
    return this.machine.makers.get(one)?.fn.name === '__init__';
  }

  /** Whether two accesses may be reached at the same time by different threads. */
  private mayOverlap(a: Placed, b: Placed): boolean {
    const [one, other] = [a.condition.ctx, b.condition.ctx];
    if (one === other || this.isSameThread(one, other)) return one.multiple;
    const { owner } = a.access.cell;
    if (this.isAncestor(one, other)) return this.runsBeside(a, other) || this.overlapsAsSibling(one, other, owner);
    if (this.isAncestor(other, one)) return this.runsBeside(b, one) || this.overlapsAsSibling(other, one, owner);
    return this.pairs.get(one)?.has(other) === true;
  }

  /** A multiple thread's other instances run beside the children of one of them; what each has for itself they don't see. */
  private overlapsAsSibling(ctx: Context, child: Context, owner: Obj): boolean {
    if (!ctx.multiple || !this.isAncestor(ctx, child)) return false;
    return this.sharing.isSame(ctx, ctx, owner) || !this.sharing.isEachItsOwn(ctx, owner);
  }

  /** Whether two accesses of one variable may happen at the same time. */
  concurrent(a: Placed, b: Placed): boolean {
    if (!this.mayOverlap(a, b) || !isSeenByThreads(a) || !isSeenByThreads(b)) return false;
    if (!this.isReal(a) || !this.isReal(b)) return false;
    if (!this.isSeenToShare(a, b) || !this.isSeenToShare(b, a)) return false;
    if (!this.scripts.mayShareProcess(a.access.act, a.condition, b.access.act, b.condition)) return false;
    if (this.isPrivate(a) || this.isPrivate(b)) return false;
    if (!this.sharing.isSame(a.condition.ctx, b.condition.ctx, a.access.cell.owner)) return false;
    if (this.isBeforeStart(a, b) || this.isBeforeStart(b, a)) return false;
    const [one, other] = [this.about(a).point, this.about(b).point];
    return !this.order.isBefore(one, other) && !this.order.isBefore(other, one) && !this.order.isApart(one, other);
  }

  private readonly starting = new Map<Access, readonly Obj[]>();

  private startedAfter(access: Access): readonly Obj[] {
    let threads = this.starting.get(access);
    if (threads === undefined) this.starting.set(access, (threads = this.ownStarts.after(access)));
    return threads;
  }

  /** Whether the one is done by the object that only then starts the thread of the other. */
  private isBeforeStart({ access }: Placed, { condition }: Placed): boolean {
    const { thread } = condition.ctx;
    return thread !== undefined && this.startedAfter(access).includes(thread);
  }

  /** Whether the first access is over, in whatever way it is reached, before a thread comes to the second. */
  isOrdered(first: Access, second: Access, thread: Obj): boolean {
    const ways = this.placed(second).filter(({ condition }) => condition.ctx.thread === thread);
    const isBefore = (a: Placed, b: Placed): boolean => this.order.isBefore(this.about(a).point, this.about(b).point);
    return ways.length > 0 && ways.every((b) => this.placed(first).every((a) => isBefore(a, b)));
  }

  /** A thread that only a client can start shares with what else clients do, as far as can be told, what hangs on it. */
  private isSeenToShare({ access, condition }: Placed, other: Placed): boolean {
    const { thread } = condition.ctx;
    if (thread === undefined || !isClients(condition.ctx) || !isClients(other.condition.ctx)) return true;
    const { owner } = access.cell;
    return owner === thread || this.holdersOf(owner).has(thread);
  }

  /** Whether this way of calling gets there, and to this object: callers that pass others share the activation. */
  private isReal({ access, condition }: Placed): boolean {
    return (
      !this.contexts.isShut(condition, access.flow) &&
      this.contexts.passed.allows(condition, access.act, access.cell.owner)
    );
  }

  // Ownership

  /** Nobody but this thread can reach what is accessed. */
  private isPrivate(placed: Placed): boolean {
    const known = this.about(placed);
    return (known.isPrivate ??= this.isOwned(placed.access.cell.owner, known.point.at.fresh));
  }

  private readonly ownership = new Map<number, boolean>();

  /** In the set, or reachable only through what is in it. The same is asked at place after place. */
  private isOwned(obj: Obj, set: ISet<Obj>): boolean {
    const key = pairKey(obj.id, set.id);
    let isOwned = this.ownership.get(key);
    if (isOwned === undefined) this.ownership.set(key, (isOwned = this.owned(obj, set, new Set())));
    return isOwned;
  }

  private owned(obj: Obj, set: ISet<Obj>, seen: Set<Obj>): boolean {
    if (this.machine.sets.has(set, obj)) return true;
    if (seen.has(obj)) return true;
    seen.add(obj);
    if (seen.size > 40) return false;
    if (obj.kind === 'module' || obj.kind === 'class') return false;
    // Whoever holds it, a thread works on it.
    if (this.contexts.isGivenToThread(obj)) return false;
    // What a thread-local holds is another object on each thread.
    if (roleOfObject(obj) === 'thread-local') return true;
    // What was made elsewhere and handed in may be known elsewhere too.
    if (obj.kind === 'library' || obj.kind === 'instance') {
      const holders = this.holdersOf(obj);
      const local = [...holders].some((holder) => holder !== undefined && roleOfObject(holder) === 'thread-local');
      // One that stands for many is each holder's own where all of them are makers of their kind.
      if (obj.collapsed === true && [...holders].every((holder) => holder !== undefined && isPeer(holder, obj.maker))) {
        return [...holders].some((holder) => this.owned(holder!, set, new Set(seen)));
      }
      if (!obj.inLoop && !local && (obj.maker === undefined || !this.owned(obj.maker, set, seen))) return false;
    }
    const holders = this.holdersOf(obj);
    if (holders.size === 0) return false;
    for (const holder of holders) if (holder === undefined || !this.owned(holder, set, seen)) return false;
    return true;
  }

  private holdersOf(obj: Obj): ReadonlySet<Obj | undefined> {
    if (this.holders === undefined) this.holders = findHolders(this.machine);
    return this.holders.get(obj) ?? EMPTY;
  }

  // Locks

  /** Locks held at an access, each with the place where it was taken. */
  locks(placed: Placed): ISet<Hold> {
    return this.contexts.locksAt(placed.condition, placed.access.flow);
  }

  /** Whether what is done here is done by who has claimed it under that lock. */
  isClaimedUnder(placed: Placed, lock: Obj): boolean {
    return this.order.claims.isUnder(this.about(placed).point, lock);
  }

  /** Whether two locks are certainly one, at a variable: the same object, or what one field of its object holds. */
  isOneLock(a: Obj, b: Obj, variable: Obj): boolean {
    if (a === b) return true;
    const [some, others] = [choicesOf(a), choicesOf(b)];
    return keepersOf(variable).some((keeper) =>
      [...(keeper.fields?.values() ?? [])].some(
        ({ value }) =>
          some.some((lock) => value.objs.includes(lock)) && others.some((lock) => value.objs.includes(lock)),
      ),
    );
  }

  /** Locks held at an access that others could hold too. */
  sharedLocks(placed: Placed): readonly Hold[] {
    const held = this.locks(placed).items;
    if (held.length === 0 || placed.condition.ctx.thread === undefined) return held;
    const known = this.about(placed);
    return (known.locks ??= held.filter((hold) => this.isShared(hold, placed, known.point.at.fresh)));
  }

  /** Whether the object that a variable belongs to has the lock too, or one of those that it may be. */
  isKeptBeside(lock: Obj, variable: Obj): boolean {
    return choicesOf(lock).some((one) => keepersOf(variable).some((keeper) => this.holdersOf(one).has(keeper)));
  }

  /** Whether a lock held here is one that others could hold: one the thread made for itself excludes nobody. */
  private isShared(hold: Hold, placed: Placed, fresh: ISet<Obj>): boolean {
    const { lock } = hold;
    const variable = placed.access.cell.owner;
    // The lock of an object that each thread has its own of guards that object.
    if (this.isKeptBeside(lock, variable)) return true;
    if (this.isOwned(lock, fresh)) return false;
    if ('maker' in lock && lock.maker !== undefined && isPeer(variable, lock.maker)) return true;
    // Among threads of one kind, what each has for itself excludes nobody from what belongs to all.
    const { ctx } = placed.condition;
    if (!ctx.multiple || !this.sharing.isEachItsOwn(ctx, lock) || !this.sharing.isSame(ctx, ctx, variable)) return true;
    return this.isOfOneField(ctx, lock) || (this.isFromTable(ctx, lock) && isChosenAlike(hold, placed.access));
  }

  /** Whether the lock is whichever of several a field holds by now, and all threads of a context look at that field. */
  private isOfOneField(ctx: Context, lock: Obj): boolean {
    const choices = choicesOf(lock);
    const hasAll = ([field, { value }]: [string, Cell]): boolean =>
      !isElementField(field) && choices.every((one) => value.objs.includes(one));
    return (
      choices.length > 1 &&
      [...this.holdersOf(choices[0]!)].some(
        (holder) =>
          holder !== undefined && [...(holder.fields ?? [])].some(hasAll) && !this.sharing.isEachItsOwn(ctx, holder),
      )
    );
  }

  /** Whether the lock is one of several in a dict that the threads of a context have in common. */
  private isFromTable(ctx: Context, lock: Obj): boolean {
    return choicesOf(lock).every((one) =>
      [...this.holdersOf(one)].some(
        (holder) => holder !== undefined && roleOfObject(holder) === 'dict' && this.sharing.isSame(ctx, ctx, holder),
      ),
    );
  }
}

/** `if self._thread is None:` around the access: that thread doesn't run yet. */
function foundMissing({ access, condition }: Placed, { thread }: Context): boolean {
  const says = ({ tests }: Check): boolean =>
    tests.some(
      ({ read, answer }) =>
        (answer === 'none' || answer === 'false') && thread !== undefined && read.cell.value.objs.includes(thread),
    );
  for (const check of checksOver(access.flow)) if (says(check)) return true;
  return condition.checks.some(says);
}

const choicesOf = (lock: Obj): readonly Obj[] => (lock.kind === 'library' && lock.choices) || [lock];

/** The object that a variable belongs to: what it is a field of, and for a container, what made it for itself. */
const keepersOf = (owner: Obj): readonly Obj[] =>
  owner.kind === 'library' && owner.maker !== undefined ? [owner, owner.maker] : [owner];

/** The main thread, or a thread that only a client can start. */
const isClients = ({ starts }: Context): boolean => starts.length === 0;

/** A signal's handler most often ends the program; what counts beside threads are the flags that it leaves them. */
const isSeenByThreads = ({ access, condition }: Placed): boolean =>
  condition.root !== 'signal' ||
  (access.op === '=' &&
    access.stmt?.kind === 'assign' &&
    access.stmt.value.kind === 'constant' &&
    access.stmt.value.type === 'bool');

const EMPTY: ReadonlySet<Obj | undefined> = new Set();

/** Tasks of one pool with one worker run one after another. */
function samePoolOfOne(machine: Machine, a: Context, b: Context): boolean {
  const pool = a.model?.pool;
  return pool !== undefined && pool === b.model?.pool && hasOneWorker(machine, pool);
}

/**
 * Which threads certainly come to an object, and which come to the same one. An object of the model can stand for many
 * of the program's, and a field of it for that of each; that two threads run code which touches it says little then.
 * What counts is a way to it: made by the thread, given to it, or read from what the thread comes to by the same rules.
 */

import { haveNoKeyInCommon, isAnyEntry, isTakenBySame } from './named-keys.js';
import { exact } from '../../facts/lists.js';
import { sameSpan } from '../../facts/spans.js';
import { isContainerRole } from '../../knowledge/types.js';
import { callsItself, type Access, type Activation } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import { roleOfObject } from '../model/lineage.js';
import { threadsOf } from '../library/threads.js';
import { DisjointPartition } from './disjoint-partition.js';
import { InjectedFields } from './injected-fields.js';
import { isAnybodys, Making } from './making.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, push, remembered } from '../model/maps.js';
import { areTakenByOwnIndex } from './own-index.js';
import { isItems, putsInto } from './queue-items.js';
import { isPartOfMany, isRunByItsOwn } from './summary-owners.js';
import { findReferences } from './references.js';
import { isOneForSeveral } from './per-iteration.js';
import { search } from './search.js';
import { SequentialRespawn } from './sequential-respawn.js';
import { isElementField, Slot } from '../model/field.js';
import { isMadeInRounds, isPerKey, makersOf, standsForMany, type Cell, type Obj } from '../model/objects.js';
import { isCapturedByAll, isEntry, isUnkeyed, isBoundInLoop, isOneOfMany, isOfMethod } from './one-of-many.js';

export class Sharing {
  private references: Map<Obj, Cell[]> | undefined;
  private readonly holding = new Map<Obj, ReadonlyMap<Obj, readonly Cell[]>>();
  private puts: ReadonlyMap<Obj, readonly Access[]> | undefined;
  private readonly pairs = new Map<Context, Map<Context, Map<Obj, boolean>>>();
  private readonly met = new Map<Context, Map<Context, Map<Obj, boolean>>>();
  private readonly ways = new Map<Context, Map<Obj, boolean>>();
  private readonly common = new Map<Context, Map<Obj, boolean>>();
  private readonly readers = new Map<Context, Map<Cell, boolean>>();
  private readonly read = new Map<Context, Map<Obj, readonly Cell[]>>();
  private readonly partition: DisjointPartition;
  private readonly injected: InjectedFields;
  private readonly making: Making;
  private readonly respawn: SequentialRespawn;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {
    this.partition = new DisjointPartition(analysis);
    this.injected = new InjectedFields(analysis);
    this.making = new Making(analysis, contexts);
    this.respawn = new SequentialRespawn(analysis, contexts);
  }

  /** Whether threads of both contexts, or several of one, certainly come to the same object. */
  isSame(one: Context, other: Context, obj: Obj): boolean {
    if (one === other || this.isOneStart(one, other)) return this.isCommon(one, obj);
    if (standsForMany(obj) && (isRunByItsOwn(one, obj) || isRunByItsOwn(other, obj))) return true;
    const known = mapOf(mapOf(this.pairs, one), other);
    let answer = known.get(obj);
    if (answer === undefined) {
      answer = this.meet(one, other, obj) || this.isFromOutside(one, other, obj);
      known.set(obj, answer);
    }
    return answer;
  }

  /**
   * The same for a part that the model has in common for several objects, as it does with what is nested deep: where code
   * of both threads comes to it on the same one of these, by a field of it.
   */
  isPartOfSame(one: Context, other: Context, part: Obj, holder: Obj): boolean {
    if (!isPartOfMany(part)) return false;
    if (standsForMany(holder) && !isRunByItsOwn(one, holder) && !isRunByItsOwn(other, holder)) return false;
    const holds = this.fieldsHolding(part)
      .get(holder)
      ?.some((cell) => this.isRead(one, cell) && this.isRead(other, cell));
    return holds === true && this.isSame(one, other, holder);
  }

  /** Whether that is so for any of the objects it is a part of. */
  isPartOfAny(one: Context, other: Context, part: Obj): boolean {
    if (!isPartOfMany(part)) return false;
    return [...this.fieldsHolding(part).keys()].some(
      (holder) => holder.kind === 'instance' && this.isPartOfSame(one, other, part, holder),
    );
  }

  /** The fields that hold a part, by the object they are of; none of which holds one of many. */
  private fieldsHolding(part: Obj): ReadonlyMap<Obj, readonly Cell[]> {
    return remembered(this.holding, part, () => {
      const fields = new Map<Obj, Cell[]>();
      for (const cell of this.referencesTo(part)) if (!isOneOfMany(cell)) push(fields, cell.owner, cell);
      return fields;
    });
  }

  /** Whether two objects each keep one of what each call of a helper makes: `self.inbox = make_inbox()`. */
  isOfEach(one: Obj | undefined, other: Obj | undefined, part: Obj): boolean {
    if (one === other || one?.kind !== 'instance' || other?.kind !== 'instance') return false;
    const keepers = new Set(this.referencesTo(part).map(({ owner }) => owner));
    return keepers.has(one) && keepers.has(other) && this.making.isByEachCall(part);
  }

  /** Whether one call hands a task to the one pool or to the other: each call starts one of the two. */
  private isOneStart({ thread: one }: Context, { thread: other }: Context): boolean {
    if (one?.kind !== 'library' || other?.kind !== 'library' || one.inLoop || other.inLoop) return false;
    const { makers } = this.analysis;
    const [pool, otherPool] = [one, other].map((task) => threadsOf(this.analysis).models.get(task)?.pool);
    if (pool === undefined || otherPool === undefined || pool === otherPool) return false;
    return sameSpan(one.site, other.site) && makers.get(one) === makers.get(other);
  }

  /** Whether each thread of a context certainly has another of these: made by it, with it, or by rounds of a loop. */
  isEachItsOwn(ctx: Context, lock: Obj): boolean {
    for (const obj of makersOf(lock)) {
      if (this.partition.isRepeated(ctx.thread, obj)) return false;
      if (obj === ctx.thread || this.making.makes(ctx, obj) || this.isForOne(ctx, obj)) return true;
      if (isMadeInRounds(obj) && !this.analysis.sets.has(this.contexts.belongings.fixedFor(ctx), obj)) return true;
      if (this.analysis.sets.has(this.contexts.belongings.ownOf(ctx), obj)) return true;
    }
    return false;
  }

  /** Whether there is a holder that both come to, from which each reads the object or into which it puts what it makes. */
  private meet(one: Context, other: Context, obj: Obj): boolean {
    return search(mapOf(mapOf(this.met, one), other), obj, (from, go) => this.findMeeting(one, other, from, go));
  }

  private findMeeting(one: Context, other: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    if (obj.kind === 'module' || obj.kind === 'class') return true;
    if (this.standsForMany(obj)) return false;
    if (isAnybodys(obj))
      return [one, other].every((ctx) => this.isForAnybody(ctx, obj)) || this.isKept(one, other, obj, go);
    if (this.isGiven(one, obj) || this.isGiven(other, obj)) {
      if (!this.making.isByEachCall(obj)) return true;
    }
    if (obj.kind === 'env' && !this.making.isByEachCall(obj)) {
      const makers = [one, other].filter((ctx) => this.making.makes(ctx, obj));
      if (makers.length > 0 || !isOfMethod(obj)) return makers.length < 2;
    }
    return this.referencesToBoth(one, other, obj).some((cell) => {
      if (isOneOfMany(cell) && !isCapturedByAll(obj, cell)) return false;
      if (isMadeInRounds(obj) && isEntry(cell) && haveNoKeyInCommon(this.contexts, one, other, cell.owner))
        return false;
      return go(cell.owner);
    });
  }

  /** The fields that hold an object by which both come to it, or the one of them that didn't make it. */
  private referencesToBoth(one: Context, other: Context, obj: Obj): readonly Cell[] {
    const read = this.referencesRead(one, obj);
    if (this.making.makes(one, obj)) {
      const others = this.referencesRead(other, obj);
      return this.making.makes(other, obj) ? [...read, ...others] : others;
    }
    return this.making.makes(other, obj) ? read : read.filter((cell) => this.isRead(other, cell));
  }

  /** Handed in from outside and kept by an object that both come to, by which both come to it. */
  private isKept(one: Context, other: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    return this.referencesRead(one, obj).some(
      (cell) => this.injected.keeps(cell, obj) && this.isRead(other, cell) && go(cell.owner),
    );
  }

  /** The one object that others made and that both come to, be it by holders of their own. */
  private isFromOutside(one: Context, other: Context, obj: Obj): boolean {
    if (this.making.makes(one, obj) || this.making.makes(other, obj) || isMadeInRounds(obj)) return false;
    if (this.making.isByEachCall(obj)) return false;
    return this.hasWay(one, obj) && this.hasWay(other, obj);
  }

  private hasWay(ctx: Context, obj: Obj): boolean {
    return search(mapOf(this.ways, ctx), obj, (from, go) => this.findWay(ctx, from, go));
  }

  private findWay(ctx: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    if (obj.kind === 'module' || obj.kind === 'class') return true;
    if (obj.kind === 'env' && !isOfMethod(obj) && !this.making.isByEachCall(obj)) return true;
    if (this.standsForMany(obj)) return false;
    if (this.isGiven(ctx, obj) || this.making.makes(ctx, obj)) return true;
    if (isAnybodys(obj)) return false;
    return this.referencesRead(ctx, obj).some(
      (cell) => (!isOneOfMany(cell) || isCapturedByAll(obj, cell)) && go(cell.owner),
    );
  }

  /** Whether it is the client's own thread, or one that runs for the very instance, among those that clients make. */
  private isForAnybody(ctx: Context, obj: Obj): boolean {
    return ctx.thread === undefined || this.isGiven(ctx, obj) || this.knowsItsOwner(ctx, obj);
  }

  /** By what a method of the object captured, or made and told of the object; or a part that it made, and so on. */
  private knowsItsOwner(ctx: Context, obj: Obj): boolean {
    return this.referencesTo(obj).some((cell) => {
      const { owner } = cell;
      const isOwned = owner.kind === 'env' ? owner.act.self === obj : makersOf(owner).includes(obj, 1);
      return isOwned && this.isRead(ctx, cell) && this.hasWay(ctx, owner);
    });
  }

  /** The thread itself, or what it was started with. */
  private isGiven(ctx: Context, obj: Obj): boolean {
    return obj === ctx.thread || ctx.starts.some((start) => start.given.includes(obj));
  }

  /** Whether several threads of a context come to the same object. */
  private isCommon(ctx: Context, obj: Obj): boolean {
    const known = mapOf(this.common, ctx);
    let answer = known.get(obj);
    if (answer === undefined) {
      // Threads that start each other: on the way back to the first there is nothing to be learnt.
      known.set(obj, false);
      known.set(obj, (answer = this.findCommonWay(ctx, obj, new Set())));
    }
    return answer;
  }

  private findCommonWay(ctx: Context, obj: Obj, seen: Set<Obj>, isUsed = false): boolean {
    if (obj.kind === 'module' || obj.kind === 'class') return true;
    if (seen.has(obj) || this.standsForMany(obj)) return false;
    seen.add(obj);
    if (roleOfObject(obj) === 'thread-local') return false;
    if (obj === ctx.thread || (obj.kind === 'instance' && obj.threadsOwn === true)) return false;
    if (this.isForOne(ctx, obj)) return false;
    if (ctx.repeated.size === 0) {
      // Each has a starter of its own: what they have in common, the starters have.
      const starters = [...ctx.parents].filter((parent) => parent.multiple && parent !== ctx);
      const isTheirs = this.isGiven(ctx, obj) || obj.kind === 'env';
      if (isTheirs && !this.isGivenToAll(ctx, obj)) return starters.some((starter) => this.isCommon(starter, obj));
    }
    if (this.isGivenToAll(ctx, obj)) return true;
    if (this.isPicked(ctx, obj, seen)) return true;
    if (isMadeInRounds(obj)) return false;
    if (this.isKnownToItsOwn(ctx, obj)) return true;
    if (isAnybodys(obj)) return false;
    return (isUsed ? this.referencesTo(obj) : this.referencesRead(ctx, obj)).some(
      (cell) =>
        (!isOneOfMany(cell) || isAnyEntry(this.analysis, this.contexts, ctx, obj, cell)) &&
        !(isItems(cell) && this.isPutOnce(ctx, obj, cell.owner)) &&
        !(isUnkeyed(cell) && (this.making.makes(ctx, obj) || this.hasItsOwnOf(ctx, obj, cell))) &&
        !(isPerKey(obj) && this.hasItsOwnOf(ctx, obj, cell)) &&
        !(isBoundInLoop(cell) && this.making.isByEachCall(obj)) &&
        (this.isInMany(ctx, obj, cell) || this.findCommonWay(ctx, cell.owner, seen, isUsed)),
    );
  }

  /** One of those among which all of the threads pick at random, or by a key that their code names: two may pick the same. */
  private isPicked(ctx: Context, obj: Obj, seen: Set<Obj>): boolean {
    return this.referencesTo(obj).some(({ field, owner }) => {
      if ((field !== Slot.contents && !isElementField(field)) || !isContainerRole(roleOfObject(owner))) return false;
      return isTakenBySame(this.contexts, ctx, owner) && this.findCommonWay(ctx, owner, seen);
    });
  }

  /** Whether a loop deals the object out to one of these threads, and other ones to the others. */
  isDealtToOne({ thread }: Context, obj: Obj): boolean {
    return this.partition.isDealt(thread, obj);
  }

  /** Handed to the threads as they are started, the same to each. */
  private isGivenToAll(ctx: Context, obj: Obj): boolean {
    // What each of the threads was given that one object stands for, it can't tell.
    if (ctx.thread !== undefined && standsForMany(ctx.thread)) return false;
    if (this.partition.isRepeated(ctx.thread, obj)) return true;
    if (this.analysis.sets.has(this.contexts.belongings.ownOf(ctx), obj)) return false;
    if (this.partition.isDealt(ctx.thread, obj)) return false;
    if (this.making.isByEachCall(obj)) return false;
    if (isMadeInRounds(obj) && !isOneForSeveral(this.analysis, obj, ctx.thread)) return false;
    const starts = ctx.starts.filter(({ given, own }) => given.includes(obj) && !this.analysis.sets.has(own, obj));
    return starts.length > 1 || starts.some((start) => ctx.repeated.has(start));
  }

  /** `pool.start(Job(self))`: the threads are given one object each, made by a method of this one to know it. */
  private isKnownToItsOwn(ctx: Context, obj: Obj): boolean {
    const isGivenTo = (holder: Obj): boolean => [...ctx.repeated].some(({ given }) => given.includes(holder));
    return this.referencesTo(obj).some(
      (cell) =>
        cell.owner.kind === 'instance' &&
        cell.owner.maker === obj &&
        isGivenTo(cell.owner) &&
        !isOneOfMany(cell) &&
        this.isRead(ctx, cell),
    );
  }

  /** Made by a function call that goes on to make one such thread: each thread has one that was made with it. */
  private isForOne(ctx: Context, obj: Obj): boolean {
    const { thread } = ctx;
    const maker = this.making.makerOf(obj);
    const threadMaker = thread && this.analysis.makers.get(thread);
    if (threadMaker === undefined) return false;
    if (ctx.model?.parallel === true || ('inLoop' in thread! && thread.inLoop)) return false;
    if (this.respawn.hasOneAtATime(ctx, threadMaker, obj)) return true;
    if (maker === undefined) return false;
    // A function that calls itself has made both in each of its calls, whichever activation comes first.
    if (maker.fn !== threadMaker.fn && this.making.callPaths(maker, threadMaker) !== 1) return false;
    // What threads of this kind start further ones has it too, however it came by it.
    const makers = this.analysis.activationsOf(maker.fn);
    return [...ctx.parents].every((parent) => makers.some((act) => this.contexts.runs(parent, act)));
  }

  /** Each thread has a holder of its own, but what all of them hold was made once, before them. */
  private isInMany(ctx: Context, obj: Obj, { owner, value }: Cell): boolean {
    if (ctx.thread !== undefined && standsForMany(ctx.thread)) return false;
    if (this.partition.isDealt(ctx.thread, obj)) return false;
    if (this.isDealtTwice(ctx, obj)) return true;
    const { makers } = this.analysis;
    const [maker, holderMaker] = [makers.get(obj), makers.get(owner)];
    if (maker === undefined || holderMaker === undefined) return false;
    if (maker === holderMaker) return isMadeInRounds(owner);
    // What a helper makes in each round of a loop was not made once: each holder may have another.
    if (this.making.isByEachRound(obj)) return false;
    if (value.objs.length > 1 || (obj !== owner && makersOf(obj).includes(owner)) || this.making.makes(ctx, obj))
      return false;
    if (!this.hasWay(ctx, owner)) return false;
    return this.analysis.activationsOf(maker.fn).every((act) => this.making.callPaths(holderMaker, act) === 0);
  }

  /** Held by several objects of which each thread is given another. */
  private isDealtTwice({ thread }: Context, obj: Obj): boolean {
    if (!this.partition.hasDealt(thread)) return false;
    const holders = new Set(this.referencesTo(obj).map(({ owner }) => owner));
    return [...holders].filter((owner) => this.partition.isDealt(thread, owner)).length > 1;
  }

  /** Whether a container holds several of these, of which each thread takes the one under a number or key that it was given. */
  private hasItsOwnOf(ctx: Context, obj: Obj, { owner, readers }: Cell): boolean {
    if (!this.making.isByEachCall(obj) && !isPerKey(obj)) return false;
    const isRunHere = (act: Activation): boolean => this.contexts.runs(ctx, act);
    const reads: Access[] = [];
    readers?.forEach((act) => {
      if (isRunHere(act))
        reads.push(...act.accesses.filter(({ cell, kind }) => cell.owner === owner && kind === 'read'));
    });
    return areTakenByOwnIndex(reads, isRunHere);
  }

  /**
   * Whether who makes it puts it into the queue once, and nobody else could do that again: nothing keeps it but the
   * thread that takes it out, what that makes, and what the object has made for itself.
   */
  private isPutOnce(ctx: Context, obj: Obj, queue: Obj): boolean {
    const maker = this.analysis.makers.get(obj);
    if (maker === undefined) return false;
    this.puts ??= putsInto(this.analysis);
    const times = (this.puts.get(queue) ?? []).reduce(
      (all, { act, loops }) => all + this.making.callPaths(maker, act) * (loops.length > 0 ? 2 : 1),
      0,
    );
    const isOfTaker = ({ owner }: Cell): boolean =>
      owner === queue || owner === ctx.thread || this.making.makes(ctx, owner) || makersOf(owner).includes(obj);
    return times === 1 && this.referencesTo(obj).every(isOfTaker);
  }

  /** The fields that hold an object which threads of this context look into. */
  private referencesRead(ctx: Context, obj: Obj): readonly Cell[] {
    return remembered(mapOf(this.read, ctx), obj, () =>
      exact(this.referencesTo(obj).filter((cell) => this.isRead(ctx, cell))),
    );
  }

  /** Whether code that threads of this context run looks into a field. */
  private isRead(ctx: Context, cell: Cell): boolean {
    const known = mapOf(this.readers, ctx);
    let isRead = known.get(cell);
    if (isRead === undefined) {
      isRead = false;
      cell.readers?.forEach((act) => {
        isRead ||= this.contexts.runs(ctx, act);
      });
      known.set(cell, isRead);
    }
    return isRead;
  }

  /**
   * Nested so deep in the model that makers which are apart in the program share it, or handed back by a call of a
   * function to itself: one for each round.
   */
  private standsForMany(obj: Obj): boolean {
    if (standsForMany(obj)) return true;
    const maker = obj.kind === 'env' ? undefined : this.analysis.makers.get(obj);
    return maker !== undefined && maker.returns.objs.includes(obj) && callsItself(maker);
  }

  private referencesTo(obj: Obj): readonly Cell[] {
    if (this.references === undefined) this.references = findReferences(this.analysis);
    return this.references.get(obj) ?? [];
  }
}

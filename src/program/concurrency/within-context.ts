/**
 * What several threads of one context have in common, and what each of them has for itself: which of it is the same object
 * can't be told by the code, as all of them run the same.
 */

import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { roleOfObject } from '../model/lineage.js';
import { isElementField } from '../model/field.js';
import { mapOf } from '../model/maps.js';
import { isMadeInRounds, isPerKey, makersOf, standsForMany, type Cell, type Obj } from '../model/objects.js';
import type { AccessPaths } from './access-paths.js';
import { DisjointPartition } from './disjoint-partition.js';
import { isAnybodys, type Making } from './making.js';
import { isTakenBySame } from './named-keys.js';
import { isBoundInLoop, isEntry, isOneOfMany, isUnkeyed, receiverOf } from './one-of-many.js';
import { areTakenByOwnIndex } from './own-index.js';
import { isOneForSeveral } from './per-iteration.js';

export class WithinContext {
  private readonly common = new Map<Context, Map<Obj, boolean>>();
  private readonly partition: DisjointPartition;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly making: Making,
    private readonly paths: AccessPaths,
  ) {
    this.partition = new DisjointPartition(analysis);
  }

  /** Whether several threads of a context come to the same object. */
  isCommon(ctx: Context, obj: Obj): boolean {
    const known = mapOf(this.common, ctx);
    let answer = known.get(obj);
    if (answer === undefined) {
      // Threads that start each other: on the way back to the first there is nothing to be learnt.
      known.set(obj, false);
      known.set(obj, (answer = this.findCommonPath(ctx, obj, new Set())));
    }
    return answer;
  }

  private findCommonPath(ctx: Context, obj: Obj, seen: Set<Obj>): boolean {
    if (obj.kind === 'module' || obj.kind === 'class') return true;
    if (seen.has(obj) || this.paths.isSummary(obj)) return false;
    seen.add(obj);
    if (roleOfObject(obj) === 'thread-local') return false;
    if (obj === ctx.thread || (obj.kind === 'instance' && obj.threadsOwn === true)) return false;
    if (this.isForOne(ctx, obj)) return false;
    if (ctx.repeated.size === 0) {
      // Each has a starter of its own: what they have in common, the starters have.
      const starters = [...ctx.parents].filter((parent) => parent.multiple && parent !== ctx);
      const isTheirs = this.paths.isGiven(ctx, obj) || obj.kind === 'env';
      if (isTheirs && !this.isGivenToAll(ctx, obj)) return starters.some((starter) => this.isCommon(starter, obj));
    }
    if (this.isGivenToAll(ctx, obj)) return true;
    if (this.isPicked(ctx, obj, seen)) return true;
    if (isMadeInRounds(obj)) return false;
    if (this.isKnownToItsOwn(ctx, obj)) return true;
    if (isAnybodys(obj)) return false;
    return this.paths
      .referencesRead(ctx, obj)
      .some(
        (cell) =>
          (!isOneOfMany(cell) &&
            !(isUnkeyed(cell) && this.making.makes(ctx, obj)) &&
            !(isEntry(cell) && this.hasItsOwnOf(ctx, obj, cell)) &&
            !(isBoundInLoop(cell) && this.making.isByEachCall(obj)) &&
            (this.isInMany(ctx, obj, cell) || this.findCommonPath(ctx, cell.owner, seen))) ||
          this.isInEachRow(ctx, obj, cell, seen),
      );
  }

  /** `func, args = self.todo.pop()`: whichever row a thread takes out, what stands there is a method of the one object. */
  private isInEachRow(ctx: Context, obj: Obj, { owner, field }: Cell, seen: Set<Obj>): boolean {
    if (!isElementField(field) || roleOfObject(owner) !== 'tuple') return false;
    const isOfIt = (row: Obj): boolean => {
      const { objs = [], unknown = true } = row.fields?.get(field)?.value ?? {};
      return objs.length > 0 && !unknown && objs.every((one) => one !== obj && receiverOf(one) === obj);
    };
    return this.paths
      .referencesRead(ctx, owner)
      .some((rows) => isOneOfMany(rows) && rows.value.objs.every(isOfIt) && this.findCommonPath(ctx, rows.owner, seen));
  }

  /** Whether each thread of a context certainly has another of these: made by it, with it, or by rounds of a loop. */
  isEachItsOwn(ctx: Context, one: Obj): boolean {
    for (const obj of makersOf(one)) {
      if (this.partition.isRepeated(ctx.thread, obj)) return false;
      if (obj === ctx.thread || this.making.makes(ctx, obj) || this.isForOne(ctx, obj)) return true;
      if (isMadeInRounds(obj) && !this.analysis.sets.has(this.contexts.belongings.fixedFor(ctx), obj)) return true;
      if (this.analysis.sets.has(this.contexts.belongings.ownOf(ctx), obj)) return true;
    }
    return false;
  }

  /** Whether a loop deals the object out to one of these threads, and other ones to the others. */
  isDealtToOne({ thread }: Context, obj: Obj): boolean {
    return this.partition.isDealt(thread, obj);
  }

  /** One of those among which all of the threads pick at random, or by a key that their code names: two may pick the same. */
  private isPicked(ctx: Context, obj: Obj, seen: Set<Obj>): boolean {
    return this.paths
      .containersOf(obj)
      .some((container) => isTakenBySame(this.contexts, ctx, container) && this.findCommonPath(ctx, container, seen));
  }

  /** Handed to the threads as they are started, the same to each. */
  private isGivenToAll(ctx: Context, obj: Obj): boolean {
    // What each of the threads was given that one object stands for, it can't tell.
    if (ctx.thread !== undefined && standsForMany(ctx.thread)) return false;
    if (this.partition.isRepeated(ctx.thread, obj)) return true;
    if (this.analysis.sets.has(this.contexts.belongings.ownOf(ctx), obj)) return false;
    if (this.partition.isDealt(ctx.thread, obj)) return false;
    if (this.making.isByEachCall(obj)) return false;
    if (this.isOfEachRound(obj) && !isOneForSeveral(this.analysis, obj, ctx.thread)) return false;
    const starts = ctx.starts.filter(({ given, own }) => given.includes(obj) && !this.analysis.sets.has(own, obj));
    return starts.length > 1 || starts.some((start) => ctx.repeated.has(start));
  }

  /** Whether each round of a loop makes another one, or another whole that makes it for itself and lets nobody else have it. */
  private isOfEachRound(obj: Obj): boolean {
    if (isMadeInRounds(obj)) return true;
    const [, whole] = makersOf(obj);
    return (
      whole !== undefined &&
      [...this.paths.keepersOf(obj)].every((keeper) => makersOf(keeper).includes(whole)) &&
      this.isOfEachRound(whole)
    );
  }

  /** `pool.start(Job(self))`: the threads are given one object each, made by a method of this one to know it. */
  private isKnownToItsOwn(ctx: Context, obj: Obj): boolean {
    const isGivenTo = (holder: Obj): boolean => [...ctx.repeated].some(({ given }) => given.includes(holder));
    return this.paths
      .referencesTo(obj)
      .some(
        (cell) =>
          cell.owner.kind === 'instance' &&
          cell.owner.maker === obj &&
          isGivenTo(cell.owner) &&
          !isOneOfMany(cell) &&
          this.paths.isRead(ctx, cell),
      );
  }

  /** Made by a function call that goes on to make one such thread: each thread has one that was made with it. */
  private isForOne(ctx: Context, obj: Obj): boolean {
    const { thread } = ctx;
    const maker = this.making.makerOf(obj);
    const threadMaker = thread && this.analysis.makers.get(thread);
    if (threadMaker === undefined) return false;
    if (ctx.model?.parallel === true || ('inLoop' in thread! && thread.inLoop)) return false;
    if (this.isStartedByInit(threadMaker, obj)) return true;
    if (maker === undefined) return false;
    // A function that calls itself has made both in each of its calls, whichever activation comes first.
    if (maker.fn !== threadMaker.fn && this.making.callPaths(maker, threadMaker) !== 1)
      return this.making.isOneForEachReceiver(maker, obj, threadMaker);
    // What threads of this kind start further ones has it too, however it came by it.
    const makers = this.analysis.activationsOf(maker.fn);
    return [...ctx.parents].every((parent) => makers.some((act) => this.contexts.runs(parent, act)));
  }

  /** An object is initialised once, whoever makes it. */
  private isStartedByInit({ fn }: Activation, obj: Obj): boolean {
    return fn.name === '__init__' && this.analysis.activationsOf(fn).some(({ self }) => self === obj);
  }

  /** Each thread has a holder of its own, but what all of them hold was made once, before them. */
  private isInMany(ctx: Context, obj: Obj, { owner, value }: Cell): boolean {
    if (ctx.thread !== undefined && standsForMany(ctx.thread)) return false;
    // What a thread has made as it was set up is its own, whoever else of its kind hands on what he has made.
    if (ctx.thread !== undefined && makersOf(obj).includes(ctx.thread)) return false;
    if (this.partition.isDealt(ctx.thread, obj)) return false;
    if (this.isDealtTwice(ctx, obj)) return true;
    const { makers } = this.analysis;
    const [maker, holderMaker] = [makers.get(obj), makers.get(owner)];
    if (maker === undefined || holderMaker === undefined) return false;
    // What the thread itself makes, and keeps in what its rounds make, is as much its own.
    if (maker === holderMaker) return isMadeInRounds(owner) && !this.making.makes(ctx, obj);
    if (value.objs.length > 1 || (obj !== owner && makersOf(obj).includes(owner)) || this.making.makes(ctx, obj))
      return false;
    if (!this.paths.hasWay(ctx, owner)) return false;
    return this.analysis.activationsOf(maker.fn).every((act) => this.making.callPaths(holderMaker, act) === 0);
  }

  /** Held by several objects of which each thread is given another. */
  private isDealtTwice({ thread }: Context, obj: Obj): boolean {
    if (!this.partition.hasDealt(thread)) return false;
    const holders = new Set(this.paths.referencesTo(obj).map(({ owner }) => owner));
    return [...holders].filter((owner) => this.partition.isDealt(thread, owner)).length > 1;
  }

  /** Whether a container holds several of these, of which each thread takes the one under a number or key that it was given. */
  private hasItsOwnOf(ctx: Context, obj: Obj, { owner, readers }: Cell): boolean {
    if (!this.making.isByEachCall(obj) && !this.making.makes(ctx, obj) && !isPerKey(obj)) return false;
    const isRunHere = (act: Activation): boolean => this.contexts.runs(ctx, act);
    const reads: Access[] = [];
    readers?.forEach((act) => {
      if (isRunHere(act))
        reads.push(...act.accesses.filter(({ cell, kind }) => cell.owner === owner && kind === 'read'));
    });
    return areTakenByOwnIndex(reads, isRunHere);
  }
}

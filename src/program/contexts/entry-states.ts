/**
 * The ways in which one activation is entered. Few are kept apart; where there are more, all of them are joined at once,
 * those already there and those still to come, by what tells threads, locks and callers apart: which of them came first
 * is nothing. A joined way holds what each of its ways holds for certain, and what any of them may.
 */

import { exact } from '../../facts/lists.js';
import type { Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { LockAcquisition } from '../model/flow.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, remembered } from '../model/maps.js';
import { pairKey, type ISet } from '../model/sets.js';
import type { Queued } from '../model/worklist.js';
import { ROOT_KINDS, type Context, type EntryState, type Way } from './entry-state.js';
import { isSameCheck, isSameWay } from './ways.js';

/** Ways kept apart; and, where these are joined, threads that hold different locks on entry. */
const MAX_WAYS = 28;
const MAX_LOCKSETS = 84;
/** Where that many threads come, so many of those started at one place stand for all of these. */
const MAX_OF_PLACE = 2;

export class EntryStates implements Queued {
  queued = false;
  private isClosed = false;
  private list: EntryState[] = [];
  /** The joined ways by what they have in common, where they are too many to be told apart. */
  private joined: Map<number, EntryState> | undefined;
  private keepsLocks = true;
  /** By the place where they are started, the threads that stand for all of these; undefined while all are kept. */
  private firstOfPlaces: Map<FileUnit, Map<number, Context[]>> | undefined;
  private areSampled = false;
  /** Those whose calls were not followed yet. */
  private pending: EntryState[] = [];

  constructor(
    private readonly analysis: AnalysisState,
    readonly act: Activation,
    /** Callers come first. */
    readonly order: number,
    private readonly number: (way: Way) => EntryState,
  ) {}

  get all(): readonly EntryState[] {
    return this.list;
  }

  /** Whether they are too many to be told apart. */
  get areJoined(): boolean {
    return this.joined !== undefined;
  }

  /** Whether a thread comes, or may be one of those that others of the same place stand for. */
  mayBeOf(ctx: Context): boolean {
    return this.list.some((known) => known.ctx === ctx || (this.areSampled && isOfOnePlace(known.ctx, ctx)));
  }

  /** Takes out one that was not followed yet. */
  next(): EntryState | undefined {
    return this.pending.pop();
  }

  /**
   * No way is to come any more: what new ones are told by is let go. In what order they came is nothing to those who look for
   * the first of several.
   */
  close(): void {
    this.isClosed = true;
    this.joined?.clear();
    this.firstOfPlaces = undefined;
    this.list = exact(this.list).sort(compareWays);
    this.pending = [];
  }

  /** Notes a way; answers whether there is something to follow that there was not. */
  add(way: Way): boolean {
    if (this.isClosed) return false;
    // What a joined way has taken in adds nothing to it when it comes again.
    if (this.joined !== undefined) return this.join(way);
    if (this.list.some((known) => isSameWay(known, way))) return false;
    this.enter(this.number(way));
    if (this.list.length > MAX_WAYS) this.joinAll();
    return true;
  }

  private enter(entryState: EntryState): void {
    this.list.push(entryState);
    this.pending.push(entryState);
  }

  private joinAll(): void {
    const { list } = this;
    this.joined = new Map();
    this.list = [];
    this.pending = [];
    for (const entryState of list) this.join(entryState);
  }

  private join(way: Way): boolean {
    if (this.isLeftOut(way.ctx)) return false;
    const { joined } = this;
    const key = this.keyOf(way);
    const known = joined!.get(key);
    const both = known === undefined ? way : this.union(known, way);
    if (both === known) return false;
    const entryState = this.number(both);
    joined!.set(key, entryState);
    if (known !== undefined) {
      takeOut(this.list, known);
      takeOut(this.pending, known);
    }
    this.enter(entryState);
    if (joined!.size > MAX_LOCKSETS) {
      if (this.keepsLocks) {
        this.keepsLocks = false;
        this.joinAll();
        return true;
      }
      if (this.firstOfPlaces === undefined) this.leaveOutAlike();
    }
    if (known === undefined) this.keepFirst([way.ctx]);
    return joined!.get(key) === entryState;
  }

  /** Of threads that are started at one place the first ones are kept, whichever came first. */
  private leaveOutAlike(): void {
    this.firstOfPlaces = new Map();
    this.areSampled = true;
    this.keepFirst(this.list.map(({ ctx }) => ctx));
  }

  /** Whether enough threads that are started at the same place come before. */
  private isLeftOut(ctx: Context): boolean {
    if (this.firstOfPlaces === undefined || ctx.thread?.kind !== 'library') return false;
    const { file, start } = ctx.thread.site;
    const first = this.firstOfPlaces.get(file)?.get(start);
    return first?.length === MAX_OF_PLACE && first.every((one) => one.id < ctx.id);
  }

  /** Notes threads among the first of their places; those that are no more, as others come before, are taken out. */
  private keepFirst(threads: readonly Context[]): void {
    if (this.firstOfPlaces === undefined) return;
    const left = new Set<Context>();
    for (const ctx of threads) {
      if (ctx.thread?.kind !== 'library') continue;
      const { file, start } = ctx.thread.site;
      const first = remembered(mapOf(this.firstOfPlaces, file), start, () => []);
      if (first.includes(ctx)) continue;
      first.push(ctx);
      first.sort((a, b) => a.id - b.id);
      for (const later of first.splice(MAX_OF_PLACE)) left.add(later);
    }
    if (left.size === 0) return;
    const isKept = ({ ctx }: EntryState): boolean => !left.has(ctx);
    this.list = this.list.filter(isKept);
    this.pending = this.pending.filter(isKept);
    for (const [key, entryState] of this.joined!) if (!isKept(entryState)) this.joined!.delete(key);
  }

  private keyOf({ ctx, locks, root, manyTasks, anyThread, offered }: Way): number {
    const flags = (Number(manyTasks) * 2 + Number(anyThread)) * 2 + Number(offered);
    return pairKey(this.keepsLocks ? locks.id : 0, (ctx.id * ROOT_KINDS.length + ROOT_KINDS.indexOf(root)) * 8 + flags);
  }

  /** What holds if it is as the one or the other says; the first itself where the second adds nothing. */
  private union(a: EntryState, b: Way): Way {
    const { analysis } = this;
    const { sets } = analysis;
    const locks: ISet<LockAcquisition> = analysis.acquisitions.join(a.locks, b.locks);
    const mayRun = sets.union(a.mayRun, b.mayRun);
    const ambient = sets.union(a.ambient, b.ambient);
    const owned = sets.intersect(a.owned, b.owned);
    const awaited = sets.intersect(a.awaited, b.awaited);
    const signalled = sets.union(a.signalled, b.signalled);
    const checks = a.checks.every((check) => b.checks.some((other) => isSameCheck(check, other)))
      ? a.checks
      : a.checks.filter((check) => b.checks.some((other) => isSameCheck(check, other)));
    const isSame =
      locks === a.locks &&
      mayRun === a.mayRun &&
      ambient === a.ambient &&
      owned === a.owned &&
      awaited === a.awaited &&
      signalled === a.signalled &&
      checks === a.checks;
    return isSame ? a : { ...a, locks, mayRun, ambient, owned, awaited, signalled, checks };
  }
}

/** Whether two threads are started at one place. */
const isOfOnePlace = ({ thread: a }: Context, { thread: b }: Context): boolean =>
  a?.kind === 'library' && b?.kind === 'library' && a.site.file === b.site.file && a.site.start === b.site.start;

/** By the thread, then by the tests of callers, then by the locks on the way; what differs in nothing of these is alike to a reader. */
const compareWays = (a: Way, b: Way): number =>
  a.ctx.id - b.ctx.id ||
  a.checks.length - b.checks.length ||
  placesOf(a.checks.map(({ node }) => node)) - placesOf(b.checks.map(({ node }) => node)) ||
  a.locks.items.length - b.locks.items.length ||
  placesOf(a.locks.items.map(({ at }) => at)) - placesOf(b.locks.items.map(({ at }) => at));

/** One number for where all of them are, in whichever order these come. */
const placesOf = (spans: readonly Span[]): number => spans.reduce((sum, { start }) => sum + start, 0);

function takeOut(states: EntryState[], state: EntryState): void {
  const at = states.indexOf(state);
  if (at >= 0) states.splice(at, 1);
}

/**
 * The entry states of each activation, and which of them are still to be followed: callers first, so that most
 * functions are entered in all their ways before what they call is entered from there.
 */

import { ledToBy } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import { locksAround } from '../library/lock-decorators.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Worklist } from '../model/worklist.js';
import { numbered, type Context, type EntryState, type Way } from './entry-state.js';
import { EntryStates } from './entry-states.js';
import { guardsOf } from './guards.js';
import { heldOnEntry } from './held-on-entry.js';

const NO_CONDITIONS: readonly EntryState[] = [];

export interface Entry {
  readonly act: Activation;
  readonly entryState: EntryState;
}

export class EntryStateTable {
  private readonly states = new Map<Activation, EntryStates>();
  /** Activations by their rank, callers first. */
  private readonly ranks: ReadonlyMap<Activation, number>;
  /** Those with something to follow. */
  private readonly worklist = new Worklist<EntryStates>();
  private current: EntryStates | undefined;
  private count = 0;

  constructor(private readonly analysis: AnalysisState) {
    this.ranks = new Map(callersFirst(analysis).map((act, rank) => [act, rank]));
  }

  of(act: Activation): readonly EntryState[] {
    return this.states.get(act)?.all ?? NO_CONDITIONS;
  }

  /** Whether an activation is entered in so many ways that they are joined. */
  areJoined(act: Activation): boolean {
    return this.states.get(act)?.areJoined === true;
  }

  /** Whether a thread may come to an activation. */
  mayEnter(ctx: Context, act: Activation): boolean {
    return this.states.get(act)?.mayBeOf(ctx) === true;
  }

  /** An activation and a way into it whose calls were not followed yet. */
  next(): Entry | undefined {
    for (this.current ??= this.worklist.take(); this.current !== undefined; this.current = this.worklist.take()) {
      const entryState = this.current.next();
      if (entryState !== undefined) return { act: this.current.act, entryState };
    }
    return undefined;
  }

  /** All ways were entered and followed. */
  close(): void {
    for (const states of this.states.values()) states.close();
  }

  /** Enters an activation in a way; answers whether that is something to follow that was not known. */
  enter(act: Activation, way: Way): boolean {
    let states = this.states.get(act);
    if (states === undefined) {
      states = new EntryStates(this.analysis, act, this.ranks.get(act)!, (one) => numbered(one, this.count++));
      this.states.set(act, states);
    }
    const isNew = states.add(this.withRequired(act, way));
    if (isNew) this.worklist.add(states);
    return isNew;
  }

  /**
   * Inside a function that says which lock it is called with, or is decorated to be called under one, that lock counts as held;
   * one that it gives back does where whoever took it is not to be seen. What a thread begins with has not come from there.
   */
  private withRequired(act: Activation, way: Way): Way {
    const required = [
      ...guardsOf(this.analysis).requiredBy(act),
      ...locksAround(this.analysis, act),
      ...(way.ctx.thread === undefined ? heldOnEntry(act) : []),
    ];
    if (required.length === 0) return way;
    const missing = required.filter((lock) => !way.locks.items.some((hold) => hold.lock === lock));
    if (missing.length === 0) return way;
    const { holdSets } = this.analysis;
    const holds = missing.map((lock) => this.analysis.acquisitions.of(lock, act, act.fn.nameSpan));
    return { ...way, locks: holdSets.union(way.locks, holdSets.from(holds)) };
  }
}

/** The activations, each after those that call it or start it, but for recursion. */
function callersFirst(analysis: AnalysisState): readonly Activation[] {
  const done: Activation[] = [];
  const seen = new Set<Activation>();
  for (const first of analysis.activations) {
    if (seen.has(first)) continue;
    seen.add(first);
    const open = [{ act: first, left: ledToBy(analysis, first) }];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const callee = top.left.pop();
      if (callee === undefined) done.push(open.pop()!.act);
      else if (!seen.has(callee)) {
        seen.add(callee);
        open.push({ act: callee, left: ledToBy(analysis, callee) });
      }
    }
  }
  return done.reverse();
}

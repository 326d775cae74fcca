/**
 * How plainly it is seen that a thread comes to a place. The model lets calls of one function share what they find out
 * about it where they are many, and follows a call to each function that it may mean: where several such blurs lie on
 * one way, what seems to meet there most often belongs to different calls. `docs/precision.md` has the figures.
 */

import type { Activation, CallEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AccessInContext } from './access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import { standsForMany } from '../model/objects.js';
import type { Root } from '../contexts/roots.js';

/** A call that may mean this many functions doesn't say which it runs. */
const MANY_CALLEES = 4;
/** A function with more callers than this, whose arguments are not told apart, is a hub where all of them seem to meet. */
const MANY_CALLERS = 15;
const MANY_THREADS = 6;
const MANY_STARTS = 3;
/** So many kinds of blur on the ways to a race are too many. */
export const BLURRED = 3;

const SIGNS = {
  choice: 1,
  hub: 2,
  threads: 4,
  starts: 8,
  stand: 16,
  ways: 32,
} as const;

/** How many kinds of blur these are. */
export function countOfBlurs(signs: number): number {
  let count = 0;
  for (let left = signs; left !== 0; left &= left - 1) count++;
  return count;
}

interface Reach {
  /** Reached without a call that may mean many functions. */
  readonly plainly: ReadonlySet<Activation>;
  /** Reached without a hub on the way. */
  readonly byFew: ReadonlySet<Activation>;
}

export class Clarity {
  private readonly reach = new Map<Context, Reach>();
  private readonly threads = new Map<Activation, number>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly roots: readonly Root[],
  ) {}

  /** The kinds of blur on the way to one place, as bits; those on two ways are the union. */
  signsOf({ access: { act }, entryState: { ctx } }: AccessInContext): number {
    const { plainly, byFew } = this.reachOf(ctx);
    let signs = 0;
    if (!plainly.has(act)) signs |= SIGNS.choice;
    if (!byFew.has(act)) signs |= SIGNS.hub;
    if (this.threadsIn(act) >= MANY_THREADS) signs |= SIGNS.threads;
    if (ctx.starts.length >= MANY_STARTS) signs |= SIGNS.starts;
    if (ctx.thread !== undefined && standsForMany(ctx.thread)) signs |= SIGNS.stand;
    if (this.contexts.areJoined(act)) signs |= SIGNS.ways;
    return signs;
  }

  private threadsIn(act: Activation): number {
    return remembered(this.threads, act, () => new Set(this.contexts.of(act).map(({ ctx }) => ctx)).size);
  }

  private reachOf(ctx: Context): Reach {
    return remembered(this.reach, ctx, () => ({
      plainly: this.follow(ctx, (call) => !this.isChoice(call)),
      byFew: this.follow(ctx, ({ callee }) => !this.isHub(callee)),
    }));
  }

  /** The activations that a context comes to by such calls. */
  private follow(ctx: Context, isSuch: (call: CallEvent) => boolean): ReadonlySet<Activation> {
    const entries = ctx.thread === undefined ? this.roots.map(({ act }) => act) : ctx.model?.entries;
    const found = new Set(entries);
    for (const { calls } of found)
      for (const call of calls) if (!found.has(call.callee) && isSuch(call)) found.add(call.callee);
    return found;
  }

  private choices: ReadonlySet<CallEvent> | undefined;

  private isChoice(call: CallEvent): boolean {
    this.choices ??= new Set(this.analysis.activations.flatMap(callsOfMany));
    return this.choices.has(call);
  }

  private readonly hubs = new Map<Activation, boolean>();

  private isHub(act: Activation): boolean {
    return remembered(
      this.hubs,
      act,
      () =>
        act.params.some(({ objs, unknown }) => unknown || objs.length > 1) &&
        new Set(callersInto(this.analysis, act).map((caller) => caller.act)).size > MANY_CALLERS,
    );
  }
}

/** The calls in an activation that may mean many functions. */
function callsOfMany({ calls }: Activation): readonly CallEvent[] {
  const byPlace = new Map<number, Set<unknown>>();
  for (const { node, callee } of calls) {
    remembered(byPlace, node.start, () => new Set()).add(callee.fn);
  }
  return calls.filter(({ node }) => byPlace.get(node.start)!.size >= MANY_CALLEES);
}

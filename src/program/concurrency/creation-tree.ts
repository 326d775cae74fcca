/** The tree of which thread creates which, and the pairs of threads that may run in parallel by when they were created. */

import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import { lanesOf } from '../library/lanes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';

export class CreationTree {
  private readonly pairs = new Map<Context, Set<Context>>();
  private readonly children = new Map<Context, Set<Context>>();
  private readonly lanes = new Map<Context, readonly Obj[]>();
  private readonly ancestry = new Map<Context, Set<Context>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {
    for (const ctx of contexts.threads) {
      for (const parent of ctx.parents) {
        remembered(this.children, parent, () => new Set<Context>()).add(ctx);
      }
    }
    for (const ctx of contexts.threads) {
      for (const other of this.closure(ctx.mayRunAtStart)) if (other !== ctx) this.pair(ctx, other);
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

  /** Whether the one was started while the other may have been running, neither by the other. */
  arePaired(one: Context, other: Context): boolean {
    return this.pairs.get(one)?.has(other) === true;
  }

  private pair(a: Context, b: Context): boolean {
    if (this.areInTurn(a, b)) return false;
    if (this.arePaired(a, b)) return false;
    remembered(this.pairs, a, () => new Set<Context>()).add(b);
    remembered(this.pairs, b, () => new Set<Context>()).add(a);
    return true;
  }

  /** Whether one thread does both, one after the other: tasks of one pool of one worker, and what an event loop runs. */
  areInTurn(a: Context, b: Context): boolean {
    const lanes = this.lanesOf(b);
    return lanes.length > 0 && this.lanesOf(a).some((one) => lanes.includes(one));
  }

  private lanesOf(ctx: Context): readonly Obj[] {
    return remembered(this.lanes, ctx, () => lanesOf(this.analysis, ctx.model));
  }

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

  /** Threads of a set and all that they start. */
  closureOf(set: ISet<Obj>): Set<Context> {
    return remembered(this.closures, set.id, () => this.closure(set.items));
  }

  /** Whether the one starts the other, or a thread that does. */
  isAncestor(ctx: Context, of: Context): boolean {
    return this.ancestorsOf(of).has(ctx);
  }

  /** The threads that start a thread, those that start them, and so on. */
  ancestorsOf(of: Context): ReadonlySet<Context> {
    return remembered(this.ancestry, of, () => {
      const ancestors = new Set<Context>();
      const open = [...of.parents];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (ancestors.has(next)) continue;
        ancestors.add(next);
        open.push(...next.parents);
      }
      return ancestors;
    });
  }
}

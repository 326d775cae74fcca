/** What threads of one kind are made with: each its own, or the same for all. */

import type { ClaimEvent } from '../model/activation.js';
import type { Context } from './entry-state.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { threadsOf } from '../library/thread-table.js';

export class Belongings {
  constructor(private readonly analysis: AnalysisState) {}

  private readonly born = new Map<Obj, ISet<Obj>>();

  /** Objects that each thread of this kind was made with, and that nobody else had by then. */
  ownOf(ctx: Context): ISet<Obj> {
    return (ctx.thread === undefined ? undefined : this.born.get(ctx.thread)) ?? this.analysis.sets.empty;
  }

  private readonly fixed = new Map<Obj, ISet<Obj>>();

  /** What the threads of this kind are given in common, of objects made by a loop. */
  fixedFor(ctx: Context): ISet<Obj> {
    return (ctx.thread === undefined ? undefined : this.fixed.get(ctx.thread)) ?? this.analysis.sets.empty;
  }

  /** A thread is made to work on what it is given, where `fresh` is its maker's alone. */
  claim(owned: ISet<Obj>, event: ClaimEvent): void {
    const { sets } = this.analysis;
    // What all tasks of a `map` are given is common to them; its elements are not.
    const parallel = threadsOf(this.analysis).models.get(event.thread)?.parallel === true;
    const apart = (obj: Obj): boolean =>
      !parallel || ((obj.kind === 'instance' || obj.kind === 'library') && obj.inLoop);
    const own = sets.from(event.given.filter((obj) => sets.has(owned, obj) && apart(obj)));
    const before = this.born.get(event.thread);
    this.born.set(event.thread, before === undefined ? own : sets.intersect(before, own));
    const fixed = sets.from(event.fixed);
    const known = this.fixed.get(event.thread);
    this.fixed.set(event.thread, known === undefined ? fixed : sets.intersect(known, fixed));
  }
}

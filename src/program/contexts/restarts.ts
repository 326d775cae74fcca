/**
 * Threads that a thread starts again, itself or through those that it starts, while one that was started before may still
 * run: both begin in one function, `run()`, which a thread calls, too. A thread that starts only itself is none: one ends
 * as the next begins.
 */

import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';

export class Restarts {
  /** Of what each thread starts again, what may run where that begins, or begins while that runs. */
  readonly besides = new Map<Obj, ISet<Obj>>();
  /** What may run where a thread is started. */
  private readonly running = new Map<Obj, ISet<Obj>>();
  private readonly starters = new Map<Obj, Set<Obj>>();
  /** What each thread starts, and what is started from there. */
  private readonly descendants = new Map<Obj, Set<Obj>>();

  constructor(private readonly analysis: AnalysisState) {}

  /** A thread is started beside others. */
  note(thread: Obj, starter: Obj | undefined, mayRun: ISet<Obj>): void {
    const before = this.runningAt(thread);
    const all = this.analysis.sets.union(before, mayRun);
    this.running.set(thread, all);
    for (const other of all === before ? [] : all.items) {
      this.meet(thread, other);
      this.meet(other, thread);
    }
    if (starter === undefined) return;
    remembered(this.starters, thread, () => new Set()).add(starter);
    this.inherit(starter, [thread, ...this.startedFrom(thread)]);
  }

  private runningAt(start: Obj): ISet<Obj> {
    return this.running.get(start) ?? this.analysis.sets.empty;
  }

  private startedFrom(thread: Obj): Set<Obj> {
    return remembered(this.descendants, thread, () => new Set());
  }

  private inherit(starter: Obj, threads: readonly Obj[]): void {
    const own = this.startedFrom(starter);
    const added = threads.filter((thread) => !own.has(thread));
    if (added.length === 0) return;
    for (const thread of added) {
      own.add(thread);
      this.meet(starter, thread);
    }
    for (const above of this.starters.get(starter) ?? []) this.inherit(above, added);
  }

  /** Takes note of one thread as what another starts again, if it does. */
  private meet(one: Obj, other: Obj): void {
    const { sets } = this.analysis;
    if (one === other || !this.startedFrom(one).has(other)) return;
    if (sets.has(this.runningAt(one), other) || sets.has(this.runningAt(other), one))
      this.besides.set(one, sets.add(this.besides.get(one) ?? sets.empty, other));
  }
}

/**
 * Threads that outlive the one that started them: a join waits for its own thread, and not for those that this one has
 * started and left to themselves.
 */

import { threadsOf } from '../library/thread-table.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ISet } from '../model/sets.js';
import type { Obj } from '../model/objects.js';

export class LeftRunning {
  private readonly known = new Map<ISet<Obj>, ISet<Obj>>();

  constructor(private readonly analysis: AnalysisState) {}

  /** What threads that were joined may have left running, and was not joined as well. */
  by(joined: ISet<Obj>): ISet<Obj> {
    let left = this.known.get(joined);
    if (left === undefined) {
      left = this.analysis.notJoined(this.find(joined, new Set()), joined);
      this.known.set(joined, left);
    }
    return left;
  }

  private find(joined: ISet<Obj>, seen: Set<Obj>): ISet<Obj> {
    const { sets } = this.analysis;
    const { models } = threadsOf(this.analysis);
    let left = sets.empty;
    for (const thread of joined.items) {
      if (seen.has(thread)) continue;
      seen.add(thread);
      for (const { exit } of models.get(thread)?.entries ?? []) {
        if (exit === undefined) continue;
        left = sets.union(left, sets.union(exit.mayRun, this.find(exit.joined, seen)));
      }
    }
    return left;
  }
}

/**
 * Processes that the program begins: each has a copy of the memory and threads of its own, so that nothing in it meets what
 * runs in this one, or in one that another function began.
 */

import { threadsOf } from '../library/thread-table.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import type { Context, EntryState } from './entry-state.js';
import type { Root } from './roots.js';
import { Scripts } from './scripts.js';

interface Placed {
  readonly access: Access;
  readonly entryState: EntryState;
}

export class Processes {
  private readonly entries: readonly Activation[];
  private readonly scripts: Scripts;
  private readonly inside = new Map<Activation, ReadonlySet<Activation>>();

  constructor(
    private readonly analysis: AnalysisState,
    roots: readonly Root[],
  ) {
    this.scripts = new Scripts(analysis, roots);
    this.entries = roots.flatMap(({ act, kind }) => (kind === 'process' ? [act] : []));
  }

  /** Whether an access stands where only the program comes to that its file is. */
  isOwn({ act, at }: Access): boolean {
    return this.scripts.isOwn(act, at);
  }

  /** Whether some process may come both ways. */
  mayShareMemory(a: Placed, b: Placed): boolean {
    const [mine, theirs] = [a, b].map(({ entryState }) => entryState.root === 'process');
    if (!mine && !theirs) return this.scripts.mayShareProcess(a.access, a.entryState, b.access, b.entryState);
    return (
      mine === theirs && this.entries.some((entry) => [a, b].every(({ access }) => this.runIn(entry).has(access.act)))
    );
  }

  /** Whether some program starts both threads. */
  mayHaveBoth(one: Context, other: Context): boolean {
    return this.scripts.mayHaveBoth(one, other);
  }

  /** All that a process runs, its threads included. */
  private runIn(entry: Activation): ReadonlySet<Activation> {
    return remembered(this.inside, entry, () => {
      const { models } = threadsOf(this.analysis);
      const found = new Set([entry]);
      for (const { calls, starts } of found) {
        for (const { callee } of calls) found.add(callee);
        for (const { thread } of starts) for (const act of models.get(thread)?.entries ?? []) found.add(act);
      }
      return found;
    });
  }
}

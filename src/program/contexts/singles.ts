/** Which thread objects of the model stand for one thread only, however often the line that starts them runs. */

import type { Activation } from '../model/activation.js';
import { callersOf, type Caller } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { threadsOf } from '../library/threads.js';

export class Singles {
  private made: Map<Obj, Activation> | undefined;

  constructor(private readonly analysis: AnalysisState) {}

  /** Made outside of loops by code that runs once: a loop that starts it starts others beside it, never a second one. */
  has(thread: Obj): boolean {
    if ((thread.kind !== 'library' && thread.kind !== 'instance') || thread.inLoop) return false;
    this.made ??= this.findMakers();
    const maker = this.made.get(thread);
    return maker !== undefined && this.runsOnce(maker, 0);
  }

  private findMakers(): Map<Obj, Activation> {
    const made = new Map<Obj, Activation>();
    for (const act of this.analysis.activations) for (const { obj } of act.creates) made.set(obj, act);
    return made;
  }

  private runsOnce(act: Activation, depth: number): boolean {
    if (act.fn.kind === 'module') return true;
    if (depth > 8 || act.fn.isGenerator || this.isEntry(act)) return false;
    const callers = callersOf(this.analysis, act.fn);
    // A client calls it, once as far as anything says.
    if (callers.length === 0) return true;
    const [{ act: caller, call }] = callers as [Caller];
    return callers.length === 1 && call.callee === act && !call.inLoop && this.runsOnce(caller, depth + 1);
  }

  private isEntry(act: Activation): boolean {
    return [...threadsOf(this.analysis).models.values()].some(({ entries }) => entries.has(act));
  }
}

/** Which objects each way into an activation passes, where callers that pass different ones share it. */

import type { Activation, CallEvent } from '../model/activation.js';
import type { EntryState } from './entry-state.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';

export class Passed {
  constructor(private readonly analysis: AnalysisState) {}

  private readonly merged = new Map<Activation, ISet<Obj>>();

  /** Objects of parameters for which callers passed different ones. */
  private mergedObjects(act: Activation): ISet<Obj> {
    let merged = this.merged.get(act);
    if (merged === undefined) {
      const { sets } = this.analysis;
      merged = sets.empty;
      for (const value of act.params) {
        const objs = value.objs.filter((obj) => obj.kind === 'instance' || obj.kind === 'library');
        if (objs.length > 1) merged = sets.union(merged, sets.from(objs));
      }
      this.merged.set(act, merged);
    }
    return merged;
  }

  /** What a call that is reached in this way passes of them. */
  by(entryState: EntryState, caller: Activation, call: CallEvent): ISet<Obj> | undefined {
    const { sets } = this.analysis;
    const given = this.givenBy(call);
    const { passed } = entryState;
    if (given === undefined || passed === undefined) return given;
    const own = this.mergedObjects(caller);
    return sets.filter(given, (obj) => !sets.has(own, obj) || sets.has(passed, obj));
  }

  private readonly given = new Map<CallEvent, ISet<Obj> | undefined>();

  /** Which of the objects that the callee's callers pass this call may pass; undefined where they pass the same. */
  private givenBy(call: CallEvent): ISet<Obj> | undefined {
    if (this.given.has(call)) return this.given.get(call);
    const { sets } = this.analysis;
    const merged = this.mergedObjects(call.callee);
    const given =
      merged.items.length === 0 || call.params.length === 0
        ? undefined
        : sets.filter(merged, (obj) => call.params.some((value) => value.objs.includes(obj)));
    this.given.set(call, given);
    return given;
  }

  /** Whether the object can be the one at hand where the activation is entered in this way. */
  allows(entryState: EntryState, act: Activation, obj: Obj): boolean {
    const { sets } = this.analysis;
    if (entryState.passed === undefined || sets.has(entryState.passed, obj)) return true;
    return !sets.has(this.mergedObjects(act), obj);
  }
}

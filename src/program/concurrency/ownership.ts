/** What nobody but one thread can reach: what it made for itself, and what hangs on that alone. */

import type { Contexts } from '../contexts/contexts.js';
import { roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { pairKey, type ISet } from '../model/sets.js';
import { findHolders, isPeer } from './references.js';

/** To look all of so many up takes longer than to go through them. */
const MANY_AROUND = 60;

export class Ownership {
  private holders: Map<Obj, Set<Obj | undefined>> | undefined;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {}

  private readonly known = new Map<number, boolean>();

  /** In the set, or reachable only through what is in it. The same is asked at place after place. */
  isOwned(obj: Obj, set: ISet<Obj>): boolean {
    const key = pairKey(obj.id, set.id);
    let isOwned = this.known.get(key);
    if (isOwned === undefined) this.known.set(key, (isOwned = this.findOwned(obj, set)));
    return isOwned;
  }

  private findOwned(obj: Obj, set: ISet<Obj>): boolean {
    const around = this.around(obj);
    // What has nothing to do with the object has no say: most sets are of other objects.
    if (around !== 'many' && set.items.length > 0 && !set.items.some((one) => around.has(one)))
      return this.isOwned(obj, this.analysis.sets.empty);
    return this.owned(obj, set, new Set());
  }

  private readonly surroundings = new Map<Obj, ReadonlySet<Obj> | 'many'>();

  /** The object with its makers and holders, theirs, and so on: all by which it could be owned; unless they are many. */
  private around(obj: Obj): ReadonlySet<Obj> | 'many' {
    return remembered(this.surroundings, obj, () => {
      const found = new Set([obj]);
      for (const one of found) {
        if (one.kind === 'module' || one.kind === 'class') continue;
        if ('maker' in one && one.maker !== undefined) found.add(one.maker);
        for (const holder of this.holdersOf(one)) if (holder !== undefined) found.add(holder);
        if (found.size > MANY_AROUND) return 'many';
      }
      return found;
    });
  }

  private owned(obj: Obj, set: ISet<Obj>, seen: Set<Obj>): boolean {
    if (this.analysis.sets.has(set, obj)) return true;
    if (seen.has(obj)) return true;
    seen.add(obj);
    if (seen.size > 40) return false;
    if (obj.kind === 'module' || obj.kind === 'class') return false;
    // Whoever holds it, a thread works on it.
    if (this.contexts.isGivenToThread(obj)) return false;
    // What a thread-local holds is another object on each thread.
    if (roleOfObject(obj) === 'thread-local') return true;
    // What was made elsewhere and handed in may be known elsewhere too.
    if (obj.kind === 'library' || obj.kind === 'instance') {
      const holders = this.holdersOf(obj);
      const local = [...holders].some((holder) => holder !== undefined && roleOfObject(holder) === 'thread-local');
      // One that stands for many is each holder's own where all of them are makers of their kind.
      if (obj.isSummary === true && [...holders].every((holder) => holder !== undefined && isPeer(holder, obj.maker))) {
        return [...holders].some((holder) => this.owned(holder!, set, new Set(seen)));
      }
      if (!obj.inLoop && !local && (obj.maker === undefined || !this.owned(obj.maker, set, seen))) return false;
    }
    const holders = this.holdersOf(obj);
    // `for part in (self.buttons, self.pads)`: a holder that nobody holds is gone with the call in which it was made.
    if (holders.size === 0)
      return seen.size > 1 && 'maker' in obj && obj.maker !== undefined && this.owned(obj.maker, set, seen);
    for (const holder of holders) if (holder === undefined || !this.owned(holder, set, seen)) return false;
    return true;
  }

  /** Whatever holds the object in a field or among its elements; undefined for what can't be seen. */
  holdersOf(obj: Obj): ReadonlySet<Obj | undefined> {
    if (this.holders === undefined) this.holders = findHolders(this.analysis);
    return this.holders.get(obj) ?? EMPTY;
  }
}

const EMPTY: ReadonlySet<Obj | undefined> = new Set();

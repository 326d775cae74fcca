/**
 * Semaphores that are signals: what a thread begins with gives one that it has not taken, for another thread to go on. Whoever takes such a one holds nothing that keeps others out.
 */

import { roleOfObject } from '../model/lineage.js';
import { callersInto } from '../model/callers.js';
import type { Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';

const MAX_CALLS = 3;

export function signallingSemaphores(analysis: AnalysisState): ReadonlySet<Obj> {
  const found = new Set<Obj>();
  for (const act of analysis.activations) {
    for (const lock of act.exit?.released.items ?? []) {
      if (found.has(lock) || roleOfObject(lock) !== 'semaphore') continue;
      // What has callers may give back what they have taken.
      if (callersInto(analysis, act).length === 0 && !takes(act, lock)) found.add(lock);
    }
  }
  return found;
}

/** Whether a function takes the lock somewhere, itself or by what it calls. */
function takes(act: Activation, lock: Obj): boolean {
  for (const one of calleesWithin([act], MAX_CALLS).keys())
    if (one.acquires.some(({ hold }) => hold.lock === lock)) return true;
  return act.acquires.some(({ hold }) => hold.lock === lock);
}

/**
 * The edges of the lock-order graph: each place where a thread that holds locks waits for one more. Timed and
 * non-blocking acquires are no edges, as who gives up waits for nobody.
 */

import type { AcquireEvent, Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { Program } from '../program.js';
import { pairKey } from '../model/sets.js';

/** One acquisition while another lock is held, in one of the ways its function is entered. */
export interface Nesting {
  readonly act: Activation;
  readonly entryState: EntryState;
  /** The lock that is held. */
  readonly outer: LockAcquisition;
  /** The one that is waited for. */
  readonly inner: AcquireEvent;
  /** All that is held there. */
  readonly held: readonly LockAcquisition[];
}

/** Every nesting of the program. */
export function findNestings(program: Program): readonly Nesting[] {
  const { contexts, analysis } = program;
  const found: Nesting[] = [];
  for (const act of analysis.activations) {
    for (const inner of act.acquires) {
      if (!inner.blocking) continue;
      const seen = new Set<number>();
      for (const entryState of contexts.of(act)) {
        const held = contexts.locksAt(entryState, inner.flow);
        if (held.items.length === 0 || contexts.isShut(entryState, inner.flow)) continue;
        const key = pairKey(held.id, entryState.id);
        if (seen.has(key)) continue;
        seen.add(key);
        for (const outer of held.items.flatMap((one) => analysis.acquisitions.apart(one)))
          found.push({ act, entryState, outer, inner, held: held.items });
      }
    }
  }
  return found;
}

/**
 * The edges of the lock-order graph: each place where a thread that holds locks waits for one more. Timed and
 * non-blocking acquires are no edges, as who gives up waits for nobody.
 */

import type { AcquireEvent, Activation, Hold } from '../model/activation.js';
import type { Condition } from '../contexts/condition.js';
import type { Program } from '../program.js';
import { pairKey } from '../model/sets.js';

/** One acquisition while another lock is held, in one of the ways its function is entered. */
export interface Nesting {
  readonly act: Activation;
  readonly condition: Condition;
  /** The lock that is held. */
  readonly outer: Hold;
  /** The one that is waited for. */
  readonly inner: AcquireEvent;
  /** All that is held there. */
  readonly held: readonly Hold[];
}

/** Every nesting of the program. */
export function findNestings(program: Program): readonly Nesting[] {
  const { contexts, machine } = program;
  const found: Nesting[] = [];
  for (const act of machine.activations) {
    for (const inner of act.acquires) {
      if (!inner.blocking) continue;
      const seen = new Set<number>();
      for (const condition of contexts.of(act)) {
        const held = contexts.locksAt(condition, inner.flow);
        if (held.items.length === 0 || contexts.isShut(condition, inner.flow)) continue;
        const key = pairKey(held.id, condition.id);
        if (seen.has(key)) continue;
        seen.add(key);
        for (const outer of held.items) found.push({ act, condition, outer, inner, held: held.items });
      }
    }
  }
  return found;
}

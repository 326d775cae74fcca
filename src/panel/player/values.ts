/** The values of variables as a story goes on. */

import type { StepView } from '../protocol.js';

/** What each variable named so far holds after a step, by its index. */
export function valuesAfter(witness: readonly StepView[], index: number): ReadonlyMap<string, string> {
  return new Map(witness.slice(0, index + 1).flatMap(({ values }) => Object.entries(values ?? {})));
}

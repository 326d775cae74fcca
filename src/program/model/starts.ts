/** Who starts a thread, once all has been evaluated. */

import type { StartEvent } from './activation.js';
import type { AnalysisState } from './analysis-state.js';
import { memoized, push } from './maps.js';
import type { Obj } from './objects.js';

/** The starts of each thread, in the order of the activations. */
export const startsByThread = memoized((analysis: AnalysisState): ReadonlyMap<Obj, readonly StartEvent[]> => {
  const starts = new Map<Obj, StartEvent[]>();
  for (const act of analysis.activations) for (const start of act.starts) push(starts, start.thread, start);
  return starts;
});

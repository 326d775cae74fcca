/** Which roots begin something, although something of the program may call them. */

import { ledToBy, threadsOf } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { runBy } from '../model/callees.js';
import { memoized } from '../model/maps.js';
import { startsByThread } from '../model/starts.js';
import type { Root } from './roots.js';

/**
 * The roots that begin something, and of functions that only call each other in a circle, or have their threads do so, and
 * that nothing else comes to, the first.
 */
export function withCircles(
  analysis: AnalysisState,
  roots: readonly Root[],
  isBegun: (root: Root) => boolean,
): readonly Root[] {
  const allLedToBy = (acts: Iterable<Activation>): Set<Activation> => {
    const found = new Set(acts);
    for (const act of found) for (const next of ledToBy(analysis, act)) found.add(next);
    return found;
  };
  const begun = new Set(roots.filter(isBegun));
  // Where nothing is seen to start them, something does.
  const others = [...threadsOf(analysis).models.values()].filter(({ obj }) => !startsByThread(analysis).has(obj));
  const reached = allLedToBy([...[...begun].map(({ act }) => act), ...others.flatMap(({ entries }) => [...entries])]);
  for (const root of roots) {
    if (reached.has(root.act)) continue;
    const below = allLedToBy(ledToBy(analysis, root.act));
    if (!below.has(root.act)) continue;
    begun.add(root);
    for (const act of below) reached.add(act);
  }
  return roots.filter((root) => begun.has(root));
}

/** Whether a widget may call it at any time on the main thread: what a thread shows windows with is called there. */
export const isForMainLoop = (analysis: AnalysisState, { fn, self }: Activation): boolean =>
  analysis.windowLoop.givenBy(fn, self).some((by) => !runByThreads(analysis).has(by));

const runByThreads = memoized((analysis: AnalysisState): ReadonlySet<Activation> =>
  runBy([...threadsOf(analysis).models.values()].flatMap(({ entries }) => [...entries])),
);

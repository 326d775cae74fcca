/** Whether whoever starts a thread waits for something that it does before going on. */

import { waitsForAnother } from '../../knowledge/waits.js';
import type { StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Relied } from './afterwards.js';
import { runByThread } from './footprint.js';
import type { At } from './lifecycle.js';

/** Whether the starter waits, between the start and what relies on the thread, by something that the thread uses too. */
export function waitsBetween(analysis: AnalysisState, { act, event }: At<StartEvent>, relied: Relied): boolean {
  if (relied.act !== act) return false;
  const used = new Set(
    [...runByThread(analysis, event.thread)].flatMap((one) => one.libraryCalls.map(({ self }) => self)),
  );
  return act.libraryCalls.some(
    ({ name, node, self }) =>
      self !== undefined &&
      node.start >= event.node.end &&
      node.end <= relied.node.start &&
      waitsForAnother(name) &&
      used.has(self),
  );
}

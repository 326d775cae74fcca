/** The code that sets things up around the start of a thread: the function that starts it, and its callers. */

import type { Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized } from '../model/maps.js';

/** One step outwards from the start: a function, and where in it the start, or the call that leads there, stands. */
export interface Level {
  readonly act: Activation;
  readonly node: Span;
}

/** How many callers outwards the code that sets up is followed. */
const MAX_LEVELS = 4;

/** The function that starts the thread at `node`, and its callers as far as they set things up. */
export function levelsOf(analysis: AnalysisState, act: Activation, node: Span): readonly Level[] {
  const levels: Level[] = [{ act, node }];
  const seen = new Set<Activation>([act]);
  for (const level of levels) {
    if (levels.length > MAX_LEVELS) break;
    for (const { act: caller, call } of callersInto(analysis, level.act)) {
      if (seen.has(caller)) continue;
      seen.add(caller);
      levels.push({ act: caller, node: call.node });
    }
  }
  return levels;
}

/** Everything that has been called by the time of the start. It is asked of each variable that the thread reads. */
export const calledBefore = memoized((levels: readonly Level[]): ReadonlySet<Activation> => {
  const called = new Set<Activation>();
  for (const { act, node } of levels) {
    for (const call of act.calls)
      if (call.node.end <= node.start || (call.node.start >= node.start && call.node.end < node.end))
        called.add(call.callee);
  }
  for (const act of called) for (const call of act.calls) called.add(call.callee);
  for (const { act } of levels) called.delete(act);
  return called;
});

/** Methods that an object has been through before anybody has it. */
export const FIRST = /^(__init__|__new__|__post_init__|__enter__)$/;

/**
 * Threads that end by an exception which others raise in them: `stop(thread)`, a helper of the program's own that hands
 * `thread.ident` to the interpreter.
 */

import { isFunction } from '../../knowledge/functions.js';
import type { Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import { isThread } from '../model/lineage.js';
import { memoized, push } from '../model/maps.js';
import type { Obj } from '../model/objects.js';

/** How many helpers may lie between the call that names a thread and the one that raises in it. */
const MAX_CALLS = 2;

/** Where the program has an exception raised in a thread. */
export const killsOf = (analysis: AnalysisState, thread: Obj): readonly { act: Activation; node: Span }[] =>
  killsIn(analysis).get(thread) ?? [];

const killsIn = memoized((analysis: AnalysisState) => {
  const kills = new Map<Obj, { act: Activation; node: Span }[]>();
  const climb = (helper: Activation, calls: number): void => {
    for (const { act, call } of callersInto(analysis, helper)) {
      const given = call.params.flatMap(({ objs }) => objs.filter(isThread));
      for (const thread of given) push(kills, thread, { act, node: call.node });
      if (given.length === 0 && calls > 1) climb(act, calls - 1);
    }
  };
  for (const act of analysis.activations)
    if (act.libraryCalls.some(({ name }) => isFunction(name, 'raises in a thread'))) climb(act, MAX_CALLS);
  return kills;
});

/**
 * What a thread that is waited for may run. A future stands for every task that its place submits; a helper that waits for
 * what it has submitted itself waits for what its own caller handed it, and not for the tasks of another caller.
 */

import { threadsOf } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import { runBy } from '../model/callees.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';

/** Where the thread may begin, as far as a wait of the activation is for it. */
export function entriesWaitedFor(analysis: AnalysisState, act: Activation, thread: Obj): readonly Activation[] {
  const entries = [...(threadsOf(analysis).models.get(thread)?.entries ?? [])];
  const like = act.starts.filter((start) => isMadeAlike(start.thread, thread));
  // The list that it waits through may be one of many, too; what its place starts here is another one.
  if (like.length > 0 && like.every((start) => start.thread !== thread)) return [];
  const given = like.flatMap((start) => start.given);
  const own = entries.filter(({ callee, self }) =>
    given.some((obj) =>
      obj.kind === 'method' ? obj.fn === callee && obj.self === self : obj === callee && self === undefined,
    ),
  );
  return own.length > 0 ? own : entries;
}

/** Whether one of the entries comes to an activation by calls. */
export const comeTo = (entries: readonly Activation[], act: Activation): boolean => runBy(entries).has(act);

/** Whether one place of the program makes both. */
const isMadeAlike = (a: Obj, b: Obj): boolean =>
  a === b ||
  (a.kind === 'library' && b.kind === 'library' && a.site.file === b.site.file && a.site.start === b.site.start);

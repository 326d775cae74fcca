/** What a thread of a library calls again and again: what one call has left running, the next ones run beside. */

import { words, type CallbackRow } from '../../knowledge/library.js';
import { typeRow } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { libraryTypes } from '../model/lineage.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { isRunBy } from './callbacks.js';
import { threadsOf, type ThreadModel } from './thread-table.js';

type Once = NonNullable<CallbackRow['once']>;

interface Caller {
  readonly owner: Obj;
  readonly once: Once;
}

/** What may have been left running on the thread where it comes to the entry. */
export function leftByRounds(analysis: AnalysisState, model: ThreadModel, entry: Activation): ISet<Obj> {
  let left = analysis.sets.empty;
  for (const { owner, once } of callersOf(model)) {
    if (isNamed(analysis, owner, once.first, entry)) continue;
    for (const before of model.entries)
      if (before.exit !== undefined && !isNamed(analysis, owner, once.last, before))
        left = analysis.sets.union(left, before.exit.mayRun);
  }
  return left;
}

/** The entries that threads come to again and again, once all has been evaluated. */
export const entriesInRounds = memoized((analysis: AnalysisState): ReadonlySet<Activation> => {
  const found = new Set<Activation>();
  for (const model of threadsOf(analysis).models.values())
    for (const { owner, once } of callersOf(model))
      for (const entry of model.entries)
        if (!isNamed(analysis, owner, `${once.first} ${once.last}`, entry)) found.add(entry);
  return found;
});

/** Whether an entry is what the object has stored under one of the names, or its class's own method of that name. */
const isNamed = (analysis: AnalysisState, owner: Obj, names: string, { callee, fn, self }: Activation): boolean =>
  words(names).some(
    (name) =>
      (self === owner && fn.name === name) ||
      analysis
        .cell(owner, name)
        .value.objs.some((obj) => (obj.kind === 'method' ? obj.fn === callee && obj.self === self : obj === callee)),
  );

/** The object whose callbacks the thread calls: the pool of which it is the worker, or that whose method it runs. */
function callersOf({ pool, calls }: ThreadModel): readonly Caller[] {
  const found: Caller[] = [];
  const note = (owner: Obj, once: Once | undefined): void => {
    if (once !== undefined) found.push({ owner, once });
  };
  if (pool !== undefined) for (const type of libraryTypes(pool)) note(pool, typeRow(type)?.callbacks?.once);
  for (const called of calls) {
    const row = called.kind === 'library-method' ? typeRow(called.type)?.callbacks : undefined;
    if (called.kind === 'library-method' && row !== undefined && isRunBy(row, called.name)) note(called.self, row.once);
  }
  return found;
}

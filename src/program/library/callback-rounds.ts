/** What a thread of a library calls again and again: what one call has left running, the next ones run beside. */

import type { CallbackRow } from '../../knowledge/library.js';
import { typeRow } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { libraryTypes } from '../model/lineage.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { isRunBy, turnOf } from './callbacks.js';
import { threadsOf, type ThreadModel } from './thread-table.js';

interface Caller {
  readonly owner: Obj;
  readonly row: CallbackRow;
}

/** What may have been left running on the thread where it comes to the entry. */
export function leftByRounds(analysis: AnalysisState, model: ThreadModel, entry: Activation): ISet<Obj> {
  let left = analysis.sets.empty;
  for (const caller of callersOf(model)) {
    const turn = turnIn(analysis, caller, entry);
    if (turn === undefined || turn === 'first') continue;
    for (const before of model.entries)
      if (before.exit !== undefined && turnIn(analysis, caller, before) !== 'last')
        left = analysis.sets.union(left, before.exit.mayRun);
  }
  return left;
}

/** The entries that threads come to again and again, once all has been evaluated. */
export const entriesInRounds = memoized((analysis: AnalysisState): ReadonlySet<Activation> => {
  const found = new Set<Activation>();
  for (const model of threadsOf(analysis).models.values())
    for (const caller of callersOf(model))
      for (const entry of model.entries) if (turnIn(analysis, caller, entry) === 'again') found.add(entry);
  return found;
});

const turnIn = (analysis: AnalysisState, { owner, row }: Caller, { callee, self }: Activation) =>
  turnOf(analysis, owner, row, (obj) =>
    obj.kind === 'method' ? obj.fn === callee && obj.self === self : obj === callee,
  );

/** The object whose callbacks the thread calls: the pool of which it is the worker, or that whose method it runs. */
function callersOf({ pool, calls }: ThreadModel): readonly Caller[] {
  const ofPool =
    pool === undefined ? [] : [...libraryTypes(pool)].map((type) => ({ owner: pool, row: typeRow(type)?.callbacks }));
  const run = [...calls].flatMap((called) => {
    if (called.kind !== 'library-method') return [];
    const row = typeRow(called.type)?.callbacks;
    return row !== undefined && isRunBy(row, called.name) ? [{ owner: called.self, row }] : [];
  });
  return [...ofPool, ...run].flatMap(({ owner, row }) => (row?.once === undefined ? [] : [{ owner, row }]));
}

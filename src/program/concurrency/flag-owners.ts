/**
 * Whether each thread of a kind raises a completion flag of its own, and which: who has seen all of these up comes after
 * all of these threads.
 */

import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Access } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import { isOwnIndex } from './own-index.js';
import type { Sharing } from './sharing.js';

interface Known {
  readonly analysis: AnalysisState;
  readonly contexts: Contexts;
  readonly sharing: Sharing;
}

/**
 * @param flag one of the flags that threads of the context raise
 * @param isSeen whether the flags of an object were seen up
 */
export function raisesItsOwn(known: Known, ctx: Context, flag: Cell, isSeen: (owner: Obj) => boolean): boolean {
  const { analysis, contexts, sharing } = known;
  // Threads of one start that run other code may raise no flag.
  const codes = new Set([...(ctx.model?.entries ?? [])].map(({ fn }) => fn));
  if (codes.size !== 1) return false;
  const isRunHere = (act: Parameters<Contexts['runs']>[1]): boolean => contexts.runs(ctx, act);
  if (isElementField(flag.field))
    return elementsOf(flag.owner)
      .flatMap((cell) => writesTo(analysis, cell))
      .every(({ act, key }) => !isRunHere(act) || isOwnIndex(key, isRunHere));
  const owners = writesTo(analysis, flag)
    .filter(({ act }) => isRunHere(act))
    .flatMap((write) => ownersWrittenBy(known, ctx, write));
  return owners.every((owner) => isSeen(owner) && sharing.isEachItsOwn(ctx, owner));
}

const elementsOf = ({ fields }: Obj): readonly Cell[] =>
  [...(fields ?? [])].flatMap(([name, cell]) => (isElementField(name) ? [cell] : []));

/** Whose attribute one store may be, in all ways in which the threads come to it. */
const ownersWrittenBy = ({ analysis, contexts }: Known, ctx: Context, store: Access): readonly Obj[] =>
  analysis
    .activationsOf(store.act.fn)
    .flatMap((act) =>
      contexts.runs(ctx, act)
        ? act.accesses.flatMap(({ kind, at, cell }) =>
            kind === 'write' && at.start === store.at.start && cell.field === store.cell.field ? [cell.owner] : [],
          )
        : [],
    );

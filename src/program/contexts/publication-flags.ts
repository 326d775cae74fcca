/**
 * Publication flags: plain variables that are False until one function, which runs once, makes them True. What comes before
 * that store happens before what follows a test that finds the flag True, as with an event that was set.
 */

import type { Access, Activation, StartEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import { setsUp } from '../model/classes.js';
import { mro } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { FLAG } from '../model/marks.js';
import { memoized, push } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { entriesInRounds } from '../library/callback-rounds.js';
import { threadsOf } from '../library/thread-table.js';
import type { Value } from '../model/values.js';
import { writesTo } from '../model/writes.js';

/** Those of the objects that are no flags, or flags that become True by one function, which runs once. */
export function withoutUnsureFlags(analysis: AnalysisState, objs: readonly Obj[]): readonly Obj[] {
  return objs.filter((obj) => {
    const cell = analysis.marks.cellOf(obj, FLAG);
    return cell === undefined || (!cell.value.unknown && isSetOnce(analysis, cell, writesTo(analysis, cell)));
  });
}

/**
 * Whether one function, which runs once, makes it True, with nothing that does so before. It may go up again after that:
 * whoever finds it up comes after the first time all the same.
 */
function isSetOnce(analysis: AnalysisState, cell: Cell, writes: readonly Access[]): boolean {
  const falses = writes.filter(({ op, value }) => op === '=' && value !== undefined && isFalse(value));
  const setters = writes.filter((write) => !falses.includes(write));
  const [first] = [...setters].sort((a, b) => a.at.start - b.at.start);
  if (first === undefined) return false;
  if (!setters.every(({ act, op, loops }) => act === first.act && op === '=' && loops.length === 0)) return false;
  return startsFalse(cell, first, falses) && runsOnce(analysis, first.act, new Set());
}

/** Whether it is false from the beginning: by its class, or by what is stored before threads come to it. */
function startsFalse({ owner, field }: Cell, setter: Access, falses: readonly Access[]): boolean {
  const defaults =
    owner.kind !== 'instance' ? [] : mro(owner.cls).flatMap((cls) => cls.fields?.get(field)?.value ?? []);
  const given = defaults.filter(({ objs, unknown }) => unknown || objs.length > 0);
  if (!given.every(isFalse)) return false;
  return (
    given.length > 0 ||
    falses.some(({ act, at }) =>
      act === setter.act ? at.start < setter.at.start : setsUp(act) || (owner.kind === 'env' && act === owner.act),
    )
  );
}

/** None, False or the like in every case. */
export const isFalse = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined && !obj.value);

/** Whether an activation is entered from one place, outside of loops, which itself is reached once. */
export function runsOnce(analysis: AnalysisState, act: Activation, seen: Set<Activation>): boolean {
  if (seen.has(act)) return false;
  seen.add(act);
  if (act.fn.kind === 'module') return true;
  const callers = callersInto(analysis, act);
  const starts = startsOf(analysis, act);
  if (callers.length + starts.length !== 1) return false;
  const [caller] = callers;
  if (caller !== undefined) return !caller.call.inLoop && caller.call.immediate && runsOnce(analysis, caller.act, seen);
  const [start] = starts;
  // A client that starts a thread does so once, as far as can be told.
  const isClients = start!.act.fn.kind === 'function' && callersInto(analysis, start!.act).length === 0;
  if (start!.inLoop || entriesInRounds(analysis).has(act)) return false;
  return isClients || runsOnce(analysis, start!.act, seen);
}

/** Where a thread is started that runs the activation, once all has been evaluated. */
const startsOf = (analysis: AnalysisState, entry: Activation): readonly StartEvent[] =>
  startsIn(analysis).get(entry) ?? [];

const startsIn = memoized((analysis: AnalysisState): ReadonlyMap<Activation, readonly StartEvent[]> => {
  const found = new Map<Activation, StartEvent[]>();
  const { models } = threadsOf(analysis);
  for (const { starts } of analysis.activations)
    for (const start of starts) for (const entry of models.get(start.thread)?.entries ?? []) push(found, entry, start);
  return found;
});

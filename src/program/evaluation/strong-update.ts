/** Strong updates of abstract threads: where one comes to stand for another real one, as it is made anew, replaced, or the next. */

import { sameSpan } from '../../facts/spans.js';
import type { Expr } from '../../facts/ir.js';
import type { Check } from '../model/flow.js';
import { isThread } from '../model/lineage.js';
import type { Frame } from './frame.js';
import type { Cell, Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import type { Value } from '../model/values.js';
import { reachable } from '../model/reachable.js';

/** A variable that held threads is bound to something else: what it is called by now was not started before. */
export function replaced(frame: Frame, cell: Cell, after: Value): void {
  const { analysis, act, flow } = frame;
  // The first value says nothing of what comes later.
  const drops = after.objs.includes(analysis.none) && act.fn.kind === 'function' && act.fn.name !== '__init__';
  if (drops) analysis.watch(cell, act);
  const before = cell.value;
  if (before.objs.length === 0) return;
  const gone = before.objs.filter((obj) => isThread(obj) && !after.objs.includes(obj));
  frame.renew(gone);
  if (drops && gone.some((obj) => !analysis.sets.has(flow.joined, obj)))
    analysis.write(droppedMark(frame, cell), analysis.constantValue('bool', true));
}

/** Says of a variable that it may be None while a thread runs that was in it. */
const droppedMark = ({ analysis }: Frame, { owner, field }: Cell): Cell =>
  analysis.cell(owner, analysis.objects.mark('dropped', field));

/** Where the variable of a thread was found to be None, that thread isn't there: not yet, or it was joined before. Answers which. */
export function enterMissing(frame: Frame, check: Check, test: Expr): readonly Obj[] {
  const { analysis, act } = frame;
  const asked = askedFor(test);
  const missing = check.tests.flatMap(({ read, answer }) => {
    if (answer !== 'none' && answer !== 'false') return [];
    if (!asked.some(({ start, end }) => start === read.at.start && end === read.at.end)) return [];
    const { cell } = read;
    const threads = analysis.read(cell, act).objs.filter(isThread);
    if (threads.length === 0 || !isOnlyOne(cell.owner, act.self)) return [];
    return analysis.read(droppedMark(frame, cell), act) === analysis.values.none ? threads : [];
  });
  if (missing.length === 0) return missing;
  const set = analysis.sets.from(missing);
  const { mayRun, joined } = frame.flow;
  frame.change({ mayRun: analysis.sets.minus(mayRun, set), joined: analysis.sets.union(joined, set) });
  return missing;
}

/** The objects that a test asks about themselves. */
export function objectsAsked(frame: Frame, test: Expr): readonly Obj[] {
  return askedFor(test).flatMap((asked) => {
    if (asked.kind === 'name' && asked.scope === 'local') return frame.state.env[asked.slot]?.objs ?? [];
    const reads = frame.readsWithin(asked).filter(({ at }) => sameSpan(at, asked));
    return reads.flatMap(({ cell }) => cell.value.objs);
  });
}

/** The variables that a test asks about themselves, and not about what a call on them says. */
function askedFor(test: Expr): readonly Expr[] {
  switch (test.kind) {
    case 'name':
    case 'attribute':
      return [test];
    case 'unary':
      return askedFor(test.operand);
    case 'boolean':
      return test.values.flatMap(askedFor);
    case 'compare':
      return askedFor(test.left);
    default:
      return [];
  }
}

/** Whether the object at hand is the only one that stands behind an owner. */
const isOnlyOne = (owner: Obj, self: Obj | undefined): boolean =>
  owner === self ||
  owner.kind === 'module' ||
  ((owner.kind === 'instance' || owner.kind === 'library') && !owner.inLoop && owner.isSummary !== true);

/** An element taken out of a collection by an index or a pop: which one it is can't be told. */
export function takenOut(frame: Frame, element: Value): void {
  frame.openLoops.differBy(element);
  frame.renew(reachable(element, 4).filter(isThread));
}

/** The next round of a loop has another element: what the rounds before started was not this one. */
export function nextElement(frame: Frame, element: Value, atEntry: ISet<Obj>): void {
  frame.openLoops.differBy(element);
  const { sets } = frame.analysis;
  const { mayHaveStarted } = frame.flow;
  if (mayHaveStarted === atEntry || mayHaveStarted.items.length === 0) return;
  const own = new Set(reachable(element, 4));
  frame.change({ mayHaveStarted: sets.filter(mayHaveStarted, (obj) => sets.has(atEntry, obj) || !own.has(obj)) });
}

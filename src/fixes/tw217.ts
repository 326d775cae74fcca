/** TW217 stopped-not-joined: the join that the start calls for, where the thread is told to end. */

import { STARTED } from '../rules/tw217-stopped-not-joined.js';
import { functionAt } from './blocks.js';
import type { FixContext, FixMaker, Proposal } from './context.js';
import { makers as joining } from './tw201.js';

function* joinWhereToldToEnd(cx: FixContext): Generator<Proposal> {
  for (const start of cx.finding.related.filter(({ message }) => message === STARTED)) {
    const of = cx.about({ ...cx.finding, path: start.path, start: start.start, end: start.end });
    if (isStartedAnew(of)) continue;
    // A daemon thread is no thread that ends before what it uses.
    for (const make of joining)
      for (const one of make(of)) if (!one.title.includes('daemon') && isInTime(cx, one)) yield one;
  }
}

/** A timer that starts the next one has done so by the time that it is joined, and that one is at work then. */
function isStartedAnew({ program, finding, source }: FixContext): boolean {
  const fn = source && functionAt(source.facts, finding);
  const acts = (fn && program.analysis.byFunction.get(fn)) ?? [];
  return acts.some((act) => program.waysInto(act).some(({ ctx }) => ctx.model?.kind === 'timer'));
}

/** Where the method takes away what the thread uses, a join behind the call of the method comes too late. */
function isInTime({ finding, source }: FixContext, { edits }: Proposal): boolean {
  if (finding.severity !== 'warning' || source === undefined) return true;
  const fn = functionAt(source.facts, finding);
  return edits.some((edit) => edit.path === finding.path && functionAt(source.facts, edit) === fn);
}

export const makers: readonly FixMaker[] = [joinWhereToldToEnd];

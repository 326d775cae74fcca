/** TW217 stopped-not-joined: the join that the start calls for, where the thread is told to end. */

import { STARTED } from '../rules/tw217-stopped-not-joined.js';
import type { FixContext, FixMaker, Proposal } from './context.js';
import { makers as joining } from './tw201.js';

function* joinWhereToldToEnd(cx: FixContext): Generator<Proposal> {
  for (const start of cx.finding.related.filter(({ message }) => message === STARTED)) {
    const of = cx.about({ ...cx.finding, path: start.path, start: start.start, end: start.end });
    // A daemon thread is no thread that ends before what it uses.
    for (const make of joining) for (const one of make(of)) if (!one.title.includes('daemon')) yield one;
  }
}

export const makers: readonly FixMaker[] = [joinWhereToldToEnd];

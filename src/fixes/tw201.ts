/** TW201 thread-never-joined: join it, where that is certain to end and to harm nobody. */

import { callAt } from './calls.js';
import type { FixContext, Proposal } from './context.js';
import { joinsFor } from './join.js';

function* threadNeverJoined(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^start$/);
  if (source === undefined || found === undefined) return;
  for (const proposal of joinsFor(cx, found)) yield { ...proposal, group: 'join' };
}

export const makers = [threadNeverJoined];

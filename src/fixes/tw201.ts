/** TW201 thread-never-joined: join it, where that is certain to end and to harm nobody. */

import { isHandler } from '../program/lives/handlers.js';
import { callAt } from './calls.js';
import type { FixContext, Proposal } from './context.js';
import { joinsFor } from './join.js';

function* threadNeverJoined(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^start$/);
  if (source === undefined || found === undefined) return;
  // What the finding says must not wait is not made to.
  const { analysis } = cx.program;
  if ((analysis.byFunction.get(found.fn) ?? []).some((act) => isHandler(cx.program, act))) return;
  for (const proposal of joinsFor(cx, found)) yield { ...proposal, group: 'join' };
}

export const makers = [threadNeverJoined];

/** Calls by where they stand, looked for while more and more of them are written down. */

import type { Span } from '../../facts/ir.js';
import type { CallEvent } from './activation.js';
import { memoized, push } from './maps.js';

interface CallIndex {
  readonly byStart: Map<number, CallEvent[]>;
  /** How many of the calls are in it, and the last of these. */
  upTo: number;
  last: CallEvent | undefined;
}

/** The calls that an expression makes, of those that a function has made so far. */
export function callsAt(calls: readonly CallEvent[], expr: Span): readonly CallEvent[] {
  const index = indexOf(calls);
  // What was tried and taken back was written down in the place of what came after it.
  if (index.upTo > calls.length || calls[index.upTo - 1] !== index.last) {
    index.byStart.clear();
    index.upTo = 0;
  }
  for (; index.upTo < calls.length; index.upTo++)
    push(index.byStart, calls[index.upTo]!.node.start, calls[index.upTo]!);
  index.last = calls.at(-1);
  return (index.byStart.get(expr.start) ?? []).filter(({ node }) => node.end === expr.end);
}

const indexOf = memoized<readonly CallEvent[], CallIndex>(() => ({ byStart: new Map(), upTo: 0, last: undefined }));

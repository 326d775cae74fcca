/** What only `KeyboardInterrupt` leads to: Python raises it in the main thread alone. */

import type { Block, FunctionFacts, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import { namesException } from '../evaluation/handlers.js';
import { memoized } from '../model/maps.js';

/** Whether a place stands under `except KeyboardInterrupt:`. */
export const isInterruptOnly = (fn: FunctionFacts, at: Span): boolean =>
  handlersIn(fn).some((block) => block.some((stmt) => within(at, stmt)));

const handlersIn = memoized((fn: FunctionFacts): readonly Block[] => {
  const found: Block[] = [];
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'try') return;
    for (const { type, body } of stmt.handlers)
      if (type?.kind !== 'sequence' && namesException(type, 'KeyboardInterrupt')) found.push(body);
  });
  return found;
});

/** Code that is prepared for a variable to have no value yet. */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { checksOver } from '../evaluation/checks.js';
import { namesException } from '../evaluation/handlers.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { around } from '../model/reaching.js';
import { writesTo } from '../model/writes.js';

/**
 * Whether code around the read deals with a value that isn't there yet. Catching whatever goes wrong to log it keeps the
 * thread alive, but what it was to do is not done.
 */
export function expectsNone(act: Activation, { at, handled }: Pick<Access, 'at' | 'handled'>): boolean {
  const { catches } = around(act.fn, at);
  return (
    handled && (catches.length === 0 || catches.some((type) => namesException(type, 'AttributeError', 'NameError')))
  );
}

/** `if hasattr(self, "late")`, or `if getattr(self, "late", None)`, around the read. */
export const asksFirst = (act: Activation, at: Span): boolean =>
  around(act.fn, at).asked.some(({ test }) =>
    act.libraryCalls.some(
      ({ name, node }) => (name === 'hasattr' || (name === 'getattr' && node.args.length > 2)) && within(node, test),
    ),
  );

/**
 * `if hub is not None: hub.queue.put(1)`, where `hub = Hub()` comes back from the function that gives `queue` its value: whoever
 * finds the one finds the other.
 */
export const isFoundComplete = (
  analysis: AnalysisState,
  { cell, flow }: Pick<Access, 'cell' | 'flow'>,
  write: Access,
) =>
  [...checksOver(flow)].some(({ tests }) =>
    tests.some(({ read: { cell: found }, answer, isOneReason }) => {
      if (answer !== 'some' || isOneReason === true || !found.value.objs.includes(cell.owner)) return false;
      const isMadeThere = ({ act, stmt }: Access): boolean =>
        stmt?.kind === 'assign' &&
        act.calls.some(({ node, callee }) => callee === write.act && within(node, stmt.value));
      const stores = writesTo(analysis, found).filter(({ value }) => value?.objs.includes(cell.owner) === true);
      return stores.length > 0 && stores.every(isMadeThere);
    }),
  );

/** Code that is prepared for a variable to have no value yet. */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { namesException } from '../evaluation/handlers.js';
import type { Access, Activation } from '../model/activation.js';
import { around } from '../model/reaching.js';

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

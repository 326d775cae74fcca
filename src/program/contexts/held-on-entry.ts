/**
 * The locks that a function is entered with, as its text says: it gives them back on every way and has not taken them, like the
 * second half of a pair of methods (`begin` and `end`), or a callback that ends what somebody began under the lock.
 */

import type { Span } from '../../facts/ir.js';
import { wayTo } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';

export const heldOnEntry = memoized((act: Activation): readonly Obj[] =>
  (act.exit?.released.items ?? []).filter(
    (lock) =>
      givesBack(act, lock) ||
      act.calls.some(({ callee, node, flow }) => isSure(act, lock, node, flow) && givesBack(callee, lock)),
  ),
);

/** A semaphore may be given back by who never had it. */
const givesBack = (act: Activation, lock: Obj): boolean =>
  act.libraryCalls.some(
    ({ self, name, node, flow }) =>
      self === lock && /^r?lock release$/.test(operationOf(name) ?? '') && isSure(act, lock, node, flow),
  );

/** Whether the function comes to a place whatever happens, and has not asked for the lock further up. */
const isSure = (act: Activation, lock: Obj, node: Span, { check }: Flow): boolean =>
  check === undefined &&
  isOnEveryWay(act, node) &&
  !asksFor(act, lock, node.start) &&
  !act.calls.some((call) => call.node.start < node.start && asksFor(call.callee, lock, Infinity));

/** Not in a loop, and not where an exception may say that nobody had the lock. */
const isOnEveryWay = ({ fn }: Activation, node: Span): boolean =>
  wayTo(fn.body, node).every(
    ({ inner }, at, way) =>
      /^(expr|assign|return|with|try)$/.test(inner.kind) &&
      !(inner.kind === 'try' && inner.handlers.length > 0 && way[at + 1]?.block !== inner.finalbody),
  );

const asksFor = ({ acquires, libraryCalls }: Activation, lock: Obj, end: number): boolean =>
  acquires.some(({ hold, node }) => hold.lock === lock && node.start < end) ||
  libraryCalls.some(({ self, name, node }) => self === lock && name.endsWith('acquire') && node.start < end);

/**
 * Tests that show a thread past its last acquire of a lock: what they ask for is stored by nobody but that thread, in what
 * it runs, where it will not come to the lock again. Who finds it stored waits for a thread that needs nothing any more.
 */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { checksOver } from '../evaluation/checks.js';
import type { Access, Activation } from '../model/activation.js';
import { runBy } from '../model/callees.js';
import type { Flow, Tested } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';
import type { Taken } from './takers.js';

/** Whether a place is come to only once the thread, which runs one of the entries, is past an acquire. */
export const isPastIt = (
  { analysis, contexts }: Program,
  flow: Flow,
  thread: Obj,
  entries: readonly Activation[],
  { act, at }: Taken,
): boolean => {
  const isByThread = (write: Access): boolean => contexts.of(write.act).every(({ ctx }) => ctx.thread === thread);
  return [...checksOver(flow)]
    .flatMap(({ tests }) => tests)
    .some((tested) => {
      const stores = writesTo(analysis, tested.read.cell).filter((write) => mayBeFound(tested, write));
      return (
        stores.length > 0 &&
        stores.every((write) => isByThread(write) && entries.includes(write.act) && isAfter(write, act, at))
      );
    });
};

/** Whether what is stored may be what a test found; a test that is one reason of several found nothing for sure. */
function mayBeFound({ answer, compared, isOneReason }: Tested, { value }: Access): boolean {
  if (value === undefined || value.unknown || isOneReason === true) return true;
  if (compared?.op === '==')
    return value.objs.some((obj) => obj.kind !== 'constant' || obj.value === compared.constant);
  return answer !== 'some' || value.objs.some((obj) => obj.kind !== 'constant' || Boolean(obj.value));
}

/** Whether a function comes to a store only after it has done something, and never again before it. */
function isAfter(store: Access, act: Activation, at: Span): boolean {
  const places =
    store.act === act ? [at] : store.act.calls.filter(({ callee }) => runBy([callee]).has(act)).map(({ node }) => node);
  return places.length > 0 && places.every((place) => place.start < store.at.start && !comesBack(store, place));
}

/** Whether a loop leads from a store back to a place; it doesn't where the store is followed by what leaves the loop. */
function comesBack({ act, at, loops }: Access, place: Span): boolean {
  // What a `finally` does on the way out of a loop stands behind it.
  const around = loops.filter((loop) => within(place, loop) && within(at, loop));
  if (around.length === 0) return false;
  const end = wayTo(act.fn.body, at).at(-1)?.block.at(-1)?.kind;
  return end !== 'return' && !(end === 'break' && around.length === 1 && loops.at(-1) === around[0]);
}

/**
 * Ways of calls that begin while an object is being made: what its `__init__` has not given it by then, they can't go by. A loop
 * over those who wait to be called back has no rounds, and `if self.port is not None` does not hold.
 */

import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { checksOver } from '../evaluation/checks.js';
import type { Access, Activation } from '../model/activation.js';
import { runBy } from '../model/callees.js';
import { givesFirstValues } from '../model/classes.js';
import { isElementField } from '../model/field.js';
import type { Tested } from '../model/flow.js';
import { memoized, remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { storesNothing } from '../races/outcomes.js';
import type { Way } from './holders.js';

/** Whether a way leads from an object's `__init__` to where that object would have to be made already. */
export function comesTooEarly(way: Way): boolean {
  return way.some(({ act }, index) => {
    const { self } = act;
    if (self === undefined || !givesFirstValues(act.fn.name)) return false;
    // The `__init__` of a subclass has stored what it does before that of its base is called.
    const isOutermost = !way.slice(0, index).some((above) => above.act.self === self);
    return isOutermost && needsMore(way.slice(index + 1), act, self);
  });
}

const needsMore = (below: Way, making: Activation, self: Obj): boolean =>
  below.some(
    (step) =>
      containersLooped(step).some(
        (container) => 'maker' in container && container.maker === self && !isFilledBy(making, container),
      ) || [...checksOver(step.flow)].some(({ tests }) => tests.some((test) => asksForMissing(test, making, self))),
  );

/** Whether a test asks for something in a variable of the object in which its `__init__` stores nothing but None. */
const asksForMissing = ({ read: { cell }, answer, isOneReason }: Tested, making: Activation, self: Obj): boolean =>
  answer === 'some' && isOneReason !== true && cell.owner === self && isLeftEmptyBy(making, cell);

const isLeftEmptyBy = (act: Activation, cell: Cell): boolean =>
  remembered(emptyAfter(act), cell, () => {
    const isStore = (access: Access): boolean => access.kind === 'write' && access.cell === cell;
    const stores = [...runBy([act])].flatMap(({ accesses }) => accesses.filter(isStore));
    return stores.length > 0 && stores.every(storesNothing);
  });
const emptyAfter = memoized<Activation, Map<Cell, boolean>>(() => new Map());

/** Whether what an activation runs puts something into a container, other than in the rounds of a loop over that itself. */
const isFilledBy = (act: Activation, container: Obj): boolean =>
  remembered(filledBy(act), container, () => {
    const run = new Set([act]);
    for (const one of run) {
      const fills = ({ kind, cell }: Access): boolean =>
        kind === 'write' && cell.owner === container && isElementField(cell.field);
      if (one.accesses.some(fills)) return true;
      for (const { node, callee, flow } of one.calls)
        if (!containersLooped({ act: one, node, flow }).includes(container)) run.add(callee);
    }
    return false;
  });
const filledBy = memoized<Activation, Map<Obj, boolean>>(() => new Map());

/** What the loops around a call go through; none where that is not all in sight. */
function containersLooped({ act, node }: Way[number]): readonly Obj[] {
  const loops = wayTo(act.fn.body, node).flatMap(({ inner }) =>
    inner.kind === 'for' && node.start >= inner.iter.end ? [inner.iter] : [],
  );
  return loops.flatMap((iter) => {
    // What is made in the head of the loop, as a slice is, is made of the rest of it.
    const isMadeHere = (obj: Obj): boolean => 'site' in obj && obj.site.file === act.file && within(obj.site, iter);
    const owners = act.accesses
      .filter(({ kind, cell, at }) => kind === 'read' && isElementField(cell.field) && within(at, iter))
      .map(({ cell }) => cell.owner)
      .filter((owner) => !isMadeHere(owner));
    return new Set(owners).size === 1 ? owners.slice(0, 1) : [];
  });
}

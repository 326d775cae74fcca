/**
 * One lock by access path: what an object keeps for itself is one lock for all that runs on that object, also where the
 * model has several such objects under one (a summary node). A task that is a method bound to it needs the very lock that
 * another of its methods, or whoever has the object at hand, holds.
 */

import type { Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { InstanceObject, Obj } from '../model/objects.js';

/** Whether one who holds the lock and what he started on `entries`, which takes it in `taker`, speak of one object. */
export function isOfOneReceiver(hold: LockAcquisition, entries: readonly Activation[], taker: Activation): boolean {
  const { lock } = hold;
  const owner = 'maker' in lock ? lock.maker : undefined;
  if (owner?.kind !== 'instance' || owner.inLoop || hasItsLike(owner, owner)) return false;
  const holder = hold.act.self;
  return (
    taker.self === owner &&
    entries.length > 0 &&
    entries.every(({ self }) => self === owner) &&
    (holder === owner || (holder?.kind === 'instance' && has(holder, owner) && !hasItsLike(holder, owner)))
  );
}

const has = (holder: InstanceObject, owner: Obj): boolean =>
  [...(holder.fields?.values() ?? [])].some(({ value }) => value.objs.includes(owner));

/** Whether an object has another one at hand of the same class, which the lock could belong to. */
const hasItsLike = (holder: InstanceObject, owner: InstanceObject): boolean =>
  [...(holder.fields?.values() ?? [])].some(({ value }) =>
    value.objs.some((obj) => obj.kind === 'instance' && obj.cls === owner.cls && (obj !== owner || holder === owner)),
  );

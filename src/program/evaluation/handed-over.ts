/** What a call hands over: the receiver, the arguments, and what hangs on them. */

import type { Activation } from '../model/activation.js';
import { carriedBy, heldIn, isCallable, isPassing, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Objects further down than this, and more than this, are taken for known to others anyway, as they are where they escape. */
const MAX_DEPTH = 6;
const MAX_OBJECTS = 60;

/** Asks whether a call with these parameters hands an object over; what a closure has in common with its maker always is. */
export function handedOverBy(params: readonly Value[], { self }: Activation): (obj: Obj) => boolean {
  let isHangingOn: ((obj: Obj) => boolean) | undefined;
  return (obj) =>
    obj === self ||
    obj.kind === 'env' ||
    // Most often it is among what is handed over itself, and nothing need be looked for.
    (isHangingOn === undefined && params.some(({ objs }) => objs.includes(obj))) ||
    (isHangingOn ??= hangingOn([...(self === undefined ? [] : [self]), ...params.flatMap(({ objs }) => objs)]))(obj);
}

/** Asks whether something hangs on objects. It is asked at most calls: no further down is looked than has to be for that. */
function hangingOn(roots: readonly Obj[]): (obj: Obj) => boolean {
  const found = new Set<Obj>(roots);
  let last: readonly Obj[] = roots;
  let depth = 0;
  return (obj) => {
    for (; !found.has(obj); depth++) {
      if (depth >= MAX_DEPTH || last.length === 0 || found.size >= MAX_OBJECTS) return false;
      const next: Obj[] = [];
      const add = (part: Obj): void => {
        if (found.has(part)) return;
        found.add(part);
        next.push(part);
      };
      for (const one of last) forEachPart(one, add);
      last = next;
    }
    return true;
  };
}

/** Asks whether an object is among what is handed over, or comes along with callables and tuples of it, which nobody works on for themselves. */
export function handedAlong(handed: readonly Obj[], isHanded: (obj: Obj) => boolean): (obj: Obj) => boolean {
  const along = new Set<Obj>();
  const addPartsOf = (obj: Obj): void => {
    if (isCallable(obj) || isPassing(obj)) forEachPart(obj, (part) => along.add(part));
  };
  handed.forEach(addPartsOf);
  // What is added while a set is gone through comes up in it, too.
  along.forEach(addPartsOf);
  return (obj) => isHanded(obj) || along.has(obj);
}

function forEachPart(obj: Obj, visit: (part: Obj) => void): void {
  for (const part of carriedBy(obj)) visit(part);
  if (obj.kind === 'instance' || obj.kind === 'library' || obj.kind === 'env')
    for (const part of heldIn(obj)) visit(part);
}

/** When one abstract thread object comes to stand for another real one: made anew, replaced, or the next of a collection. */

import { isThread } from './classes.js';
import type { Frame } from './frame.js';
import type { Obj } from './objects.js';
import type { ISet } from './sets.js';
import type { Value } from './values.js';

const MAX_SEEN = 60;

/** A variable that held threads is bound to something else: what it is called by now was not started before. */
export function replaced(frame: Frame, before: Value, after: Value): void {
  if (before.objs.length === 0) return;
  frame.renew(before.objs.filter((obj) => isThread(obj) && !after.objs.includes(obj)));
}

/** An element taken out of a collection by an index or a pop: which one it is can't be told. */
export function takenOut(frame: Frame, element: Value): void {
  frame.renew(reachable(element, 4).filter(isThread));
}

/** The next round of a loop has another element: what the rounds before started was not this one. */
export function nextElement(frame: Frame, element: Value, atEntry: ISet<Obj>): void {
  const { sets } = frame.machine;
  const { begun } = frame.flow;
  if (begun === atEntry || begun.items.length === 0) return;
  const own = new Set(reachable(element, 4));
  frame.change({ begun: sets.filter(begun, (obj) => sets.has(atEntry, obj) || !own.has(obj)) });
}

/** Objects that can be reached from a value through attributes and elements. */
export function reachable(value: Value, depth: number): Obj[] {
  const seen = new Set<Obj>();
  const visit = (obj: Obj, left: number): void => {
    if (seen.has(obj) || seen.size > MAX_SEEN || (obj.kind !== 'instance' && obj.kind !== 'library')) return;
    seen.add(obj);
    if (left === 0 || obj.fields === undefined) return;
    for (const cell of obj.fields.values()) for (const inner of cell.value.objs) visit(inner, left - 1);
  };
  for (const obj of value.objs) visit(obj, depth);
  return [...seen];
}

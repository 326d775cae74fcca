/** A nested function is only there once its `def` has run: what its maker did further up is over when anybody runs it. */

import { within } from '../../facts/spans.js';
import type { Access } from '../model/activation.js';

/** Whether an access is over before the nested function that makes the other one exists. */
export function isBeforeDefinition(first: Access, second: Access): boolean {
  if (!isOfThisCall(first)) return false;
  for (let { act } = second; act.env !== undefined; act = act.env) {
    if (act.env !== first.act) continue;
    const { fn } = act;
    return first.at.end <= fn.start && !first.loops.some((loop) => within(fn, loop));
  }
  return false;
}

/** Another call of the maker has another one of these: the object it initialises, and its own variables. */
const isOfThisCall = ({ act, cell: { owner } }: Access): boolean =>
  owner === act.envObject || (owner === act.self && owner.kind === 'instance' && act.fn.name === '__init__');

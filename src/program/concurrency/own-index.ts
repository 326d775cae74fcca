/** Indices by which a loop hands out the elements of a container, one to each thread. */

import type { Access, Activation } from '../model/activation.js';
import type { ConstantObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Whether all that is taken out of a container lies under an index that came from outside: from the loop that made the threads. */
export function areTakenByOwnIndex(reads: readonly Access[], isRunHere: (act: Activation) => boolean): boolean {
  const taking = reads.filter(({ op }) => op !== 'in' && op !== 'len');
  return taking.length > 0 && taking.every(({ op, key }) => /^(\[\]|get)$/.test(op) && isOwnIndex(key, isRunHere));
}

/** Whether a key is an index that a loop elsewhere has dealt out. Of what kind the keys of a dict are can't be told. */
const isOwnIndex = (key: Value | undefined, isRunHere: (act: Activation) => boolean): boolean =>
  key !== undefined &&
  key.objs.length > 0 &&
  key.objs.every((obj) => isIndex(obj) && obj.made !== undefined && !isRunHere(obj.made)) &&
  (!key.unknown || key.objs.some((obj) => obj.kind === 'constant' && obj.of !== undefined));

/** A number, or something else, that a loop counts or goes through. */
export const isIndex = (obj: Obj): obj is ConstantObject => obj.kind === 'constant' && obj.type === 'index';

/** Which element of a container an access is of. */

import type { Access } from '../model/activation.js';
import { ElementField } from '../model/field.js';
import { isKnownOrNone, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { memoized } from '../model/maps.js';

/** Whether two accesses of a container may be of the same element. */
export function sameElement(a: Access, b: Access): boolean {
  if (a.cell !== b.cell && a.cell.field !== ElementField.any && b.cell.field !== ElementField.any) return false;
  if (a.key === undefined || b.key === undefined || a.key === b.key) return true;
  const [keys, others] = [keysOf(a.key), keysOf(b.key)];
  return keys === null || others === null || keys.some((key) => others.includes(key));
}

/** All that a key may be; null where that is not known. */
const keysOf = memoized(({ objs, unknown }: Value): readonly unknown[] | null =>
  !unknown && objs.length > 0 && objs.every(isKnownOrNone) ? objs.map(asKey) : null,
);

/** `d[True]` is `d[1]`. */
const asKey = (obj: Obj): unknown => {
  const value = obj.kind === 'constant' ? (obj.value ?? null) : undefined;
  return typeof value === 'boolean' ? Number(value) : value;
};

/** Which element of a container an access is of. */

import type { Access } from '../model/activation.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Whether two accesses of a container may be of the same element. */
export function sameElement(a: Access, b: Access): boolean {
  if (a.cell !== b.cell && a.cell.field !== '[*]' && b.cell.field !== '[*]') return false;
  if (a.key === undefined || b.key === undefined || a.key === b.key) return true;
  const [keys, others] = [keysOf(a.key), keysOf(b.key)];
  return keys === undefined || others === undefined || keys.some((key) => others.includes(key));
}

const known = new WeakMap<Value, { readonly keys: readonly unknown[] | undefined }>();

/** All that a key may be, where that is known. */
function keysOf(key: Value): readonly unknown[] | undefined {
  let found = known.get(key);
  if (found === undefined) {
    const isClosed = !key.unknown && key.objs.length > 0 && key.objs.every(isKnown);
    known.set(key, (found = { keys: isClosed ? key.objs.map(asKey) : undefined }));
  }
  return found.keys;
}

const isKnown = (obj: Obj): boolean => obj.kind === 'constant' && (obj.value !== undefined || obj.type === 'none');

/** `d[True]` is `d[1]`. */
const asKey = (obj: Obj): unknown => {
  const value = obj.kind === 'constant' ? (obj.value ?? null) : undefined;
  return typeof value === 'boolean' ? Number(value) : value;
};

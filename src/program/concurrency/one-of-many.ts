/** Whether a variable holds one object for all who read it, or one of many. */

import { isElementField, Slot, type Field } from '../model/field.js';
import { MANY, type Value } from '../model/values.js';
import { roleOf } from '../../knowledge/types.js';
import { isPerKey, type Cell, type EnvObject, type Obj } from '../model/objects.js';

export const isEntry = ({ field }: Cell): boolean => isContents(field);

/** The elements of a container, under one key or under any. */
const isContents = (field: Field): boolean => isElementField(field) || field === Slot.contents;

/** What lies among others without a key to find it by: each thread knows which one it put there. */
export const isUnkeyed = ({ owner, field }: Cell): boolean =>
  isContents(field) && owner.kind === 'library' && roleOf(owner.type) !== 'dict';

/** A captured variable to which the rounds of a loop give one value after the other. */
export const isBoundInLoop = (cell: Cell): boolean =>
  cell.owner.kind === 'env' &&
  cell.owner.act.accesses.some((write) => write.kind === 'write' && write.cell === cell && write.loops.length > 0);

/**
 * An element among others, or a field that may hold anything: which one a thread takes out is its own affair. What a
 * defaultdict or setdefault() may make for keys that are not known is no other one beside those that are there.
 */
export const isOneOfMany = ({ field, value }: Cell): boolean => {
  if (!isContents(field)) return value.objs.length > MANY;
  return new Set(value.objs.filter((obj) => !isPerKey(obj) && obj.kind !== 'constant').map(receiverOf)).size > 1;
};

/** Of several methods of one object each leads to that. */
export const receiverOf = (obj: Obj): Obj => (obj.kind === 'method' ? obj.self : obj);

/** Whether a key may be any, or at least any string. */
export const isOpen = ({ unknown, objs }: Value): boolean =>
  unknown || objs.some((obj) => obj.kind === 'constant' && obj.type === 'str' && obj.value === undefined);

/** What a method captures, others come to only where they come by what it hands out, as they do with its object. */
export const isOfMethod = ({ act }: EnvObject): boolean => act.self !== undefined;

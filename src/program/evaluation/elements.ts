/** What containers hold, by key and as a whole. */

import { isContainerRole, roleOf } from '../../knowledge/types.js';
import { libraryTypes, roleOfObject } from '../model/classes.js';
import type { Frame } from './frame.js';
import { isPassing, type ConstantObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** The element cell for a key: its own where the key is one known constant. */
export function elementField(key: Value | undefined): string {
  if (key !== undefined && !key.unknown && key.objs.length === 1) {
    const only = key.objs[0]!;
    if (only.kind === 'constant' && only.value !== undefined && only.type !== 'index') {
      return `[${typeof only.value === 'string' ? JSON.stringify(only.value) : String(only.value)}]`;
    }
  }
  return ELEMENTS;
}

/** The cell that stands for the contents as a whole. */
export const ELEMENTS = '[*]';
/** The values of all elements, under whatever key. */
export const ANY = '<any>';
/** Those that come more than once. */
export const REPEATS = '<repeats>';
const KEYS = '<keys>';

/** What an element of the container may be, without recording an access. */
export function elementsOf(frame: Frame, container: Obj): Value {
  const { analysis, act } = frame;
  return analysis.read(analysis.cell(container, ANY), act);
}

export function elementAt(frame: Frame, container: Obj, key: Value | undefined): Value {
  const { analysis, act } = frame;
  const field = elementField(key);
  if (field === ELEMENTS) return elementsOf(frame, container);
  const own = analysis.read(analysis.cell(container, field), act);
  return analysis.values.union(own, analysis.read(analysis.cell(container, ELEMENTS), act));
}

/** What `*args` hands on, place by place, whichever of several tuples it is; nothing where the places are not known. */
export function itemsInOrder(frame: Frame, { objs }: Value): readonly Value[] {
  const { analysis, act } = frame;
  const items: Value[] = [];
  if (objs.length > 1 && objs.some((obj) => roleOfObject(obj) !== 'tuple')) return items;
  for (;;) {
    const field = `[${items.length}]`;
    if (!objs.some(({ fields }) => fields?.has(field) === true)) return items;
    const cells = objs.flatMap((obj) => [field, ELEMENTS].map((one) => obj.fields?.get(one) ?? []).flat());
    items.push(cells.reduce((all, cell) => analysis.values.union(all, analysis.read(cell, act)), analysis.values.none));
  }
}

/** What a loop over a container has at hand: of a dict, its keys. */
export function iteratedOf(frame: Frame, container: Obj): Value {
  return roleOfObject(container) === 'dict' ? keysOf(frame, container) : elementsOf(frame, container);
}

/** The keys of a dict: another one in each round of a loop over it. */
export function keysOf(frame: Frame, dict: Obj): Value {
  const { analysis, act } = frame;
  const { values } = analysis;
  const own = analysis.objects.intern<ConstantObject>(`key of ${dict.id} in ${act.id}`, () => ({
    kind: 'constant',
    type: 'index',
    value: undefined,
    made: act,
    of: dict,
  }));
  return values.withUnknown(values.union(analysis.read(analysis.cell(dict, KEYS), act), values.one(own)));
}

/** Whether a key was taken out of the dict itself, wherever that was: it is there. */
export const isOwnKey = (dict: Obj, key: Value | undefined): boolean => {
  const isOfDict = (obj: Obj): boolean => obj.kind === 'constant' && obj.of === dict;
  const put = dict.fields?.get(KEYS)?.value.objs ?? [];
  return key?.objs.some(isOfDict) === true && key.objs.every((obj) => isOfDict(obj) || put.includes(obj));
};

/** Whether all that is ever put into a dict is put under keys that are known: `**kwargs` then hands on nothing else. */
export function hasNamedKeysOnly({ analysis, act }: Frame, { objs, unknown }: Value): boolean {
  const isNamed = (obj: Obj): boolean => {
    const rest = analysis.read(analysis.cell(obj, ELEMENTS), act);
    return roleOfObject(obj) === 'dict' && rest.objs.length === 0 && !rest.unknown;
  };
  return !unknown && objs.length > 0 && objs.every(isNamed);
}

/** Puts a value into a container, without recording an access. */
export function putElement(frame: Frame, container: Obj, value: Value, key?: Value): void {
  const { analysis } = frame;
  if (key !== undefined && roleOfObject(container) === 'dict') {
    const kept = analysis.values.filter(key, (obj) => obj.kind !== 'constant');
    if (kept.objs.length > 0) analysis.write(analysis.cell(container, KEYS), kept);
  }
  analysis.write(analysis.cell(container, elementField(key)), value);
  analysis.write(analysis.cell(container, ANY), value);
  if (!isPassing(container) && !frame.isFresh(container)) frame.escape(value, [container]);
}

export function isContainer(obj: Obj): boolean {
  return libraryTypes(obj).some((type) => isContainerRole(roleOf(type)));
}

/** What containers hold, by key and as a whole. */

import { isContainerRole, roleOf } from '../../knowledge/types.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import type { Frame } from './frame.js';
import { ElementField, Slot, isElementField } from '../model/field.js';
import { isKnown, isPassing, type ConstantObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** The elements for a key: those under it where it is one known constant. */
export function elementField({ analysis }: Frame, key: Value | undefined): ElementField {
  if (key !== undefined && !key.unknown && key.objs.length === 1) {
    const only = key.objs[0]!;
    if (only.kind === 'constant' && only.value !== undefined && only.type !== 'index')
      return analysis.objects.element(only.value);
  }
  return ElementField.any;
}

/** What an element of the container may be, without recording an access. */
export function elementsOf(frame: Frame, container: Obj): Value {
  const { analysis, act } = frame;
  return analysis.read(analysis.cell(container, Slot.contents), act);
}

export function elementAt(frame: Frame, container: Obj, key: Value | undefined): Value {
  const { analysis, act } = frame;
  const field = elementField(frame, key);
  if (field === ElementField.any) return elementsOf(frame, container);
  const own = analysis.read(analysis.cell(container, field), act);
  return analysis.values.union(own, analysis.read(analysis.cell(container, ElementField.any), act));
}

/** What `*args` hands on, place by place, whichever of several tuples it is; nothing where the places are not known. */
export function itemsInOrder(frame: Frame, { objs }: Pick<Value, 'objs'>): readonly Value[] {
  const { analysis, act } = frame;
  const items: Value[] = [];
  if (objs.length > 1 && objs.some((obj) => roleOfObject(obj) !== 'tuple')) return items;
  for (;;) {
    const field = analysis.objects.element(items.length);
    if (!objs.some(({ fields }) => fields?.has(field) === true)) return items;
    const cells = objs.flatMap((obj) => [field, ElementField.any].map((one) => obj.fields?.get(one) ?? []).flat());
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
  return values.withUnknown(values.union(analysis.read(analysis.cell(dict, Slot.keys), act), values.one(own)));
}

/** Whether a key was taken out of the dict itself, wherever that was: it is there. */
export const isOwnKey = (dict: Obj, key: Value | undefined): boolean => {
  const isOfDict = (obj: Obj): boolean => obj.kind === 'constant' && obj.of === dict;
  const put = dict.fields?.get(Slot.keys)?.value.objs ?? [];
  return key?.objs.some(isOfDict) === true && key.objs.every((obj) => isOfDict(obj) || put.includes(obj));
};

/** Whether all that is ever put into a dict is put under keys that are known: `**kwargs` then hands on nothing else. */
export function hasNamedKeysOnly({ analysis, act }: Frame, { objs, unknown }: Value): boolean {
  const isNamed = (obj: Obj): boolean => {
    const rest = analysis.read(analysis.cell(obj, ElementField.any), act);
    return roleOfObject(obj) === 'dict' && rest.objs.length === 0 && !rest.unknown;
  };
  return !unknown && objs.length > 0 && objs.every(isNamed);
}

/** Puts a value into a container, without recording an access. */
export function putElement(frame: Frame, container: Obj, value: Value, key?: Value): void {
  const { analysis } = frame;
  if (key !== undefined && roleOfObject(container) === 'dict') {
    const kept = analysis.values.filter(key, (obj) => obj.kind !== 'constant');
    if (kept.objs.length > 0) analysis.write(analysis.cell(container, Slot.keys), kept);
  }
  analysis.write(analysis.cell(container, elementField(frame, key)), value);
  analysis.write(analysis.cell(container, Slot.contents), value);
  if (!isPassing(container) && !frame.isFresh(container)) frame.escape(value, [container]);
}

/** Gives a dict that is being made the entries of another one. */
export function copyEntries(frame: Frame, made: Obj, from: Obj): void {
  putEntries(frame, made, from);
  frame.analysis.write(frame.analysis.cell(made, Slot.copied), frame.analysis.values.one(from));
}

/** The constants that a list is written out with, of which each has its turn in a loop over it. */
export function constantsIn(frame: Frame, { objs: [list, ...others], unknown }: Value): Value | undefined {
  if (unknown || others.length > 0 || list?.kind !== 'library' || list.expr?.kind !== 'sequence') return undefined;
  const elements = elementsOf(frame, list);
  const areAll = elements.objs.length === list.expr.items.length && elements.objs.every(isKnown);
  return areAll && !elements.unknown ? elements : undefined;
}

/** Puts what another dict holds into a dict, each under its key, without recording an access. */
export function putEntries(frame: Frame, dict: Obj, from: Obj): void {
  const { analysis, act } = frame;
  for (const field of from.fields?.keys() ?? [])
    if (isElementField(field))
      analysis.write(analysis.cell(dict, field), analysis.read(analysis.cell(from, field), act));
  analysis.write(analysis.cell(dict, Slot.keys), analysis.read(analysis.cell(from, Slot.keys), act));
  const entries = elementsOf(frame, from);
  analysis.write(analysis.cell(dict, Slot.contents), entries);
  if (!isPassing(dict) && !frame.isFresh(dict)) frame.escape(entries, [dict]);
}

/** Whether how many elements it has is noted with it: what `range()` makes, no iterator that comes to its end, and tuples. */
export const hasLength = ({ fields }: Obj): boolean => fields?.has(Slot.length) === true;

export function isContainer(obj: Obj): boolean {
  return libraryTypes(obj).some((type) => isContainerRole(roleOf(type)));
}

/** Which key or index of a loop is among the values. */
export const indexIn = (among: readonly Value[]): ConstantObject | undefined =>
  among
    .flatMap(({ objs }) => objs)
    .find((obj): obj is ConstantObject => obj.kind === 'constant' && obj.type === 'index');

/** A text made of parts: of a number that each thread has of its own, it is another for each as well. */
export function textMadeOf({ analysis }: Frame, parts: readonly Value[]): Value {
  const own = indexIn(parts);
  const text = analysis.constantValue('str');
  return own === undefined ? text : analysis.values.union(text, analysis.values.one(own));
}

/** The containers a live view (`d.items()`) looks at. */
export function viewed(frame: Frame, view: Obj): readonly Obj[] {
  return frame.analysis.cell(view, Slot.of).value.objs;
}

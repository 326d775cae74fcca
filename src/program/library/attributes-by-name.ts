/** `getattr`, `setattr` and `hasattr`: attributes by names that are values. */

import type { CallExpr, Span } from '../../facts/ir.js';
import type { Args } from '../evaluation/args.js';
import { attributeOf } from '../evaluation/attributes.js';
import { isParameter } from '../evaluation/choices.js';
import type { Frame } from '../evaluation/frame.js';
import { hasNamedKeysOnly, indexIn } from '../evaluation/elements.js';
import { namesIn } from '../model/constants.js';
import { isElementField, Slot } from '../model/field.js';
import type { Value } from '../model/values.js';
import { MAX_OBJECTS, methodsNamed } from './composed-names.js';

/** What `getattr` gives; undefined where nothing is known of the name. */
export function attributeByName(
  frame: Frame,
  { pos: [objects, name, otherwise] }: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { values } = frame.analysis;
  if (objects === undefined) return undefined;
  const keys = namesIn(name);
  let result = otherwise ?? values.none;
  if (keys.length === 0) {
    const named = expr?.args[1]?.value;
    const methods = named === undefined ? values.none : methodsNamed(frame, objects, named, at);
    return methods === values.none ? undefined : values.withUnknown(values.union(result, methods));
  }
  for (const obj of values.first(objects, MAX_OBJECTS))
    for (const key of keys) result = values.union(result, attributeOf(frame, obj, key, at) ?? values.unknown);
  return objects.unknown ? values.withUnknown(result) : result;
}

/** Stores as `setattr` does, made of what the statement has read of the attribute; undefined where nothing is known of the name. */
export function storeByName(
  frame: Frame,
  { pos: [objects, name, value] }: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis } = frame;
  const named = entriesNamed(frame, name);
  const entries = named ?? namesIn(name).map((key) => ({ key, value }));
  if (named === undefined && (entries.length === 0 || name?.unknown === true))
    for (const obj of objects?.objs ?? [])
      if (obj.kind === 'instance' || obj.kind === 'class')
        analysis.write(analysis.cell(obj, Slot.worked), analysis.constantValue('bool', true));
  if (value === undefined || (named === undefined && entries.length === 0)) return undefined;
  // Of several names that the function is given each may be another thread's.
  const written = expr?.args[1]?.value;
  const isGiven = entries.length > 1 && written !== undefined && isParameter(frame, written);
  for (const obj of objects?.objs ?? []) {
    if (obj.kind !== 'instance' && obj.kind !== 'class') continue;
    for (const { key, value: stored = value } of entries) {
      const cell = analysis.cell(obj, key);
      const deps = frame.reads.filter((read) => !isGiven && read.cell === cell && !frame.asked.has(read));
      frame.access(cell, 'write', 'store', '=', at, { deps, value: stored });
      analysis.write(cell, stored);
    }
  }
  return analysis.values.one(analysis.none);
}

/** `for name, value in kwargs.items(): setattr(self, name, value)`: what callers have named, each with its own. */
function entriesNamed(
  frame: Frame,
  name: Value | undefined,
): readonly { readonly key: string; readonly value: Value }[] | undefined {
  const { analysis, act } = frame;
  const key = indexIn(name === undefined ? [] : [name]);
  if (key?.of === undefined || !hasNamedKeysOnly(frame, analysis.values.one(key.of))) return undefined;
  // What it holds changes as further callers are seen.
  analysis.read(analysis.cell(key.of, Slot.contents), act);
  return [...(key.of.fields?.values() ?? [])].flatMap(({ field }) =>
    isElementField(field) && typeof field.key === 'string'
      ? [{ key: field.key, value: analysis.read(analysis.cell(key.of!, field), act) }]
      : [],
  );
}

/** Reads what `hasattr` asks for. */
export function askByName(frame: Frame, { pos: [objects, name] }: Args, at: Span): Value {
  const { analysis } = frame;
  for (const obj of objects?.objs ?? []) {
    if (obj.kind !== 'instance' && obj.kind !== 'class') continue;
    for (const key of namesIn(name)) frame.access(analysis.cell(obj, key), 'read', 'none', 'hasattr', at);
  }
  return analysis.constantValue('bool');
}

/** `getattr`, `setattr` and `hasattr`: attributes by names that are values. */

import type { CallExpr, Span } from '../../facts/ir.js';
import type { Args } from '../evaluation/args.js';
import { attributeOf } from '../evaluation/attributes.js';
import { isParameter } from '../evaluation/choices.js';
import type { Frame } from '../evaluation/frame.js';
import { namesIn } from '../model/constants.js';
import { Slot } from '../model/field.js';
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
  const keys = namesIn(name);
  if (keys.length === 0 || name?.unknown === true)
    for (const obj of objects?.objs ?? [])
      if (obj.kind === 'instance' || obj.kind === 'class')
        analysis.write(analysis.cell(obj, Slot.worked), analysis.constantValue('bool', true));
  if (keys.length === 0 || value === undefined) return undefined;
  // Of several names that the function is given each may be another thread's.
  const named = expr?.args[1]?.value;
  const isGiven = keys.length > 1 && named !== undefined && isParameter(frame, named);
  for (const obj of objects?.objs ?? []) {
    if (obj.kind !== 'instance' && obj.kind !== 'class') continue;
    for (const key of keys) {
      const cell = analysis.cell(obj, key);
      const deps = frame.reads.filter((read) => !isGiven && read.cell === cell && !frame.asked.has(read));
      frame.access(cell, 'write', 'store', '=', at, { deps, value });
      analysis.write(cell, value);
    }
  }
  return analysis.values.one(analysis.none);
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

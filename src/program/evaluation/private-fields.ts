/** Attributes as the program spells them, which may not be the names Python keeps them under. */

import { writtenIn } from '../../facts/private-names.js';
import { textOf, type Field } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';
import { mro } from '../model/lineage.js';

/** What code calls the attribute `field` of an object: `__closed` for `_Client__closed` of a Client. */
export function spelledField(owner: Obj, field: Field): string {
  if (typeof field !== 'string' || !field.startsWith('_')) return textOf(field);
  const cls = owner.kind === 'instance' ? owner.cls : owner.kind === 'class' ? owner : undefined;
  for (const at of cls === undefined ? [] : mro(cls)) {
    const written = at.kind === 'class' ? writtenIn(at.cls.name, field) : undefined;
    if (written !== undefined) return written;
  }
  return field;
}

/** The variables that code may mean by `name` on an object: a private one for each of its classes that has one. */
export const cellsCalled = (owner: Obj, name: string): readonly Cell[] =>
  [...(owner.fields?.values() ?? [])].filter(({ field }) => spelledField(owner, field) === name);

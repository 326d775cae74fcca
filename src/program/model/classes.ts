/** Classes: look-up of their attributes, their metaclasses, and what their methods set up. */

import type { AnalysisState } from './analysis-state.js';
import type { Activation } from './activation.js';
import { type Field, Slot } from './field.js';
import type { Cell, ClassObject } from './objects.js';
import type { Value } from './values.js';
import { mro } from './lineage.js';

/** The first class attribute of that name along the MRO after `after` (or from the start). */
export function findClassCell(
  analysis: AnalysisState,
  cls: ClassObject,
  name: Field,
  reader: Activation,
  after?: ClassObject,
): Cell | undefined {
  let active = after === undefined;
  for (const at of mro(cls)) {
    if (active && at.kind === 'class') {
      const cell = analysis.cell(at, name);
      analysis.watch(cell, reader);
      if (cell.value !== analysis.values.none) return cell;
    }
    if (at === after) active = true;
  }
  return undefined;
}

/** The names of a kind that a class and those it is built on define, its own first. */
export function definedNames(cls: ClassObject, isMeant: (name: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  for (const base of mro(cls))
    for (const name of base.fields?.keys() ?? []) if (typeof name === 'string' && isMeant(name)) found.add(name);
  return found;
}

export function setMetaclass(analysis: AnalysisState, cls: ClassObject, meta: Value): void {
  analysis.write(analysis.cell(cls, Slot.metaclass), meta);
}

/** The class of the program that a class is an instance of, by its own statement or that of a base. */
export function metaclassOf(analysis: AnalysisState, cls: ClassObject, reader: Activation): ClassObject | undefined {
  const metas = findClassCell(analysis, cls, Slot.metaclass, reader)?.value.objs;
  return metas?.find((meta) => meta.kind === 'class');
}

/** Methods that give a new object its first values, before anybody else has it. */
export const givesFirstValues = (method: string): boolean => method === '__init__' || method === '__post_init__';

/** Whether what a function stores is there before others can look: a constructor's, or a module's own. */
export const setsUp = ({ fn }: Activation): boolean => givesFirstValues(fn.name) || fn.kind === 'module';

/** The class whose body an activation runs, as the first that was made of it. */
export const classOfBody = (analysis: AnalysisState, { fn, file }: Activation): ClassObject | undefined =>
  analysis.classObjects.find((one) => one.file === file && one.cls.body === fn.id);

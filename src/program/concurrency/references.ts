/** Which objects refer to which: the fields of the model read the other way round. */

import { LOCK } from '../../knowledge/types.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { type Field, Slot, isModelField } from '../model/field.js';
import { carriedBy, type Cell, type Obj } from '../model/objects.js';

/** What needs no reference: any code comes to it by its name. */
const isEverywhere = (obj: Obj): boolean => obj.kind === 'constant' || obj.kind === 'external' || obj.kind === 'module';

/** The same object, or another of its class. */
export const isPeer = (a: Obj, b: Obj | undefined): boolean =>
  a === b || (a.kind === 'instance' && b?.kind === 'instance' && a.cls === b.cls);

/** Model fields through which the program could reach what is in them. */
const REFERRING: ReadonlySet<Field> = new Set([
  Slot.contents,
  Slot.keys,
  Slot.items,
  Slot.target,
  Slot.args,
  Slot.kwargs,
]);
const GIVEN: ReadonlySet<Field> = new Set([Slot.items, Slot.target, Slot.args, Slot.kwargs]);

/** A view, or a pair that it shows, holds nothing that its container doesn't hold. */
const isShownBy = ({ fields }: Obj, obj: Obj): boolean =>
  fields?.get(Slot.of)?.value.objs.some((container) => refersTo(container, obj)) ?? false;

/** Whether an object holds another one, in an attribute or among its elements. */
export const refersTo = ({ fields }: Obj, obj: Obj): boolean =>
  [...(fields?.values() ?? [])].some(({ value }) => value.objs.includes(obj));

/** For each object, what holds a reference to it; undefined for a holder that makes it anybody's. */
export function findHolders(analysis: AnalysisState): Map<Obj, Set<Obj | undefined>> {
  const holders = new Map<Obj, Set<Obj | undefined>>();
  const add = (obj: Obj, holder: Obj | undefined): void => {
    if (isEverywhere(obj)) return;
    let list = holders.get(obj);
    if (list === undefined) holders.set(obj, (list = new Set()));
    // What carries the same things on many ways is looked into once for each holder.
    if (list.has(holder)) return;
    list.add(holder);
    for (const inner of carriedBy(obj)) add(inner, holder);
  };
  for (const owner of analysis.objects.all) {
    // A lock whose making can't be seen, but the object that has it.
    if (owner.kind === 'library' && owner.type === LOCK && owner.spelled !== undefined && owner.maker !== undefined)
      add(owner, owner.maker);
    if (owner.fields === undefined) continue;
    for (const [field, cell] of owner.fields) {
      // `Slot.body` and its like are the model's own notes, not references of the program.
      if (isModelField(field) && !REFERRING.has(field)) continue;
      for (const obj of cell.value.objs) {
        if (obj === owner || isShownBy(owner, obj)) continue;
        // What a thread runs and is given, its starter and its likes may have as well; but for the object that made
        // the thread to run a method of its own.
        const madeForItself = obj.kind === 'method' && 'maker' in owner && isPeer(obj.self, owner.maker);
        if (!madeForItself) add(obj, GIVEN.has(field) ? undefined : owner);
      }
    }
  }
  return holders;
}

/** For each object, the fields that refer to it, on its own or as a part of a callable. */
export function findReferences(analysis: AnalysisState): Map<Obj, Cell[]> {
  const found = new Map<Obj, Cell[]>();
  const add = (obj: Obj, cell: Cell): void => {
    if (obj === cell.owner || isEverywhere(obj)) return;
    let list = found.get(obj);
    if (list === undefined) found.set(obj, (list = []));
    if (list.at(-1) === cell) return;
    list.push(cell);
    for (const inner of carriedBy(obj)) add(inner, cell);
  };
  for (const holder of analysis.objects.all) {
    for (const cell of holder.fields?.values() ?? []) {
      if (cell.field !== Slot.body) for (const obj of cell.value.objs) add(obj, cell);
    }
  }
  return found;
}

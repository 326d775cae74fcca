/** What star imports bring into a module: `from .component import *`. */

import { isBuiltin } from '../../knowledge/builtins.js';
import { starNames, truthOf } from '../../knowledge/star-names.js';
import { canonical, roleOf } from '../../knowledge/types.js';
import type { FileSet, FileUnit } from '../model/files.js';
import { memoized, remembered } from '../model/maps.js';
import { mentionsOf } from '../model/mentions.js';
import type { Frame } from './frame.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Star imports of star imports go no deeper in programs that anybody reads. */
const MAX_STARS = 3;

/**
 * What star imports bind a name to: those whose names are known first, and of them the last; else any of those that can't
 * be seen, which keep their hands off the builtins as a rule.
 */
export function broughtByStar(frame: Frame, module: Obj, name: string): Value | undefined {
  const { analysis } = frame;
  const unseen: Obj[] = [];
  const found = searchStars(frame, module, name, unseen, 0);
  if (found !== undefined || unseen.length === 0 || isBuiltin(name)) return found;
  // Of several that can't be seen, the one that is known to have it.
  const known = unseen.filter((one) => one.kind === 'external' && roleOf(one.name) !== undefined);
  return analysis.values.from([...(known.length > 0 ? known : unseen), analysis.external(name)]);
}

/** What is known to have the name; what can't be seen is noted. */
function searchStars(frame: Frame, module: Obj, name: string, unseen: Obj[], depth: number): Value | undefined {
  const { analysis, act } = frame;
  const { none } = analysis.values;
  let found: Value | undefined;
  for (const source of starSources(frame, module)) {
    if (source.kind === 'module') {
      const own = analysis.read(analysis.cell(source, name), act);
      const isDeep = own !== none || depth >= MAX_STARS;
      const value = isDeep ? own : searchStars(frame, source, name, unseen, depth + 1);
      if (value !== undefined && value !== none) found = value;
    } else if (source.kind === 'external') {
      const names = starNames(source.name);
      if (names === undefined) unseen.push(analysis.external(`${source.name}.${name}`));
      else if (names.has(name)) found = libraryName(frame, `${source.name}.${name}`);
    }
  }
  return found;
}

/** What a module has imported with a star, in the order of its text: the last that has a name is the one that is meant. */
function starSources({ analysis, act }: Frame, module: Obj): readonly Obj[] {
  const { objs } = analysis.read(analysis.cell(module, Slot.star), act);
  if (module.kind !== 'module' || objs.length < 2) return objs;
  const { files } = analysis;
  const order = remembered(starOrders(files), module.file, () => findStarOrder(files, module.file));
  const rank = (obj: Obj): number =>
    order.get(obj.kind === 'module' ? obj.file : obj.kind === 'external' ? obj.name : '') ?? -1;
  return [...objs].sort((a, b) => rank(a) - rank(b));
}

/** Where in the row of its imports a file last imports each other file, or unseen module, with a star. */
function findStarOrder(files: FileSet, file: FileUnit): ReadonlyMap<FileUnit | string, number> {
  const stars = mentionsOf(file.facts).imports.filter(({ member }) => member === '*');
  return new Map(stars.map(({ module, level }, index) => [files.resolve(file, module, level) ?? module, index]));
}

const starOrders = memoized<FileSet, Map<FileUnit, ReadonlyMap<FileUnit | string, number>>>(() => new Map());

/** A name of the library: its truth, for a constant that is no more than that. */
export function libraryName({ analysis }: Frame, dotted: string): Value {
  const truth = truthOf(dotted);
  return truth === undefined
    ? analysis.values.one(analysis.external(canonical(dotted)))
    : analysis.constantValue('bool', truth);
}

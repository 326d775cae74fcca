/** Methods of objects that nobody in sight makes: a module makes one for all that use it, or the method's name says what it is. */

import { standInFor, typeKnownBy } from '../../knowledge/types.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { LibraryMethodObject } from '../model/objects.js';

/** The method that `module.name` is; undefined where no row says of the module that it has such an object. */
export function standInMethod(analysis: AnalysisState, module: string, name: string): LibraryMethodObject | undefined {
  const type = standInFor(module);
  if (type === undefined) return undefined;
  return analysis.bound.libraryMethod(analysis.oneOfLibrary(type), type, name);
}

/** A method of an object that can't be seen, by whose name it is known; undefined where the name says nothing. */
export function methodKnownByName(analysis: AnalysisState, name: string): LibraryMethodObject | undefined {
  const type = typeKnownBy(name);
  if (type === undefined) return undefined;
  return analysis.bound.libraryMethod(analysis.oneOfLibrary(`unseen ${type}`, type), type, name);
}

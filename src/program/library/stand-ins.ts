/** Functions of a module that are the methods of one object, which the module makes for all that use it. */

import { standInFor } from '../../knowledge/types.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { LibraryMethodObject } from '../model/objects.js';

/** The method that `module.name` is; undefined where no row says of the module that it has such an object. */
export function standInMethod(analysis: AnalysisState, module: string, name: string): LibraryMethodObject | undefined {
  const type = standInFor(module);
  if (type === undefined) return undefined;
  return analysis.bound.libraryMethod(analysis.oneOfLibrary(type), type, name);
}

/** Which files come to others by imports. */

import type { FileSet, FileUnit } from './files.js';
import { push } from './maps.js';

/** Some files, and all that import these, by however many steps; `importsOf` says what a file imports. */
export function withImporters(
  { units }: FileSet,
  some: Iterable<FileUnit>,
  importsOf: (file: FileUnit) => Iterable<FileUnit>,
): ReadonlySet<FileUnit> {
  const importers = new Map<FileUnit, FileUnit[]>();
  for (const file of units) for (const target of importsOf(file)) push(importers, target, file);
  const found = new Set(some);
  // A set also goes through what is added meanwhile.
  for (const file of found) for (const importer of importers.get(file) ?? []) found.add(importer);
  return found;
}

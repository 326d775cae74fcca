/**
 * Files that only Python 2 can run: those that are written in it, those that import what is only there without a way
 * around it, and those that import such files. There `d.items()` is a list and no view.
 */

import { isOnlyInPython2 } from '../../knowledge/python2.js';
import type { FileSet, FileUnit } from './files.js';
import { withImporters } from './importers.js';
import { memoized } from './maps.js';

/** Whether only Python 2 can run a file. */
export const isPython2 = (files: FileSet, unit: FileUnit): boolean => filesOfPython2(files).has(unit);

const filesOfPython2 = memoized((files: FileSet): ReadonlySet<FileUnit> => {
  const old = files.units.filter((unit) => unit.facts.isPython2 || importsOldModule(files, unit));
  return old.length === 0 ? new Set() : withImporters(files, old, (unit) => importedBy(files, unit));
});

const bindingsOf = ({ facts }: FileUnit) =>
  facts.functions[0]!.body.flatMap((stmt) => (stmt.kind === 'import' ? stmt.bindings : []));

/** A file of the program may have the name as well. */
const importsOldModule = (files: FileSet, unit: FileUnit): boolean =>
  bindingsOf(unit).some(
    ({ module, level, member }) =>
      level === 0 && isOnlyInPython2(module, member) && files.resolve(unit, module, level) === undefined,
  );

/** What is run before the file is done: what it imports in any case, and the packages around it. */
function importedBy(files: FileSet, unit: FileUnit): readonly FileUnit[] {
  const imported = bindingsOf(unit).flatMap(({ module, level, member }) => {
    const file = files.resolve(unit, module, level);
    const inner = file === undefined || member === undefined ? undefined : files.submodule(file, member);
    return [file, inner];
  });
  return [...imported, files.packageOf(unit)].filter((file) => file !== undefined);
}

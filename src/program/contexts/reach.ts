/** Which files threads can matter to: those that make them, whoever imports these, however many files on, and what they import. */

import { makesThreads } from '../../knowledge/creators.js';
import { isThreadClass } from '../model/lineage.js';
import { declarationsOf } from './declared-guards.js';
import type { LockPromises } from './lock-promises.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ClassObject } from '../model/objects.js';
import { push } from '../model/maps.js';
import { importsThrough, mentionsOf } from '../model/mentions.js';

/** Files whose functions a client may call beside threads, and those with declared guards. Empty where there are neither. */
export function filesNearThreads(
  { files, classObjects }: AnalysisState,
  promises: LockPromises,
  /** Classes that have their lock from another class. */
  heirs: readonly ClassObject[],
): ReadonlySet<FileUnit> {
  const withThreadClass = new Set(classObjects.filter(isThreadClass).map(({ file }) => file));
  const makers = files.units.filter(
    (file) =>
      withThreadClass.has(file) ||
      declarationsOf(file.facts).length > 0 ||
      [...mentionsOf(file.facts).names].some(makesThreads),
  );
  const near = new Set([
    ...makers,
    ...files.units.filter((file) => promises.has(file)),
    ...heirs.map(({ file }) => file),
  ]);
  if (makers.length === 0) return near;
  const importers = new Map<FileUnit, FileUnit[]>();
  const making = new Set(makers);
  for (const file of files.units) {
    for (const target of importsThrough(files, file)) {
      if (making.has(file)) near.add(target);
      push(importers, target, file);
    }
  }
  // Whoever uses what makes threads, and whoever uses that, makes them too.
  const open = [...makers];
  const seen = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const importer of importers.get(file) ?? []) {
      if (seen.has(importer)) continue;
      seen.add(importer);
      near.add(importer);
      open.push(importer);
    }
  }
  return near;
}

/**
 * Which files threads can matter to: those that make them, what these import, and whoever imports these, however many
 * files on.
 */

import { makesThreads } from '../../knowledge/creators.js';
import { isThreadClass } from '../model/lineage.js';
import { declarationsOf } from './declared-guards.js';
import type { LockPromises } from './lock-promises.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ClassObject } from '../model/objects.js';
import { withImporters } from '../model/importers.js';
import { importsThrough, mentionsOf } from '../model/mentions.js';

/** Files whose functions a client may call beside threads, and those with declared guards. Empty where there are neither. */
export function filesNearThreads(
  { files, classObjects }: AnalysisState,
  promises: LockPromises,
  /** Classes that have their lock from another class, or are what such a one is built on. */
  related: readonly ClassObject[],
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
    ...related.map(({ file }) => file),
  ]);
  if (makers.length === 0) return near;
  for (const maker of makers) for (const target of importsThrough(files, maker)) near.add(target);
  // Whoever uses what makes threads, and whoever uses that, makes them too.
  for (const user of withImporters(files, makers, (file) => importsThrough(files, file))) near.add(user);
  return near;
}

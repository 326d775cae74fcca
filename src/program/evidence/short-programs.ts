/**
 * Programs of few lines, all told. What says something of a whole program, such as that nothing waits for a thread, is seldom
 * wrong of those; of larger ones a reader knows much that no analysis sees (`docs/precision.md`).
 */

import type { FileSet, FileUnit } from '../model/files.js';
import { memoized } from '../model/maps.js';
import { importsThrough } from '../model/mentions.js';

/** All that belongs together by imports. */
const MOST_LINES = 2000;

/** Lines of a page or two. */
export const PAGES = 120;

export const isOfShortProgram = (files: FileSet, file: FileUnit, most = MOST_LINES): boolean =>
  linesTogether(files).get(file)! < most;

/** Whether a program is as short as it was, with so many lines more in one of its files. */
export const staysAsShort = (files: FileSet, file: FileUnit, more: number): boolean =>
  [PAGES, MOST_LINES].every(
    (most) => isOfShortProgram(files, file, most) === isOfShortProgram(files, file, most - more),
  );

/** For each file, how many lines it has with all files that import it, that it imports, and so on. */
const linesTogether = memoized((files: FileSet): ReadonlyMap<FileUnit, number> => {
  const beside = new Map(files.units.map((file) => [file, new Set<FileUnit>()]));
  for (const file of files.units) {
    for (const other of importsThrough(files, file)) {
      beside.get(file)!.add(other);
      beside.get(other)!.add(file);
    }
  }
  const lines = new Map<FileUnit, number>();
  for (const file of files.units) {
    if (lines.has(file)) continue;
    const together = new Set([file]);
    for (const one of together) for (const other of beside.get(one)!) together.add(other);
    const sum = [...together].reduce((all, { facts }) => all + facts.lineStarts.length, 0);
    for (const one of together) lines.set(one, sum);
  }
  return lines;
});

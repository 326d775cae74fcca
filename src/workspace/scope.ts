/**
 * What of a folder is checked as a whole: all of it, or, where that would take too much memory, what is there for no tests.
 * Tests are two thirds of many a large folder, and their threads run for the test alone.
 */

import { isPathOfTests } from '../program/model/tests.js';

/**
 * Bytes that a check holds for each character of the source, at the least: on all of the standard library it is 35
 * (`docs/order.md`), and on programs with many threads several times that.
 */
const bytesPerCharacter = 34;
const megabyte = 1_048_576;
/** The part of what a check may take at most that tests may bring it to. */
const shareWithTests = 0.5;

export class Scope {
  /** The folder of all files, whose own name says nothing of what is in it; undefined as long as nothing is left out. */
  private folder: string | undefined;

  /** The limit in megabytes. */
  constructor(private readonly memoryLimit: number) {}

  /** Whether tests are left out. */
  get isNarrow(): boolean {
    return this.folder !== undefined;
  }

  /** Whether a file is among those that are checked. */
  has(path: string): boolean {
    return this.folder === undefined || !isPathOfTests(path.slice(this.folder.length));
  }

  /** Whether all of so many characters are expected to take more than they may with the tests. */
  isTooMuch(characters: number): boolean {
    return characters * bytesPerCharacter > this.memoryLimit * megabyte * shareWithTests;
  }

  /** Leaves out the tests among the files from now on; says whether there are any that were checked before. */
  narrow(paths: Iterable<string>): boolean {
    if (this.isNarrow) return false;
    const all = [...paths];
    const folder = commonFolder(all);
    if (!all.some((path) => isPathOfTests(path.slice(folder.length)))) return false;
    this.folder = folder;
    return true;
  }
}

/** The innermost folder that all paths lie in, with its last slash. */
function commonFolder(paths: readonly string[]): string {
  let common = paths[0] ?? '';
  for (const path of paths) while (!path.startsWith(common)) common = common.slice(0, -1);
  return common.slice(0, common.lastIndexOf('/') + 1);
}

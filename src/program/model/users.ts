/**
 * Files that only use what the rest of the folder offers: tests, and examples beside a library. Each is one client of it, of
 * which there are others that nobody sees.
 */

import type { FileSet, FileUnit } from './files.js';
import { memoized } from './maps.js';
import { importsThrough } from './mentions.js';
import { filesOfTests } from './tests.js';

const EXAMPLES = /(^|\/)(examples?|samples?|demos?|docs?|bench(marks?)?)\//i;

const isAmongExamples = ({ facts }: FileUnit): boolean => EXAMPLES.test(facts.path);

/** Examples that import what is no example itself. */
export const filesOfExamples = memoized(
  (files: FileSet): ReadonlySet<FileUnit> =>
    new Set(
      files.units.filter(
        (file) => isAmongExamples(file) && [...importsThrough(files, file)].some((other) => !isAmongExamples(other)),
      ),
    ),
);

export const filesOfUsers = memoized(
  (files: FileSet): ReadonlySet<FileUnit> => new Set([...filesOfExamples(files), ...filesOfTests(files)]),
);

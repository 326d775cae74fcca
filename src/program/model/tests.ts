/** Functions that a test runner calls: one after another, each done, its threads with it, before the next begins. */

import type { Activation } from './activation.js';
import { mro } from './lineage.js';
import type { FileSet, FileUnit } from './files.js';
import { memoized } from './maps.js';
import { makersOf, type Obj } from './objects.js';

const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_tests?|tests?|conftest)\.py$/;
const TEST_FOLDER = /^(?:.*\/)?tests?\//;
const TEST_NAME = /^(test|setUp|tearDown|asyncSetUp|asyncTearDown|setup_|teardown_)/;

/** Whether a file is there for tests by its path in the program's folder alone. */
export const isPathOfTests = (path: string): boolean => TEST_FILE.test(path) || TEST_FOLDER.test(path);

export const isTestFile = ({ facts }: FileUnit): boolean => TEST_FILE.test(facts.path);

export function isTest({ fn, file, self }: Activation): boolean {
  if (!TEST_NAME.test(fn.name)) return false;
  if (isTestFile(file)) return true;
  const cls = self?.kind === 'instance' ? self.cls : self?.kind === 'class' ? self : undefined;
  return cls !== undefined && mro(cls).some((base) => base.kind === 'external' && /\bTestCase$/.test(base.name));
}

/** Whether a file has tests in it, and is not only called like one that has. */
const hasTests = (file: FileUnit): boolean =>
  isTestFile(file) && file.facts.functions.some(({ name }) => /^test(_|[A-Z])/.test(name));

const testFolder = ({ facts }: FileUnit): string | undefined => TEST_FOLDER.exec(facts.path)?.[0];

/** The files that are there for tests: those with tests in them, and what stands beside these in a folder of tests. */
export const filesOfTests = memoized(({ units }: FileSet): ReadonlySet<FileUnit> => {
  const withTests = units.filter(hasTests);
  const folders = new Set(withTests.map(testFolder));
  folders.delete(undefined);
  return new Set([...withTests, ...units.filter((file) => folders.has(testFolder(file)))]);
});

/** Whether one of the files, as of tests, made an object, or what such an object is a part of. */
export const isMadeFor = (files: ReadonlySet<FileUnit>, obj: Obj): boolean =>
  files.size > 0 && makersOf(obj).some((one) => 'site' in one && files.has(one.site.file));

/** Whether an activation is of one of the files, as of tests and their helpers, or of a method of what these make. */
export const isFor = (files: ReadonlySet<FileUnit>, { file, self }: Pick<Activation, 'file' | 'self'>): boolean =>
  files.has(file) || (self !== undefined && isMadeFor(files, self));

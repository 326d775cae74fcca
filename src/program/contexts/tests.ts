/** Functions that a test runner calls: one after another, each done, its threads with it, before the next begins. */

import type { Activation } from '../model/activation.js';
import { mro } from '../model/classes.js';
import type { FileUnit } from '../model/files.js';

const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_tests?|conftest)\.py$/;
const TEST_NAME = /^(test|setUp|tearDown|asyncSetUp|asyncTearDown|setup_|teardown_)/;

export const isTestFile = ({ facts }: FileUnit): boolean => TEST_FILE.test(facts.path);

export function isTest({ fn, file, self }: Activation): boolean {
  if (!TEST_NAME.test(fn.name)) return false;
  if (isTestFile(file)) return true;
  const cls = self?.kind === 'instance' ? self.cls : self?.kind === 'class' ? self : undefined;
  return cls !== undefined && mro(cls).some((base) => base.kind === 'external' && /\bTestCase$/.test(base.name));
}

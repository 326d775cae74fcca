/** What is said of a program. */

import type { Finding } from '../../src/rules/finding.js';
import { engine } from './engine.js';
import { createSession } from '../../src/workspace/session.js';

const options = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} } as const;

/** The findings in some files. */
export function check(files: Iterable<readonly [string, string]>): readonly Finding[] {
  const session = createSession(engine, options);
  for (const [path, text] of files) session.setFile(path, text);
  const { findings } = session.check();
  session.dispose();
  return findings;
}

/** The messages of one rule for a program of one file. */
export const messages = (code: string, text: string): string[] =>
  check([['app.py', text]])
    .filter((finding) => finding.code === code)
    .map(({ message }) => message);

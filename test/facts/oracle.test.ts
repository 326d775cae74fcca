import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { corpus, newestPython, readText } from '../syntax/support.js';
import { differences, type Oracle } from './against-python.js';
import { factsOf } from './support.js';

const python = newestPython();
const library = corpus(python);
/** Every so many files of the library; all of them take a minute. */
const STEP = 6;

/** Python's own reading of files; null for those it cannot parse. */
function askPython(path: string, files: readonly string[]): (Oracle | null)[] {
  const script = fileURLToPath(new URL('oracle.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(path, ['-I', script], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  expect(status, stderr).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Oracle | null);
}

describe('the facts', () => {
  // Python tells positions and scopes in the way the script reads them from 3.12 on.
  const isNewEnough = python !== undefined && python.version.localeCompare('3.12', 'en', { numeric: true }) >= 0;

  if (python === undefined || !isNewEnough) {
    it(`cannot be compared with Python itself: ${python === undefined ? 'there is none' : `the newest is ${python.version}`}`, () => {
      expect(isNewEnough).toBe(false);
    });
  } else {
    it(`agree with Python ${python.version} itself on each expression, statement and scope of ${library.name}`, () => {
      const files = library.files.filter((_, i) => i % STEP === 0);
      const oracles = askPython(python.path, files);
      expect(oracles).toHaveLength(files.length);
      expect(oracles.filter((oracle) => oracle === null).length).toBeLessThan(files.length / 20);
      const wrong = files.flatMap((file, i) => {
        const oracle = oracles[i];
        return oracle ? differences(factsOf(readText(file)), oracle).map((each) => `${file} ${each}`) : [];
      });
      expect(wrong).toEqual([]);
    });
  }
});

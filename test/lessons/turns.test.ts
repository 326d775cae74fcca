/** The programs of lessons show what goes wrong in them: each time, those that want an unlucky order by taking turns. */

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runnerOf } from '../../src/extension/runner.js';
import { readExamples } from './examples.js';
import { readLessons } from './lesson.js';
import { findPythons } from './python.js';

/** What each says in the end, by its name. */
const ends: Readonly<Record<string, string>> = {
  'two_workers.py': 'Empty',
  'a_lock_each.py': '2 sold, 1 counted',
  'ticket_counter.py': '6 sold, 3 counted',
  'till.py': 'total is 30',
  'two_orders.py': 'stuck',
};

/** What those say that go wrong in the usual order. */
const alone: Readonly<Record<string, RegExp>> = {
  'too_early.py': /AttributeError/,
  'wrong_bell.py': /heard after (?:0\.[7-9]|[1-9])|not heard/,
};

const inTurns = readLessons()
  .flatMap(({ blocks }) => blocks)
  .filter(({ words }) => words.includes('turns'))
  .map(({ attributes }) => attributes['name'] ?? '');

function output(python: string, text: string, takesTurns: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-lesson-'));
  writeFileSync(join(folder, 'example.py'), text);
  const options = { cwd: folder, timeout: 20_000, killSignal: 'SIGKILL' as const };
  return new Promise<string>((done) => {
    execFile(python, ['-u', '-c', runnerOf({ takesTurns })], options, (_error, stdout, stderr) =>
      done(stdout + stderr),
    );
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
}

describe('the programs of lessons whose threads take turns', () => {
  it('are these', () => {
    expect([...inTurns].sort()).toEqual(Object.keys(ends).sort());
  });

  const pythons = findPythons();
  describe.each([pythons.at(0), pythons.at(-1)].flatMap((python) => (python ? [python] : [])))(
    'on Python $version',
    (python) => {
      it.each(Object.entries(ends))('%s', { timeout: 60_000, retry: 3 }, async (name, end) => {
        const example = readExamples().find((one) => one.name === name);
        expect(await output(python.path, example?.text ?? '', true)).toContain(end);
      });

      it.each(Object.entries(alone))('%s, by itself', { timeout: 60_000 }, async (name, end) => {
        const example = readExamples().find((one) => one.name === name);
        expect(await output(python.path, example?.text ?? '', false)).toMatch(end);
      });
    },
  );
});

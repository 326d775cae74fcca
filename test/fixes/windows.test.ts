/** Programs with windows, run against stand-ins for their toolkits: with the fix, only the window's thread touches it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPythons } from '../lessons/python.js';
import { readFixCases } from './cases.js';
import { runMain } from './program.js';

const standIns = readFileSync(join(import.meta.dirname, 'stand-ins', 'window_thread.py'), 'utf8');
const cases = readFixCases(import.meta.dirname).filter(({ code }) => code === 'TW501');
const newest = findPythons().at(-1);

/** What is done to the window by the thread that the program makes. */
async function touches(program: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const files = new Map([
    ['window_thread.py', standIns],
    ['main.py', 'import window_thread\nimport program'],
    ['program.py', program.get('main.py')!],
  ]);
  const { stdout, trouble } = await runMain(newest!, files);
  expect(trouble).toBe('');
  return stdout.trim().split('\n');
}

describe.runIf(newest !== undefined).each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it('touches the window on its own thread once it is mended', async () => {
    const before = await touches(one.before);
    const stray = before.filter((line) => line.endsWith('by another thread'));
    expect(stray).not.toEqual([]);
    const after = await touches(one.after);
    expect(after.filter((line) => line.endsWith('by another thread'))).toEqual([]);
    expect(after.length).toBe(before.length);
  });
});

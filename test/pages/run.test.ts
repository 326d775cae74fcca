/** The programs of the rules' pages that can be run show their point: at once, on every Python, each time. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runnerOf } from '../../src/extension/takeTurns.js';
import { findPythons } from '../lessons/python.js';
import { readPageBlocks, type PageBlock } from './blocks.js';

const programs = readPageBlocks().filter(({ run }) => run !== undefined);

/** Runs a program as the panel does; answers all that it writes. */
async function output(python: string, { text, run }: PageBlock): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-page-'));
  try {
    writeFileSync(join(folder, 'example.py'), text);
    const runner = ['-X', 'utf8', '-u', '-c', runnerOf(run === 'turns')];
    return await new Promise((done) => {
      const options = { cwd: folder, timeout: 20_000, killSignal: 'SIGKILL' as const };
      execFile(python, runner, options, (_error, stdout, stderr) => done(stdout + stderr));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the programs of pages that can be run', () => {
  it('are some, and say what they print', () => {
    expect(programs.length).toBeGreaterThan(5);
    expect(programs.filter(({ output: lines }) => !lines?.length).map(({ name }) => name)).toEqual([]);
  });

  describe.each(findPythons().map(({ path, version }) => [version.join('.'), path] as const))(
    'on Python %s',
    (_version, python) => {
      it.each(programs.map((program) => [program.name, program] as const))(
        'show their point: %s',
        { timeout: 60_000 },
        async (_name, program) => {
          const said = await output(python, program);
          for (const line of program.output ?? []) expect(said).toContain(line);
        },
      );
    },
  );
});

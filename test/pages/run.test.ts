/** The programs of the rules' pages that can be run show their point: at once, on every Python, each time. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runnerOf } from '../../src/extension/runner.js';
import { lanes } from '../helpers/lanes.js';
import { findPythons } from '../lessons/python.js';
import { readPageBlocks, type PageBlock } from './blocks.js';

const programs = readPageBlocks().filter(({ run }) => run.length > 0);
/** Most programs do nothing but wait, and many at once would disturb each other. */
const inTurn = lanes(4);

/** What newer Pythons themselves say of a fork beside threads, in two lines. */
const ownWarning = /^.*\bDeprecationWarning: .*fork\(\).*\n(?: {2}.*\n)?/gm;

/** Runs a program as the panel does; answers the lines that it writes, without its Python's version. */
async function output(python: string, { text, run }: PageBlock, often = false): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-page-'));
  try {
    writeFileSync(join(folder, 'example.py'), text);
    const running = { takesTurns: run.includes('turns'), getsStuck: run.includes('stuck'), often };
    const options = { cwd: folder, timeout: 20_000, killSignal: 'SIGKILL' as const };
    return await new Promise((done) => {
      execFile(python, ['-X', 'utf8', '-u', '-c', runnerOf(running)], options, (_error, stdout, stderr) => {
        const [, ...printed] = stdout.trimEnd().split('\n');
        done([...printed, ...stderr.replace(ownWarning, '').split('\n').filter(Boolean)]);
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines promised that don't come, or not in their order among what is printed or among what goes wrong. */
function missing(promised: readonly string[], said: readonly string[]): readonly string[] {
  let at = 0;
  return promised.filter((line) => {
    const found = said.findIndex((candidate, index) => index >= at && candidate.includes(line));
    if (found < 0) return !said.some((candidate) => /Error: /.test(line) && candidate.includes(line));
    if (!/Error: /.test(line)) at = found + 1;
    return false;
  });
}

/** All that is promised and no more, in lines that got mixed: `print` from several threads writes a line in parts. */
function isMixed(promised: readonly string[], said: readonly string[]): boolean {
  const letters = (lines: readonly string[]): string =>
    [...lines.join('')]
      .filter((one) => one !== ' ')
      .sort()
      .join('');
  return said.some((line) => !promised.includes(line)) && letters(promised) === letters(said);
}

describe('the programs of pages that can be run', () => {
  it('are many, and say what they print', () => {
    expect(programs.length).toBeGreaterThan(100);
    expect(programs.filter(({ output: lines }) => !lines?.length).map(({ name }) => name)).toEqual([]);
  });

  describe.each(findPythons().map(({ path, version }, index) => [version.join('.'), path, index] as const))(
    'on Python %s',
    (_version, python, index) => {
      // All on the oldest and the newest, a part of them on those between.
      const between = index > 0 && index < findPythons().length - 1;
      const chosen = programs.filter((_, number) => !between || number % 5 === index);
      it.concurrent.each(chosen.map((program) => [program.name, program] as const))(
        'show their point: %s',
        // Some tell a quick thread from a slow one, which a busy machine may spoil.
        { timeout: 600_000, retry: 3 },
        async (_name, program) => {
          const said = await inTurn(() => output(python, program));
          if (isMixed(program.output ?? [], said)) return;
          expect(missing(program.output ?? [], said), said.join('\n')).toEqual([]);
          // What goes wrong is shown in part, what is printed as a whole.
          const goesWrong = said.some((line) => /Error: |Nothing moves/.test(line));
          if (!goesWrong) expect(said).toHaveLength(program.output?.length ?? 0);
          if (program.kind === 'right') expect(goesWrong, said.join('\n')).toBe(false);
        },
      );
    },
  );

  it.concurrent.each(
    programs.filter(({ run }) => run.includes('tally')).map((program) => [program.name, program] as const),
  )(
    'are counted over many runs, and a wrong one ends in more than one way: %s',
    { timeout: 600_000, retry: 3 },
    async (_name, program) => {
      const [head, ...ends] = await inTurn(() => output(findPythons().at(-1)!.path, program, true));
      expect(head).toMatch(/^[\d,]+ runs(?: in five seconds)?, each with its threads switched at random:$/);
      expect(ends.length, ends.join('\n')).toBe(program.kind === 'right' ? 1 : Math.max(2, ends.length));
    },
  );
});

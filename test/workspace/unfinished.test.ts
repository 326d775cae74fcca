/** What stands in an editor is seldom a whole program: blocks without a statement yet, lines that end too early. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engine } from '../helpers/engine.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';

/** Checks a text and looks for the fixes of all that is found. */
function check(text: string): void {
  const session = createSession(engine, defaultOptions);
  session.setFile('a.py', text);
  for (const finding of session.check().findings) session.fixes(finding);
  session.dispose();
}

const indentOf = (line: string): number => /^\s*/.exec(line)![0].length;

/** A text without the block below one of its lines. */
function withoutBlock(lines: readonly string[], head: number): string {
  const isWithin = (line: string): boolean => line.trim() === '' || indentOf(line) > indentOf(lines[head]!);
  const rest = lines.slice(head + 1);
  const end = rest.findIndex((line) => !isWithin(line));
  return [...lines.slice(0, head + 1), ...(end < 0 ? [] : rest.slice(end))].join('\n');
}

const folder = join(import.meta.dirname, '../rules');
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.py'))
  .sort();

describe('an unfinished program', () => {
  test('has an empty block under its main guard', () => {
    expect(() => check("import threading\n\nif __name__ == '__main__':\n    # start_threads()\n")).not.toThrow();
  });

  test.each([
    'TW101/right_joined_through_another_thread.py',
    'TW104/right_fork_for_each_philosopher.py',
    'TW104/wrong_a_command_line_sets_how_many.py',
    'TW407/right_none_guard.py',
    ...programs.filter((_, index) => index % 80 === 0),
  ])('has an empty block: %s', (name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    lines.forEach((line, head) => {
      if (/^[^#]*:\s*(#.*)?$/.test(line))
        expect(() => check(withoutBlock(lines, head)), `line ${head + 1}`).not.toThrow();
    });
  });

  test.each(programs.filter((_, index) => index % 80 === 40))('ends early: %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    for (let end = text.length; end > 0; end -= 29) expect(() => check(text.slice(0, end)), `at ${end}`).not.toThrow();
  });
});

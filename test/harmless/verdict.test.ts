import { describe, expect, it } from 'vitest';
import type { Observed } from './running.js';
import { baselineOf, exceptionsIn, troublesOf } from './verdict.js';

const run = (stdout: string, rest: Partial<Observed> = {}): Observed => ({
  stdout,
  stderr: '',
  exit: 0,
  milliseconds: 100,
  ...rest,
});
const harms = (before: readonly Observed[], after: Observed): string[] =>
  troublesOf(baselineOf(before), after).map(({ harm, what }) => `${harm}: ${what}`);

describe('what a fix may not take away', () => {
  it('is a line that was always there', () => {
    expect(harms([run('a\nb\n'), run('b\na\n')], run('b\n'))).toEqual(['lost line: a']);
    expect(harms([run('a\nb\n'), run('a\n')], run('a\n'))).toEqual([]);
    expect(harms([run('a\na\n')], run('a\n'))).toEqual(['fewer lines: a (2 → 1)']);
  });

  it('is not a number', () => {
    expect(harms([run('left: 98\n')], run('left: 100\n'))).toEqual([]);
  });

  it('is its end', () => {
    expect(harms([run('')], run('', { exit: undefined }))).toEqual(['hang: it does not end']);
    expect(harms([run('', { exit: undefined })], run('', { exit: undefined }))).toEqual([]);
  });

  it('is its peace', () => {
    const stderr = 'Traceback (most recent call last):\n  File "a.py", line 1\nValueError: no\n';
    expect(exceptionsIn(run('', { stderr }))).toEqual(['ValueError']);
    expect(harms([run('')], run('', { stderr }))).toEqual(['new exception: ValueError']);
    expect(harms([run('', { stderr })], run('', { stderr }))).toEqual([]);
    expect(harms([run('')], run('', { exit: 3 }))).toEqual(['new exception: exit code 3']);
  });

  it('is its speed', () => {
    expect(harms([run('')], run('', { milliseconds: 300 }))).toEqual([]);
    expect(harms([run('', { milliseconds: 1000 })], run('', { milliseconds: 5000 }))).toEqual([
      'slower: 1.0 s → 5.0 s',
    ]);
  });
});

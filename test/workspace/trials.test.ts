import { describe, expect, test } from 'vitest';
import type { FileFacts } from '../../src/facts/ir.js';
import type { Finding, TextEdit } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import { FactsSource } from '../../src/workspace/facts-source.js';
import { Neighbours } from '../../src/workspace/neighbours.js';
import { Trials } from '../../src/workspace/trials.js';
import { analyse } from '../helpers/fake-analysis.js';
import { defaultOptions } from '../../src/workspace/options.js';

function factsOf(texts: Readonly<Record<string, string>>): FileFacts[] {
  const source = new FactsSource(engine);
  return Object.entries(texts).map(([path, text]) => {
    const outcome = source.parse(path, text);
    if ('message' in outcome) throw new Error(outcome.message);
    return outcome;
  });
}

describe('the neighbours of a file', () => {
  const names = (texts: Readonly<Record<string, string>>, ...paths: string[]): string[] =>
    [...new Neighbours(factsOf(texts)).of(new Set(paths))].sort();

  test('are what it imports and what imports it, and nothing further', () => {
    const texts = {
      'a.py': 'import b\n',
      'b.py': 'import c\n',
      'c.py': 'import d\n',
      'd.py': 'import e\n',
      'e.py': '',
    };
    expect(names(texts, 'c.py')).toEqual(['b.py', 'c.py', 'd.py']);
    expect(names(texts, 'a.py', 'e.py')).toEqual(['a.py', 'b.py', 'd.py', 'e.py']);
  });

  test('are reached through packages that pass names on', () => {
    const texts = {
      'main.py': 'from pkg import Job\n',
      'pkg/__init__.py': 'from .inner import Task as Job\nfrom .other import Other\n',
      'pkg/inner/__init__.py': 'from .task import *\n',
      'pkg/inner/task.py': 'class Task: pass\n',
      'pkg/other.py': 'class Other: pass\n',
    };
    const through = ['main.py', 'pkg/__init__.py', 'pkg/inner/__init__.py', 'pkg/inner/task.py'];
    expect(names(texts, 'main.py')).toEqual(through);
    expect(names(texts, 'pkg/inner/task.py')).toEqual(through);
    expect(names({ ...texts, 'main.py': 'import pkg\n' }, 'main.py')).toContain('pkg/other.py');
  });

  test('are found where imports go round in a circle', () => {
    const texts = { 'p/__init__.py': 'from .a import x\n', 'p/a.py': 'from p import x\n' };
    expect(names(texts, 'p/a.py')).toEqual(['p/__init__.py', 'p/a.py']);
  });
});

describe('edits on trial', () => {
  /** A chain of imports with a mistake in its middle, and how many files each analysis looked at. */
  function chain(length: number, padding = ''): { trials: Trials; finding: Finding; looks: number[] } {
    const texts = Object.fromEntries(
      Array.from({ length }, (_, index) => [`m${index}.py`, `import m${index + 1}\n${padding}`]),
    );
    const middle = `m${Math.floor(length / 2)}.py`;
    texts[middle] = `${texts[middle]}bad()\nbad()\n`;
    const facts = factsOf(texts);
    const looks: number[] = [];
    const source = new FactsSource(engine);
    const trials = new Trials(
      { facts, findings: analyse(facts, defaultOptions).findings },
      {
        edited: (path, [edit]) => {
          const text = texts[path] ?? '';
          const outcome =
            edit && source.parseOnce(path, text.slice(0, edit.start) + edit.newText + text.slice(edit.end));
          return outcome && 'functions' in outcome ? outcome : undefined;
        },
        analyse: (some) => {
          looks.push(some.length);
          return analyse(some, defaultOptions).findings;
        },
      },
    );
    return { trials, finding: analyse(facts, defaultOptions).findings[0]!, looks };
  }
  const mend = ({ path, start, end }: Finding): TextEdit[] => [{ path, start, end, newText: 'good' }];

  const comment = (length: number): string => `# ${'x'.repeat(length)}\n`;

  test('concern all of a small program, where nothing need be found out first', () => {
    const { trials, finding, looks } = chain(20);
    const trial = trials.try(finding, mend(finding));
    expect([trial?.before.length, trial?.after.length]).toEqual([2, 1]);
    expect(looks).toEqual([20]);
  });

  test('concern the neighbours in a large one, and what those import as far as that is quickly analysed', () => {
    const { trials, finding, looks } = chain(20, comment(60_000));
    expect(trials.try(finding, mend(finding))?.after).toHaveLength(1);
    expect(looks).toEqual([4, 4]);
    const larger = chain(20, comment(90_000));
    expect(larger.trials.try(larger.finding, mend(larger.finding))?.after).toHaveLength(1);
    expect(larger.looks).toEqual([3, 3]);
    expect(larger.trials.effort(larger.finding)).toBeGreaterThan(270_000);
  });

  test('are analysed once, however many findings share them', () => {
    const { trials, finding, looks } = chain(20, comment(60_000));
    const trial = trials.try(finding, mend(finding));
    expect(trials.try(trial!.before[1]!, mend(finding))).toBe(trial);
    trials.try(finding, [{ ...mend(finding)[0]!, newText: 'other' }]);
    expect(looks).toEqual([4, 4, 4]);
  });

  test('are left where no more may be analysed, but for those that are known', () => {
    const { trials, finding, looks } = chain(20);
    expect(trials.try(finding, mend(finding), () => false)).toBeUndefined();
    expect(looks).toEqual([]);
    const trial = trials.try(finding, mend(finding));
    expect(trials.try(finding, mend(finding), () => false)).toBe(trial);
  });

  test('are given up where the finding does not show in the part that is looked at', () => {
    const { trials, finding, looks } = chain(20, comment(60_000));
    expect(trials.try({ ...finding, code: 'TW999' }, mend(finding))).toBeUndefined();
    expect(looks).toEqual([4]);
  });
});

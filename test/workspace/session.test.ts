import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { engine } from '../helpers/engine.js';
import type { Analysis } from '../../src/workspace/analysis.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession, type Session } from '../../src/workspace/session.js';
import { analyse, counts, rules } from '../helpers/fake-analysis.js';

function open(text: string, options: Partial<AnalysisOptions> = {}): Session {
  const session = createSession(engine, { ...defaultOptions, ...options }, { analyse, rules });
  session.setFile('a.py', text);
  return session;
}

/** `line:code` of each finding, with 1-based lines. */
function found(session: Session): string[] {
  return session.check().findings.map(({ path, start, code }) => {
    const line = (session.text(path) ?? '').slice(0, start).split('\n').length;
    return `${line}:${code}`;
  });
}

beforeEach(() => {
  counts.runs = 0;
});

describe('files', () => {
  test('findings follow edits', () => {
    const session = open('x = 1\nbad()\n');
    expect(found(session)).toEqual(['2:TW101']);
    session.editFile('a.py', [{ start: 6, end: 9, newText: 'good' }]);
    expect(found(session)).toEqual([]);
    session.editFile('a.py', [
      { start: 0, end: 0, newText: 'worse()\n' },
      { start: 0, end: 7, newText: 'worse( )' },
    ]);
    expect(session.text('a.py')).toBe('worse( )\nx = 1\ngood()\n');
    expect(found(session)).toEqual(['1:TW201']);
  });

  test('two files with one text have functions of their own', () => {
    const text = 'def f():\n    bad()\n\nf()\n';
    const session = open(text);
    session.setFile('b.py', text);
    const [a, b] = ['a.py', 'b.py'].map((path) => session.facts(path)!);
    expect(a!.functions.some((fn) => b!.functions.includes(fn))).toBe(false);
    expect({ ...b, path: 'a.py' }).toEqual(a);
  });

  test('an edited file has the facts of its text, whatever the way there', () => {
    const session = open('def f():\n    bad()\n\nf()\n');
    session.editFile('a.py', [{ start: 9, end: 9, newText: '    if x:\n    ' }]);
    session.editFile('a.py', [{ start: 0, end: 0, newText: '"""\n' }]);
    session.editFile('a.py', [{ start: 0, end: 4, newText: '' }]);
    expect(session.facts('a.py')).toEqual(open(session.text('a.py') ?? '').facts('a.py'));
  });

  test('nothing is computed twice for the same texts', () => {
    const session = open('bad()\n');
    const first = session.check();
    session.setFile('a.py', 'bad()\n');
    expect(session.check()).toBe(first);
    expect(counts.runs).toBe(1);
  });

  test('of a large program the old analysis is gone before the new one is made', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const made: WeakRef<Analysis>[] = [];
    let left: number | undefined;
    const session = createSession(engine, defaultOptions, {
      analyse(files, options) {
        collect();
        left = made.filter((analysis) => analysis.deref() !== undefined).length;
        const analysis = { ...analyse(files, options) };
        made.push(new WeakRef(analysis));
        return analysis;
      },
      rules,
    });
    session.setFile('a.py', 'bad()\n'.repeat(50_000));
    session.check();
    // An object stays until the end of the turn in which a weak reference to it was made.
    await new Promise((resume) => setTimeout(resume));
    session.editFile('a.py', [{ start: 0, end: 3, newText: 'worse' }]);
    session.check();
    expect(left).toBe(0);
  });

  test('an edit costs no more than the program it is in', () => {
    const session = open('bad()\n');
    session.setFile('b.py', 'import c\nbad()\n');
    session.setFile('c.py', 'worse()\n');
    expect(found(session)).toEqual(['1:TW101', '2:TW101', '1:TW201']);
    expect(counts.runs).toBe(2);
    session.editFile('a.py', [{ start: 0, end: 0, newText: '\n' }]);
    expect(found(session)).toEqual(['2:TW101', '2:TW101', '1:TW201']);
    expect(counts.runs).toBe(3);
    session.editFile('c.py', [{ start: 0, end: 0, newText: 'import a\n' }]);
    expect(found(session)).toEqual(['2:TW101', '2:TW101', '2:TW201']);
    expect(counts.runs).toBe(4);
    session.removeFile('c.py');
    expect(found(session)).toEqual(['2:TW101', '2:TW101']);
    expect(session.check().files).toBe(2);
  });

  test('undoing an edit brings the same facts back', () => {
    const session = open('bad()\n');
    const before = session.facts('a.py');
    session.editFile('a.py', [{ start: 0, end: 0, newText: '#' }]);
    session.editFile('a.py', [{ start: 0, end: 1, newText: '' }]);
    expect(session.facts('a.py')).toBe(before);
    session.editFile('a.py', [{ start: 0, end: 3, newText: 'worse' }]);
    expect(found(session)).toEqual(['1:TW201']);
  });

  test('a removed file takes its findings with it', () => {
    const session = open('bad()\n');
    session.setFile('b.py', 'worse()\n');
    expect(found(session)).toEqual(['1:TW101', '1:TW201']);
    session.removeFile('a.py');
    expect(found(session)).toEqual(['1:TW201']);
    expect(session.check().files).toBe(1);
  });

  test('equal texts under two paths are two files', () => {
    const session = open('bad()\n');
    session.setFile('b.py', 'bad()\n');
    expect(session.check().findings.map((f) => f.path)).toEqual(['a.py', 'b.py']);
  });

  test('a file that is too large is a problem and nothing else', () => {
    const session = open('x');
    expect(session.setFile('big.py', 'x = 1\n'.repeat(900_000))?.message).toMatch(/too large/i);
    expect(session.check().errors.map((e) => e.path)).toEqual(['big.py']);
  });

  test('more files can be edited than trees are kept', () => {
    const session = open('x');
    const paths = Array.from({ length: 30 }, (_, i) => `f${i}.py`);
    for (const path of paths) session.setFile(path, 'bad()\n');
    for (const path of [...paths, ...paths]) session.editFile(path, [{ start: 0, end: 0, newText: '\n' }]);
    expect(found(session)).toEqual(paths.map(() => '3:TW101'));
    session.dispose();
  });

  test('an analysis that throws is reported and can heal', () => {
    let broken = true;
    const errors: unknown[] = [];
    const session = createSession(engine, defaultOptions, {
      rules,
      onError: (error) => errors.push(error),
      analyse: (...args) => {
        if (broken) throw new Error('oh');
        return analyse(...args);
      },
    });
    session.setFile('a.py', 'bad()\n');
    expect(session.check().errors.map((e) => e.message)).toEqual(['The analysis failed: oh']);
    expect(session.threadMap('a.py').threads).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
    broken = false;
    session.editFile('a.py', [{ start: 0, end: 0, newText: '\n' }]);
    expect(found(session)).toEqual(['2:TW101']);
  });
});

describe('options', () => {
  test('select and ignore choose rules', () => {
    expect(found(open('bad()\nworse()\n', { select: ['TW201'] }))).toEqual(['2:TW201']);
    expect(found(open('bad()\nworse()\n', { ignore: ['TW201'] }))).toEqual(['1:TW101']);
  });

  test('severities are the user’s', () => {
    const session = open('bad()\n', { severity: { TW101: 'hint' } });
    expect(session.check().findings.map((f) => f.severity)).toEqual(['hint']);
  });

  test('rules can be ignored by file', () => {
    const session = createSession(
      engine,
      { ...defaultOptions, root: '/p', perFileIgnores: [{ pattern: 'tests/**', codes: ['TW101'] }] },
      { analyse, rules },
    );
    session.setFile('/p/tests/a.py', 'bad()\nworse()\n');
    session.setFile('/p/b.py', 'bad()\n');
    expect(session.check().findings.map((f) => `${f.path} ${f.code}`)).toEqual([
      '/p/b.py TW101',
      '/p/tests/a.py TW201',
    ]);
  });
});

describe('suppressions', () => {
  test.each([
    ['by code', 'bad()  # threadwise: ignore[TW101]\n', []],
    ['by name', 'bad()  # threadwise: ignore[unguarded-global]\n', []],
    ['by prefix', 'bad()  # threadwise: ignore[TW1]\n', []],
    ['all of a line', 'bad()  # threadwise: ignore\n', []],
    ['several codes', 'bad(); worse()  # threadwise: ignore[TW101, TW201]\n', []],
    ['not another line', 'bad()\nx = 1  # threadwise: ignore[TW101]\n', ['1:TW101', '2:TW001']],
    ['not another code', 'bad()  # threadwise: ignore[TW201]\n', ['1:TW101', '1:TW001']],
    ['not what was never there', 'good()  # threadwise: ignore\n', ['1:TW001']],
    ['not an unknown code', 'bad()  # threadwise: ignore[TW999]\n', ['1:TW101', '1:TW001']],
    ['the file', '# threadwise: ignore-file\nbad()\nworse()\n', []],
    ['one rule in the file', '# threadwise: ignore-file[TW101]\nbad()\nworse()\n', ['3:TW201']],
    ['the file from line 20', `${'\n'.repeat(19)}# threadwise: ignore-file\nbad()\n`, []],
    ['no file from line 21', `${'\n'.repeat(20)}# threadwise: ignore-file\nbad()\n`, ['21:TW001', '22:TW101']],
    ['itself', 'good()  # threadwise: ignore[TW101, TW001]\n', []],
    ['inside blocks', 'def f():\n    if x:\n        bad()  # threadwise: ignore[TW101]\n', []],
  ])('silence %s', (_, text, expected) => {
    expect(found(open(text))).toEqual(expected);
  });

  test('the first line of a statement speaks for all of it', () => {
    const session = createSession(engine, defaultOptions, {
      rules,
      analyse: (files, options) => ({
        ...analyse(files, options),
        findings: files.flatMap((file) => {
          const [finding] = analyse([file], options).findings;
          return finding ? [{ ...finding, start: file.length - 3, end: file.length - 2 }] : [];
        }),
      }),
    });
    session.setFile('a.py', 'bad(  # threadwise: ignore[TW101]\n  1,\n  2)\n');
    expect(found(session)).toEqual([]);
    session.setFile('a.py', 'bad(\n  1,  # threadwise: ignore[TW101]\n  2)\n');
    expect(found(session)).toEqual(['2:TW001', '3:TW101']);
  });

  test('what is switched off cannot be unused', () => {
    expect(found(open('x = 1  # threadwise: ignore[TW101]\n', { ignore: ['TW101'] }))).toEqual([]);
    expect(found(open('x = 1  # threadwise: ignore\n', { select: ['TW001'] }))).toEqual([]);
    expect(found(open('x = 1  # threadwise: ignore[TW101]\n', { ignore: ['TW001'] }))).toEqual([]);
  });

  test('the message names the part that is idle', () => {
    const text = 'bad()  # threadwise: ignore[TW101, TW201]\n';
    const [finding] = open(text).check().findings;
    expect(text.slice(finding?.start, finding?.end)).toBe('TW201');
    expect(finding?.message).toContain('take TW201 out of the comment');
  });

  test('an unknown code comes with the nearest known one', () => {
    const [, finding] = open('bad()  # threadwise: ignore[TW110]\n').check().findings;
    expect(finding?.message).toContain('"TW101"');
  });
});

describe('fixes', () => {
  test('are given up where they are still being tried out after so many steps, and looked for again when asked', () => {
    counts.steps = 10;
    const session = open('bad()\nbad()\n');
    const [one, other] = session.check().findings;
    expect(session.fixesWithin(one!, 5)).toHaveLength(1);
    expect(session.fixesWithin(other!, -1)).toBeUndefined();
    expect(session.fixes(other!)).toHaveLength(1);
    expect(session.fixesWithin(other!, -1)).toHaveLength(1);
    counts.steps = 0;
  });

  test('are verified and leave the session as it was', () => {
    const session = open('bad()\n');
    const result = session.check();
    const finding = result.findings[0];
    expect(finding && session.fixes(finding).map((fix) => fix.title)).toEqual(['Call `good` instead']);
    expect(session.text('a.py')).toBe('bad()\n');
    expect(session.check()).toBe(result);
  });
});

import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { JsonReport } from '../../src/report/report.js';
import { counts } from '../helpers/fake-analysis.js';
import { folder } from '../helpers/folder.js';
import { threadwise } from './harness.js';

// The command is tested with an analysis of two made-up mistakes, so that these tests say nothing about rules.
vi.mock('../../src/workspace/analysis.js', () => import('../helpers/fake-analysis.js'));

const program = 'import threading\nbad()\n';

async function json(root: string, args: readonly string[], stdin?: string): Promise<JsonReport> {
  const { out } = await threadwise(root, ['check', '--format', 'json', ...args], stdin === undefined ? {} : { stdin });
  return JSON.parse(out) as JsonReport;
}

async function codes(root: string, args: readonly string[]): Promise<string[]> {
  return (await json(root, args)).findings.map((f) => f.code);
}

describe('exit codes', () => {
  test.each([
    ['nothing found', 'import threading\n', [], 0],
    ['a warning', program, [], 1],
    ['a hint', 'import threading\nfragile()\n', [], 0],
    ['a hint that must not be', 'import threading\nfragile()\n', ['--fail-on', 'hint'], 1],
    ['a warning that may be', program, ['--fail-on', 'error'], 0],
    ['an error that may be', 'import threading\nworse()\n', ['--fail-on', 'never'], 0],
  ])('%s', async (_, text, args, code) => {
    expect((await threadwise(folder({ 'a.py': text }), ['check', ...args])).code).toBe(code);
  });
});

describe('mistakes of use', () => {
  test.each([
    [['check', 'sr'], 'No such file or folder: "sr". Did you mean "src"?'],
    [['check', 'src/man.py'], 'Did you mean "src/main.py"?'],
    [['check', '--selct', 'TW101'], 'Unknown option "--selct". Did you mean "--select"?'],
    [['check', '--select', 'TW110'], '--select: Unknown rule "TW110". Did you mean "TW101"?'],
    [['check', '--ignore', 'unguarded-glbal'], 'Did you mean "unguarded-global"?'],
    [['check', '--select', 'TW1', '--ignore', 'TW1'], 'No rule is left to check with'],
    [['check', '-', '--stdin-filename', 'a.ipynb'], 'Standard input: Not a notebook: the file is empty.'],
    [['check', '--format', 'jsn'], 'Did you mean "json"?'],
    [['check', '--severity', 'warn'], 'Did you mean "warning"?'],
    [['check', '--fail-on', 'nevr'], 'Did you mean "never"?'],
    [['check', '--python', '2.7'], 'such as 3.12'],
    [['check', '--jobs', '0'], 'a number from 1 to 999'],
    [['check', '--config', 'nope.toml'], 'No such file or folder: "nope.toml"'],
    [['check', '--config', 'src'], '--config: "src" is a folder.'],
    [['check', '--baseline', 'nope.json'], 'No such baseline: "nope.json"'],
    [['check', '--fix', '--diff'], '--fix and --diff cannot be used together'],
    [['check', '--unsafe-fixes'], '--unsafe-fixes needs --fix or --diff'],
    [['check', '--stdin-filename', 'a.py'], '--stdin-filename needs "-"'],
    [['check', '--watch', '--fix'], '--watch and --fix cannot be used together'],
    [['chek'], 'Unknown command "chek". Did you mean "check"?'],
    [['src'], 'threadwise check src'],
    [['app.py'], 'threadwise check app.py'],
    [['rule', 'TW110'], 'Unknown rule "TW110". Did you mean "TW101"?'],
    [['rule'], "argument 'code'"],
    [['server'], '--stdio'],
    [[], 'A command is needed'],
  ])('%j', async (args, message) => {
    const root = folder({ 'src/main.py': '' });
    const { code, out, err } = await threadwise(root, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32')('a link that leads nowhere is called that', async () => {
    const root = folder({});
    symlinkSync('gone.py', join(root, 'app.py'));
    const { code, err } = await threadwise(root, ['check', 'app.py']);
    expect([code, err]).toEqual([
      2,
      `threadwise: Cannot be followed: "app.py" is a link to what isn't there, or to itself.\n`,
    ]);
  });

  test('the help says how to begin', async () => {
    const { code, out } = await threadwise(folder({}), ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('threadwise check app.py');
  });
});

describe('what is checked', () => {
  test('folders, files of any name and standard input', async () => {
    const root = folder({ 'pkg/a.py': program, script: program, 'notes.txt': program });
    const report = await json(
      root,
      ['pkg', 'script', '-', '--stdin-filename', 'pkg/new.py'],
      'import threading\nworse()\n',
    );
    expect(report.findings.map((f) => `${f.path}:${f.range.start.line} ${f.code}`)).toEqual([
      'pkg/a.py:2 TW101',
      'pkg/new.py:2 TW201',
      'script:2 TW101',
    ]);
    expect(report.files).toBe(3);
  });

  test('standard input stands in for the file it is named after', async () => {
    const root = folder({ 'a.py': program });
    expect((await json(root, ['a.py', '-', '--stdin-filename', 'a.py'], 'import threading\n')).findings).toEqual([]);
  });

  test('standard input without a name', async () => {
    const { out } = await threadwise(folder({}), ['check', '-'], { stdin: program });
    expect(out).toContain('<stdin>:2:1 warning TW101');
  });

  test('paths are shown as they were written', async () => {
    const root = folder({ 'sub/a.py': program });
    const paths = async (cwd: string, path: string): Promise<string[]> =>
      (await json(cwd, [path])).findings.map((f) => f.path);
    expect(await paths(root, 'sub')).toEqual(['sub/a.py']);
    expect(await paths(root, join(root, 'sub'))).toEqual([`${root}/sub/a.py`]);
    expect(await paths(join(root, 'sub'), '../sub/a.py')).toEqual(['a.py']);
  });

  test('files that cannot be read say why, and the others are checked', async () => {
    const root = folder({
      'a.py': program,
      'binary.py': 'x\0y',
      'latin.py': Uint8Array.from([0x78, 0xe9]),
      'broken.py': 'import threading\ndef (:\n',
    });
    const report = await json(root, ['.']);
    expect(report.findings.map((f) => f.path)).toEqual(['a.py']);
    expect(report.errors.map((e) => e.path)).toEqual(['binary.py', 'broken.py', 'latin.py']);
    expect(report.errors[1]?.line).toBe(2);
    expect(report.errors[1]?.message).toMatch(/^Not understood here/);
    expect((await threadwise(root, ['check', '.'])).code).toBe(1);
  });

  test.each([
    ['binary.py', 'x\0y', /binary\.py: Not a text file/],
    ['long.py', '#'.repeat(5 * 1024 * 1024 + 1), /long\.py: Too large to analyse/],
    [
      'cells.ipynb',
      '{"cells": [}',
      /cells\.ipynb: Not a notebook, as it is not JSON: expected a value at line 1, column 12/,
    ],
  ])('%s is a failure where it is named itself, and only named where it was found', async (name, content, message) => {
    const root = folder({ 'a.py': 'import threading\n', [name]: content });
    const named = await threadwise(root, ['check', 'a.py', name]);
    expect(named.code).toBe(2);
    expect(named.out).toMatch(message);
    expect(named.err).toContain(`Not checked: ${name}.`);
    expect(named.out).not.toContain('found in 2 files');
    expect((await threadwise(root, ['check'])).code).toBe(0);
  });

  test('a file that is understood in part says from where, wherever it comes from', async () => {
    const text = 'def work():\n    pass\ndef (:\n';
    const root = folder({ 'a.py': text });
    expect((await threadwise(root, ['check', 'a.py'])).out).toMatch(
      /^a\.py:3:\d+ information\n {2}Not understood here/,
    );
    const { out, code } = await threadwise(root, ['check', '-'], { stdin: text });
    expect(out).toMatch(/^<stdin>:3:\d+ information/);
    expect(code).toBe(0);
    const github = await threadwise(root, ['check', '--format', 'github', 'a.py']);
    expect(github.out).toMatch(/^::notice file=a\.py,line=3,col=\d+,title=Analysed in part::Not understood/);
  });

  test.each([
    [{}, /Nothing was found to check: no Python files in "\."\. Are they excluded/],
    [{ 'a.py': program, '.gitignore': 'a.py\n' }, /ignored by \.gitignore\?/],
    [{ 'binary.py': 'x\0y' }, /Nothing was checked: no file could be read\./],
  ])('where there is nothing to check it says so: %j', async (files, message) => {
    const { code, err, out } = await threadwise(folder(files), ['check']);
    expect([code, err, out]).toEqual([2, expect.stringMatching(message), expect.not.stringContaining('No threading')]);
    const json = await threadwise(folder(files), ['check', '--format', 'json']);
    expect([json.code, (JSON.parse(json.out) as JsonReport).findings]).toEqual([2, []]);
  });

  test('columns count code points', async () => {
    const root = folder({ 'a.py': 'import threading\nx = "😀"; bad()\n' });
    expect((await json(root, ['.'])).findings[0]?.range.start).toEqual({ line: 2, column: 10 });
  });
});

describe('what is reported', () => {
  const all = 'import threading\nbad()\nfragile()\nworse()\n';

  test.each([
    [[], ['TW101', 'TW105', 'TW201']],
    [['--severity', 'error'], ['TW201']],
    [
      ['--select', 'TW1'],
      ['TW101', 'TW105'],
    ],
    [
      ['--select', 'TW101,thread-never-joined'],
      ['TW101', 'TW201'],
    ],
    [['--ignore', 'TW1'], ['TW201']],
  ])('%j', async (args, expected) => {
    expect(await codes(folder({ 'a.py': all }), args)).toEqual(expected);
  });

  test('text leaves hints out until asked', async () => {
    const root = folder({ 'a.py': all });
    expect((await threadwise(root, ['check'])).out).not.toContain('TW105');
    expect((await threadwise(root, ['check', '--severity', 'hint'])).out).toContain('TW105');
  });

  test('statistics', async () => {
    const root = folder({ 'a.py': `${all}bad()\n` });
    expect((await threadwise(root, ['check', '--statistics'])).out).toMatch(/2 {2}TW101 unguarded-global\n1 {2}TW201/);
    const { out, err } = await threadwise(root, ['check', '--statistics', '--format', 'json']);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(err).toContain('2  TW101');
  });

  test('colours on a terminal only', async () => {
    const root = folder({ 'a.py': program });
    const coloured = async (settings: Parameters<typeof threadwise>[2]): Promise<boolean> =>
      (await threadwise(root, ['check'], settings)).out.includes('\u001b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({ terminal: true })).toBe(true);
    expect(await coloured({ terminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true);
  });
});

describe('configuration', () => {
  test('the nearest pyproject.toml upward is read, and flags override it', async () => {
    const root = folder({
      'pyproject.toml': '[tool.threadwise]\nignore = ["TW101"]\nfail-on = "never"\nexclude = ["gen"]\n',
      'src/a.py': 'import threading\nbad()\nworse()\n',
      'gen/b.py': program,
    });
    expect(await codes(root, ['.'])).toEqual(['TW201']);
    expect(await codes(join(root, 'src'), ['a.py'])).toEqual(['TW201']);
    expect(await codes(root, ['--select', 'TW101'])).toEqual(['TW101']);
    expect((await threadwise(root, ['check'])).code).toBe(0);
    expect((await threadwise(root, ['check', '--fail-on', 'error'])).code).toBe(1);
  });

  test('a mistake in it is shown with its place', async () => {
    const root = folder({ 'pyproject.toml': '[tool.threadwise]\nselct = []\n', 'src/a.py': '' });
    const { code, err } = await threadwise(root, ['check', 'src']);
    expect(code).toBe(2);
    expect(err).toBe('threadwise: pyproject.toml:2:1: Unknown key "selct". Did you mean "select"?\n');
  });

  test('another file can be named', async () => {
    const root = folder({ 'ci.toml': '[tool.threadwise]\nignore = ["TW1"]\n', 'a.py': program });
    expect(await codes(root, ['--config', 'ci.toml'])).toEqual([]);
  });
});

describe('fixing', () => {
  const text = 'import threading\nbad()\nworse()\n';

  test('--diff shows and changes nothing', async () => {
    const root = folder({ 'a.py': text });
    const { out, code } = await threadwise(root, ['check', '--diff']);
    expect(out).toBe('--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n import threading\n-bad()\n+good()\n worse()\n');
    expect(code).toBe(1);
    expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(text);
  });

  test('--fix applies what is safe and reports the rest', async () => {
    const root = folder({ 'a.py': `\uFEFF${text}`, 'clean.py': 'import threading\n' });
    const { out, err, code } = await threadwise(root, ['check', '--fix']);
    expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe('\uFEFFimport threading\ngood()\nworse()\n');
    expect(err).toContain('Fixed 1 in 1 file');
    expect(out).toContain('TW201');
    expect(out).not.toContain('TW101');
    expect(code).toBe(1);
  });

  test('--unsafe-fixes applies the others too', async () => {
    const root = folder({ 'a.py': text.replaceAll('\n', '\r\n') });
    expect((await threadwise(root, ['check', '--fix', '--unsafe-fixes'])).code).toBe(0);
    expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe('import threading\r\ngood()\r\ngood()\r\n');
  });

  test('a file in another encoding is left alone', async () => {
    const bytes = Buffer.from(`# coding: latin-1\n${text}# \xe9\n`, 'latin1');
    const root = folder({ 'a.py': bytes });
    const { out } = await threadwise(root, ['check', '--fix']);
    expect(out).toContain('Not fixed: it is not in UTF-8');
    expect(readFileSync(join(root, 'a.py'))).toEqual(bytes);
  });
});

test('nothing is offered that is not near', async () => {
  const root = folder({ 'ticket_counter.py': '' });
  for (const args of [
    ['--select', 'TW999'],
    ['--config', 'nofile.toml'],
    ['--severity', 'foo'],
  ])
    expect((await threadwise(root, ['check', ...args])).err).not.toContain('Did you mean');
});

test('a file is checked once, though a link leads to it', async () => {
  const root = folder({ 'a.py': program });
  symlinkSync('a.py', join(root, 'link.py'));
  expect((await threadwise(root, ['check'])).out).toContain('1 finding in 1 file');
  expect((await threadwise(root, ['check', 'link.py'])).out).toContain('link.py:');
});

describe('baselines', () => {
  test('what is accepted is not reported, wherever its line moves', async () => {
    const root = folder({ 'a.py': program, 'pyproject.toml': '[tool.threadwise]\nbaseline = "known.json"\n' });
    expect((await threadwise(root, ['check', '--write-baseline'])).out).toBe('Accepted 1 finding in known.json.\n');
    expect(await codes(root, [])).toEqual([]);
    writeFileSync(join(root, 'a.py'), 'import threading\n\n\nbad()\nworse()\n');
    expect(await codes(root, [])).toEqual(['TW201']);
    writeFileSync(join(root, 'a.py'), 'import threading\nbad()\nbad()\n');
    expect(await codes(root, [])).toEqual(['TW101']);
  });

  test('the file is the same from wherever it is written', async () => {
    const root = folder({ 'src/a.py': program, 'pyproject.toml': '' });
    await threadwise(root, ['check', '--write-baseline', '--baseline', 'one.json']);
    await threadwise(join(root, 'src'), ['check', '--write-baseline', '--baseline', '../two.json']);
    expect(readFileSync(join(root, 'one.json'), 'utf8')).toBe(readFileSync(join(root, 'two.json'), 'utf8'));
  });

  test('whoever writes one that no configuration names is told how to use it', async () => {
    const root = folder({ 'a.py': program });
    const { out } = await threadwise(root, ['check', '--write-baseline']);
    expect(out).toContain('--baseline threadwise-baseline.json');
  });

  test('what is no baseline is refused', async () => {
    const root = folder({ 'a.py': '', 'b.json': '[]' });
    expect((await threadwise(root, ['check', '--baseline', 'b.json'])).err).toContain('not a baseline');
  });
});

describe('the cache', () => {
  test('answers where nothing changed, with the same report', async () => {
    const root = folder({ 'a.py': program });
    const env = { THREADWISE_CACHE_DIR: join(root, 'cache') };
    const check = (...args: string[]): ReturnType<typeof threadwise> =>
      threadwise(root, ['check', '--format', 'json', ...args], { env });
    counts.runs = 0;
    const first = await check();
    const runs = counts.runs;
    expect(runs).toBeGreaterThan(0);
    expect(await check()).toEqual(first);
    expect(counts.runs).toBe(runs);
    expect((await check('--python', '3.8')).out).toBe(first.out);
    expect(counts.runs).toBeGreaterThan(runs);
    expect(readdirSync(env.THREADWISE_CACHE_DIR)).toHaveLength(2);
    writeFileSync(join(root, 'a.py'), 'import threading\nworse()\n');
    expect((JSON.parse((await check()).out) as JsonReport).findings.map((f) => f.code)).toEqual(['TW201']);
  });

  test('that cannot be read or written does no harm', async () => {
    const root = folder({ 'a.py': program, cache: 'a file' });
    const { code } = await threadwise(root, ['check'], { env: { THREADWISE_CACHE_DIR: join(root, 'cache') } });
    expect(code).toBe(1);
  });
});

describe('looking for fixes', () => {
  const many = `import threading\n${'bad()\n'.repeat(30)}`;
  const fixed = (report: string): number =>
    (JSON.parse(report) as JsonReport).findings.filter(({ fixes }) => fixes.length > 0).length;

  /** Analyses of a thousand steps each, as in a program of that many functions, or of more. */
  function slowly<T>(what: () => Promise<T>, steps = 1000): Promise<T> {
    counts.steps = steps;
    return what().finally(() => (counts.steps = 0));
  }

  test('ends where it would take far longer than the analysis, and says so', async () => {
    const root = folder({ 'a.py': many });
    const env = { THREADWISE_CACHE_DIR: join(root, 'cache') };
    const late = await slowly(() => threadwise(root, ['check', '--format', 'json'], { env }));
    expect(fixed(late.out)).toBeGreaterThan(0);
    expect(fixed(late.out)).toBeLessThan(30);
    expect(late.err).toContain(`Looked for fixes of ${fixed(late.out)} of 30 findings`);
    expect(await threadwise(root, ['check', '--format', 'json'], { env })).toEqual(late);
    expect(fixed((await threadwise(root, ['check', '--format', 'json'])).out)).toBe(30);
  });

  test('comes to hints last, and gives them up sooner', async () => {
    const config = '[severity]\nTW101 = "hint"\n';
    const root = folder({ 'a.py': `import threading\n${'bad()\nworse()\n'.repeat(3)}`, 'threadwise.toml': config });
    const mended = async (...args: string[]): Promise<string[]> =>
      slowly(() => json(root, args), 8000).then(({ findings }) =>
        findings.filter(({ fixes }) => fixes.length > 0).map(({ code }) => code),
      );
    expect(await mended()).toEqual(['TW201', 'TW201']);
    expect(await mended('--select', 'TW101')).toEqual(['TW101']);
  });

  test('never ends early where they are to be applied', async () => {
    const root = folder({ 'a.py': many });
    const { out } = await slowly(() => threadwise(root, ['check', '--diff']));
    expect(out.match(/^\+good\(\)$/gm)).toHaveLength(30);
  });

  test('is left out where the report shows none, and made up for where one does', async () => {
    const root = folder({ 'a.py': many });
    const env = { THREADWISE_CACHE_DIR: join(root, 'cache') };
    counts.runs = 0;
    await threadwise(root, ['check', '--format', 'github'], { env });
    expect(counts.runs).toBe(1);
    expect(fixed((await threadwise(root, ['check', '--format', 'json'], { env })).out)).toBe(30);
    const runs = counts.runs;
    expect((await threadwise(root, ['check'], { env })).out).toContain('fix: Call `good` instead');
    expect(counts.runs).toBe(runs);
  });
});

describe('rules', () => {
  test('are listed', async () => {
    const { out, code } = await threadwise(folder({}), ['rules']);
    expect(code).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^TW101 {2}unguarded-global {8}warning {6}Finds unguarded-global\.$/);
  });

  test('are explained by code and by name', async () => {
    const byCode = await threadwise(folder({}), ['rule', 'tw101']);
    expect(byCode.code).toBe(0);
    expect(byCode.out).toContain('TW101');
    expect((await threadwise(folder({}), ['rule', 'unguarded-global'])).out).toBe(byCode.out);
  });
});

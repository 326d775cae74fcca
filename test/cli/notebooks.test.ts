import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Log } from 'sarif';
import type { JsonReport } from '../../src/report/report.js';
import { sarifProblems } from '../report/sarif-schema.js';
import { folder } from '../helpers/folder.js';
import { notebookFile } from '../helpers/notebooks.js';
import { threadwise } from './harness.js';

const counter = notebookFile(
  [
    'md:# Counting',
    '%matplotlib inline\nimport threading\n\ncounter = 0\ndef one():\n    return 1\n',
    'def work():\n    global counter\n    for _ in range(1000):\n        counter += one()  # é',
    '%%bash\necho "no Python',
    'threads = [threading.Thread(target=work) for _ in range(4)]\nfor t in threads:\n    t.start()',
    'for t in threads:\n    t.join()\n%time print(counter)',
  ],
  { kernelspec: { language: 'python', name: 'python3' } },
);

async function codesIn(cells: readonly string[], others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const root = folder({ 'a.ipynb': notebookFile(cells), ...others });
  const { out } = await threadwise(root, ['check', '--no-cache', '--format', 'json']);
  const report = JSON.parse(out) as JsonReport;
  expect(report.errors).toEqual([]);
  return report.findings.map(({ code, cell, range }) => `${code} ${cell}:${range.start.line}`);
}

describe('a notebook', () => {
  test('is reported by its cells', async () => {
    const root = folder({ 'a.ipynb': counter });
    const { out, code } = await threadwise(root, ['check', '--no-cache']);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.ipynb:cell 3:4:9 warning TW101 unguarded-global\n/);
    expect(out).toContain('\n    4 |         counter += one()');
    expect(out).toContain('\n  cell 5, line 3: ');
    expect(out).toContain('1 finding in 1 file');
  });

  test('has the lines that a message cites counted in their cells', async () => {
    const cells = [
      'import threading\nsquares = []\n',
      'def work(n):\n    squares.append(n * n)\n',
      'workers = [threading.Thread(target=work, args=(n,)) for n in range(4)]\nfor worker in workers:\n    worker.start()\n',
      '# the sum\nprint(sum(squares))\n',
    ];
    const root = folder({ 'a.ipynb': notebookFile(cells) });
    const { out } = await threadwise(root, ['check', '--no-cache', '--select', 'TW201']);
    expect(out).toMatch(/ {2}Cell \d+, line 2 uses what the threads of work make/);
  });

  test('is the same from the cache and from standard input', async () => {
    const root = folder({ 'a.ipynb': counter });
    const env = { THREADWISE_CACHE_DIR: join(root, '.cache') };
    const first = await threadwise(root, ['check', 'a.ipynb'], { env });
    expect((await threadwise(root, ['check', 'a.ipynb'], { env })).out).toBe(first.out);
    const given = await threadwise(root, ['check', '-', '--stdin-filename', 'a.ipynb'], { stdin: counter });
    expect(given.out).toBe(first.out);
  });

  test('says in JSON which cell is meant, in fixes as well', async () => {
    const root = folder({ 'a.ipynb': counter });
    const { out } = await threadwise(root, ['check', '--no-cache', '--format', 'json']);
    const [finding] = (JSON.parse(out) as JsonReport).findings;
    expect(finding).toMatchObject({ path: 'a.ipynb', cell: 3, range: { start: { line: 4, column: 9 } } });
    expect(finding?.related.map(({ cell }) => cell)).toContain(5);
    expect(finding?.fixes[0]?.edits.map(({ cell }) => cell)).toEqual([2, 3]);
  });

  test.each(['sarif', 'github'])('is told to those who read %s by the lines of its file', async (format) => {
    const root = folder({ 'a.ipynb': counter });
    const { out } = await threadwise(root, ['check', '--no-cache', '--format', format]);
    const line = counter.split('\n').findIndex((text) => text.includes('counter += one()')) + 1;
    if (format === 'github') return expect(out).toMatch(new RegExp(`^::warning file=a\\.ipynb,line=${line},`));
    const log = JSON.parse(out) as Log;
    expect(sarifProblems(log)).toEqual([]);
    const result = log.runs[0]?.results?.[0];
    expect(result?.locations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: line });
    expect(result?.locations?.[0]?.logicalLocations?.[0]?.name).toBe('cell 3');
    // Whoever applies the fix to the file gets what --fix makes of it.
    let fixed = counter.split('\n');
    for (const change of (result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? []).toReversed()) {
      const { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 } = change.deletedRegion;
      const before = fixed[startLine - 1]?.slice(0, startColumn - 1) ?? '';
      const after = fixed[endLine - 1]?.slice(endColumn - 1) ?? '';
      const lines = (before + (change.insertedContent?.text ?? '') + after).split('\n');
      fixed = [...fixed.slice(0, startLine - 1), ...lines, ...fixed.slice(endLine)];
    }
    await threadwise(root, ['check', '--fix']);
    expect(fixed.join('\n')).toBe(readFileSync(join(root, 'a.ipynb'), 'utf8'));
  });

  test('is fixed in its cells, and all else in the file stays', async () => {
    const root = folder({ 'a.ipynb': counter });
    const diff = await threadwise(root, ['check', '--diff']);
    expect(diff.out).toContain('--- a.ipynb:cell 3\n');
    expect(diff.out).toContain('+counter_lock = threading.Lock()\n');
    await threadwise(root, ['check', '--fix']);
    const after = readFileSync(join(root, 'a.ipynb'), 'utf8');
    expect(after).toBe(
      counter
        .replace('"counter = 0\\n",', '"counter = 0\\n",\n    "counter_lock = threading.Lock()\\n",')
        .replace(
          '"        counter += one()  # é"',
          '"        with counter_lock:\\n",\n    "            counter += one()  # é"',
        ),
    );
    expect((await threadwise(root, ['check', '--no-cache'])).out).toBe('No threading mistakes found in 1 file.\n');
  });

  test('that cannot be read is named with the place, and one in another language only where it was named', async () => {
    const r = notebookFile(['x <- 1'], { kernelspec: { language: 'R' } });
    const root = folder({ 'a.py': '', 'broken.ipynb': '{"cells": [\n', 'r.ipynb': r });
    const { out, code } = await threadwise(root, ['check', '--no-cache']);
    expect(out).toContain('broken.ipynb: Not a notebook, as it is not JSON: expected a value at line 2, column 1.\n');
    expect(out).not.toContain('r.ipynb');
    expect(code).toBe(0);
    const named = await threadwise(root, ['check', 'r.ipynb']);
    expect([named.code, named.out]).toEqual([2, expect.stringContaining('Not a notebook in Python, but in R.')]);
  });

  test('says which cell is not understood, and checks the others', async () => {
    const root = folder({
      'a.ipynb': notebookFile(['import threading\nprint(', 'x = 1', 'threading.Thread(target=print()).start()']),
    });
    const { out } = await threadwise(root, ['check', '--no-cache']);
    expect(out).toContain('a.ipynb:cell 1:1:1 information\n  Not understood here');
    expect(out).toContain('a.ipynb:cell 1:1:1 information');
  });
});

describe('in a notebook', () => {
  const start = 'import threading\ndef work():\n    print("x")\nt = threading.Thread(target=work)\nt.start()';

  test('a thread that a later cell joins is joined', async () => {
    expect(await codesIn([start, 'x = 1', 't.join()'])).toEqual([]);
  });

  test('behind the last cell no program ends', async () => {
    expect(await codesIn([start])).toEqual([]);
    expect(await codesIn([start, 'print("something else")'])).toEqual([]);
    const writes = 'import threading\ndef work():\n    with open("a", "w") as f:\n        f.write("x")\n';
    expect(await codesIn([`${writes}threading.Thread(target=work, daemon=True).start()`])).toEqual([]);
  });

  test('a cell that reads what no cell waited for is told', async () => {
    const makes =
      'import threading\nresults = []\ndef work():\n    results.append(1)\nt = threading.Thread(target=work)\nt.start()';
    expect(await codesIn([makes, 'print(results)'])).toEqual(['TW201 1:6']);
    expect(await codesIn([makes, 't.join()', 'print(results)'])).toEqual([]);
  });

  test('modules beside it belong to its program', async () => {
    const bank = 'balance = 0\ndef amount():\n    return 1\ndef pay():\n    global balance\n    balance += amount()\n';
    const cell =
      'import threading, bank\nts = [threading.Thread(target=bank.pay) for _ in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()';
    expect(await codesIn([cell], { 'bank.py': bank })).toEqual(['TW101 undefined:6']);
  });

  test('an ignore comment counts', async () => {
    expect(
      await codesIn(['import threading', 'threading.Thread(target=print()).start()  # threadwise: ignore[TW203]']),
    ).toEqual([]);
  });

  test('no fix hands what a cell defines to another process', async () => {
    const cpu = [
      'from concurrent.futures import ThreadPoolExecutor',
      'def count(n):\n    total = 0\n    for i in range(n):\n        for j in range(n):\n            total += i * j\n    return total',
      'with ThreadPoolExecutor() as pool:\n    print(list(pool.map(count, [3000, 4000, 5000])))',
    ];
    const root = folder({ 'a.ipynb': notebookFile(cpu), 'a.py': cpu.join('\n') });
    const { out } = await threadwise(root, ['check', '--no-cache', '--format', 'json']);
    const { findings } = JSON.parse(out) as JsonReport;
    const fixes = findings.map(({ path, code, fixes }) => [path, code, fixes.length > 0]);
    expect(fixes).toEqual([
      ['a.ipynb', 'TW301', false],
      ['a.py', 'TW301', true],
    ]);
  });
});

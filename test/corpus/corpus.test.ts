import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../scripts/corpus/compare.mjs';
import { filledPage } from '../../scripts/corpus/tables.mjs';
import { folder } from '../helpers/folder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

const shop = `import threading

total = 0


def price():
    return 1


def add():
    global total
    for _ in range(1000):
        total += price()


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

function corpus(...args: string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/corpus.mjs'), '--no-build', '--no-stdlib', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const rowsOf = (record: string): Row[] =>
  readFileSync(record, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe('the corpus', () => {
  beforeAll(() => {
    if (existsSync(join(root, 'dist/index.js'))) return;
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--no-types']);
    expect(status).toBe(0);
  });

  it('says what a change of the code under analysis changes, and nothing where nothing changed', () => {
    const at = folder({ 'ann+shop/shop/cart.py': shop, 'ann+shop/tests/test_cart.py': shop });
    const repository = join(at, 'ann+shop');
    const record = join(at, 'findings.jsonl');

    const first = corpus('--record', record, '--update', repository);
    expect(first.stdout).toContain('new   shop/cart.py:13 TW101 total in add');
    expect(first.stdout).toContain('1 new, 0 gone, 0 still');
    expect(first.status).toBe(0);
    expect(rowsOf(record)).toEqual([
      expect.objectContaining({ source: 'ann/shop', path: 'shop/cart.py', line: 13, rule: 'TW101', verdict: 'unread' }),
    ]);

    const second = corpus('--record', record, repository);
    expect(second.stdout).toContain('0 new, 0 gone, 1 still');
    expect(second.status).toBe(0);
  });

  it('tells the verdict of a finding that is gone', () => {
    const at = folder({
      'ann+shop/cart.py': 'print(1)\n',
      'findings.jsonl': `${JSON.stringify({ source: 'ann/shop', commit: '', path: 'cart.py', line: 3, rule: 'TW101', severity: 'warning', confidence: 'high', key: 'total in add', verdict: 'wrong', reason: 'one thread only' })}\n`,
    });
    const { status, stdout } = corpus('--record', join(at, 'findings.jsonl'), join(at, 'ann+shop'));
    expect(stdout).toContain('gone  cart.py:3 TW101 total in add (wrong: one thread only)');
    expect(stdout).toContain('TW101  right 0, wrong 1, arguable 0');
    expect(status).toBe(1);
  });

  it.each([
    [['nowhere'], 'nowhere is not a folder.'],
    [['--limit', 'soon', '.'], '--limit soon is no number of seconds.'],
    [[], 'Nothing to check'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = corpus(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  it('has a verdict and a reason for every finding on record, and none of the code', () => {
    for (const row of rowsOf(join(root, 'corpus/findings.jsonl'))) {
      expect(['right', 'wrong', 'arguable'], `${row.source} ${row.path}:${row.line}`).toContain(row.verdict);
      expect(row.reason).not.toBe('');
    }
  });

  it('is what docs/precision.md counts', () => {
    expect(readFileSync(join(root, 'docs/precision.md'), 'utf8')).toBe(filledPage(root));
  });
});

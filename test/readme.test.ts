import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { configKeys } from '../src/workspace/config-keys.js';
import { readme, tablesOf } from '../scripts/readme.mjs';
import { rules } from './helpers/fake-analysis.js';
import { threadwise } from './cli/harness.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const text = readFileSync(join(root, 'README.md'), 'utf8');

test('the table of rules is up to date', async () => {
  const { current, wanted } = await readme();
  expect(current).toBe(wanted);
});

test('the table has a row for each rule', () => {
  expect(tablesOf(rules).match(/^\| \[TW/gm)).toHaveLength(rules.length);
});

test('every option of the command is described, and no other', async () => {
  const { out } = await threadwise(root, ['check', '--help']);
  const real = new Set(out.match(/--[a-z][a-z-]+/g));
  const described = new Set(text.match(/--[a-z][a-z-]+/g));
  const unsaid = [...real].filter((flag) => !described.has(flag) && !['--help', '--no-free-threaded'].includes(flag));
  expect(unsaid).toEqual([]);
  const invented = [...described].filter(
    (flag) => !real.has(flag) && !['--stdio', '--install-extension'].includes(flag),
  );
  expect(invented).toEqual([]);
});

test('every key of the configuration is shown', () => {
  const block = /```toml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const shown = [...block.matchAll(/^([a-z-]+) =/gm), ...block.matchAll(/^\[tool\.threadwise\.([a-z-]+)\]/gm)].map(
    (m) => m[1],
  );
  expect(shown.sort()).toEqual(Object.keys(configKeys).sort());
});

test('links lead somewhere', () => {
  const files = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];
  const broken = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

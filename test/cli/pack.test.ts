/** The package as npm gives it to others: what is in it, and its command. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../helpers/built.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const windows = process.platform === 'win32';
const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8', shell: windows });

const racy = `import threading

count = 0


def work():
    global count
    count += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

describe('the npm package', () => {
  let files: readonly string[] = [];
  let user = '';

  beforeAll(() => {
    built({ types: true });
    user = mkdtempSync(join(tmpdir(), 'threadwise-npm-'));
    writeFileSync(join(user, 'package.json'), '{"private": true}');
    writeFileSync(join(user, 'app.py'), racy);
    const [packed] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', user)) as [
      { filename: string; files: readonly { path: string }[] },
    ];
    files = packed.files.map(({ path }) => path);
    npm(user, 'install', join(user, packed.filename), '--offline', '--no-audit', '--no-fund', '--no-save');
  }, 240_000);

  afterAll(() => rmSync(user, { recursive: true, force: true }));

  test('holds what it takes to run, and nothing of development', () => {
    expect(files).toContain('dist/cli.js');
    expect(files).toContain('dist/types/index.d.ts');
    expect(files).toContain('media/rules/TW101.md');
    expect(files.filter((path) => /^(src|test|corpus|bench|scripts|docs)\/|\.map$/.test(path))).toEqual([]);
  });

  test('is for everybody', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { private?: boolean };
    expect(manifest.private).toBeUndefined();
  });

  test('npx threadwise checks a program and explains a rule', () => {
    const npx = (...args: readonly string[]) =>
      spawnSync('npx', ['--no-install', 'threadwise', ...args], { cwd: user, encoding: 'utf8', shell: windows });
    const check = npx('check', '--no-cache', 'app.py');
    expect(check.stdout).toContain('app.py:8:5 warning TW101 unguarded-global');
    expect(check.status).toBe(1);
    expect(npx('rule', 'TW101').stdout).toContain('TW101');
  }, 120_000);

  test('is a library', () => {
    const script =
      "import { createEngine, createSession, defaultOptions } from 'threadwise';" +
      'const session = createSession(await createEngine(), defaultOptions);' +
      `session.setFile('app.py', ${JSON.stringify(racy)});` +
      'console.log(session.check().findings.map(({ code }) => code).join());';
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: user, encoding: 'utf8' });
    expect(out.trim()).toBe('TW101');
  }, 60_000);
});

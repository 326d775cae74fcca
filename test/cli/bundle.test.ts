/** The command as users run it: the bundle, in a process of its own. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/report.js';
import { built } from '../helpers/built.js';
import { folder } from '../helpers/folder.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(root, 'dist', 'cli.js');

beforeAll(() => void built(), 180_000);

function run(cwd: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: '1', THREADWISE_CACHE_DIR: join(cwd, '.cache') };
  return spawnSync(process.execPath, [cli, ...args], { cwd, env, encoding: 'utf8' });
}

const racy = `import threading

counter = 0


def work():
    global counter
    for _ in range(1000):
        counter += 1


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
`;

describe('the bundle', () => {
  test('gives an answer even where nothing but the parser, on its way, keeps the process going', () => {
    const cwd = folder({ 'app.py': racy });
    const late =
      'const { instantiate } = WebAssembly;' +
      'WebAssembly.instantiate = (...all) =>' +
      ' new Promise((done) => setTimeout(() => done(instantiate(...all)), 200).unref());';
    const args = ['--import', `data:text/javascript,${encodeURIComponent(late)}`, cli, 'check', '--no-cache', 'app.py'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('app.py:9:9 warning TW101');
  });

  test('finds a lost update and says where', () => {
    const cwd = folder({ 'app.py': racy });
    const { status, stdout } = run(cwd, 'check', 'app.py', '--format', 'json', '--no-cache');
    const report = JSON.parse(stdout) as JsonReport;
    expect(report.findings.map((f) => `${f.code} ${f.path}:${f.range.start.line}`)).toEqual(['TW101 app.py:9']);
    expect(status).toBe(1);
  });

  test('finds the same with worker threads, without, and from the cache', () => {
    const files = Array.from({ length: 150 }, (_, i) => [
      `pkg/m${i}.py`,
      i % 3 === 0 ? racy : `import threading\n# ${i}\n`,
    ]);
    const cwd = folder(Object.fromEntries(files) as Record<string, string>);
    const alone = run(cwd, 'check', '--format', 'json', '--no-cache', '--jobs', '1');
    expect((JSON.parse(alone.stdout) as JsonReport).findings).toHaveLength(50);
    for (const args of [['--no-cache', '--jobs', '3'], [], []]) {
      expect(run(cwd, 'check', '--format', 'json', ...args)).toMatchObject({ stdout: alone.stdout, stderr: '' });
    }
  });

  test('explains rules from their pages', () => {
    const { status, stdout } = run(folder({}), 'rule', 'TW101');
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(20);
  });

  test('serves the language server protocol', async () => {
    const child = spawn(process.execPath, [cli, 'server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      const params = { processId: null, rootUri: null, capabilities: {} };
      const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`);
      let answer = '';
      while (!answer.includes('"capabilities"')) {
        const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
        answer += chunk.toString();
      }
      expect(answer).toContain('"hoverProvider"');
    } finally {
      child.kill();
    }
  });

  test('checks a program of several files as a whole', () => {
    const cwd = folder({
      'state.py': 'counter = 0\n',
      'main.py':
        'import threading\nimport state\n\n\ndef work():\n    state.counter += 1\n\n\n' +
        'for _ in range(3):\n    threading.Thread(target=work).start()\n',
    });
    const { stdout } = run(cwd, 'check', '--format', 'json', '--no-cache', '--select', 'TW1');
    expect((JSON.parse(stdout) as JsonReport).findings.map((f) => `${f.code} ${f.path}:${f.range.start.line}`)).toEqual(
      ['TW101 main.py:6'],
    );
  });
});

/** The command ends, with its whole answer and its code, whatever stands at the other end of its pipes. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { built } from '../helpers/built.js';
import { folder } from '../helpers/folder.js';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'cli.js');
const limit = 60_000;

beforeAll(() => void built(), 180_000);

/** A program with so many findings. */
const withFindings = (count: number): string => {
  const names = Array.from({ length: count }, (_, n) => `count_${n}`);
  return [
    'import threading',
    ...names.map((name) => `${name} = 0`),
    'def work():',
    ...names.map((name) => `    global ${name}\n    ${name} += 1`),
    'for _ in range(2):',
    '    threading.Thread(target=work).start()\n',
  ].join('\n');
};
/** Their report is larger than what a pipe, and the stream that reads from it, hold together. */
const many = 80;

/** Code that stands for whatever may keep Node's event loop going. */
const busy = `data:text/javascript,${encodeURIComponent('setInterval(() => undefined, 50);')}`;

function start(
  whenOver: (work: () => void) => void,
  args: readonly string[],
  node: readonly string[] = [],
  count = 1,
): ChildProcess {
  const cwd = folder({ 'app.py': withFindings(count) }, whenOver);
  const child = spawn(process.execPath, [...node, cli, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.setEncoding('utf8');
  return child;
}

async function ending(child: ChildProcess): Promise<{ code: number | null; err: string }> {
  let err = '';
  child.stderr?.on('data', (text: string) => (err += text));
  const tooLong = setTimeout(() => child.kill('SIGKILL'), limit);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(tooLong);
  return { code, err };
}

const check = ['check', '--no-cache', '--format', 'json', 'app.py'];

describe.concurrent('the command ends', { timeout: 2 * limit }, () => {
  test('with its whole report where it is read slowly, and later than the pipe is full', async ({ onTestFinished }) => {
    const child = start(onTestFinished, check, [], many);
    const ended = ending(child);
    let report = '';
    child.stdout?.pause();
    await Promise.race([ended, sleep(4_000)]);
    expect(child.exitCode).toBeNull();
    for await (const chunk of child.stdout!.setEncoding('utf8')) {
      report += chunk as string;
      await sleep(5);
    }
    expect(await ended).toEqual({ code: 1, err: '' });
    expect(report.length).toBeGreaterThan(3 * 65_536);
    expect((JSON.parse(report) as { findings: unknown[] }).findings.length).toBeGreaterThanOrEqual(many);
  });

  test('though standard input stays open, and something keeps the event loop going', async ({ onTestFinished }) => {
    const child = start(onTestFinished, check, ['--import', busy]);
    child.stdout?.resume();
    expect(await ending(child)).toEqual({ code: 1, err: '' });
  });

  test('with its code and without complaint where nobody reads', async ({ onTestFinished }) => {
    const child = start(onTestFinished, check, [], many);
    child.stdout?.destroy();
    expect(await ending(child)).toEqual({ code: 1, err: '' });
  });

  test('where nobody reads what goes wrong either', async ({ onTestFinished }) => {
    const child = start(onTestFinished, ['check', '--no-cache', 'missing.py']);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect(await ending(child)).toEqual({ code: 2, err: '' });
  });

  test('watching, when its reader goes away', async ({ onTestFinished }) => {
    const child = start(onTestFinished, ['check', '--no-cache', '--watch', 'app.py']);
    child.stdout?.destroy();
    expect((await ending(child)).code).toBe(0);
  });

  test.runIf(existsSync('/dev/full'))('and says so where its report finds no space', ({ onTestFinished }) => {
    const cwd = folder({ 'app.py': withFindings(1) }, onTestFinished);
    const run = spawnSync('sh', ['-c', '"$0" "$@" > /dev/full', process.execPath, cli, ...check], {
      cwd,
      encoding: 'utf8',
      timeout: limit,
    });
    expect([run.status, run.stderr]).toEqual([
      2,
      'threadwise: The report could not be written: no space is left there.\n',
    ]);
  });

  test('and tells a mistake of its own from findings', ({ onTestFinished }) => {
    const broken = `data:text/javascript,${encodeURIComponent(
      'process.on("newListener", (name) => {' +
        ' if (name === "beforeExit") setImmediate(() => { throw new Error("something broke"); }); });',
    )}`;
    const run = spawnSync(process.execPath, ['--import', broken, cli, ...check], {
      cwd: folder({ 'app.py': withFindings(1) }, onTestFinished),
      encoding: 'utf8',
      timeout: limit,
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^threadwise: internal error: Error: something broke/);
  });
});

test('the command ends though no thread that parses ever answers', { timeout: 2 * limit }, async () => {
  const mute = `data:text/javascript,${encodeURIComponent(
    'import { Worker } from "node:worker_threads"; Worker.prototype.postMessage = () => undefined;',
  )}`;
  const files = Array.from({ length: 70 }, (_, n) => [`app${n}.py`, withFindings(1)]);
  const cwd = folder(Object.fromEntries(files) as Record<string, string>);
  const args = ['--import', mute, cli, 'check', '--no-cache', '--jobs', '3', '--format', 'json', '.'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let report = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (report += text));
  child.stderr.setEncoding('utf8');
  expect(await ending(child)).toEqual({ code: 1, err: '' });
  const { findings } = JSON.parse(report) as { findings: { path: string }[] };
  expect(new Set(findings.map(({ path }) => path)).size).toBe(70);
});

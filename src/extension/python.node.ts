/** Runs small Python programs, on a click, with a time limit, in an empty folder of their own. */

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { workspace, type CancellationToken } from 'vscode';
import type { ExampleResult } from '../panel/protocol.js';
import type { RunPython } from './platform.js';
import { runnerOf } from './runner.js';

const longest = 20_000;
const longestOutput = 100_000;

/** Interpreters to try: the one chosen for Python in this editor, then those on the path. */
function interpreters(): readonly string[] {
  const chosen = workspace.getConfiguration('python').get<string>('defaultInterpreterPath', '');
  const usual = process.platform === 'win32' ? ['py', 'python'] : ['python3', 'python'];
  return isAbsolute(chosen) ? [chosen, ...usual] : usual;
}

export const runPython: RunPython = async ({ code, ...running }, stop, log) => {
  const folder = await mkdtemp(join(tmpdir(), 'threadwise-example-'));
  try {
    await writeFile(join(folder, 'example.py'), code);
    for (const interpreter of interpreters()) {
      const result = await runWith(interpreter, folder, runnerOf(running), stop);
      if (result) return result;
      log.debug(`${interpreter} can't be run.`);
    }
    return { kind: 'refused', reason: 'No Python was found. Install it, or choose an interpreter in this editor.' };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
};

/** Undefined where the interpreter itself doesn't start. */
function runWith(
  interpreter: string,
  folder: string,
  runner: string,
  stop: CancellationToken,
): Promise<ExampleResult | undefined> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(interpreter, ['-X', 'utf8', '-u', '-c', runner], {
      cwd: folder,
      // A group of its own, so that what the program starts ends with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    let refusal: string | undefined;
    const end = (why: string): void => {
      refusal = why;
      kill(child);
    };
    const timer = setTimeout(() => end(`It was stopped after ${longest / 1000} seconds.`), longest);
    const stopping = stop.onCancellationRequested(() => end('It was stopped.'));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.length > longestOutput) end('It was stopped because it printed too much.');
      });
    }
    const finish = (result: ExampleResult | undefined): void => {
      clearTimeout(timer);
      stopping.dispose();
      resolve(result);
    };
    child.on('error', () => finish(undefined));
    child.on('close', (exitCode) => {
      if (refusal !== undefined) return finish({ kind: 'refused', reason: refusal });
      const [, version = '', rest = ''] = /^(\S*)\r?\n?([\s\S]*)$/.exec(output) ?? [];
      const seconds = (performance.now() - began) / 1000;
      finish({ kind: 'done', output: rest, exitCode: exitCode ?? -1, seconds, python: version });
    });
  });
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

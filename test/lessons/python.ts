/** Finds the Pythons of this machine and runs programs with them. */

import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** An interpreter, by its real path. */
export interface Python {
  readonly path: string;
  readonly version: readonly [number, number];
}

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code, or what stopped the program. */
  readonly exit: number | string;
}

const TIME_LIMIT_MS = 20_000;

/** CPython 3.8 and newer found as `python3`, `python3.N` on PATH and under `~/.pyenv/versions`; one for each version. */
export function findPythons(): Python[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('shims'));
  const pyenv = join(homedir(), '.pyenv', 'versions');
  if (existsSync(pyenv)) folders.push(...readdirSync(pyenv).map((version) => join(pyenv, version, 'bin')));
  const found = new Map<string, Python>();
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder).filter((name) => /^python3(\.\d+)?$/.test(name))) {
      const python = ask(join(folder, file));
      if (python && python.version[1] >= 8 && !found.has(python.version.join('.'))) {
        found.set(python.version.join('.'), python);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.version[1] - b.version[1]);
}

const asked = new Map<string, Python | undefined>();

function ask(file: string): Python | undefined {
  try {
    const path = realpathSync(file);
    if (!asked.has(path)) {
      const said = execFileSync(path, ['-c', 'import sys; print(*sys.version_info[:2])'], { encoding: 'utf8' });
      const [major = 0, minor = 0] = said.trim().split(' ').map(Number);
      asked.set(path, { path, version: [major, minor] });
    }
    return asked.get(path);
  } catch {
    // A broken link or an interpreter that does not start is not a Python to test with.
    return undefined;
  }
}

/**
 * Runs a program from a folder of its own, with nothing on its standard input. An interpreter that is killed by a signal of its
 * own says nothing of the program, which is then run once more: Python 3.8 crashes now and then where threads are the first
 * to come to OpenSSL.
 */
export async function runProgram(python: Python, name: string, text: string): Promise<Run> {
  const run = await runOnce(python, name, text);
  return run.exit === CRASHED ? runOnce(python, name, text) : run;
}

const CRASHED = 'signal';

async function runOnce(python: Python, name: string, text: string): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-lesson-'));
  try {
    writeFileSync(join(folder, name), text);
    return await new Promise<Run>((done) => {
      const child = execFile(
        python.path,
        [name],
        { cwd: folder, timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL', env: { PATH: process.env['PATH'] ?? '' } },
        (error, stdout, stderr) =>
          done({ stdout, stderr, exit: error ? (error.killed ? 'time limit' : (error.code ?? CRASHED)) : 0 }),
      );
      child.stdin?.end();
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

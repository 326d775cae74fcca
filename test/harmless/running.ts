/** Running a program apart from everything: a folder of its own, a time limit, no network. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Python } from '../lessons/python.js';

/** What could be seen of one run. */
export interface Observed {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code; undefined where the time limit ended it. */
  readonly exit: number | undefined;
  readonly milliseconds: number;
}

/** What programs that ask are told. */
const ANSWERS = '3\n'.repeat(20);
/** More output than this is cut off. */
const MOST = 2_000_000;

/** Runs `main` from a copy of the files; `prelude` is a folder of modules that come before the program's own. */
export async function observe(
  python: Python,
  program: { readonly main: string; readonly files: ReadonlyMap<string, string> },
  options: { readonly limit: number; readonly prelude: string },
): Promise<Observed> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'threadwise-harmless-')));
  try {
    for (const [path, text] of program.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await run(python, program.main, folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(
  python: Python,
  main: string,
  folder: string,
  { limit, prelude }: { readonly limit: number; readonly prelude: string },
): Promise<Observed> {
  return new Promise((done) => {
    const began = performance.now();
    const child = spawn(python.path, [main], {
      cwd: folder,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: '/usr/bin:/bin',
        HOME: folder,
        TMPDIR: folder,
        PYTHONPATH: prelude,
        PYTHONHASHSEED: '0',
        PYTHONIOENCODING: 'utf-8',
        PYTHONDONTWRITEBYTECODE: '1',
        HARMLESS_ANSWERS: '1',
      },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        if (output[name].length < MOST) output[name] += text;
      });
    }
    child.stdin.on('error', () => undefined).end(ANSWERS);
    let late = false;
    const end = (): void => {
      try {
        // The whole group goes: processes that it started outlive it otherwise.
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limit);
    const finish = (exit: number | undefined): void => {
      clearTimeout(timer);
      done({ ...output, exit, milliseconds: performance.now() - began });
    };
    child.on('error', () => finish(127));
    child.on('exit', () => {
      // Children that keep the pipes open must not keep us.
      setTimeout(end, 200).unref();
    });
    child.on('close', (code) => finish(late ? undefined : (code ?? 128)));
  });
}

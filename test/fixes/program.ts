/** Running whole programs by real Python, and compiling many files at once. */

import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Python } from '../lessons/python.js';

const TIME_LIMIT_MS = 20_000;

/** Writes the files into a folder of their own and does something there. */
async function inFolder<T>(files: ReadonlyMap<string, string>, what: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-fix-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await what(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `main.py` prints, and what went wrong; a program that hangs is stopped. */
export function runMain(
  python: Python,
  files: ReadonlyMap<string, string>,
): Promise<{ stdout: string; trouble: string }> {
  return inFolder(
    files,
    (folder) =>
      new Promise((done) => {
        const options = {
          cwd: folder,
          timeout: TIME_LIMIT_MS,
          killSignal: 'SIGKILL',
          env: { PATH: process.env['PATH'] ?? '' },
        } as const;
        execFile(python.path, ['main.py'], options, (error, stdout, stderr) =>
          done({
            stdout: stdout.replaceAll('\r\n', '\n'),
            trouble: error === null ? stderr : `${error.message}\n${stderr}`,
          }),
        ).stdin?.end();
      }),
  );
}

/** Compiles all files with one interpreter; answers what it could not compile. */
export function compileAll(python: Python, files: ReadonlyMap<string, string>): Promise<string> {
  const script = 'import compileall, sys; sys.exit(not compileall.compile_dir(".", quiet=1, legacy=True))';
  return inFolder(files, (folder) => {
    try {
      execFileSync(python.path, ['-c', script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
      return '';
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      return `${stdout ?? ''}${stderr ?? ''}` || String(error);
    }
  });
}

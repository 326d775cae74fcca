/** The bundles, for tests of what users run. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lock = join(root, 'dist', '.building');

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestSource(): number {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => timeOf(join(root, 'src', file))));
}

function locked(work: () => void): void {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      // One that was ended in the middle has left its lock behind.
      if (waited > 600) throw new Error(`Remove ${lock}: a build seems to have ended without it.`, { cause: error });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}

/**
 * Makes sure that `dist` holds what the sources say; answers its path. Files of tests run side by side, and a bundle that
 * is being written cannot be run: so one builds, and only where something is older than its source.
 */
export function built({ types = false } = {}): string {
  const dist = join(root, 'dist');
  locked(() => {
    const newest = newestSource();
    if (timeOf(join(dist, 'cli.js')) < newest) {
      execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--no-types'], { stdio: 'pipe' });
    }
    if (types && timeOf(join(dist, 'types', 'index.d.ts')) < newest) {
      const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { cwd: root, stdio: 'pipe' });
    }
  });
  return dist;
}

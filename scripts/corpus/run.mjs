/** Runs the check of one folder, within a time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checker = join(dirname(fileURLToPath(import.meta.url)), 'check.mjs');

/** What a check of `folder` says; `failed` tells why there is no answer. `limit` is in seconds; with `hints`, those too. */
export function checkFolder(library, folder, limit, hints = false) {
  const { status, signal, stdout, stderr, error } = spawnSync(
    process.execPath,
    [checker, library, folder, ...(hints ? ['--hints'] : [])],
    {
      encoding: 'utf8',
      timeout: limit * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 28,
    },
  );
  if (error?.code === 'ETIMEDOUT' || signal === 'SIGKILL') return { failed: `not done after ${limit} s` };
  if (status !== 0) return { failed: `failed: ${stderr.trim().split('\n').at(-1) ?? status}` };
  return JSON.parse(stdout);
}

/** What is kept of a source in a folder, or what a check says, which is kept then. A check of many sources takes long. */
export function keptOr(folder, source, check) {
  if (folder === undefined) return check();
  const file = join(folder, `${basename(source.folder)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const outcome = check();
  if (outcome.failed) return outcome;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(outcome));
  return outcome;
}

/** Runs the check of one folder, within a time. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
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

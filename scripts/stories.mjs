/**
 * Replays every story of the test cases on each Python of this machine: `npm run stories`. The unit tests replay a few.
 * It takes some minutes for each Python, as many cases wait for something that never comes.
 */

import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', 'test/witness/replay.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, THREADWISE_STORIES: 'all' },
});
process.exitCode = status ?? 1;

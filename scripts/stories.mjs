/**
 * Replays every story of the test cases on each Python of this machine: `npm run stories`. The unit tests replay a few.
 * It takes some minutes for each Python, as many cases wait for something that never comes; `npm run stories -- 3.11 TW406`
 * runs on one Python, and the cases whose name has that in it.
 */

import { spawnSync } from 'node:child_process';

const words = process.argv.slice(2);
const version = words.find((word) => /^3\.\d+$/.test(word)) ?? 'all';
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/witness/replay.test.ts', '-t', 'every story of the cases'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      THREADWISE_STORIES: version,
      THREADWISE_STORIES_OF: words.find((word) => word !== version) ?? '',
    },
  },
);
process.exitCode = status ?? 1;

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They put other modules in the place of ours, which no other test may meet. */
const withOtherModules = ['test/cli/check.test.ts', 'test/knowledge/made-up.test.ts'];

export default defineConfig({
  test: {
    // By default one core is left to others, of two that is half of them; and tests that run Python mostly wait for it.
    maxWorkers: availableParallelism() + 1,
    // Some tests start processes or read the whole standard library; a busy machine needs the room.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/vscode/**', 'node_modules/**', 'test-output/**', ...withOtherModules],
          // To load the analyzer anew for each file takes a quarter of the time; it keeps no state of its own.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: withOtherModules } },
    ],
  },
});

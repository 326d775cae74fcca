import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // By default one core is left to others, of two that is half of them.
    maxWorkers: '100%',
    exclude: ['test/vscode/**', 'node_modules/**', 'test-output/**'],
    // Some tests start processes or read the whole standard library; a busy machine needs the room.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});

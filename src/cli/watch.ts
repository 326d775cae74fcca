/** Waits for files to change. */

import { watch, type FSWatcher } from 'node:fs';
import { resolve } from 'node:path';
import type { World } from './world.js';

/** Editors write a file in several steps; this many milliseconds of quiet mean that they are done. */
const quiet = 120;

/** Calls `again` after each change of a Python file or of the configuration, until the process is interrupted. */
export function onChanges(paths: readonly string[], world: World, again: () => Promise<unknown>): Promise<void> {
  return new Promise((done, failed) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const watchers: FSWatcher[] = [];
    const stop = (settle: () => void): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      settle();
    };
    const announce = (): void => void world.stderr.write('Watching for changes; Ctrl+C ends.\n');
    const schedule = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running
          .then(() => {
            if (world.stderr.isTTY) world.stderr.write('\u001bc');
            return again();
          })
          .then(announce)
          .catch((error: unknown) => stop(() => failed(error instanceof Error ? error : new Error(String(error)))));
      }, quiet);
    };
    for (const path of paths) {
      const watcher = watch(resolve(world.cwd, path), { recursive: true }, (_, name) => {
        if (name === null || /\.pyw?$/.test(name) || path.endsWith(name)) schedule();
      });
      watcher.on('error', (error) => stop(() => failed(error)));
      watchers.push(watcher);
    }
    process.once('SIGINT', () => stop(done));
    process.once('SIGTERM', () => stop(done));
    announce();
  });
}

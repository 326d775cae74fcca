/** The server in Node: files from the disk, parser from the files beside the bundle. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { SyntaxEngine } from '../syntax/engine.js';
import { createNodeEngine } from '../syntax/load.node.js';
import { rules } from '../workspace/analysis.js';
import { backgroundThread } from '../workspace/background.node.js';
import { LayeredSession } from '../workspace/layered.js';
import { createSession } from '../workspace/session.js';
import { diskFiles } from './files.node.js';
import { describe } from './safely.js';
import { start } from './server.js';

/** Serves on the transport that the command line names: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
export function serve(): void {
  let engine: Promise<SyntaxEngine> | undefined;
  const connection = createConnection(ProposedFeatures.all);
  // A forgotten answer must not end the session.
  process.on('unhandledRejection', (error) => connection.console.error(`Not caught: ${describe(error)}`));
  start(connection, {
    rules,
    async createSession(options, _client, events) {
      engine ??= createNodeEngine();
      const front = createSession(await engine, options, { onError: (error) => events.onError(error) });
      const startBackground = backgroundThread(options, events.memoryLimit);
      return startBackground
        ? new LayeredSession({
            front,
            startBackground,
            memoryLimit: events.memoryLimit,
            changed: () => events.changed(),
            onError: (error) => events.onError(error),
            outOfMemory: () => events.outOfMemory(),
          })
        : front;
    },
    files: (scheme) => (scheme === 'file' ? diskFiles : undefined),
    lessonFile(rule) {
      const page = new URL(`../media/rules/${rule}.md`, import.meta.url);
      return existsSync(fileURLToPath(page)) ? page.href : undefined;
    },
  });
}

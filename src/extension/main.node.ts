/** Entry point of the extension on the desktop and on remote machines. */

import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';
import { runPython } from './python.node.js';

export function activate(context: ExtensionContext): Promise<unknown> {
  return activateWith(context, {
    async createClient({ asAbsolutePath }, options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const server = { module: asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
      return new LanguageClient('threadwise', 'Threadwise', { run: server, debug: server }, options);
    },
    runPython,
  });
}

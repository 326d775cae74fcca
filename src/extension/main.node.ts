/** Entry point of the extension on the desktop and on remote machines. */

import { Uri, type ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';
import { runPython } from './python.node.js';

export function activate(context: ExtensionContext): Promise<unknown> {
  return activateWith(context, {
    async createClient({ extensionUri }, options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const server = { module: Uri.joinPath(extensionUri, 'dist/server.js').fsPath, transport: TransportKind.ipc };
      return { client: new LanguageClient('threadwise', 'Threadwise', { run: server, debug: server }, options) };
    },
    runPython,
  });
}

/** Entry point of the extension in the browser. */

import { Uri, type ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';

export function activate(context: ExtensionContext): Promise<unknown> {
  return activateWith(context, {
    async createClient({ extensionUri }, options) {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      const worker = new Worker(Uri.joinPath(extensionUri, 'dist/server.web.js').toString(true));
      return new LanguageClient('threadwise', 'Threadwise', () => Promise.resolve(worker), options);
    },
    runPython: undefined,
  });
}

/** Entry point of the extension in the browser. */

import { Uri, workspace, type ExtensionContext } from 'vscode';
import type { ParserFiles } from '../server/protocol.js';
import { activateWith } from './activate.js';

export function activate(context: ExtensionContext): Promise<unknown> {
  return activateWith(context, {
    async createClient({ extensionUri }, options) {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      const dist = Uri.joinPath(extensionUri, 'dist');
      const [runtime, grammar] = await Promise.all(
        ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map((name) => {
          return workspace.fs.readFile(Uri.joinPath(dist, name));
        }),
      );
      if (!runtime || !grammar) throw new Error('The parser is missing.');
      const parser: ParserFiles = { runtime, grammar };
      const initializationOptions = { ...(options.initializationOptions as object), parser };
      const worker = await startWorker(Uri.joinPath(dist, 'server.web.js'));
      const client = new LanguageClient('threadwise', 'Threadwise', worker, { ...options, initializationOptions });
      return { client, end: () => worker.terminate() };
    },
    runPython: undefined,
  });
}

/** A worker by its address, where the browser can read that; an extension from a remote machine is read by the editor. */
async function startWorker(script: Uri): Promise<Worker> {
  if (/^https?$/.test(script.scheme)) return new Worker(script.toString(true));
  const code = await workspace.fs.readFile(script);
  return new Worker(URL.createObjectURL(new Blob([code.slice()], { type: 'text/javascript' })));
}

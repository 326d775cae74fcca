/** Reads files for a server that can't: virtual workspaces, and everything in the web. */

import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type ListFilesParams, type ReadFileAnswer, type ReadFileParams } from '../server/protocol.js';

/** More files than this are too many to read one by one through the editor. */
const mostFiles = 20_000;
const largest = 5 * 1024 * 1024;
/** Folders that hold no code of the project's own. */
const foreign = '**/{.git,.hg,.venv,venv,.tox,.nox,node_modules,__pycache__,site-packages,.eggs}/**';

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(Method.listFiles, async ({ folder }: ListFilesParams): Promise<readonly string[]> => {
    const pattern = new RelativePattern(Uri.parse(folder), '**/*.{py,pyw,ipynb}');
    const found = await workspace.findFiles(pattern, foreign, mostFiles);
    return found.map((uri) => uri.toString());
  });
  client.onRequest(Method.readFile, async ({ uri }: ReadFileParams): Promise<ReadFileAnswer | null> => {
    const file = Uri.parse(uri);
    try {
      const { size } = await workspace.fs.stat(file);
      if (size > largest) return { problem: `too large to analyse: ${(size / 1048576).toFixed(1)} MB` };
      return { base64: toBase64(await workspace.fs.readFile(file)) };
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  });
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // In pieces, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}

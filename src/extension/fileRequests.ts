/** Reads files for a server that can't: virtual workspaces, and everything in the web. */

import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type ListFilesParams, type ReadFileAnswer, type ReadFileParams } from '../server/protocol.js';
import { foreignFolders, pythonFilesBelow, type Folders } from './walk.js';

/** More files than this are too many to read one by one through the editor. */
const mostFiles = 20_000;
const largest = 5 * 1024 * 1024;
const foreign = `**/{${foreignFolders.join(',')}}/**`;

export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(Method.listFiles, async ({ folder }: ListFilesParams): Promise<readonly string[]> => {
    return (await pythonFiles(Uri.parse(folder))).map((uri) => uri.toString());
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

/** The editor searches only file systems that bring a search with them; of others it says that they are empty. */
async function pythonFiles(folder: Uri): Promise<readonly Uri[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, '**/*.{py,pyw,ipynb}'), foreign, mostFiles);
  return found.length > 0 ? found : pythonFilesBelow(folder, folders, mostFiles);
}

const folders: Folders<Uri> = {
  async list(folder) {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => [name, kinds.get(type) ?? 'other'] as const);
  },
  child: (folder, name) => Uri.joinPath(folder, name),
};

const kinds = new Map<FileType, 'file' | 'folder'>([
  [FileType.File, 'file'],
  [FileType.Directory, 'folder'],
]);

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // In pieces, since a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}

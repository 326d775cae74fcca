/** Files that only the client can read: those of virtual workspaces, and all of them in the web. */

import type { Connection } from 'vscode-languageserver';
import { globMatcher, relativeTo } from '../workspace/globs.js';
import type { FileSource } from './host.js';
import { Method, type ListFilesParams, type ReadFileAnswer, type ReadFileParams } from './protocol.js';
import { keyOf, splitKey, uriOf } from './uris.js';

export function clientFiles(connection: Connection): FileSource {
  return {
    async read(key) {
      const parameters: ReadFileParams = { uri: uriOf(key) };
      const answer = await connection.sendRequest<ReadFileAnswer | null>(Method.readFile, parameters);
      if (answer === null) return undefined;
      if ('problem' in answer) throw new Error(answer.problem);
      return Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
    },
    async list(folder, { exclude, root }) {
      const parameters: ListFilesParams = { folder: uriOf(folder), exclude };
      const uris = await connection.sendRequest<readonly string[]>(Method.listFiles, parameters);
      const excluded = globMatcher(exclude);
      return uris.map(keyOf).filter((key) => !excluded(relativeTo(root, splitKey(key).path)));
    },
  };
}

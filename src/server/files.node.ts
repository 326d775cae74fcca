/** Files on the disk of the machine that the server runs on. */

import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { maxFileBytes } from '../workspace/decode.js';
import { discover, knownPath } from '../workspace/discover.node.js';
import type { FileSource } from './host.js';
import { keyOf, uriOf } from './uris.js';

const pathOf = (key: string): string => fileURLToPath(uriOf(key));

export const diskFiles: FileSource = {
  async read(key) {
    const path = pathOf(key);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return undefined;
    // A pipe or device under the name of a program would keep the reader waiting for ever.
    if (!found.isFile()) throw new Error('not a regular file');
    if (found.size > maxFileBytes) {
      throw new Error(`too large to analyse: ${(found.size / 1048576).toFixed(1)} MB, and the limit is 5 MB`);
    }
    return readFile(path);
  },

  async list(folder, { exclude, root }) {
    const path = knownPath('/', pathOf(folder));
    const base = knownPath('/', pathOf(keyOf(`file://${root}`)));
    const { files } = discover([path], { cwd: path, exclude, root: base });
    return files.map((file) => keyOf(pathToFileURL(file).href));
  },
};

/** What a place is in, as a reader calls it. */

import type { Place } from './protocol.js';

/** The last part of a path or URI. */
function fileName(path: string): string {
  const name = path.replace(/^.*[\\/]/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The name of its file, or the number of its cell in a notebook. */
export const fileOrCell = ({ path, cell }: Place): string =>
  cell === undefined ? fileName(path) : `code cell ${cell}`;

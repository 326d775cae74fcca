/** Bytes of a notebook → its cells. */

import { readNotebook, type Notebook, type NotebookProblem } from '../notebook/notebook.js';
import { maxFileBytes } from './decode.js';

/** Pictures and tables that a notebook keeps make it larger than any program. */
export const maxNotebookBytes = 100 * 1024 * 1024;

export interface DecodedNotebook {
  readonly notebook: Notebook;
  readonly bom: boolean;
}

/** Decodes a notebook's file, or says in one line why it can't be. */
export function decodeNotebook(bytes: Uint8Array): DecodedNotebook | NotebookProblem {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: 'Not a notebook: it is not in UTF-8.' };
  }
  const bom = text.startsWith('\uFEFF');
  const notebook = readNotebook(bom ? text.slice(1) : text);
  if ('problem' in notebook) return notebook;
  if (notebook.program.text.length > maxFileBytes) return { problem: 'Too large to analyse: more than 5 MB of code.' };
  return { notebook, bom };
}

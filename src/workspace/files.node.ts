/** What is known of the files on disk, so that a second look reads only what changed. */

import { readFileSync, statSync } from 'node:fs';
import { importsOf, mattersForThreads } from '../facts/relevance.js';
import { contentHash } from './cache.node.js';
import { isNotebook, type Notebook } from '../notebook/notebook.js';
import { decode, maxFileBytes } from './decode.js';
import { decodeNotebook, maxNotebookBytes } from './notebooks.js';
import type { Glance } from './relevance.js';

export interface FileRecord {
  readonly path: string;
  readonly size: number;
  readonly modified: number;
  /** Hash of the content; of the message where the file can't be read. */
  readonly hash: string;
  /** Why the file can't be analysed. */
  readonly problem?: string;
  /** A notebook in another language, which is of no concern unless it was named. */
  readonly foreign?: true;
}

function messageOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'Cannot be read: permission denied.';
  if (code === 'ENOENT') return 'Cannot be read: it is gone.';
  return `Cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

/** Files on disk, seen once for each change. */
export class DiskFiles {
  private readonly records = new Map<string, FileRecord>();
  private readonly glances = new Map<string, { readonly hash: string; readonly glance: Glance }>();

  /** Looks at a file, reading it only where its size or time changed. */
  record(path: string): FileRecord {
    let size = -1;
    let modified = -1;
    try {
      const stat = statSync(path);
      ({ size, mtimeMs: modified } = stat);
      const known = this.records.get(path);
      if (known?.size === size && known.modified === modified) return known;
      if (!stat.isFile())
        return this.remember({ path, size, modified, hash: 'special', problem: 'Not a regular file.' });
      // Bytes of a file that is too large anyway are not read; its size stands for them.
      const most = isNotebook(path) ? maxNotebookBytes : maxFileBytes;
      if (size > most) {
        const problem = tooLarge(size, most);
        return this.remember({ path, size, modified, hash: `!${problem}`, problem });
      }
      const bytes = readFileSync(path);
      const decoded = isNotebook(path) ? decodeNotebook(bytes) : decode(bytes);
      if ('problem' in decoded) {
        return this.remember({ path, size, modified, hash: `!${decoded.problem}`, ...decoded });
      }
      return this.remember({ path, size, modified, hash: contentHash(bytes) });
    } catch (error) {
      const problem = messageOf(error);
      return this.remember({ path, size, modified, hash: `!${problem}`, problem });
    }
  }

  private remember(record: FileRecord): FileRecord {
    this.records.set(record.path, record);
    return record;
  }

  /** The program of a file as it is now; undefined where it can't be read any more. */
  text(path: string): string | undefined {
    if (isNotebook(path)) return this.notebook(path)?.program.text;
    try {
      const decoded = decode(readFileSync(path));
      return 'text' in decoded ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  }

  /** A notebook as it is now; undefined for other files, and where it can't be read any more. */
  notebook(path: string): Notebook | undefined {
    if (!isNotebook(path)) return undefined;
    try {
      const decoded = decodeNotebook(readFileSync(path));
      return 'notebook' in decoded ? decoded.notebook : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether the file matters and what it imports. The text itself is not kept. */
  glance(record: FileRecord): Glance {
    const known = this.glances.get(record.path);
    if (known?.hash === record.hash) return known.glance;
    const glance = glanceAt(record.path, this.text(record.path) ?? '');
    this.glances.set(record.path, { hash: record.hash, glance });
    return glance;
  }
}

export function glanceAt(path: string, text: string): Glance {
  return { path, relevant: mattersForThreads(text), imports: importsOf(text) };
}

function tooLarge(bytes: number, most: number): string {
  return `Too large to analyse: ${(bytes / 1048576).toFixed(1)} MB, and the limit is ${most / 1048576} MB.`;
}

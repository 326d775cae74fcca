/** Reads the texts of a project's files; what can't be analysed is named in the log, once for each reason. */

import type { Notebook } from '../notebook/notebook.js';
import { decode } from '../workspace/decode.js';
import { decodeNotebook } from '../workspace/notebooks.js';
import type { FileSource, Log } from './host.js';

export class SourceReader {
  readonly #source: FileSource | undefined;
  readonly #log: Log;
  /** The reason last named, by key. */
  readonly #named = new Map<string, string>();

  constructor(source: FileSource | undefined, log: Log) {
    this.#source = source;
    this.#log = log;
  }

  /** The text of a file; undefined where it is gone, or can't be read. */
  async read(key: string): Promise<string | undefined> {
    return this.#read(key, (bytes) => {
      const decoded = decode(bytes);
      if ('text' in decoded) return decoded.text;
      this.note(key, decoded.problem);
      return undefined;
    });
  }

  /** A notebook in its file; undefined where it is gone, can't be read, or is in another language. */
  async readNotebook(key: string): Promise<Notebook | undefined> {
    return this.#read(key, (bytes) => {
      const decoded = decodeNotebook(bytes);
      if ('notebook' in decoded) return decoded.notebook;
      if (!decoded.foreign) this.note(key, decoded.problem);
      return undefined;
    });
  }

  async #read<T>(key: string, decoded: (bytes: Uint8Array) => T | undefined): Promise<T | undefined> {
    try {
      const bytes = await this.#source?.read(key);
      return bytes && decoded(bytes);
    } catch (error) {
      this.note(key, `can't be read (${error instanceof Error ? error.message : String(error)})`);
      return undefined;
    }
  }

  /** Whether there is such a file on disk. */
  async exists(key: string): Promise<boolean> {
    const bytes = await this.#source?.read(key).catch(() => undefined);
    return bytes !== undefined;
  }

  /** Names a file that can't be analysed; without a reason, all is well with it again. */
  note(key: string, reason: string | undefined): void {
    if (reason === undefined) this.#named.delete(key);
    else if (this.#named.get(key) !== reason) {
      this.#named.set(key, reason);
      this.#log.warn(`Skipped ${key}: ${reason}`);
    }
  }
}

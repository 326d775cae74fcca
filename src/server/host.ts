/** What the server needs from where it runs: Node, or a web worker. */

import type { Connection } from 'vscode-languageserver';
import type { AnalysisOptions, AnalysisSession } from '../workspace/api.js';
import type { RuleMeta } from '../rules/finding.js';
import type { FolderConfiguration } from './configuration.js';
import type { ClientOptions } from './protocol.js';

/** Reads files of one kind of place. Keys are as in `uris.ts`. */
export interface FileSource {
  /** The file's bytes; undefined where there is no such file. Rejects with the reason where it can't be read. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keys of the Python files under a folder, without what is ignored or excluded. */
  list(folder: string, configuration: FolderConfiguration): Promise<readonly string[]>;
}

export interface ServerHost {
  readonly rules: readonly RuleMeta[];
  /** Makes a session; the first one loads the parser. `onError` hears what goes wrong inside the analysis. */
  createSession(
    options: AnalysisOptions,
    client: ClientOptions,
    onError: (error: unknown) => void,
  ): Promise<AnalysisSession>;
  /** The source for keys of a scheme; undefined where the server has none and must ask the client. */
  files(scheme: string): FileSource | undefined;
  /** URI of a rule's page as a Markdown file, for clients that don't open lessons themselves. */
  lessonFile(rule: string): string | undefined;
}

/** Lets other messages in between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Where lines for people go. */
export type Log = Pick<Connection['console'], 'error' | 'warn' | 'info' | 'debug'>;

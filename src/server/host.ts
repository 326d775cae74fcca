/** What the server needs from where it runs: Node, or a web worker. */

import type { Connection } from 'vscode-languageserver';
import type { AnalysisOptions, AnalysisSession } from '../workspace/api.js';
import type { Finding, Fix, RuleMeta } from '../rules/finding.js';
import type { FolderConfiguration } from './configuration.js';
import type { ClientOptions } from './protocol.js';

/** Reads files of one kind of place. Keys are as in `uris.ts`. */
export interface FileSource {
  /** The file's bytes; undefined where there is no such file. Rejects with the reason where it can't be read. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keys of the Python files and notebooks under a folder, without what is ignored or excluded. */
  list(folder: string, configuration: FolderConfiguration): Promise<readonly string[]>;
}

/** A session that may have a part which works beside it. */
export interface ServerSession extends AnalysisSession {
  /** Says which files are open. */
  focus?(paths: readonly string[]): void;
  /** The fixes of a finding, tried on as much of the program as there is. */
  soundFixes?(finding: Finding): Promise<readonly Fix[]>;
  /** Resolves once everything has been checked. */
  settled?(): Promise<void>;
  /** Whether the first check of everything is still under way. */
  readonly isChecking?: boolean;
  /** Why the check of everything was given up for good; then only open files and what they import are checked. */
  readonly gaveUp?: 'memory' | 'failure' | undefined;
  /** Whether the check of everything leaves out files of tests, for want of memory; these are checked while they are open. */
  readonly leavesOutTests?: boolean;
}

/** What a session tells while it works, and how much it may take. */
export interface SessionEvents {
  /** Hears what goes wrong inside the analysis. */
  onError(error: unknown): void;
  /** Findings may have changed without a change of a file. */
  changed(): void;
  /** The folder needs more memory than it may have; what is open is still checked. */
  outOfMemory(): void;
  /** Megabytes. */
  readonly memoryLimit: number;
}

export interface ServerHost {
  readonly rules: readonly RuleMeta[];
  /** Makes a session; the first one loads the parser. */
  createSession(options: AnalysisOptions, client: ClientOptions, events: SessionEvents): Promise<ServerSession>;
  /** The source for keys of a scheme; undefined where the server has none and must ask the client. */
  files(scheme: string): FileSource | undefined;
  /** URI of a rule's page as a Markdown file, for clients that don't open lessons themselves. */
  lessonFile(rule: string): string | undefined;
}

/** Lets other messages in between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Where lines for people go. */
export type Log = Pick<Connection['console'], 'error' | 'warn' | 'info' | 'debug'>;

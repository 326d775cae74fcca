/** What differs between the desktop and the web, in one place. */

import type { CancellationToken, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { ExampleResult } from '../panel/protocol.js';

export interface Platform {
  /** Makes a client, not started yet. `options` are those that all hosts share. */
  createClient(context: ExtensionContext, options: LanguageClientOptions): Promise<PlatformClient>;
  /** Runs a Python program of a lesson; undefined where programs can't be run. */
  readonly runPython: RunPython | undefined;
}

export interface PlatformClient {
  readonly client: BaseLanguageClient;
  /** Ends what the client leaves running when it is disposed of. */
  readonly end?: () => void;
}

/** Runs a program to its end, within a time limit of the platform's choice. Never rejects. */
export type RunPython = (
  program: RunnableProgram,
  stop: CancellationToken,
  log: LogOutputChannel,
) => Promise<ExampleResult>;

export interface RunnableProgram {
  readonly code: string;
  /** Its threads give way to each other after every step. */
  readonly takesTurns?: boolean;
  /** It comes to a standstill: a second later it is told where, and the program ended. */
  readonly getsStuck?: boolean;
  /** It is run again and again, its threads switched at random, for a tally of its ends. */
  readonly often?: boolean;
}

/** The contract between the analysis and its front doors. */

import type { FileFacts, Span } from '../facts/ir.js';
import type { ConfiguredNames } from './names.js';
import type { ThreadMap } from '../program/map/thread-map.js';
import type { Finding, Fix } from '../rules/finding.js';

export type { AccessInfo, LockOrderInfo, SharedInfo, ThreadInfo, ThreadMap } from '../program/map/thread-map.js';

export interface AnalysisOptions {
  /** Target Python, as [3, 12]; decides what a rule says of fork, InterpreterPoolExecutor … */
  readonly python: readonly [number, number];
  /** The code will run on a free-threaded build. */
  readonly freeThreaded: boolean;
  /** Codes to report; empty means all. */
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  /** Severity by code, where the user changed it. */
  readonly severity: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint'>>;
  /** The project's folder with `/`, to which the patterns of `perFileIgnores` are relative. */
  readonly root?: string;
  readonly perFileIgnores?: readonly PerFileIgnore[];
  /** What names mean that can't be seen. */
  readonly names?: ConfiguredNames;
}

/** Codes not to report in files that match a glob. */
export interface PerFileIgnore {
  readonly pattern: string;
  readonly codes: readonly string[];
}

/** Why a file, or the rest of it, was not analysed. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
  /** Where the file stops being understood; absent where nothing of it was analysed. */
  readonly at?: Span;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Files that could not be analysed, each with one line that says why. */
  readonly errors: readonly FileProblem[];
  /** Number of files taken in. */
  readonly files: number;
}

/** One edit of an open document: UTF-16 offsets into the text before the edit. */
export interface DocumentEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A session over a set of files. Synchronous and pure: the host reads files and calls in. */
export interface AnalysisSession {
  /** Takes in a file's text, replacing what was known; answers why it can't be analysed, or undefined. */
  setFile(path: string, text: string): FileProblem | undefined;
  /** Applies edits in order to a file already set, re-parsing incrementally. */
  editFile(path: string, edits: readonly DocumentEdit[]): FileProblem | undefined;
  removeFile(path: string): void;
  text(path: string): string | undefined;
  facts(path: string): FileFacts | undefined;
  /** All findings over the files taken in, suppressions applied. Recomputes only what edits touched. */
  check(): CheckResult;
  /** Fixes for a finding of the last check, each verified (parses, heals it, nothing new). */
  fixes(finding: Finding): readonly Fix[];
  /** The threads and shared variables seen from one file. */
  threadMap(path: string): ThreadMap;
  dispose(): void;
}

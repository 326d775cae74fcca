/**
 * What the server understands beyond the Language Server Protocol, for every client that cares to ask.
 *
 * Files are named by URI; ranges are UTF-16 offsets with the line beside them, ready to show (see
 * `panel/protocol.ts`, whose shapes are the answers).
 */

import type { FindingView, ThreadMapView } from '../panel/protocol.js';
import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';

/** Names of the requests and notifications. */
export const Method = {
  /** Client → server: all findings of a file as stories, with the one at a position chosen. */
  explain: 'threadwise/explain',
  /** Client → server: the threads and shared variables seen from a file. */
  threadMap: 'threadwise/threadMap',
  /** Client → server: take the whole workspace in again. Answers the counts. */
  checkWorkspace: 'threadwise/checkWorkspace',
  /** Client → server: the fixes of a finding as texts before and after. */
  previewFixes: 'threadwise/previewFixes',
  /** Server → client: how far it is and what it found; only to clients that asked for it. */
  status: 'threadwise/status',
  /** Server → client: the Python files of a folder that the server cannot read itself. */
  listFiles: 'threadwise/listFiles',
  /** Server → client: the text of a file that the server cannot read itself. */
  readFile: 'threadwise/readFile',
} as const;

export interface ExplainParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position?: Position;
}

export interface Explanation {
  readonly findings: readonly FindingView[];
  /** Id of the finding at the position, or the nearest on its line. */
  readonly selected?: string;
}

/** Names a finding: the rule that found it, and where it begins. */
export interface FixPreviewParams {
  readonly uri: string;
  readonly offset: number;
  readonly rule: string;
}

export interface FixPreview {
  readonly title: string;
  /** Every file that the fix changes, whole. */
  readonly files: readonly { readonly uri: string; readonly before: string; readonly after: string }[];
}

export interface ThreadMapParams {
  readonly textDocument: TextDocumentIdentifier;
}

export type ThreadMapAnswer = ThreadMapView | null;

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

export interface Status {
  readonly state: 'loading' | 'ready' | 'off';
  readonly counts: Counts;
  /** Files taken in. */
  readonly files: number;
  /** What was left unchecked, and why, in sentences for people. */
  readonly incomplete?: string;
}

export interface ListFilesParams {
  readonly folder: string;
  /** Globs relative to the folder. */
  readonly exclude: readonly string[];
}

export interface ReadFileParams {
  readonly uri: string;
}

/** Bytes in base64, which every transport carries; `problem` where the file can't be read. */
export type ReadFileAnswer = { readonly base64: string } | { readonly problem: string };

/** The two WebAssembly files of the parser. */
export interface ParserFiles {
  /** `web-tree-sitter.wasm` */
  readonly runtime: Uint8Array;
  /** `tree-sitter-python.wasm` */
  readonly grammar: Uint8Array;
}

/** What a client may say in `initializationOptions`; everything may be left out. */
export interface ClientOptions {
  /**
   * URI scheme under which the client opens lessons: `<scheme>:/rule/TW101?variable=counter&file=…&offset=…`, with
   * the names of the finding and where it stands.
   */
  readonly lessonScheme?: string;
  /** The client has the commands named in `features/findingCommands.ts` itself. */
  readonly commands?: boolean;
  /** The client wants `threadwise/status`. */
  readonly status?: boolean;
  /** The client answers `threadwise/listFiles` and `threadwise/readFile` for folders that aren't on the server's disk. */
  readonly files?: boolean;
  /** Publish everything by notification even though the client could ask for it. */
  readonly diagnostics?: 'push';
  /** The parser, for a server in a web worker, which can't read files. */
  readonly parser?: ParserFiles;
  /** Settings for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isParser(value: unknown): value is ParserFiles {
  if (typeof value !== 'object' || value === null) return false;
  const { runtime, grammar } = value as Partial<Record<keyof ParserFiles, unknown>>;
  return runtime instanceof Uint8Array && grammar instanceof Uint8Array;
}

/** Reads `initializationOptions`, taking only what is well-formed. */
export function readClientOptions(value: unknown): ClientOptions {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const scheme = text(given['lessonScheme']);
  return {
    ...(scheme !== undefined && /^[a-z][a-z\d+.-]*$/i.test(scheme) && { lessonScheme: scheme }),
    ...(isParser(given['parser']) && { parser: given['parser'] }),
    ...(given['diagnostics'] === 'push' && { diagnostics: 'push' as const }),
    commands: given['commands'] === true,
    status: given['status'] === true,
    files: given['files'] === true,
    ...('settings' in given && { settings: given['settings'] }),
  };
}

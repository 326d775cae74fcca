/** One folder under analysis: its session, fed from the disk and from what is typed. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver';
import type { Finding, Location } from '../rules/finding.js';
import { decode } from '../workspace/decode.js';
import type { AnalysisSession, CheckResult, DocumentEdit } from '../workspace/api.js';
import type { FolderConfiguration } from './configuration.js';
import type { Places } from './diagnostics.js';
import type { Documents, OpenDocument } from './documents.js';
import { breathe, type FileSource, type Log } from './host.js';
import { isUnder, splitKey, uriOf } from './uris.js';

const noFindings: CheckResult = { findings: [], errors: [], files: 0 };
/** Milliseconds of work between two looks at other messages. */
const patience = 12;
const readsAtOnce = 32;

/** Hears how far a load is, and may stop it. */
export interface LoadProgress {
  report(done: number, total: number): void;
  readonly cancelled: boolean;
}

export interface ProjectParts {
  /** Key of the folder. */
  readonly folder: string;
  /** Loose files have a project of their own, whose folder is not searched. */
  readonly loose?: OpenDocument;
  readonly session: AnalysisSession;
  readonly source: FileSource | undefined;
  readonly configuration: FolderConfiguration;
  readonly documents: Documents;
  readonly log: Log;
}

export class Project implements Places {
  readonly folder: string;
  readonly session: AnalysisSession;
  readonly #parts: ProjectParts;
  /** Paths that the folder's search answered; undefined before the first. */
  #listed: ReadonlySet<string> | undefined;
  /** Open files that the configuration keeps out. */
  readonly #excluded = new Set<string>();
  #result: CheckResult = noFindings;
  #byPath = new Map<string, Finding[]>();
  #stale = true;
  #disposed = false;
  /** Texts of files that aren't open, for their line tables. */
  readonly #closedTexts = new Map<string, TextDocument>();
  /** Files already named in the log, with the reason. */
  readonly #named = new Map<string, string>();

  constructor(parts: ProjectParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.session = parts.session;
    for (const document of parts.documents.all()) this.open(document);
  }

  /** The session's name for a file, its absolute path; undefined where it isn't of this project. */
  path(key: string): string | undefined {
    const { loose } = this.#parts;
    const mine = loose === undefined ? isUnder(this.folder, key) : loose.key === key;
    return mine ? splitKey(key).path : undefined;
  }

  key(path: string): string {
    return splitKey(this.folder).place + path;
  }

  uri(path: string): string {
    const key = this.key(path);
    return this.#parts.documents.get(key)?.uri ?? uriOf(key);
  }

  range(location: Location): Range {
    const text = this.text(location.path);
    return { start: text.positionAt(location.start), end: text.positionAt(location.end) };
  }

  /** The text of a file with its line table. */
  text(path: string): TextDocument {
    const open = this.#parts.documents.get(this.key(path));
    if (open) return open.text;
    let text = this.#closedTexts.get(path);
    if (text === undefined) {
      text = TextDocument.create(path, 'python', 0, this.session.text(path) ?? '');
      this.#closedTexts.set(path, text);
    }
    return text;
  }

  open(document: OpenDocument): void {
    const path = this.path(document.key);
    if (path !== undefined && !this.#excluded.has(path)) this.#set(path, document.text.getText());
  }

  /** Whether an open file may be one that the folder's search leaves out; only a new search tells. */
  doubts(key: string): boolean {
    const path = this.path(key);
    return path !== undefined && this.#listed?.has(path) === false && !this.#excluded.has(path);
  }

  edit(document: OpenDocument, edits: readonly DocumentEdit[]): void {
    const path = this.path(document.key);
    if (path === undefined || this.#excluded.has(path)) return;
    // A file that could not be taken in before gets a fresh start with every edit.
    if (this.session.text(path) === undefined) return this.#set(path, document.text.getText());
    this.#stale = true;
    this.#note(path, this.session.editFile(path, edits)?.message);
  }

  /** Goes back to what is on disk. */
  async close(key: string): Promise<void> {
    const path = this.path(key);
    if (path === undefined) return;
    this.#closedTexts.delete(path);
    await this.#readFromDisk(path);
  }

  /** Takes in all files of the folder; what is open keeps the text that is typed. */
  async load(progress: LoadProgress): Promise<void> {
    const { source, configuration, documents, loose } = this.#parts;
    if (source === undefined || loose) return;
    const keys = await source.list(this.folder, configuration);
    const paths = keys.map((key) => this.path(key)).filter((path) => path !== undefined);
    const before = this.#listed ?? new Set<string>();
    this.#listed = new Set(paths);
    this.#excluded.clear();
    for (const path of before) if (!this.#listed.has(path) && !documents.has(this.key(path))) this.#remove(path);
    const fresh = paths.filter((path) => !before.has(path) && !documents.has(this.key(path)));
    let rested = performance.now();
    for (let i = 0; i < fresh.length; i += readsAtOnce) {
      const batch = fresh.slice(i, i + readsAtOnce);
      const texts = await Promise.all(batch.map((path) => this.#read(path)));
      for (const [index, path] of batch.entries()) {
        if (this.#disposed) return;
        if (progress.cancelled) {
          this.#parts.log.info(`Stopped after ${i + index} of ${fresh.length} files, as asked.`);
          return;
        }
        const text = texts[index];
        if (text !== undefined && !documents.has(this.key(path))) this.#set(path, text);
        if (performance.now() - rested > patience) {
          progress.report(i + index, fresh.length);
          await breathe();
          rested = performance.now();
        }
      }
    }
    await this.#dropExcluded();
  }

  /** A file changed on disk. */
  async changedOnDisk(key: string): Promise<void> {
    const path = this.path(key);
    if (path === undefined || this.#parts.documents.has(key) || !this.#listed?.has(path)) return;
    await this.#readFromDisk(path);
  }

  /** Findings of everything taken in; computed anew only after a change. */
  check(): CheckResult {
    if (!this.#stale || this.#disposed) return this.#result;
    this.#stale = false;
    this.#result = this.session.check();
    this.#byPath = new Map();
    for (const finding of this.#result.findings) {
      const same = this.#byPath.get(finding.path);
      if (same) same.push(finding);
      else this.#byPath.set(finding.path, [finding]);
    }
    for (const { path, message } of this.#result.errors) this.#note(path, message);
    return this.#result;
  }

  findings(path: string): readonly Finding[] {
    this.check();
    return this.#byPath.get(path) ?? [];
  }

  /** Paths with findings, as of the last check. */
  paths(): readonly string[] {
    return [...this.#byPath.keys()];
  }

  /** Key of the `pyproject.toml` that configures the folder, or would. */
  get configurationFile(): string {
    return this.#parts.configuration.file;
  }

  dispose(): void {
    this.#disposed = true;
    this.session.dispose();
  }

  /** Open files that lie in the folder but aren't found by its search are excluded: libraries, generated code. */
  async #dropExcluded(): Promise<void> {
    for (const { key } of this.#parts.documents.all()) {
      const path = this.path(key);
      if (path === undefined || this.#listed?.has(path)) continue;
      const onDisk = await this.#parts.source?.read(key).catch(() => undefined);
      if (onDisk === undefined || this.#disposed) continue;
      this.#remove(path);
      this.#excluded.add(path);
    }
  }

  async #readFromDisk(path: string): Promise<void> {
    const text = this.#listed?.has(path) ? await this.#read(path) : undefined;
    if (this.#disposed || this.#parts.documents.has(this.key(path))) return;
    if (text === undefined) this.#remove(path);
    else this.#set(path, text);
  }

  async #read(path: string): Promise<string | undefined> {
    try {
      const bytes = await this.#parts.source?.read(this.key(path));
      if (bytes === undefined) return undefined;
      const decoded = decode(bytes);
      if ('text' in decoded) return decoded.text;
      this.#note(path, decoded.problem);
    } catch (error) {
      this.#note(path, `can't be read (${error instanceof Error ? error.message : String(error)})`);
    }
    return undefined;
  }

  #set(path: string, text: string): void {
    this.#stale = true;
    this.#closedTexts.delete(path);
    this.#note(path, this.session.setFile(path, text)?.message);
  }

  #remove(path: string): void {
    this.#stale = true;
    this.#closedTexts.delete(path);
    this.#named.delete(path);
    this.session.removeFile(path);
  }

  /** Names a file that can't be analysed in the log, once for each reason. */
  #note(path: string, reason: string | undefined): void {
    if (reason === undefined) this.#named.delete(path);
    else if (this.#named.get(path) !== reason) {
      this.#named.set(path, reason);
      this.#parts.log.warn(`Skipped ${path}: ${reason}`);
    }
  }
}

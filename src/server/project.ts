/** One folder under analysis: its session, fed from the disk and from what is typed. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location as ProtocolLocation, Range } from 'vscode-languageserver';
import { isNotebook, type Notebook } from '../notebook/notebook.js';
import type { Finding, Fix, Location } from '../rules/finding.js';
import type { CheckResult, DocumentEdit, FileProblem } from '../workspace/api.js';
import { isUnread, partlyUnderstood } from '../workspace/partly.js';
import { idleNames, isStub } from '../workspace/names.js';
import type { FolderConfiguration } from './configuration.js';
import type { Places } from './diagnostics.js';
import type { Documents, OpenDocument } from './documents.js';
import { breathe, type FileSource, type Log, type ServerSession } from './host.js';
import type { OpenNotebook } from './notebooks.js';
import { RelevantFiles } from './relevantFiles.js';
import { SourceReader } from './sourceReader.js';
import { isUnder, splitKey, uriOf } from './uris.js';

const noFindings: CheckResult = { findings: [], errors: [], files: 0 };
/** Milliseconds of work between two looks at other messages. */
const patience = 12;
const atOnce = 16;

/** Hears how far a load is, and may stop it. */
export interface LoadProgress {
  report(done: number, total: number): void;
  readonly cancelled: boolean;
}

const unhurried: LoadProgress = { report: () => undefined, cancelled: false };

/** A place in a document as the client has it. */
export interface PlacedDocument {
  readonly uri: string;
  /** Number of the code cell, where the document is one. */
  readonly cell?: number;
  readonly text: TextDocument;
  readonly start: number;
  readonly end: number;
}

export interface ProjectParts {
  /** Key of the folder. */
  readonly folder: string;
  /** Loose files have a project of their own, whose folder is not searched. */
  readonly loose?: OpenDocument;
  readonly session: ServerSession;
  readonly source: FileSource | undefined;
  readonly configuration: FolderConfiguration;
  readonly documents: Documents;
  readonly log: Log;
  /** Other files were taken in than before: findings may differ. */
  changed(): void;
}

export class Project implements Places {
  readonly folder: string;
  readonly session: ServerSession;
  readonly #parts: ProjectParts;
  /** Paths that the folder's search answered; undefined before the first. */
  #listed: ReadonlySet<string> | undefined;
  /** Open files that the configuration keeps out. */
  readonly #excluded = new Set<string>();
  readonly #relevant: RelevantFiles;
  /** Files in the session that nobody has open. */
  readonly #taken = new Set<string>();
  /** Open files whose text changed since the last check. */
  readonly #edited = new Set<string>();
  #result: CheckResult = noFindings;
  #byPath = new Map<string, Finding[]>();
  /** What could not be analysed, or only in part. */
  #problems = new Map<string, FileProblem>();
  #stale = true;
  #disposed = false;
  /** Texts of files that aren't open, for their line tables. */
  readonly #closedTexts = new Map<string, TextDocument>();
  /** Notebooks as they are on disk, with the texts of their files. */
  readonly #onDisk = new Map<string, { readonly notebook: Notebook; readonly file: TextDocument }>();
  readonly #reader: SourceReader;

  constructor(parts: ProjectParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.session = parts.session;
    this.#reader = new SourceReader(parts.source, parts.log);
    const { names, root } = parts.configuration.options;
    this.#relevant = new RelevantFiles(names, root);
    for (const document of parts.documents.programs()) this.open(document);
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

  /**
   * The document of the client that shows a place, and the place's offsets in it: of an open notebook, a cell; of one that
   * is not open, its file.
   */
  document({ path, start, end }: Location): PlacedDocument {
    const notebook = this.#parts.documents.notebooks.get(this.key(path));
    const cell = notebook?.program.cellAt(start);
    const text = cell && notebook?.document(cell);
    const closed = notebook ? undefined : this.#onDisk.get(path);
    if (closed) {
      const { notebook: saved, file } = closed;
      return { uri: this.uri(path), text: file, start: saved.offsetInFile(start), end: saved.offsetInFile(end) };
    }
    if (!cell || !text) return { uri: this.uri(path), text: this.text(path), start, end };
    return {
      uri: text.uri,
      cell: cell.number,
      text,
      start: Math.min(start, cell.end) - cell.start,
      end: Math.min(end, cell.end) - cell.start,
    };
  }

  /** Names of the configuration that change nothing here, with what there is to say of each. */
  idleNames(): ReadonlyMap<string, string> {
    const { file, options } = this.#parts.configuration;
    const inFolder = splitKey(this.folder).path.length;
    const paths = [...(this.#listed ?? [])].map((path) => path.slice(inFolder));
    const isItsFolder = file.slice(0, file.lastIndexOf('/')) === this.folder;
    return idleNames(options.names, paths, this.#listed !== undefined && isItsFolder);
  }

  /** The notebook behind a path. */
  notebook(path: string): OpenNotebook | undefined {
    return this.#parts.documents.notebooks.get(this.key(path));
  }

  /** The notebook behind a path, as it is on disk; undefined where the client has it open. */
  closedNotebook(path: string): Notebook | undefined {
    return this.notebook(path) ? undefined : this.#onDisk.get(path)?.notebook;
  }

  place(location: Location): ProtocolLocation {
    return { uri: this.document(location).uri, range: this.range(location) };
  }

  range(location: Location): Range {
    const { text, start, end } = this.document(location);
    return { start: text.positionAt(start), end: text.positionAt(end) };
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
    if (path === undefined || this.#excluded.has(path)) return;
    this.#taken.delete(path);
    this.#edited.add(path);
    this.#set(path, document.text.getText());
  }

  /** Whether an open file may be one that the folder's search leaves out; only a new search tells. */
  doubts(key: string): boolean {
    const path = this.path(key);
    return path !== undefined && this.#listed?.has(path) === false && !this.#excluded.has(path);
  }

  edit(document: OpenDocument, edits: readonly DocumentEdit[]): void {
    const path = this.path(document.key);
    if (path === undefined || this.#excluded.has(path)) return;
    this.#edited.add(path);
    // A file that could not be taken in before gets a fresh start with every edit.
    if (this.session.text(path) === undefined) return this.#set(path, document.text.getText());
    this.#stale = true;
    this.#reader.note(this.key(path), this.session.editFile(path, edits)?.message);
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
    const fresh = paths.filter((path) => !this.#relevant.has(path) && !documents.has(this.key(path)));
    const texts = new Map<string, string>();
    let looked = 0;
    await this.#each(fresh, progress, async (path) => {
      const text = await this.#read(path);
      if (text === undefined) return;
      texts.set(path, text);
      this.#relevant.update(path, text);
      progress.report(++looked, fresh.length);
    });
    await this.#takeIn(progress, texts);
    if (progress.cancelled) this.#parts.log.info('Stopped reading the workspace; findings may be missing.');
    await this.#dropExcluded();
  }

  /** Brings the session to the files that are wanted now; texts that were read already needn't be read again. */
  async #takeIn(progress: LoadProgress = unhurried, texts: ReadonlyMap<string, string> = new Map()): Promise<void> {
    const { documents } = this.#parts;
    const wanted = this.#relevant.wanted();
    for (const path of this.#taken) if (!wanted.has(path)) this.#release(path);
    for (const path of this.#onDisk.keys()) if (!wanted.has(path)) this.#onDisk.delete(path);
    const missing = [...wanted].filter(
      (path) => !isStub(path) && !this.#taken.has(path) && !documents.has(this.key(path)),
    );
    await this.#each(missing, progress, async (path) => {
      const text = texts.get(path) ?? (await this.#read(path));
      if (text === undefined || this.#disposed || documents.has(this.key(path))) return;
      this.#taken.add(path);
      this.#set(path, text);
    });
  }

  /** Does something for many files, some at once, letting other messages in between. */
  async #each(paths: readonly string[], progress: LoadProgress, work: (path: string) => Promise<void>): Promise<void> {
    let rested = performance.now();
    for (let i = 0; i < paths.length && !this.#disposed && !progress.cancelled; i += atOnce) {
      await Promise.all(paths.slice(i, i + atOnce).map(work));
      if (performance.now() - rested < patience) continue;
      await breathe();
      rested = performance.now();
    }
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
    this.#lookAgain();
    this.session.focus?.(this.#open());
    this.#result = this.session.check();
    this.#byPath = new Map();
    for (const finding of this.#result.findings) {
      const same = this.#byPath.get(finding.path);
      if (same) same.push(finding);
      else this.#byPath.set(finding.path, [finding]);
    }
    for (const problem of this.#result.errors) {
      if (isUnread(problem)) this.#reader.note(this.key(problem.path), problem.message);
    }
    this.#problems = this.#lookForProblems();
    return this.#result;
  }

  /** Files without threads have nothing to be missed, and the editor's Python tells their errors. */
  #lookForProblems(): Map<string, FileProblem> {
    const partly = [...this.#taken, ...this.#open()].flatMap(
      (path) => partlyUnderstood(this.session.facts(path)) ?? [],
    );
    const problems = [...partly, ...this.#result.errors].filter(
      (problem) => isUnread(problem) || this.#relevant.speaksOfThreads(problem.path),
    );
    return new Map(problems.map((problem) => [problem.path, problem]));
  }

  /** Paths of the files that are open. */
  #open(): readonly string[] {
    return this.#parts.documents.programs().flatMap(({ key }) => this.path(key) ?? []);
  }

  /** The session found out more by itself. */
  lookAgain(): void {
    this.#stale = true;
    this.#parts.changed();
  }

  /** The fixes of a finding. */
  async fixes(finding: Finding): Promise<readonly Fix[]> {
    return this.session.soundFixes?.(finding) ?? this.session.fixes(finding);
  }

  /** What is typed may make other files matter: those that an import names, or all, where a thread appears. */
  #lookAgain(): void {
    let others = false;
    for (const path of this.#edited) {
      const text = this.session.text(path);
      if (text !== undefined && this.#relevant.update(path, text)) others = true;
    }
    this.#edited.clear();
    if (!others || this.#listed === undefined) return;
    void this.#takeIn().then(() => this.#parts.changed());
  }

  findings(path: string): readonly Finding[] {
    this.check();
    return this.#byPath.get(path) ?? [];
  }

  /** Why a file, or the rest of it, was not analysed. */
  problem(path: string): FileProblem | undefined {
    this.check();
    return this.#problems.get(path);
  }

  /** Paths with findings or problems, as of the last check. */
  paths(): readonly string[] {
    return [...new Set([...this.#byPath.keys(), ...this.#problems.keys()])];
  }

  /** Number of files looked at, also those that need no analysis. */
  get fileCount(): number {
    return Math.max(this.#listed?.size ?? 0, this.#result.files);
  }

  /** The configuration of the folder. */
  get configuration(): FolderConfiguration {
    return this.#parts.configuration;
  }

  dispose(): void {
    this.#disposed = true;
    this.session.dispose();
  }

  /** Open files that lie in the folder but aren't found by its search are excluded: libraries, generated code. */
  async #dropExcluded(): Promise<void> {
    for (const { key } of this.#parts.documents.programs()) {
      const path = this.path(key);
      if (path === undefined || this.#listed?.has(path)) continue;
      if (!(await this.#reader.exists(key)) || this.#disposed) continue;
      this.#remove(path);
      this.#excluded.add(path);
    }
  }

  async #readFromDisk(path: string): Promise<void> {
    const text = this.#listed?.has(path) ? await this.#read(path) : undefined;
    if (this.#disposed || this.#parts.documents.has(this.key(path))) return;
    if (text === undefined) return this.#remove(path);
    this.#relevant.update(path, text);
    if (this.#relevant.wanted().has(path)) {
      this.#taken.add(path);
      this.#set(path, text);
    } else this.#release(path);
    await this.#takeIn();
  }

  /** The text of a program on disk. */
  async #read(path: string): Promise<string | undefined> {
    const key = this.key(path);
    if (!isNotebook(path)) return this.#reader.read(key);
    const notebook = await this.#reader.readNotebook(key);
    if (notebook === undefined) this.#onDisk.delete(path);
    else this.#onDisk.set(path, { notebook, file: TextDocument.create(path, 'json', 0, notebook.file) });
    return notebook?.program.text;
  }

  #set(path: string, text: string): void {
    this.#stale = true;
    this.#closedTexts.delete(path);
    this.#reader.note(this.key(path), this.session.setFile(path, text)?.message);
  }

  #remove(path: string): void {
    this.#reader.note(this.key(path), undefined);
    this.#relevant.remove(path);
    this.#release(path);
  }

  /** Lets the session forget a file. */
  #release(path: string): void {
    this.#stale = true;
    this.#onDisk.delete(path);
    this.#closedTexts.delete(path);
    this.#taken.delete(path);
    this.session.removeFile(path);
  }
}

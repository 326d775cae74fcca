/** All folders and loose files of a client, each with its project, and the documents that are open in them. */

import {
  FileChangeType,
  type Diagnostic,
  type DidChangeNotebookDocumentParams,
  type DidOpenNotebookDocumentParams,
  type FileEvent,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { difference } from '../notebook/program.js';
import { isConfiguration, readConfiguration } from './configuration.js';
import { Documents, type OpenDocument } from './documents.js';
import { diagnoseConfiguration } from './features/configuration/diagnose.js';
import type { FileSource, Log, ServerHost } from './host.js';
import { Project, type LoadProgress } from './project.js';
import { Located } from './located.js';
import type { ClientOptions } from './protocol.js';
import { describe } from './safely.js';
import { defaultSettings, type ClientSettings } from './settings.js';
import { baseName, isUnder, keyOf, parentOf, schemeOf, uriOf } from './uris.js';

export interface WorkspaceParts {
  readonly host: ServerHost;
  readonly client: ClientOptions;
  readonly log: Log;
  /** The source that asks the client, for what the server can't read. */
  readonly clientFiles: FileSource | undefined;
  /** Runs a piece of work under a progress sign. */
  progress(title: string, work: (progress: LoadProgress) => Promise<void>): Promise<void>;
  /** Something changed: findings may differ now. */
  changed(): void;
  /** Says something that the user should know. */
  warn(message: string): void;
}

const onlyNear = 'Open files are checked with what they import.';

const needsMore = (folder: string, megabytes: number): string =>
  `Checking all of ${baseName(folder)} needs more than ${megabytes} MB of memory. ${onlyNear}`;

const withoutTests = (folder: string, megabytes: number): string =>
  `The tests of ${baseName(folder)} are checked while they are open: with all of them the check would take too much of ` +
  `its ${megabytes} MB of memory (threadwise.memoryLimit).`;

const tooLarge = (folder: string, megabytes: number): string =>
  `Threadwise: ${needsMore(folder, megabytes)} Leave out folders by threadwise.exclude, ` +
  'or allow more by threadwise.memoryLimit.';

/** Schemes of documents that are no programs of their own: cells, of which their notebook tells, and old versions. */
const otherSchemes = new Set(['vscode-notebook-cell', 'git', 'gitlens', 'output', 'vscode-scm']);

export class Workspace {
  readonly documents = new Documents();
  readonly #parts: WorkspaceParts;
  readonly #folders = new Set<string>();
  /** By folder's key, or by the document's for loose files. */
  readonly #projects = new Map<string, Project>();
  /** Loads under way; a newer one for the same place makes the older one give up. */
  readonly #generations = new Map<string, number>();
  /** Folders whose files could not be read. */
  readonly #unread = new Set<string>();
  #settings: ClientSettings = defaultSettings;
  #loading = 0;
  /** Folders and settings are known; before that, nothing is started. */
  #ready = false;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
  }

  get loading(): boolean {
    return this.#loading > 0 || this.projects().some(({ session }) => session.isChecking === true);
  }

  /** What is not checked and why, in sentences; undefined where everything is. */
  get incomplete(): string | undefined {
    const sentences = this.projects().flatMap(({ folder, session }) => {
      if (session.leavesOutTests) return [withoutTests(folder, this.#settings.memoryLimit)];
      if (session.gaveUp === undefined) return [];
      if (session.gaveUp === 'memory') return [needsMore(folder, this.#settings.memoryLimit)];
      return [`Checking all of ${baseName(folder)} failed; the log says why. ${onlyNear}`];
    });
    for (const folder of this.#unread) {
      sentences.push(`The files in ${baseName(folder) || folder} could not be read; the log says why. ${onlyNear}`);
    }
    return sentences.length > 0 ? sentences.join(' ') : undefined;
  }

  get settings(): ClientSettings {
    return this.#settings;
  }

  projects(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** The project that a file or a cell belongs to, with the session's name for the file. */
  locate(uri: string): Located | undefined {
    const notebook = this.documents.notebooks.ofCell(uri);
    const cell = notebook?.cell(uri);
    if (notebook && !cell) return undefined;
    const key = keyOf(notebook?.uri ?? uri);
    const project = this.#projects.get(this.#placeOf(key));
    const path = project?.path(key);
    return project && path !== undefined ? new Located(project, path, uri, cell) : undefined;
  }

  /** Files with findings, each once: in nested folders the innermost one speaks. */
  filesWithFindings(): readonly { readonly project: Project; readonly path: string }[] {
    return this.projects().flatMap((project) => {
      project.check();
      return project
        .paths()
        .filter((path) => this.locate(uriOf(project.key(path)))?.project === project)
        .map((path) => ({ project, path }));
    });
  }

  /** Configuration files with their mistakes, by key: what is open as it is typed, else as it was read. */
  configurationFiles(): ReadonlyMap<string, { readonly uri: string; readonly diagnostics: Diagnostic[] }> {
    const files = new Map<string, { uri: string; diagnostics: Diagnostic[] }>();
    if (!this.#settings.enable) return files;
    const { rules } = this.#parts.host;
    const idle = new Map<string, ReadonlyMap<string, string>>();
    for (const project of this.#projects.values()) {
      const { file, toml } = project.configuration;
      if (toml === undefined) continue;
      idle.set(file, new Map([...(idle.get(file) ?? []), ...project.idleNames()]));
      files.set(file, { uri: uriOf(file), diagnostics: diagnoseConfiguration(toml, rules, file, idle.get(file)) });
    }
    for (const { key, uri, text } of this.documents.configurations()) {
      files.set(key, { uri, diagnostics: diagnoseConfiguration(text.getText(), rules, key, idle.get(key)) });
    }
    return files;
  }

  async setFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    for (const uri of removed) this.#folders.delete(keyOf(uri).replace(/(?<!:\/\/)\/$/, ''));
    for (const uri of added) this.#folders.add(keyOf(uri).replace(/(?<!:\/\/)\/$/, ''));
    this.#ready = true;
    await this.reload();
  }

  /** Takes settings without starting anything: before there are folders. */
  use(settings: ClientSettings): void {
    this.#settings = settings;
  }

  async configure(settings: ClientSettings): Promise<void> {
    this.#settings = settings;
    await this.reload();
  }

  /** Starts every project anew. */
  async reload(): Promise<void> {
    const wanted = new Set(this.#settings.enable ? this.#folders : []);
    if (this.#settings.enable) for (const { key } of this.documents.programs()) wanted.add(this.#placeOf(key));
    // Places that are still starting have no project yet, but must not get one any more.
    for (const place of this.#generations.keys()) if (!wanted.has(place)) this.#drop(place);
    this.#parts.changed();
    await Promise.all([...wanted].map((place) => this.#start(place)));
  }

  async open(item: TextDocumentItem): Promise<void> {
    if (otherSchemes.has(schemeOf(item.uri))) return;
    const document = this.documents.open(item);
    if (isConfiguration(document.key)) return this.#parts.changed();
    if (!this.#ready || !this.#settings.enable) return;
    const place = this.#placeOf(document.key);
    const project = this.#projects.get(place);
    if (project === undefined) {
      // A folder's project takes in all open documents when it starts, which is under way.
      if (!this.#folders.has(place)) await this.#start(place);
      return;
    }
    project.open(document);
    this.#parts.changed();
    if (project.doubts(document.key)) await this.#load(place, project);
  }

  async openNotebook(params: DidOpenNotebookDocumentParams): Promise<void> {
    const { uri, program } = this.documents.notebooks.open(params);
    const { version } = params.notebookDocument;
    await this.open({ uri, languageId: 'python', version, text: program.text });
  }

  changeNotebook(params: DidChangeNotebookDocumentParams): void {
    const notebook = this.documents.notebooks.change(params);
    const before = this.documents.get(params.notebookDocument.uri);
    if (!notebook || !before) return;
    const { start, end, newText } = difference(before.text.getText(), notebook.program.text);
    const range = { start: before.text.positionAt(start), end: before.text.positionAt(end) };
    this.change(notebook.uri, params.notebookDocument.version, [{ range, text: newText }]);
  }

  async closeNotebook(uri: string): Promise<void> {
    this.documents.notebooks.close(uri);
    await this.close(uri);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const changed = this.documents.change(uri, version, changes);
    if (changed === undefined) return;
    if (!isConfiguration(changed.document.key)) this.locate(uri)?.project.edit(changed.document, changed.edits);
    this.#parts.changed();
  }

  async close(uri: string): Promise<void> {
    const place = this.#placeOf(keyOf(uri));
    const document = this.documents.close(uri);
    if (document === undefined) return;
    if (isConfiguration(document.key)) return this.#parts.changed();
    if (this.#folders.has(place)) await this.#projects.get(place)?.close(document.key);
    else this.#drop(place);
    this.#parts.changed();
  }

  /** Files came, went or changed on disk. */
  async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    const cameOrWent = changes.some(({ type }) => type !== FileChangeType.Changed);
    this.documents.filesChanged(changes.map(({ uri, type }) => ({ uri, isDeleted: type === FileChangeType.Deleted })));
    const keys = changes.map(({ uri }) => keyOf(uri));
    const configured = keys.filter((key) => isConfiguration(key) || baseName(key) === '.gitignore');
    if (configured.length > 0) return this.reload();
    for (const [place, project] of [...this.#projects]) {
      const mine = keys.filter((key) => project.path(key) !== undefined);
      if (mine.length === 0) continue;
      if (cameOrWent && this.#folders.has(place)) await this.#load(place, project);
      for (const key of mine) await project.changedOnDisk(key);
    }
    this.#parts.changed();
  }

  dispose(): void {
    for (const place of [...this.#projects.keys()]) this.#drop(place);
  }

  /** The innermost folder that holds a key, else the key itself: a loose file. */
  #placeOf(key: string): string {
    let best: string | undefined;
    for (const folder of this.#folders) {
      if (isUnder(folder, key) && folder.length > (best?.length ?? -1)) best = folder;
    }
    return best ?? key;
  }

  #source(key: string): FileSource | undefined {
    return this.#parts.host.files(schemeOf(key)) ?? this.#parts.clientFiles;
  }

  #looseDocument(place: string): OpenDocument | undefined {
    return this.#folders.has(place) ? undefined : this.documents.programs().find((document) => document.key === place);
  }

  #generation(place: string): () => boolean {
    const mine = (this.#generations.get(place) ?? 0) + 1;
    this.#generations.set(place, mine);
    return () => this.#generations.get(place) === mine;
  }

  #drop(place: string): void {
    this.#generation(place);
    this.#unread.delete(place);
    this.#projects.get(place)?.dispose();
    this.#projects.delete(place);
  }

  async #start(place: string): Promise<void> {
    const { host, client, log } = this.#parts;
    this.#unread.delete(place);
    const current = this.#generation(place);
    const loose = this.#looseDocument(place);
    const folder = loose ? parentOf(place) : place;
    const source = this.#source(place);
    try {
      const configuration = await readConfiguration(folder, source, this.#settings, host.rules, log);
      const { memoryLimit } = this.#settings;
      const session = await host.createSession(configuration.options, client, {
        memoryLimit,
        onError: (error) => log.error(`The analysis failed: ${describe(error)}`),
        changed: () => this.#projects.get(place)?.lookAgain(),
        outOfMemory: () => this.#parts.warn(tooLarge(folder, memoryLimit)),
      });
      if (!current()) return session.dispose();
      this.#projects.get(place)?.dispose();
      const project = new Project({
        ...{ folder, session, source, configuration, documents: this.documents, log },
        changed: () => this.#parts.changed(),
        ...(loose && { loose }),
      });
      this.#projects.set(place, project);
      // What is open is checked at once; the rest of the folder follows.
      this.#parts.changed();
      if (!loose) await this.#load(place, project);
    } catch (error) {
      log.error(`Can't analyse ${folder}: ${describe(error)}`);
      if (!loose && this.#folders.has(place)) this.#unread.add(place);
      this.#parts.changed();
    }
  }

  async #load(place: string, project: Project): Promise<void> {
    const current = this.#generation(place);
    this.#loading++;
    try {
      await this.#parts.progress('Threadwise: checking the workspace', async (progress) => {
        await project.load({
          report: (done, total) => progress.report(done, total),
          get cancelled() {
            return progress.cancelled || !current();
          },
        });
      });
    } finally {
      this.#loading--;
      this.#parts.changed();
    }
  }
}

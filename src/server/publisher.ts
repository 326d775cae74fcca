/** Brings findings to the client: by notification, or as answers where the client prefers to ask. */

import type {
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { problemDiagnostic, toDiagnostic, type DiagnosticStyle } from './diagnostics.js';
import { lessonOf, type LessonLinks } from './lessons.js';
import type { Location } from '../rules/finding.js';
import type { Project } from './project.js';
import { inCells } from '../workspace/words.js';
import { keyOf } from './uris.js';
import type { Workspace } from './workspace.js';

export interface PublisherParts {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly style: DiagnosticStyle;
  readonly links: LessonLinks;
  /** The client asks for the diagnostics of open documents itself. */
  readonly pulls: boolean;
  /** The client can be told to ask again. */
  readonly refreshes: boolean;
}

interface Sent {
  readonly uri: string;
  readonly text: string;
  /** Of the open document that was looked at, which may be edited while others are sent. */
  readonly version: number | undefined;
}

/** Where a place in a notebook that is not open is found once it is: `Cell 3, line 2: `. */
function cellOf(project: Project, { path, start }: Location): string {
  const at = project.closedNotebook(path)?.program.placeAt(start);
  return at ? `Cell ${at.cell}, line ${at.line}: ` : '';
}

interface Told {
  readonly at: Location;
  readonly uri: string;
  readonly diagnostic: Diagnostic;
}

/** A short name for a list of diagnostics: equal lists, equal names. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return `${text.length}-${hash.toString(36)}`;
}

export class Publisher {
  readonly #parts: PublisherParts;
  /** What the client last got by notification, by key. */
  readonly #pushed = new Map<string, Sent>();
  /** What the client last got as an answer, by key. */
  readonly #pulled = new Map<string, string>();

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** Tells the client what changed since the last time. */
  async publish(): Promise<void> {
    const { workspace, connection, pulls, refreshes } = this.#parts;
    const cleared: [string, Sent][] = [];
    const wanted = new Map<string, Sent>();
    let askAgain = false;
    for (const [key, { uri, diagnostics }] of this.#everything()) {
      const text = JSON.stringify(diagnostics);
      const version = workspace.documents.version(uri);
      if (!pulls || version === undefined) wanted.set(key, { uri, text, version });
      else if (this.#pulled.has(key) && this.#pulled.get(key) !== text) askAgain = true;
    }
    for (const [key, { uri }] of this.#pushed) {
      if (!wanted.has(key)) cleared.push([key, { uri, text: '[]', version: workspace.documents.version(uri) }]);
    }
    // From here on the client may be heard between two messages.
    for (const [key, sent] of [...cleared, ...wanted]) {
      if ((this.#pushed.get(key)?.text ?? '[]') !== sent.text) await this.#send(key, sent);
    }
    if (askAgain && refreshes) connection.languages.diagnostics.refresh().catch(() => undefined);
  }

  /** The answer for one document that the client asks about. */
  answer(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const key = this.#parts.workspace.documents.notebooks.ofCell(uri) ? uri : keyOf(uri);
    const configuration = this.#parts.workspace.configurationFiles().get(key);
    const found = configuration ? undefined : this.#parts.workspace.locate(uri);
    const inDocument = found ? this.#diagnostics(found.project, found.path).filter(({ at }) => found.shows(at)) : [];
    const diagnostics = configuration?.diagnostics ?? inDocument.map(({ diagnostic }) => diagnostic);
    const text = JSON.stringify(diagnostics);
    if (found ?? configuration) this.#pulled.set(key, text);
    const resultId = fingerprint(text);
    return resultId === previous ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: diagnostics };
  }

  /** The answer for the whole workspace; `previous` are the client's results by URI. */
  answerAll(previous: ReadonlyMap<string, string>): WorkspaceDiagnosticReport {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const reported = new Set<string>();
    for (const { uri, diagnostics } of this.#everything().values()) {
      reported.add(uri);
      const resultId = fingerprint(JSON.stringify(diagnostics));
      const version = this.#parts.workspace.documents.version(uri) ?? null;
      if (resultId === previous.get(uri)) items.push({ kind: 'unchanged', uri, version, resultId });
      else items.push({ kind: 'full', uri, version, resultId, items: diagnostics });
    }
    for (const uri of previous.keys()) {
      if (!reported.has(uri)) items.push({ kind: 'full', uri, version: null, items: [] });
    }
    return { items };
  }

  /** Every file with findings, by key, and every open document. */
  #everything(): Map<string, { readonly uri: string; readonly diagnostics: Diagnostic[] }> {
    const { workspace } = this.#parts;
    const all = new Map<string, { uri: string; diagnostics: Diagnostic[] }>();
    for (const { key, uri } of workspace.documents.programs()) {
      const cells = workspace.documents.notebooks.get(key)?.documents;
      if (!cells) all.set(key, { uri, diagnostics: [] });
      for (const cell of cells ?? []) all.set(cell.uri, { uri: cell.uri, diagnostics: [] });
    }
    for (const [key, file] of workspace.configurationFiles()) all.set(key, file);
    for (const { project, path } of workspace.filesWithFindings()) {
      const notebook = project.notebook(path);
      const found = this.#diagnostics(project, path);
      if (!notebook)
        all.set(project.key(path), { uri: project.uri(path), diagnostics: found.map(({ diagnostic }) => diagnostic) });
      for (const { uri, diagnostic } of notebook ? found : []) all.get(uri)?.diagnostics.push(diagnostic);
    }
    return all;
  }

  /** What there is to say of a file, each with its place and the document that shows it. */
  #diagnostics(project: Project, path: string): Told[] {
    const { style, links } = this.#parts;
    const { program } = project.notebook(path) ?? project.closedNotebook(path) ?? {};
    const found = project.findings(path).map((finding): Told => {
      const told = toDiagnostic(
        program ? inCells(finding, program) : finding,
        style,
        project,
        lessonOf(finding, links, project.document(finding)),
      );
      const message = cellOf(project, finding) + finding.message;
      return { at: finding, uri: project.document(finding).uri, diagnostic: { ...told, message } };
    });
    const problem = project.problem(path);
    if (!problem) return found;
    const at = { path, ...(problem.at ?? { start: 0, end: 0 }) };
    return [...found, { at, uri: project.document(at).uri, diagnostic: problemDiagnostic(problem, project) }];
  }

  async #send(key: string, sent: Sent): Promise<void> {
    const { uri, text, version } = sent;
    if (text === '[]') this.#pushed.delete(key);
    else this.#pushed.set(key, sent);
    const diagnostics = JSON.parse(text) as Diagnostic[];
    await this.#parts.connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
  }
}

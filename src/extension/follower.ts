/** Keeps every panel in step with the Python editor in front: its threads, its findings, its cursor. */

import { commands, Disposable } from 'vscode';
import type { FindingView, HostMessage, PanelMessage, ThreadMapView } from '../panel/protocol.js';
import { Method, type ExplainParams, type Explanation, type ThreadMapAnswer } from '../server/protocol.js';
import type { Connection } from './connection.js';
import { Latest } from './latest.js';
import type { PanelWebview } from './panelWebview.js';
import { PythonEditor } from './pythonEditor.js';

export class Follower implements Disposable {
  readonly #connection: Connection;
  readonly #editor = new PythonEditor();
  readonly #refresh = new Latest(120, (isLatest) => this.#update(isLatest));
  readonly #views = new Set<PanelWebview>();
  #findings: readonly FindingView[] = [];
  #map: ThreadMapView | undefined;
  /** The finding that plays: at the cursor, or chosen by the reader until the cursor moves. */
  #selected: string | undefined;
  #chosen: string | undefined;

  readonly #disposables: { dispose(): unknown }[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#disposables.push(
      this.#editor,
      this.#refresh,
      this.#editor.onDidSwitch(() => this.#follow()),
      this.#editor.onDidMove(() => this.#follow()),
      connection.onDidChange(() => this.#refresh.wish()),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Keeps a panel in step from now on. */
  add(view: PanelWebview): Disposable {
    this.#views.add(view);
    for (const message of this.#messages()) view.post(message);
    this.#refresh.wish();
    return new Disposable(() => this.#views.delete(view));
  }

  /** The names of a finding, for its lesson. */
  namesOf(finding: string | undefined): Readonly<Record<string, string>> | undefined {
    return this.#findings.find(({ id }) => id === finding)?.data;
  }

  /** Takes the finding at the cursor again, whatever was chosen before. */
  async selectAtCursor(): Promise<void> {
    this.#chosen = undefined;
    await this.#refresh.now();
  }

  /** Answers what a panel says of the editor; false for anything else. */
  async receive(message: PanelMessage): Promise<boolean> {
    switch (message.type) {
      case 'reveal':
        await this.#editor.reveal(message);
        return true;
      case 'selectFinding':
        this.#chosen = message.finding;
        await this.#refresh.now();
        return true;
      case 'offerFixes': {
        const place = this.#findings.find(({ id }) => id === message.finding)?.place;
        if (!place) return true;
        await this.#editor.reveal({ ...place, end: place.start });
        await commands.executeCommand('editor.action.quickFix');
        return true;
      }
      default:
        return false;
    }
  }

  #post(message: HostMessage): void {
    for (const view of this.#views) view.post(message);
  }

  #follow(): void {
    if (this.#views.size === 0) return;
    this.#chosen = undefined;
    const editor = this.#editor.current;
    if (editor) {
      const { document, selection } = editor;
      this.#post({ type: 'cursor', path: document.uri.toString(), offset: document.offsetAt(selection.active) });
    }
    this.#refresh.wish();
  }

  /** Asks the server about the file in front and passes the answers on. */
  async #update(isLatest: () => boolean): Promise<void> {
    if (this.#views.size === 0) return;
    const { state } = this.#connection;
    if (state === 'starting') return this.#post({ type: 'busy', text: 'Threadwise is starting' });
    const editor = this.#editor.current;
    const textDocument = editor && { uri: editor.document.uri.toString() };
    const { line = 0, character = 0 } = editor?.selection.active ?? {};
    const question = textDocument && ({ textDocument, position: { line, character } } satisfies ExplainParams);
    const [explanation, map] = await Promise.all([
      question && this.#connection.ask<Explanation>(Method.explain, question),
      textDocument && this.#connection.ask<ThreadMapAnswer>(Method.threadMap, { textDocument }),
    ]);
    if (!isLatest()) return;
    this.#findings = explanation?.findings ?? [];
    this.#map = map ?? undefined;
    this.#selected = this.#findings.some(({ id }) => id === this.#chosen) ? this.#chosen : explanation?.selected;
    this.#post({ type: 'busy' });
    for (const message of this.#messages()) this.#post(message);
  }

  #messages(): HostMessage[] {
    return [
      { type: 'threads', ...(this.#map && { map: this.#map }) },
      { type: 'findings', findings: this.#findings, ...(this.#selected !== undefined && { selected: this.#selected }) },
    ];
  }
}

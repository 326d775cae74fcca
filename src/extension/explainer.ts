/** The explainer panel: follows the Python editor in front and answers its own clicks. */

import { commands, Disposable, Uri, ViewColumn, window, type WebviewPanel, type WebviewPanelSerializer } from 'vscode';
import type { FindingView, PanelMessage, PanelPart } from '../panel/protocol.js';
import { Method, type ExplainParams, type Explanation, type ThreadMapAnswer } from '../server/protocol.js';
import { Latest } from './latest.js';
import { panelViewType } from './names.js';
import { PanelWebview, type LessonTarget } from './panelWebview.js';
import { PythonEditor } from './pythonEditor.js';
import type { Services } from './services.js';

export class Explainer extends Disposable implements WebviewPanelSerializer {
  readonly #services: Services;
  readonly #editor = new PythonEditor();
  readonly #refresh = new Latest(120, (isLatest) => this.#update(isLatest));
  #panel: WebviewPanel | undefined;
  #view: PanelWebview | undefined;
  #findings: readonly FindingView[] = [];
  /** The finding that the reader chose, until the cursor chooses another. */
  #selected: string | undefined;

  constructor(services: Services) {
    const disposables: Disposable[] = [];
    super(() => Disposable.from(...disposables).dispose());
    this.#services = services;
    disposables.push(
      this.#editor,
      this.#refresh,
      this.#editor.onDidSwitch(() => {
        this.#selected = undefined;
        this.#refresh.wish();
      }),
      this.#editor.onDidMove(() => this.#followCursor()),
      services.connection.onDidChange(() => this.#refresh.wish()),
      { dispose: () => this.#panel?.dispose() },
    );
  }

  /** Opens the panel, or brings it to the front, at one of its parts. */
  open(part?: PanelPart): void {
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(panelViewType, 'Threadwise', where, { retainContextWhenHidden: true }));
    }
    if (part) this.#view?.post({ type: 'show', part });
    this.#refresh.wish();
  }

  /** Plays the finding at the cursor. */
  async explain(): Promise<void> {
    this.#selected = undefined;
    this.open('player');
    await this.#refresh.now();
  }

  async openLesson(target: LessonTarget): Promise<void> {
    this.open('learn');
    await this.#view?.showLesson(target);
  }

  /** Brings the panel back after the window was reloaded. */
  deserializeWebviewPanel(panel: WebviewPanel): Promise<void> {
    this.#adopt(panel);
    return Promise.resolve();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.iconPath = Uri.joinPath(this.#services.context.extensionUri, 'media/icon.svg');
    const view = new PanelWebview(panel.webview, this.#services, (message) => this.#receive(message));
    this.#view = view;
    panel.onDidDispose(() => {
      view.dispose();
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#view = undefined;
    });
    panel.onDidChangeViewState(() => this.#refresh.wish());
  }

  async #receive(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#refresh.now();
      case 'reveal':
        return this.#editor.reveal(message);
      case 'selectFinding':
        this.#selected = message.finding;
        return this.#refresh.now();
      case 'offerFixes': {
        const finding = this.#findings.find(({ id }) => id === message.finding);
        if (!finding) return;
        const { path, start } = finding.place;
        await this.#editor.reveal({ path, start, end: start });
        await commands.executeCommand('editor.action.quickFix');
        return;
      }
      case 'openLesson': {
        const names = this.#findings.find(({ id }) => id === message.finding)?.data;
        const { lesson, rule } = message;
        return this.#view?.showLesson({ lesson, ...(rule !== undefined && { rule }), ...(names && { names }) });
      }
      default:
    }
  }

  #followCursor(): void {
    const editor = this.#editor.current;
    if (!this.#panel?.visible || !editor) return;
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.active);
    this.#view?.post({ type: 'cursor', path: document.uri.toString(), offset });
    this.#selected = undefined;
    this.#refresh.wish();
  }

  /** Asks the server about the file in front and passes the answers on. */
  async #update(isLatest: () => boolean): Promise<void> {
    const { connection } = this.#services;
    if (!this.#panel?.visible || !this.#view) return;
    const editor = this.#editor.current;
    if (!editor) {
      this.#findings = [];
      this.#view.post({ type: 'threads' });
      this.#view.post({ type: 'findings', findings: [] });
      return;
    }
    const { document, selection } = editor;
    const textDocument = { uri: document.uri.toString() };
    const position = { line: selection.active.line, character: selection.active.character };
    const question: ExplainParams = { textDocument, position };
    if (connection.state === 'starting') this.#view.post({ type: 'busy', text: 'Threadwise is starting' });
    const [explanation, map] = await Promise.all([
      connection.ask<Explanation>(Method.explain, question),
      connection.ask<ThreadMapAnswer>(Method.threadMap, { textDocument }),
    ]);
    if (!isLatest() || connection.state === 'starting') return;
    this.#view?.post({ type: 'busy' });
    this.#findings = explanation?.findings ?? [];
    const chosen = this.#findings.some(({ id }) => id === this.#selected) ? this.#selected : explanation?.selected;
    this.#view?.post({ type: 'threads', ...(map && { map }) });
    this.#view?.post({ type: 'findings', findings: this.#findings, ...(chosen !== undefined && { selected: chosen }) });
  }
}

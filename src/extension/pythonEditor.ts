/** The Python editor that the panel talks about: the one in front, or the last one that was. */

import { EventEmitter, Range, Uri, ViewColumn, window, workspace, type Disposable, type TextEditor } from 'vscode';
import type { PanelMessage } from '../panel/protocol.js';

const isPython = (editor: TextEditor | undefined): editor is TextEditor => editor?.document.languageId === 'python';

export class PythonEditor implements Disposable {
  readonly #moved = new EventEmitter<void>();
  readonly #switched = new EventEmitter<void>();
  #current: TextEditor | undefined = [window.activeTextEditor, ...window.visibleTextEditors].find(isPython);

  /** The cursor moved. */
  readonly onDidMove = this.#moved.event;
  /** Another file came to the front, or the last one went. */
  readonly onDidSwitch = this.#switched.event;

  readonly #disposables: { dispose(): unknown }[] = [];

  constructor() {
    this.#disposables.push(
      this.#moved,
      this.#switched,
      window.onDidChangeActiveTextEditor((editor) => {
        if (!isPython(editor) || editor === this.#current) return;
        this.#current = editor;
        this.#switched.fire();
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        const before = this.#current;
        if (before && editors.includes(before)) return;
        this.#current = editors.find((editor) => editor.document === before?.document) ?? editors.find(isPython);
        if (this.#current !== before) this.#switched.fire();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === this.#current) this.#moved.fire();
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  get current(): TextEditor | undefined {
    return this.#current;
  }

  /** Shows a place of the panel in the editor. */
  async reveal({ path, start, end }: Omit<Extract<PanelMessage, { type: 'reveal' }>, 'type'>): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(path));
    const selection = new Range(document.positionAt(start), document.positionAt(end));
    const viewColumn = this.#current?.viewColumn ?? ViewColumn.One;
    await window.showTextDocument(document, { selection, viewColumn, preview: true });
  }
}

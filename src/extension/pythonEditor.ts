/** The Python editor that the panel talks about: the one in front, or the last one that was. */

import {
  EventEmitter,
  NotebookRange,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
} from 'vscode';
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

  /** The program last seen in front, also while something covers it. */
  #last: { readonly document: TextDocument; readonly viewColumn: ViewColumn | undefined } | undefined;

  readonly #disposables: { dispose(): unknown }[] = [];

  constructor() {
    this.#remember();
    this.#disposables.push(
      this.#moved,
      this.#switched,
      window.onDidChangeActiveTextEditor((editor) => {
        if (!isPython(editor) || editor === this.#current) return;
        this.#current = editor;
        this.#remember();
        this.#switched.fire();
      }),
      window.onDidChangeVisibleTextEditors((editors) => {
        const before = this.#current;
        if (before && editors.includes(before)) return;
        this.#current = editors.find((editor) => editor.document === before?.document) ?? editors.find(isPython);
        this.#remember();
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

  #remember(): void {
    if (this.#current) this.#last = { document: this.#current.document, viewColumn: this.#current.viewColumn };
  }

  /** Shows the program again that was last in front, where something took its place. */
  async bringBack(): Promise<void> {
    const last = this.#last;
    if (!last || last.document.isClosed) return;
    if (window.visibleTextEditors.some(({ document }) => document === last.document)) return;
    await show(last.document, { viewColumn: last.viewColumn ?? ViewColumn.One, preview: true });
  }

  /** Makes the group active that shows the program, where another one is. */
  async activate(): Promise<void> {
    const editor = this.#current;
    if (!editor || !window.visibleTextEditors.includes(editor)) return;
    if (window.tabGroups.activeTabGroup.viewColumn === editor.viewColumn) return;
    await show(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.One });
  }

  /** Puts the cursor at an offset of a file without taking the focus, and answers the editor. */
  async goTo(uri: string, offset: number): Promise<TextEditor> {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    const at = document.positionAt(offset);
    const viewColumn = shown?.viewColumn ?? this.#current?.viewColumn ?? ViewColumn.One;
    const editor = await show(document, { viewColumn, preserveFocus: true, preview: true });
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
    if (this.#current !== editor) {
      this.#current = editor;
      this.#remember();
      this.#switched.fire();
    }
    return editor;
  }

  /** Shows a place of the panel in the editor. */
  async reveal({ path, start, end }: Omit<Extract<PanelMessage, { type: 'reveal' }>, 'type'>): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(path));
    const selection = new Range(document.positionAt(start), document.positionAt(end));
    const viewColumn = this.#current?.viewColumn ?? ViewColumn.One;
    const editor = await show(document, { selection, viewColumn, preview: true });
    editor.selection = new Selection(selection.start, selection.end);
  }
}

/** An editor with the document; a cell is shown where it stands in its notebook. */
async function show(document: TextDocument, options: TextDocumentShowOptions): Promise<TextEditor> {
  for (const notebook of workspace.notebookDocuments) {
    const index = notebook.getCells().findIndex((cell) => cell.document === document);
    if (index < 0) continue;
    const { viewColumn, preserveFocus = false } = options;
    const selections = [new NotebookRange(index, index + 1)];
    await window.showNotebookDocument(notebook, { ...(viewColumn && { viewColumn }), preserveFocus, selections });
    const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
    if (editor) return editor;
  }
  return window.showTextDocument(document, options);
}

/**
 * Notebooks that the client has open (LSP 3.17, `notebookDocument/…`). To the rest of the server a notebook is one
 * document, the program of its cells; here is what leads from a cell to the program and back.
 */

import type {
  DidChangeNotebookDocumentParams,
  DidOpenNotebookDocumentParams,
  TextDocumentItem,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { NotebookProgram, type PlacedCell } from '../notebook/program.js';
import { keyOf } from './uris.js';

/** The cells of an open notebook at one moment. */
export class OpenNotebook {
  readonly program: NotebookProgram;

  constructor(
    readonly uri: string,
    /** The documents of its code cells, in the order of their place. */
    readonly documents: readonly TextDocument[],
  ) {
    this.program = new NotebookProgram(documents.map((text, index) => ({ number: index + 1, source: text.getText() })));
  }

  /** The document of a cell of the program. */
  document({ number }: PlacedCell): TextDocument | undefined {
    return this.documents[number - 1];
  }

  /** The cell of the program that a document shows; undefined where its code is no part of it. */
  cell(uri: string): PlacedCell | undefined {
    const index = this.documents.findIndex((document) => document.uri === uri);
    return this.program.cells.find(({ number }) => number === index + 1);
  }
}

/** All notebooks that are open. */
export class OpenNotebooks {
  readonly #byKey = new Map<string, OpenNotebook>();
  /** The texts of all cells, by URI; a cell may be known before the notebook has its place for it. */
  readonly #texts = new Map<string, TextDocument>();

  open({ notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams): OpenNotebook {
    const { uri, cells } = notebookDocument;
    this.#take(cellTextDocuments);
    return this.#put(
      uri,
      cells.map(({ document }) => document),
    );
  }

  /** Undefined for a notebook that isn't open. */
  change({ notebookDocument, change }: DidChangeNotebookDocumentParams): OpenNotebook | undefined {
    const before = this.#byKey.get(keyOf(notebookDocument.uri));
    if (!before) return undefined;
    const { structure, textContent = [] } = change.cells ?? {};
    const uris = before.documents.map(({ uri }) => uri);
    if (structure) {
      const { start, deleteCount, cells = [] } = structure.array;
      this.#take(structure.didOpen ?? []);
      uris.splice(start, deleteCount, ...cells.map(({ document }) => document));
      for (const { uri } of structure.didClose ?? []) if (!uris.includes(uri)) this.#texts.delete(uri);
    }
    for (const { document, changes } of textContent) {
      const text = this.#texts.get(document.uri);
      if (text) this.#texts.set(document.uri, TextDocument.update(text, [...changes], document.version));
    }
    return this.#put(notebookDocument.uri, uris);
  }

  close(uri: string): void {
    const notebook = this.#byKey.get(keyOf(uri));
    for (const document of notebook?.documents ?? []) this.#texts.delete(document.uri);
    this.#byKey.delete(keyOf(uri));
  }

  /** The notebook of a document's key. */
  get(key: string): OpenNotebook | undefined {
    return this.#byKey.get(key);
  }

  /** The notebook that a cell belongs to. */
  ofCell(uri: string): OpenNotebook | undefined {
    if (!this.#texts.has(uri)) return undefined;
    return [...this.#byKey.values()].find(({ documents }) => documents.some((document) => document.uri === uri));
  }

  #take(items: readonly TextDocumentItem[]): void {
    for (const { uri, languageId, version, text } of items) {
      this.#texts.set(uri, TextDocument.create(uri, languageId, version, text));
    }
  }

  #put(uri: string, cells: readonly string[]): OpenNotebook {
    // A cell without a text keeps its place, so that what the client says of later ones stays true.
    const documents = cells.map((cell) => this.#texts.get(cell) ?? TextDocument.create(cell, 'python', 0, ''));
    const notebook = new OpenNotebook(uri, documents);
    this.#byKey.set(keyOf(uri), notebook);
    return notebook;
  }
}

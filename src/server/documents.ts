/** The documents that the client has open: their text as it is typed, which outranks the file on disk. */

import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentEdit } from '../workspace/api.js';
import { isConfiguration } from './configuration.js';
import { OpenNotebooks } from './notebooks.js';
import { keyOf } from './uris.js';

export interface OpenDocument {
  readonly key: string;
  /** As the client writes it; answers use the same spelling. */
  readonly uri: string;
  text: TextDocument;
}

export class Documents {
  readonly notebooks = new OpenNotebooks();
  readonly #open = new Map<string, OpenDocument>();
  /** Keys of documents whose files were deleted, and in which nothing was typed since. */
  readonly #deleted = new Set<string>();

  open(item: TextDocumentItem): OpenDocument {
    const key = keyOf(item.uri);
    const text = TextDocument.create(item.uri, item.languageId, item.version, item.text);
    const document = { key, uri: item.uri, text };
    this.#open.set(key, document);
    this.#deleted.delete(key);
    return document;
  }

  /** Notes what became of files on disk. */
  filesChanged(changes: readonly { readonly uri: string; readonly isDeleted: boolean }[]): void {
    for (const { uri, isDeleted } of changes) {
      if (isDeleted) this.#deleted.add(keyOf(uri));
      else this.#deleted.delete(keyOf(uri));
    }
  }

  /**
   * Applies the changes in order and answers them as edits, each in offsets of the text just before it; undefined
   * for a document that isn't open.
   */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) {
    const document = this.get(uri);
    if (document === undefined) return undefined;
    this.#deleted.delete(document.key);
    const edits: DocumentEdit[] = [];
    for (const change of changes) {
      const { text } = document;
      const whole = { start: 0, end: text.getText().length, newText: change.text };
      if ('range' in change) {
        edits.push({
          start: text.offsetAt(change.range.start),
          end: text.offsetAt(change.range.end),
          newText: change.text,
        });
      } else edits.push(whole);
      document.text = TextDocument.update(text, [change], version);
    }
    return { document, edits };
  }

  close(uri: string): OpenDocument | undefined {
    const document = this.get(uri);
    if (document) {
      this.#open.delete(document.key);
      this.#deleted.delete(document.key);
    }
    return document;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(keyOf(uri));
  }

  /** The version of an open document or cell. */
  version(uri: string): number | undefined {
    const cells = this.notebooks.ofCell(uri)?.documents;
    return cells ? cells.find((cell) => cell.uri === uri)?.version : this.get(uri)?.text.version;
  }

  has(key: string): boolean {
    return this.#open.has(key);
  }

  /** Documents that are programs. */
  programs(): readonly OpenDocument[] {
    return [...this.#open.values()].filter(({ key }) => !isConfiguration(key));
  }

  /** Documents that configure the analysis; the tab of a deleted file shows what is no more. */
  configurations(): readonly OpenDocument[] {
    return [...this.#open.values()].filter(({ key }) => isConfiguration(key) && !this.#deleted.has(key));
  }
}

/** A notebook's file (`.ipynb`, nbformat 3 and 4): its code cells, and where in the file each of their lines stands. */

import { JsonError, offsetWithin, parseJson, type JsonArray, type JsonString, type JsonValue } from './json.js';
import { NotebookProgram, type Cell } from './program.js';
import { replacement } from './write.js';

/** A code cell, with the value in the file that holds its source. */
export interface FileCell extends Cell {
  readonly value: JsonString | JsonArray;
}

/** Why a file is not a notebook that can be checked. */
export interface NotebookProblem {
  readonly problem: string;
  /** A notebook like any other, in another language than Python. */
  readonly foreign?: true;
}

export const isNotebook = (path: string): boolean => path.endsWith('.ipynb');

export class Notebook {
  readonly program: NotebookProgram;

  constructor(
    /** The file's text. */
    readonly file: string,
    readonly cells: readonly FileCell[],
  ) {
    this.program = new NotebookProgram(cells);
  }

  /** The offset in the file of an offset of the program. */
  offsetInFile(offset: number): number {
    const placed = this.program.cellAt(offset);
    const cell = this.cells.find(({ number }) => number === placed?.number);
    if (!placed || !cell) return 0;
    let left = Math.max(0, Math.min(offset, placed.end) - placed.start);
    const strings = cell.value.kind === 'string' ? [cell.value] : stringsOf(cell.value);
    for (const [index, { value, start, end }] of strings.entries()) {
      const last = index === strings.length - 1;
      if (left < value.length || last) return start + offsetWithin(this.file.slice(start, end), left);
      left -= value.length;
    }
    return cell.value.start;
  }

  /** The edits of the file that make its program `text`; undefined where cells can't hold the change. */
  editsTo(
    text: string,
  ): readonly { readonly start: number; readonly end: number; readonly newText: string }[] | undefined {
    return this.program.sourcesAfter(text)?.flatMap((source, index) => {
      const placed = this.program.cells[index];
      const cell = this.cells.find(({ number }) => number === placed?.number);
      if (!cell || source === cell.source) return [];
      return [{ start: cell.value.start, end: cell.value.end, newText: replacement(this.file, cell.value, source) }];
    });
  }
}

/** Reads a notebook's file. */
export function readNotebook(file: string): Notebook | NotebookProblem {
  if (file.trim() === '') return { problem: 'Not a notebook: the file is empty.' };
  let root: JsonValue;
  try {
    root = parseJson(file);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const before = file.slice(0, error.offset).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    return { problem: `Not a notebook, as it is not JSON: ${error.message} at ${place}.` };
  }
  const cells = at(root, 'cells') ?? at(root, 'worksheets');
  if (cells?.kind !== 'array') return { problem: 'Not a notebook: it has no list of cells.' };
  const version = wordOf(at(root, 'nbformat'));
  if (version !== undefined && version !== '3' && version !== '4') {
    return {
      problem: `Notebooks of format ${version} are not known, only 3 and 4; "jupyter nbconvert --to notebook" converts it.`,
    };
  }
  const language = languageOf(root);
  if (language !== undefined && !isPython(language)) {
    return { problem: `Not a notebook in Python, but in ${language}.`, foreign: true };
  }
  const all = at(root, 'cells') ? cells.items : cells.items.flatMap((sheet) => itemsOf(at(sheet, 'cells')));
  return new Notebook(file, all.flatMap(codeCell));
}

function codeCell(cell: JsonValue, index: number): FileCell[] {
  if (textOf(at(cell, 'cell_type')) !== 'code') return [];
  const language = textOf(at(cell, 'language')) ?? textOf(at(at(at(cell, 'metadata'), 'vscode'), 'languageId'));
  const value = at(cell, 'source') ?? at(cell, 'input');
  if ((language !== undefined && !isPython(language)) || value === undefined) return [];
  const number = index + 1;
  if (value.kind === 'string') return [{ number, source: value.value, value }];
  if (value.kind !== 'array' || value.items.some((line) => line.kind !== 'string')) return [];
  return [
    {
      number,
      source: stringsOf(value)
        .map((line) => line.value)
        .join(''),
      value,
    },
  ];
}

const isPython = (language: string): boolean => /^i?python[23]?$/i.test(language);

function languageOf(root: JsonValue): string | undefined {
  const metadata = at(root, 'metadata');
  return textOf(at(at(metadata, 'language_info'), 'name')) ?? textOf(at(at(metadata, 'kernelspec'), 'language'));
}

const at = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  value?.kind === 'object' ? value.members.get(key) : undefined;

const itemsOf = (value: JsonValue | undefined): readonly JsonValue[] => (value?.kind === 'array' ? value.items : []);

const stringsOf = (value: JsonArray): readonly JsonString[] =>
  value.items.filter((item): item is JsonString => item.kind === 'string');

const textOf = (value: JsonValue | undefined): string | undefined =>
  value?.kind === 'string' ? value.value : undefined;

const wordOf = (value: JsonValue | undefined): string | undefined => (value?.kind === 'word' ? value.text : undefined);

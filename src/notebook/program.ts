/**
 * The code cells of a notebook as one Python program, in the order of their place. Between two cells stands a line that
 * only this file knows, so that a program that was changed can be taken apart again.
 */

import { masked, nothing, stamp } from './magics.js';

/** A code cell. */
export interface Cell {
  /** Its place among all of the notebook's cells, from 1. */
  readonly number: number;
  readonly source: string;
}

/** A cell's place in the program. */
export interface PlacedCell extends Cell {
  /** Offset of its first character in the program, and behind its last. */
  readonly start: number;
  readonly end: number;
}

/** A change of a cell's source, in offsets of it. */
export interface CellEdit {
  readonly cell: PlacedCell;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

const border = `#${stamp}%%`;
/** IPython takes the indentation off a cell that begins with one; a block makes room for it. */
const indented = `if 1:${border}`;
const betweenCells = new RegExp(`(?:^|\n)(?:if 1:)?${border}\n`);

export class NotebookProgram {
  readonly text: string;
  /** The cells that are Python. */
  readonly cells: readonly PlacedCell[];

  constructor(all: readonly Cell[]) {
    let text = '';
    const cells: PlacedCell[] = [];
    for (const cell of all) {
      const python = asPython(cell.source);
      if (python === undefined) continue;
      const opens = /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]+[^\s#]/.test(python);
      if (opens) text += `${cells.length > 0 ? '\n' : ''}${indented}\n`;
      else if (cells.length > 0) text += `\n${border}\n`;
      cells.push({ ...cell, start: text.length, end: text.length + python.length });
      text += python;
    }
    this.text = text;
    this.cells = cells;
  }

  /** The cell that holds an offset of the program; the one before it where it lies between two. */
  cellAt(offset: number): PlacedCell | undefined {
    let low = 0;
    for (let high = this.cells.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.cells[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.cells[Math.max(0, low - 1)];
  }

  /** An offset of the program as a reader of the notebook counts it: the cell's number, and the line in it from 1. */
  placeAt(offset: number): { readonly cell: number; readonly line: number } | undefined {
    const cell = this.cellAt(offset);
    return cell && { cell: cell.number, line: this.text.slice(cell.start, offset).split('\n').length };
  }

  /** The sources of all `cells` after the program became `text`; undefined where it can't be taken apart. */
  sourcesAfter(text: string): readonly string[] | undefined {
    const parts = text.split(betweenCells);
    if (parts[0] === '' && this.cells[0]?.start !== 0) parts.shift();
    if (parts.length !== this.cells.length) return undefined;
    const sources = this.cells.map((cell, index) => {
      const part = parts[index] ?? '';
      return part === this.text.slice(cell.start, cell.end) ? cell.source : unmasked(cell, part, this.text);
    });
    return sources.every((source) => source !== undefined) ? sources : undefined;
  }

  /** One edit for each cell that differs after the program became `text`; undefined where cells can't hold the change. */
  editsTo(text: string): readonly CellEdit[] | undefined {
    return this.sourcesAfter(text)?.flatMap((source, index): CellEdit[] => {
      const cell = this.cells[index];
      return cell && source !== cell.source ? [{ cell, ...difference(cell.source, source) }] : [];
    });
  }
}

/**
 * Whether cells can hold what a program became: none was opened to another, each that changed is `understood` by itself,
 * and what stands in the place of magics is still there.
 */
export function cellsHold(before: string, after: string, understood: (cell: string) => boolean): boolean {
  const earlier = before.split(betweenCells);
  const later = after.split(betweenCells);
  const stamped = (cell: string): readonly string[] =>
    cell.split('\n').flatMap((line) => (line.includes(stamp) ? line.trim() : []));
  return (
    earlier.length === later.length &&
    earlier.every((cell, index) => {
      const changed = later[index] ?? '';
      if (changed === cell) return true;
      return stamped(cell).join('\n') === stamped(changed).join('\n') && (understood(changed) || !understood(cell));
    })
  );
}

/** What a cell is in the program; undefined where it has no part in it. */
function asPython(source: string): string | undefined {
  if (source.trim() === '' || source.includes(stamp)) return undefined;
  const cell = masked(source);
  if (!cell?.unfinished) return cell?.text;
  // Python would not run it, and its end must not be looked for in the next cell. The first line says that it is wrong.
  let first = true;
  return cell.text.replace(/[^\r\n]+/g, (line) => {
    const mask = first ? `)${nothing(line.length).slice(1)}` : `#${line.slice(1)}`;
    first = false;
    return mask;
  });
}

/** A changed cell with what was masked put back; undefined where that is gone or a cell that can't run was changed. */
function unmasked(cell: PlacedCell, changed: string, program: string): string | undefined {
  const before = program.slice(cell.start, cell.end).split('\n');
  const sources = cell.source.split('\n');
  const lines = changed.split('\n');
  let at = 0;
  for (const [index, line] of before.entries()) {
    const source = sources[index] ?? '';
    if (line === source) continue;
    const mask = line.trimStart();
    while (at < lines.length && lines[at]?.trimStart() !== mask) at++;
    const found = lines[at];
    if (found === undefined) return undefined;
    lines[at] = found.slice(0, found.length - mask.length) + source.slice(line.length - mask.length);
    at++;
  }
  const text = lines.join('\n');
  return text.includes(stamp) ? undefined : text;
}

/** The shortest edit that makes `after` of `before`. */
export function difference(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; newText: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}

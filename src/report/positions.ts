/** Offsets in a text → lines and columns for people and for other tools. */

import type { Span } from '../facts/ir.js';
import { lineAt, lineStartsOf } from '../facts/lines.js';

/** A place as reports give it: 1-based, columns in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The lines of a text, which end at LF, CRLF or CR and nothing else. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(readonly text: string) {
    this.starts = lineStartsOf(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The text of a 1-based line, without its end; empty beyond the last. */
  line(number: number): string {
    const start = this.starts[number - 1] ?? this.text.length;
    const end = this.starts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/[\r\n]+$/, '');
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = lineAt(this.starts, at);
    return { line: line + 1, column: codePoints(this.text, this.starts[line] ?? 0, at) + 1 };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }
}

/** Number of code points between two offsets; a surrogate pair counts once. */
function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const low = unit >= 0xdc00 && unit <= 0xdfff;
    const previous = i > start ? text.charCodeAt(i - 1) : 0;
    if (!(low && previous >= 0xd800 && previous <= 0xdbff)) count++;
  }
  return count;
}

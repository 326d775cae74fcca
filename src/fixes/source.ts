/** One file as fixes see it: its text, its facts, and the layout between the two. */

import { lineAt } from '../facts/lines.js';
import type { FileFacts, Span } from '../facts/ir.js';
import { scan, type Lexical } from './scan.js';

export class Source {
  private lexical: Lexical | undefined;
  private guessedUnit: string | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly facts: FileFacts,
  ) {}

  get scanned(): Lexical {
    this.lexical ??= scan(this.text);
    return this.lexical;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** The line ending the file uses. */
  get eol(): string {
    const { lineStarts } = this.facts;
    if (lineStarts.length < 2) return '\n';
    const end = lineStarts[1]!;
    if (this.text.startsWith('\r\n', end - 2)) return '\r\n';
    return this.text[end - 1] === '\r' ? '\r' : '\n';
  }

  /** 0-based. */
  lineOf(offset: number): number {
    return lineAt(this.facts.lineStarts, offset);
  }

  lineStart(offset: number): number {
    return this.facts.lineStarts[this.lineOf(offset)]!;
  }

  /** Where the line that holds `offset` ends, before its line ending. */
  lineEnd(offset: number): number {
    const next = this.facts.lineStarts[this.lineOf(offset) + 1];
    if (next === undefined) return this.text.length;
    return this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }

  /** Where the next line begins; the end of the text after the last one. */
  nextLine(offset: number): number {
    return this.facts.lineStarts[this.lineOf(offset) + 1] ?? this.text.length;
  }

  /** Whether nothing but white space stands from `offset` to the end of its line. */
  isBlankFrom(offset: number): boolean {
    return this.text.slice(offset, this.lineEnd(offset)).trim() === '';
  }

  /** Whether nothing but white space stands before `offset` on its line. */
  isFirstOnLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  /** White space at the beginning of the logical line that holds `offset`. */
  indentAt(offset: number): string {
    const start = this.logicalLineStart(offset);
    return /^[ \t\f]*/.exec(this.text.slice(start, this.lineEnd(start)))![0];
  }

  /** Where the logical line that holds `offset` begins. */
  logicalLineStart(offset: number): number {
    let line = this.lineOf(offset);
    while (line > 0 && this.isContinued(this.facts.lineStarts[line]!)) line--;
    return this.facts.lineStarts[line]!;
  }

  private isContinued(lineStart: number): boolean {
    return this.scanned.continued.has(lineStart) || this.isInString(lineStart);
  }

  /** Whether a line beginning at `offset` begins inside a string literal. */
  isInString(offset: number): boolean {
    const { strings } = this.scanned;
    let low = 0;
    let high = strings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (strings[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const found = strings[low];
    return found !== undefined && found.start < offset && offset < found.end;
  }

  /** One level of indentation as the file has it. */
  unitFor(indent: string): string {
    if (indent.includes('\t')) return '\t';
    this.guessedUnit ??= this.guessUnit();
    // A block that is set in by less goes on like that.
    return indent !== '' && indent.length < this.guessedUnit.length ? indent : this.guessedUnit;
  }

  /** The commonest step from a function's or class's head to its body. */
  private guessUnit(): string {
    const counts = new Map<string, number>();
    for (const fn of this.facts.functions) {
      const first = fn.body[0];
      if (first === undefined || fn.kind === 'module' || fn.kind === 'lambda' || !this.isFirstOnLine(first.start))
        continue;
      const outer = this.indentAt(fn.start);
      const inner = this.indentAt(first.start);
      if (!inner.startsWith(outer) || inner.length === outer.length) continue;
      const step = inner.slice(outer.length);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
    let best = '    ';
    for (const [step, count] of counts) if (count > (counts.get(best) ?? 0)) best = step;
    return best;
  }
}

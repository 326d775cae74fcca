/** The lexical side of a text that the IR leaves out: strings, comments, brackets and continued lines. */

import type { Span } from '../facts/ir.js';

export interface Lexical {
  /** String literals with prefix and quotes, in order; a formatted string is one literal with all in it. */
  readonly strings: readonly Span[];
  /** Comments from their `#` to the end of the line. */
  readonly comments: readonly Span[];
  /** Offsets at which a physical line begins that continues the logical line before it. */
  readonly continued: ReadonlySet<number>;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Reads a Python text once. Broken texts give whatever was understood; nothing throws. */
export function scan(text: string): Lexical {
  const strings: Span[] = [];
  const comments: Span[] = [];
  const continued = new Set<number>();
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '#') {
      const end = endOfLine(text, at);
      comments.push({ start: at, end });
      at = end;
    } else if (char === '"' || char === "'") {
      const start = prefixStart(text, at);
      const end = endOfString(text, start, at);
      strings.push({ start, end });
      at = end;
    } else if (char === '\\' && isNewline(text, at + 1)) {
      at = afterNewline(text, at + 1);
      continued.add(at);
    } else if (isNewline(text, at)) {
      at = afterNewline(text, at);
      if (open.length > 0) continued.add(at);
    } else {
      if (CLOSING[char] !== undefined) open.push(CLOSING[char]);
      else if (open.length > 0 && char === open.at(-1)) open.pop();
      at++;
    }
  }
  return { strings, comments, continued };
}

const isNewline = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';
const afterNewline = (text: string, at: number): number =>
  text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isNewline(text, at)) at++;
  return at;
}

/** Where a literal begins whose opening quote is at `quote`: at its prefix, if it has one. */
function prefixStart(text: string, quote: number): number {
  let start = quote;
  while (start > 0 && quote - start < 2 && /[rbuftRBUFT]/.test(text[start - 1]!)) start--;
  // `xf"…"` is no prefix but the end of a name.
  return start > 0 && /[\p{L}\p{N}_]/u.test(text[start - 1]!) ? quote : start;
}

function endOfString(text: string, start: number, quote: number): number {
  const prefix = text.slice(start, quote).toLowerCase();
  const formatted = prefix.includes('f') || prefix.includes('t');
  const mark = text[quote]!;
  const triple = text.startsWith(mark.repeat(3), quote);
  const closing = triple ? mark.repeat(3) : mark;
  let at = quote + closing.length;
  while (at < text.length) {
    if (text.startsWith(closing, at)) return at + closing.length;
    if (text[at] === '\\') at += text[at + 1] === '\r' && text[at + 2] === '\n' ? 3 : 2;
    else if (!triple && isNewline(text, at)) return at;
    else if (formatted && text[at] === '{')
      at = text[at + 1] === '{' ? at + 2 : endOfReplacement(text, at + 1, closing);
    else at++;
  }
  return text.length;
}

/** The end of a `{…}` in a formatted string. Before Python 3.12 the closing quote may end the whole literal in it. */
function endOfReplacement(text: string, from: number, closing: string): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '}' && depth === 0) return at + 1;
    if (closing.length === 1 && isNewline(text, at) && depth === 0) return at;
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth--;
    if (char === '"' || char === "'") at = endOfString(text, prefixStart(text, at), at);
    else at++;
  }
  return text.length;
}

/** Fills the placeholders of pages with the reader's own names. */

import type { PageNode } from '../lessons/page.js';

export type Names = Readonly<Record<string, string>>;

/** What stands for a name where there is none. */
const DEFAULTS: Names = {
  variable: 'the variable',
  function: 'the function',
  lock: 'the lock',
  thread: 'the thread',
  other: 'the other thread',
};

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** A piece of text: plain words, or a name to be set as code. */
export interface Piece {
  readonly text: string;
  readonly isName: boolean;
}

/** Splits text at its placeholders. A default at the beginning of a sentence begins with a capital. */
export function fill(text: string, names: Names): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isName: false });
    end = match.index + match[0].length;
    pieces.push(named(match[1] ?? '', names, /(^|[.!?:]\s+)$/.test(text.slice(0, match.index))));
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isName: false });
  return pieces;
}

/** Text with its placeholders filled. */
export function fillText(text: string, names: Names): string {
  return fill(text, names)
    .map((piece) => piece.text)
    .join('');
}

/** Inline code that is nothing but a placeholder without a name: it reads better as plain words. */
export function isDefaultOnly(children: readonly PageNode[], names: Names): boolean {
  const [only] = children;
  if (children.length !== 1 || typeof only !== 'string') return false;
  const pieces = fill(only, names);
  return pieces.length === 1 && pieces[0]?.isName === false && /^\{\{.*\}\}$/.test(only);
}

function named(key: string, names: Names, beginsSentence: boolean): Piece {
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  if (name !== undefined && name !== '') return { text: name, isName: true };
  const words = Object.hasOwn(DEFAULTS, key) ? (DEFAULTS[key] ?? key) : `the ${key}`;
  return { text: beginsSentence ? words.charAt(0).toUpperCase() + words.slice(1) : words, isName: false };
}

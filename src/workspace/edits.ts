/** Applies edits to texts. */

import type { DocumentEdit } from './api.js';

/** Applies edits one after the other, each to the text that the ones before it left. */
export function applyInOrder(text: string, edits: readonly DocumentEdit[]): string {
  return edits.reduce((before, edit) => before.slice(0, edit.start) + edit.newText + before.slice(edit.end), text);
}

/** Applies edits that all speak of the same text; undefined where two of them overlap or one lies outside. */
export function applyAtOnce(text: string, edits: readonly DocumentEdit[]): string | undefined {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) return undefined;
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

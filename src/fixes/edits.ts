/** Edits of one text, and how offsets move under them. */

import type { TextEdit } from '../rules/finding.js';

export const insertion = (path: string, at: number, newText: string): TextEdit => ({
  path,
  start: at,
  end: at,
  newText,
});

export const replacement = (
  path: string,
  span: { readonly start: number; readonly end: number },
  newText: string,
): TextEdit => ({
  path,
  start: span.start,
  end: span.end,
  newText,
});

/** Whether two of the edits fight over the same text. Insertions at one place come out in their order. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start || a.end - b.end,
  );
  return sorted.some((edit, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.path === edit.path && edit.start < before.end;
  });
}

/** Where an offset of the old text lies in the new one. */
export function moved(edits: readonly TextEdit[], path: string, offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.path !== path || edit.start > offset) continue;
    if (edit.end <= offset) shift += edit.newText.length - (edit.end - edit.start);
    else shift += Math.min(edit.newText.length, offset - edit.start) - (offset - edit.start);
  }
  return offset + shift;
}

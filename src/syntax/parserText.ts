const CR = 13;
const LONE_CR = /\r(?!\n)/g;
/** An indentation up to its last tab behind a space. */
const SPACES_AND_TAB = /^[ \t]* \t/gm;
/** A tab leads to the next column that is a multiple of this. */
const TAB = 8;

/**
 * The text as the parser is given it. Python ends lines at CR alone too, which the grammar does not know: it
 * would take all that follows a comment for part of it. Each such CR becomes an LF, so no offset changes. Nor does one
 * where a tab follows spaces, which the grammar adds to them.
 */
export function parserText(text: string): string {
  const lines = text.includes('\r') ? text.replace(LONE_CR, '\n') : text;
  return lines.includes(' \t') ? lines.replace(SPACES_AND_TAB, asTabs) : lines;
}

/** An indentation that ends with a tab as the tabs that lead as far, behind as many form feeds as are left: they stand for nothing. */
function asTabs(indent: string): string {
  let column = 0;
  for (const blank of indent) column = blank === ' ' ? column + 1 : column - (column % TAB) + TAB;
  return '\t'.repeat(column / TAB).padStart(indent.length, '\f');
}

/** Where an edit begins for the parser: a CR in front of it may become part of a CRLF, or cease to be. */
export function parserEditStart(text: string, start: number): number {
  return start > 0 && text.charCodeAt(start - 1) === CR ? start - 1 : start;
}

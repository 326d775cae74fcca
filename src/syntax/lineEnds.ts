const CR = 13;
const LONE_CR = /\r(?!\n)/g;

/**
 * The text as the parser is given it. Python ends lines at CR alone too, which the grammar does not know: it
 * would take all that follows a comment for part of it. Each such CR becomes an LF, so no offset changes.
 */
export function parserText(text: string): string {
  return text.includes('\r') ? text.replace(LONE_CR, '\n') : text;
}

/** Where an edit begins for the parser: a CR in front of it may become part of a CRLF, or cease to be. */
export function parserEditStart(text: string, start: number): number {
  return start > 0 && text.charCodeAt(start - 1) === CR ? start - 1 : start;
}

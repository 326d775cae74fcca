const CR = 13;
const LONE_CR = /\r(?!\n)/g;
/** An indentation up to its last tab behind a space. */
const SPACES_AND_TAB = /^[ \t]* \t/gm;
/** A tab leads to the next column that is a multiple of this. */
const TAB = 8;

/**
 * So many lines of comments and nothing else in a row. At the end of each the grammar looks for the next line of code, and
 * so takes a time that grows with the square of their number.
 */
const LONG_COMMENT = /(?:^[ \t]*(?:#[^\n]*)?\n){100,}/gm;
const COMMENT = /#[^\r\n]*/g;
/** What speaks to Threadwise, and what would end or fill a string if these lines stood in one. */
const SPEAKS = /threadwise|guarded|require|["']{3}|\{/i;

/**
 * The text with the lines that Python sees: it ends lines at CR alone too, which the grammar does not know, and would take
 * all that follows a comment for part of it. Each such CR becomes an LF, so no offset changes.
 */
export const parserLines = (text: string): string => (text.includes('\r') ? text.replace(LONE_CR, '\n') : text);

/**
 * The text as the parser is given it: its lines, with blanks for all but the first line of a very long comment, and with
 * tabs in place of spaces that a tab follows, which the grammar would add to it. No offset changes.
 */
export function parserText(text: string): string {
  const lines = parserLines(text).replace(LONG_COMMENT, blanked);
  // Hardly a file has a tab, and all have spaces, each of which would be stopped at.
  return lines.includes('\t') && lines.includes(' \t') ? lines.replace(SPACES_AND_TAB, asTabs) : lines;
}

/** The lines of a long comment as blanks. */
function blanked(lines: string): string {
  const first = lines.indexOf('#');
  return lines.replace(COMMENT, (comment: string, at: number) =>
    at === first || SPEAKS.test(comment) ? comment : ' '.repeat(comment.length),
  );
}

/** An indentation that ends with a tab as the tabs that lead as far, behind as many form feeds as are left: they stand for nothing. */
function asTabs(indent: string): string {
  let column = 0;
  for (const blank of indent) column = blank === ' ' ? column + 1 : column - (column % TAB) + TAB;
  return '\t'.repeat(column / TAB).padStart(indent.length, '\f');
}

/** A comment, a string, a bracket, or a line's end with the blanks that the next line begins with. */
const TOKEN =
  /#[^\n]*|('''|""")(?:[^\\]|\\[^])*?\1|'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*"|[([{]|[)\]}]|\n[ \t\f]*(?=[^\s#])/g;

/**
 * The text with those lines drawn together that go on in brackets and are set in by less than the line where these opened: behind
 * an operator the grammar takes such a line for the end of the block. A comment keeps its line. No offset changes.
 */
export function joinedInBrackets(text: string): string {
  const ends: number[] = [];
  let [depth, indent, opened] = [0, 0, 0];
  let before = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if ('([{'.includes(token)) {
      if (depth++ === 0) opened = indent;
    } else if (')]}'.includes(token)) depth--;
    else if (token.startsWith('\n')) {
      if (depth === 0) indent = token.length - 1;
      else if (token.length - 1 < opened && !before.startsWith('#')) ends.push(index);
    }
    before = token;
  }
  // Where brackets don't match, which of them are open is a guess.
  if (depth !== 0 || ends.length === 0) return text;
  const parts = ends.map((end, at) => text.slice(at === 0 ? 0 : ends[at - 1]! + 1, end));
  return [...parts, text.slice(ends.at(-1)! + 1)].join(' ');
}

/** Where an edit begins for the parser: a CR in front of it may become part of a CRLF, or cease to be. */
export function parserEditStart(text: string, start: number): number {
  return start > 0 && text.charCodeAt(start - 1) === CR ? start - 1 : start;
}

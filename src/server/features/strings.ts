/** Tells whether a place in Python's text is inside a string, without parsing. */

const opening = /[rRbBuUfFtT]{0,2}("""|'''|"|')/y;

/** Whether the string that is open at some offset before `offset` reaches over it. */
export function endsInsideString(text: string, offset: number): boolean {
  let at = 0;
  while (at < offset) {
    const character = text[at];
    if (character === '#') {
      at = lineEndFrom(text, at);
      continue;
    }
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (match === null) {
      at = wordEnd(text, at);
      continue;
    }
    const quote = match[1] ?? '"';
    const end = closing(text, opening.lastIndex, quote);
    if (end > offset) return true;
    at = end;
  }
  return false;
}

const lineEnd = /[\r\n]|$/g;
const word = /\w*/y;

function lineEndFrom(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.index ?? text.length;
}

/** A word is taken whole, so that the `r` of `for` before a quote is no prefix. */
function wordEnd(text: string, at: number): number {
  word.lastIndex = at;
  word.exec(text);
  return Math.max(word.lastIndex, at + 1);
}

/** The offset behind the closing quote; a one-line string ends at its line's end at the latest. */
function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (text.startsWith(quote, at)) return at + quote.length;
    else if (quote.length === 1 && (character === '\n' || character === '\r')) return at;
  }
  return text.length + 1;
}

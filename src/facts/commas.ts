const COMMA = 44;
const HASH = 35;
const LF = 10;
const CR = 13;

/**
 * Whether a comma stands in a stretch of text that holds only punctuation, blanks and comments.
 * A comma behind a single element is the only sign of a tuple of one.
 */
export function hasComma(text: string, from: number, to: number): boolean {
  let inComment = false;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (inComment) inComment = unit !== LF && unit !== CR;
    else if (unit === COMMA) return true;
    else inComment = unit === HASH;
  }
  return false;
}

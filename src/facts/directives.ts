import type { FlatTree } from '../syntax/flat.js';
import type { Directive, Span } from './ir.js';

/** A quick look at the whole text: most files have no such comment at all. */
const ANY = /threadwise|guarded[\s_-]+by|requires?[\s_-]+lock/i;

/** Rules behind it that somebody forgot the brackets of are meant all the same. */
const IGNORE = /^#\s*threadwise\s*:\s*ignore(-file)?(?![\w-])(?:\s*\[([^\]]*)\]?|[\s:=]+(TW\d+(?:[\s,]+TW\d+)*)\b)?/i;

/** A word that is none of ours where one is meant: alone, with brackets, or with rules behind it. Prose goes on otherwise. */
const OTHER = /^#\s*threadwise\s*:\s*(?!ignore(?:-file)?(?![\w-]))([\w-]+)(?=\s*(?:[[=:(]|TW\d|$))/i;

/** A lock is a dotted name, perhaps of a function that answers it. */
const LOCK = String.raw`([\p{XID_Start}_][\p{XID_Continue}.]*(?:\(\))?)`;
/** With a colon it is meant for us; without one only where nothing follows, or prose would be taken for a lock. */
const NAMED = String.raw`(?:\s*:\s*${LOCK}|\s+${LOCK}\s*\.?\s*$)`;
const GUARDED = new RegExp(String.raw`^#\s*guarded[\s_-]+by${NAMED}`, 'iu');
const REQUIRES = new RegExp(String.raw`^#\s*requires?[\s_-]+lock${NAMED}`, 'iu');
const CODE = /[^\s,;]+/g;

/** Finds the comments that speak to Threadwise. */
export function directivesOf(text: string, tree: FlatTree): Directive[] {
  const directives: Directive[] = [];
  if (!ANY.test(text)) return directives;
  const { comments } = tree;
  for (let i = 0; i < comments.length; i += 2) readComment(text, comments[i]!, comments[i + 1]!, directives);
  return directives;
}

/** A comment may hold several directives, each after a `#` of its own. */
function readComment(text: string, start: number, end: number, directives: Directive[]): void {
  for (let hash = start; hash !== -1 && hash < end;) {
    const following = text.indexOf('#', hash + 1);
    const until = following === -1 || following > end ? end : following;
    const directive = readDirective(text.slice(hash, until), hash);
    if (directive !== undefined) directives.push(directive);
    hash = following;
  }
}

function readDirective(comment: string, start: number): Directive | undefined {
  const ignore = IGNORE.exec(comment);
  if (ignore === null) {
    const lock = readLock(GUARDED, 'guarded-by', comment, start) ?? readLock(REQUIRES, 'requires-lock', comment, start);
    return lock ?? readOther(comment, start);
  }
  const [whole, file, bracketed, bare] = ignore;
  const list = bracketed ?? bare;
  const listStart = bare === undefined ? whole.indexOf('[') + 1 : whole.length - bare.length;
  const codes: string[] = [];
  const codeSpans: Span[] = [];
  for (const { 0: code, index } of (list ?? '').matchAll(CODE)) {
    const from = start + listStart + index;
    codes.push(code);
    codeSpans.push({ start: from, end: from + code.length });
  }
  // Brackets with nothing in them are a code about to be typed, not a wish to ignore everything.
  if (list !== undefined && codes.length === 0) return undefined;
  const kind = file === undefined ? 'ignore' : 'ignore-file';
  return { kind, start, end: start + whole.length, codes, codeSpans };
}

function readOther(comment: string, start: number): Directive | undefined {
  const found = OTHER.exec(comment);
  return found === null ? undefined : { kind: 'unknown', start, end: start + found[0].length, word: found[1]! };
}

function readLock(
  pattern: RegExp,
  kind: 'guarded-by' | 'requires-lock',
  comment: string,
  start: number,
): Directive | undefined {
  const match = pattern.exec(comment);
  const found = match?.[1] ?? match?.[2];
  if (match === null || found === undefined) return undefined;
  const lock = found.replace(/\.+$/, '');
  const lockStart = start + match[0].lastIndexOf(found);
  const lockSpan = { start: lockStart, end: lockStart + lock.length };
  return { kind, start, end: lockSpan.end, lock, lockSpan };
}

import type { FlatTree } from '../syntax/flat.js';
import type { Directive, Span } from './ir.js';

/** A quick look at the whole text: most files have no such comment at all. */
const ANY = /threadwise|guarded\s+by|requires?\s+lock/i;

const IGNORE = /^#\s*threadwise\s*:\s*(ignore(?:[-_ ]file)?)\s*(?:\[([^\]\n\r]*)\]?)?/i;
const GUARDED = /^#\s*guarded\s+by\s*:?\s*([A-Za-z_][\w.]*(?:\(\))?)/i;
const REQUIRES = /^#\s*requires?\s+lock\s*:?\s*([A-Za-z_][\w.]*(?:\(\))?)/i;
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
  if (ignore !== null) {
    const span = { start, end: start + ignore[0].length };
    const list = ignore[2];
    const listStart = list === undefined ? span.end : start + ignore[0].indexOf('[') + 1;
    const codeSpans = [...(list ?? '').matchAll(CODE)].map((match): Span => ({
      start: listStart + match.index,
      end: listStart + match.index + match[0].length,
    }));
    const codes = codeSpans.map((code) => comment.slice(code.start - start, code.end - start));
    const kind = ignore[1]!.length > 'ignore'.length ? 'ignore-file' : 'ignore';
    return { ...span, kind, codes, codeSpans };
  }
  return readLock(GUARDED, 'guarded-by', comment, start) ?? readLock(REQUIRES, 'requires-lock', comment, start);
}

function readLock(
  pattern: RegExp,
  kind: 'guarded-by' | 'requires-lock',
  comment: string,
  start: number,
): Directive | undefined {
  const match = pattern.exec(comment);
  if (match === null) return undefined;
  const lock = match[1]!.replace(/\.+$/, '');
  const lockStart = start + match[0].length - match[1]!.length;
  const lockSpan = { start: lockStart, end: lockStart + lock.length };
  return { kind, start, end: lockSpan.end, lock, lockSpan };
}

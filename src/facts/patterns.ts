import { Kind } from '../syntax/kinds.js';
import { hasComma } from './commas.js';
import { lowerDottedName, lowerExpr, lowerNth } from './expressions.js';
import type { Expr, MatchCase, MatchStmt, NameExpr } from './ir.js';
import type { Lowering } from './lowering.js';
import { lowerBlock } from './statements.js';

export function lowerMatch(cx: Lowering, node: number): MatchStmt {
  const subjects: Expr[] = [];
  const cases: MatchCase[] = [];
  const limit = cx.limit(node);
  let lastSubject = 0;
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    if (cx.kind(child) === Kind.Block) {
      const inner = cx.limit(child);
      for (let each = cx.first(child); each !== 0; each = cx.next(each, inner)) {
        if (cx.kind(each) === Kind.Case) cases.push(lowerCase(cx, each));
      }
    } else {
      subjects.push(lowerExpr(cx, child));
      lastSubject = child;
    }
  }
  const start = cx.start(node);
  const end = cx.end(node);
  return { kind: 'match', start, end, subject: subjectOf(cx, node, subjects, lastSubject), cases };
}

function subjectOf(cx: Lowering, node: number, subjects: Expr[], last: number): Expr {
  const [first] = subjects;
  if (first === undefined) return cx.error(node);
  const block = cx.child(node, Kind.Block);
  const isTuple = subjects.length > 1 || (block !== 0 && hasComma(cx.text, cx.end(last), cx.start(block)));
  if (!isTuple) return first;
  const { end } = subjects[subjects.length - 1]!;
  return { kind: 'sequence', start: first.start, end, type: 'tuple', items: subjects, bracketed: false };
}

/** What a pattern binds and what it looks at. */
interface Pattern {
  readonly captures: NameExpr[];
  readonly reads: Expr[];
}

function lowerCase(cx: Lowering, node: number): MatchCase {
  const pattern: Pattern = { captures: [], reads: [] };
  const limit = cx.limit(node);
  let patterns = 0;
  let matchesAll = true;
  let last = 0;
  let guard: Expr | undefined;
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.CasePattern) {
      patterns++;
      last = child;
      matchesAll = readPattern(cx, child, pattern) && matchesAll;
    } else if (kind === Kind.IfClause) {
      guard = lowerNth(cx, child, 0);
    }
  }
  const isSequence = patterns !== 1 || hasComma(cx.text, cx.end(last), afterPattern(cx, last, limit));
  const irrefutable = matchesAll && !isSequence && guard === undefined;
  const start = cx.start(node);
  const end = cx.end(node);
  const body = lowerBlock(cx, cx.child(node, Kind.Block));
  return { start, end, ...pattern, ...(guard && { guard }), irrefutable, body };
}

/** Where the guard or the body begins. */
function afterPattern(cx: Lowering, last: number, limit: number): number {
  const following = cx.next(last, limit);
  return following === 0 ? cx.end(last) : cx.start(following);
}

/**
 * Collects from a pattern the names it binds and the values and classes it compares with.
 *
 * @returns whether it matches anything
 */
function readPattern(cx: Lowering, node: number, into: Pattern): boolean {
  if (!cx.enter()) return false;
  const all = readInner(cx, node, into);
  cx.leave();
  return all;
}

function readInner(cx: Lowering, node: number, into: Pattern): boolean {
  const first = cx.first(node);
  switch (cx.kind(node)) {
    case Kind.CasePattern:
      return first !== 0 && readPattern(cx, first, into);
    case Kind.Wildcard:
      return true;
    case Kind.AsPattern: {
      const name = first === 0 ? 0 : cx.next(first, cx.limit(node));
      const all = first !== 0 && readPattern(cx, first, into);
      if (name !== 0) capture(cx, name, into);
      return all;
    }
    case Kind.DottedName:
      return readName(cx, node, first, into);
    case Kind.SplatPattern:
      if (first !== 0) capture(cx, first, into);
      return true;
    case Kind.UnionPattern:
      return readEach(cx, node, into) > 0;
    case Kind.TuplePattern: {
      const isGroup =
        first !== 0 && cx.next(first, cx.limit(node)) === 0 && !hasComma(cx.text, cx.end(first), cx.end(node));
      return readEach(cx, node, into) > 0 && isGroup;
    }
    case Kind.ClassPattern:
      if (first !== 0) into.reads.push(lowerDottedName(cx, first));
      readRest(cx, node, first, into);
      return false;
    case Kind.KeywordPattern:
      readRest(cx, node, first, into);
      return false;
    case Kind.ListPattern:
    case Kind.DictPattern:
      readEach(cx, node, into);
      return false;
    case Kind.ComplexPattern:
      readEach(cx, node, into);
      return false;
    default:
      into.reads.push(lowerExpr(cx, node));
      return false;
  }
}

/** A plain name is bound and matches anything; a dotted one is a value to compare with. */
function readName(cx: Lowering, node: number, first: number, into: Pattern): boolean {
  if (first === 0) return false;
  if (cx.next(first, cx.limit(node)) !== 0) {
    into.reads.push(lowerDottedName(cx, node));
    return false;
  }
  if (cx.isMissing(first)) return false;
  capture(cx, first, into);
  return true;
}

/** Binds a name; `_` is none. */
function capture(cx: Lowering, name: number, into: Pattern): void {
  if (cx.kind(name) === Kind.Identifier && cx.nameText(name) !== '_') into.captures.push(cx.bind(name));
}

/** @returns how many of the parts match anything */
function readEach(cx: Lowering, node: number, into: Pattern): number {
  let all = 0;
  const limit = cx.limit(node);
  for (let part = cx.first(node); part !== 0; part = cx.next(part, limit)) if (readPattern(cx, part, into)) all++;
  return all;
}

function readRest(cx: Lowering, node: number, first: number, into: Pattern): void {
  if (first === 0) return;
  const limit = cx.limit(node);
  for (let part = cx.next(first, limit); part !== 0; part = cx.next(part, limit)) readPattern(cx, part, into);
}

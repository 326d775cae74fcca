/** Finding statements by place: the smallest run of statements that covers what belongs together. */

import type { Block, FileFacts, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { within } from '../facts/spans.js';
import { forEachBlock } from '../facts/walk.js';

/** Statements `first` to `last` of one block. */
export interface Run {
  readonly fn: FunctionFacts;
  readonly block: Block;
  readonly first: number;
  readonly last: number;
  /** The statements around the block, outermost first. */
  readonly owners: readonly Stmt[];
}

export const statementsOf = (run: Run): readonly Stmt[] => run.block.slice(run.first, run.last + 1);

export const spanOf = (run: Run): Span => ({ start: run.block[run.first]!.start, end: run.block[run.last]!.end });

export const holds = (outer: Span, inner: Span): boolean => within(inner, outer);

/** The smallest run of statements of a function that covers all the spans; undefined where some stand elsewhere. */
export function cover(fn: FunctionFacts, spans: readonly Span[]): Run | undefined {
  if (spans.length === 0 || fn.kind === 'lambda') return undefined;
  const whole = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  let found: Run | undefined;
  let block: Block | undefined = fn.body;
  let owners: readonly Stmt[] = [];
  while (block !== undefined) {
    const first = block.findIndex((stmt) => stmt.end > whole.start);
    const last = block.findLastIndex((stmt) => stmt.start < whole.end);
    if (first < 0 || last < first || block[first]!.start > whole.start || block[last]!.end < whole.end) return found;
    // An `elif` is no statement of its own: the whole chain is.
    if (!isElif(block[first]!)) found = { fn, block, first, last, owners };
    if (first !== last) return found;
    const owner: Stmt = block[first]!;
    if (owner.kind === 'def' || owner.kind === 'class') return found;
    let inside: Block | undefined;
    forEachBlock(owner, (inner) => {
      const [begin, finish] = [inner[0], inner.at(-1)];
      if (begin !== undefined && begin.start <= whole.start && whole.end <= finish!.end) inside = inner;
    });
    owners = [...owners, owner];
    block = inside;
  }
  return found;
}

const isElif = (stmt: Stmt): boolean => stmt.kind === 'if' && stmt.elif;

/** The innermost function or module body whose own statements hold the span. */
export function functionAt(facts: FileFacts, span: Span): FunctionFacts {
  let best = facts.functions[0]!;
  for (const fn of facts.functions) {
    if (fn.kind === 'module' || fn.kind === 'lambda' || !holds(fn, span)) continue;
    const first = fn.body[0];
    const inBody = first !== undefined && first.start <= span.start && span.end <= fn.end;
    if (inBody && fn.end - fn.start <= best.end - best.start) best = fn;
  }
  return best;
}

/** The innermost statement run of one statement that holds the span, wherever it stands. */
export function statementAt(facts: FileFacts, span: Span): Run | undefined {
  return cover(functionAt(facts, span), [span]);
}

export const statement = (run: Run): Stmt => run.block[run.first]!;

/** `with lock:` in place of taking a lock and giving it back by hand. */

import type { Span } from '../facts/ir.js';
import { someExprIn } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import type { Run } from './blocks.js';
import { replacement } from './edits.js';
import { mayBeMoved } from './hold.js';
import type { Source } from './source.js';
import { indentLines } from './suite.js';

/**
 * Puts what stands between two statements of a block under the lock, instead of them. Undefined where the lock is used in
 * between as well, or where the lines hold more.
 */
export function heldBetween(
  source: Source,
  run: Run,
  first: number,
  last: number,
  lock: string,
): readonly TextEdit[] | undefined {
  const [taken, given] = [run.block[first]!, run.block[last]!];
  const inside = run.block.slice(first + 1, last);
  if (inside.length === 0 || ![taken, ...inside, given].every((one) => source.isFirstOnLine(one.start)))
    return undefined;
  const isOwn = someExprIn(
    inside,
    (expr) => expr.kind === 'attribute' && /^(acquire|release)$/.test(expr.name) && source.slice(expr.object) === lock,
  );
  if (isOwn || !mayBeMoved({ ...run, first: first + 1, last: last - 1 })) return undefined;
  const line = { start: source.lineStart(given.start), end: source.nextLine(given.end) };
  if (source.slice(line).trim() !== source.slice(given)) return undefined;
  return [
    replacement(source.path, taken, `with ${lock}:`),
    ...indentLines(source, source.nextLine(taken.end), inside.at(-1)!.end, source.indentAt(taken.start)),
    replacement(
      source.path,
      { ...line, end: isBetweenBlanks(source, line) ? source.nextLine(line.end) : line.end },
      '',
    ),
  ];
}

/** Whether blank lines stand before and after it: without it, one of them is enough. */
const isBetweenBlanks = (source: Source, { start, end }: Span): boolean =>
  source.isBlankFrom(source.lineStart(start - 1)) && end < source.text.length && source.isBlankFrom(end);

/** Lines and statements of a file, found by offset. */

import type { Block, FileFacts, Stmt } from '../facts/ir.js';
import { lineAt } from '../facts/lines.js';
import { blocksOf, functionsOf } from '../facts/walk.js';

/** The innermost statement of `block` that holds `offset`. */
function statementIn(block: Block, offset: number): Stmt | undefined {
  let found: Stmt | undefined;
  let blocks: readonly Block[] = [block];
  while (blocks.length > 0) {
    const next = blocks.flatMap((b) => b).find((s) => s.start <= offset && offset < s.end);
    if (!next) break;
    found = next;
    blocks = blocksOf(next);
  }
  return found;
}

/** The innermost statement that holds `offset`, through nested functions and classes. */
export function statementAt(facts: FileFacts, offset: number): Stmt | undefined {
  let best: Stmt | undefined;
  for (const fn of functionsOf(facts)) {
    if (offset < fn.start || offset >= fn.end) continue;
    const found = statementIn(fn.body, offset);
    if (found && (!best || found.end - found.start <= best.end - best.start)) best = found;
  }
  return best;
}

/** The first line of the innermost statement that holds `offset`, where there is one. */
export function statementLines(facts: FileFacts, offset: number): readonly number[] {
  const statement = statementAt(facts, offset);
  return statement ? [lineAt(facts.lineStarts, statement.start)] : [];
}

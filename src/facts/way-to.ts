/** The blocks around a place of a function. */

import type { Block, Span, Stmt } from './ir.js';
import { within } from './spans.js';
import { forEachBlock } from './walk.js';

export interface Step {
  readonly block: Block;
  /** The statement of the block in which it goes on. */
  readonly inner: Stmt;
}

/** The blocks from the function's body down to a place, outermost first. */
export function wayTo(body: Block, place: Span): Step[] {
  const way: Step[] = [];
  let block: Block | undefined = body;
  while (block !== undefined) {
    const inner: Stmt | undefined = block.find((stmt) => within(place, stmt));
    if (inner === undefined) break;
    way.push({ block, inner });
    block = undefined;
    forEachBlock(inner, (one) => {
      if (one.some((stmt) => within(place, stmt))) block = one;
    });
  }
  return way;
}

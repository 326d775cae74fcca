/** How places of one text lie to each other. */

import type { Block, Span } from './ir.js';

/** Whether a place lies in another, or is the same. */
export const within = (node: Span, outer: Span): boolean => node.start >= outer.start && node.end <= outer.end;

/** Whether two places are the same. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** From the first statement of a block to the end of its last; there is one. */
export const blockSpan = (block: Block): Span => ({ start: block[0]!.start, end: block.at(-1)!.end });

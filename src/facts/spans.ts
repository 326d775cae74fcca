/** How places of one text lie to each other. */

import type { Span } from './ir.js';

/** Whether a place lies in another, or is the same. */
export const within = (node: Span, outer: Span): boolean => node.start >= outer.start && node.end <= outer.end;

/** Whether two places are the same. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The ways in which a block is left, and the tests on the way to a statement, as the analysis of held locks keeps them. */

import type { Block, Expr } from '../../facts/ir.js';
import { methodCalledAlone } from '../../facts/paths.js';
import { textOf } from '../../facts/test-text.js';
import { join, type Open } from './open-locks.js';

/** A test, and how it came out. */
export interface Way {
  readonly test: string;
  readonly holds: boolean;
}

/** What is open where a block is left, by the way it is left. Undefined for ways that are not taken. */
export interface Ways {
  next: Open | undefined;
  breaks: Open | undefined;
  continues: Open | undefined;
}

/** How a test came out, and what that says of its parts. */
export const waysOf = (test: Expr, holds: boolean): Way[] => [
  { test: textOf(test), holds },
  ...(test.kind === 'boolean' && (test.op === 'and') === holds
    ? test.values.flatMap((part) => waysOf(part, holds))
    : test.kind === 'unary' && test.op === 'not'
      ? waysOf(test.operand, !holds)
      : []),
];

export const merge = (a: Ways, b: Ways): Ways => ({
  next: join(a.next, b.next),
  breaks: join(a.breaks, b.breaks),
  continues: join(a.continues, b.continues),
});

/** `lock.release()`, and nothing else. */
export const onlyGivesBack = ([only, ...others]: Block): boolean =>
  only !== undefined && others.length === 0 && methodCalledAlone(only)?.name === 'release';

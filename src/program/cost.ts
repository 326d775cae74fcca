/** What running a piece of a program costs, by what the thread does meanwhile. */

import type { FunctionFacts } from '../facts/ir.js';

/** Weights in Python operations, about 50 nanoseconds each. Estimates: only their orders of magnitude matter. */
export const WEIGHT = {
  /** One arithmetic or container operation. */
  operation: 1,
  /** A call of a function in C, beside what it does. */
  call: 3,
  /** A wait for a device or another thread: a few milliseconds. */
  wait: 1e5,
  /** A line printed, a lock taken. */
  brief: 3e3,
  /** A call that works with the GIL released. */
  release: 1e4,
  /** A call of something that can't be seen. */
  unknown: 2e3,
} as const;

/** How often a loop goes round whose bound can't be seen. */
export const UNKNOWN_ROUNDS = 1e4;

/** Rounds of the recursion of a function that calls itself more than once for each call. */
export const BRANCHING_CALLS = 1e5;

/** Calls of a recursion that follows the structure of its data, or goes down one step at a time. */
export const STRUCTURAL_CALLS = 300;

/** Less than this, in operations, is no burden to anyone. */
const NOTICEABLE = 1.5e4;

/** How often a function calls itself on one way through it. */
export interface Recursion {
  readonly calls: number;
  /** Follows the structure of its data, which bounds it. */
  readonly structural: boolean;
}

export interface Cost {
  /** Python operations, and C code that holds the GIL. */
  readonly compute: number;
  readonly wait: number;
  readonly release: number;
  readonly unknown: number;
  /** Calls of functions that are being looked at already. */
  readonly recursion: ReadonlyMap<FunctionFacts, Recursion>;
}

const NONE: ReadonlyMap<FunctionFacts, Recursion> = new Map();

export const FREE: Cost = { compute: 0, wait: 0, release: 0, unknown: 0, recursion: NONE };

export const costOf = (parts: Partial<Cost>): Cost => ({ ...FREE, ...parts });

export const operations = (count: number): Cost => ({ ...FREE, compute: count });

function merged(a: Cost, b: Cost, join: (x: number, y: number) => number): ReadonlyMap<FunctionFacts, Recursion> {
  if (b.recursion.size === 0) return a.recursion;
  if (a.recursion.size === 0) return b.recursion;
  const result = new Map(a.recursion);
  for (const [fn, own] of b.recursion) {
    const before = result.get(fn);
    result.set(
      fn,
      before === undefined
        ? own
        : { calls: join(before.calls, own.calls), structural: before.structural && own.structural },
    );
  }
  return result;
}

/** Both, one after the other. */
export function plus(a: Cost, b: Cost): Cost {
  if (a === FREE) return b;
  if (b === FREE) return a;
  return {
    compute: a.compute + b.compute,
    wait: a.wait + b.wait,
    release: a.release + b.release,
    unknown: a.unknown + b.unknown,
    recursion: merged(a, b, (x, y) => x + y),
  };
}

/** Either, as a test decides. */
export function either(a: Cost, b: Cost): Cost {
  return {
    compute: Math.max(a.compute, b.compute),
    wait: Math.max(a.wait, b.wait),
    release: Math.max(a.release, b.release),
    unknown: Math.max(a.unknown, b.unknown),
    recursion: merged(a, b, Math.max),
  };
}

/** So many times over. */
export function times(cost: Cost, rounds: number): Cost {
  if (rounds === 1 || cost === FREE) return cost;
  const recursion = new Map<FunctionFacts, Recursion>();
  for (const [fn, { calls, structural }] of cost.recursion) recursion.set(fn, { calls: calls * rounds, structural });
  return {
    compute: cost.compute * rounds,
    wait: cost.wait * rounds,
    release: cost.release * rounds,
    unknown: cost.unknown * rounds,
    recursion,
  };
}

/** The cost of a function whose calls of itself are now known. */
export function closeRecursion(cost: Cost, fn: FunctionFacts, memoized: boolean): Cost {
  const own = cost.recursion.get(fn);
  if (own === undefined) return cost;
  const rest = new Map(cost.recursion);
  rest.delete(fn);
  const rounds = own.structural || memoized || own.calls < 1.5 ? STRUCTURAL_CALLS : BRANCHING_CALLS;
  return times({ ...cost, recursion: rest }, memoized ? 1 : rounds);
}

/** Whether a thread that does this spends its time on Python code, holding the GIL. */
export const isComputation = (cost: Cost): boolean =>
  cost.compute >= NOTICEABLE && cost.compute > 2 * (cost.wait + cost.release + cost.unknown);

/** Whether it computes for long even if the data is not that much. */
export const isLong = (cost: Cost): boolean => cost.compute >= 1e6;

/** What running a piece of a program costs, by what the thread does meanwhile. */

import type { FunctionFacts } from '../../facts/ir.js';

/** Weights in Python operations, about 50 nanoseconds each. Estimates: only their orders of magnitude matter. */
export const WEIGHT = {
  /** One arithmetic or container operation. */
  operation: 1,
  /** A call of a function in C, beside what it does. */
  call: 3,
  /** A wait for a device or another thread: a few milliseconds. */
  wait: 1e5,
  /** A second of sleep. */
  second: 2e7,
  /** A line printed, a lock taken. */
  brief: 3e3,
  /** A call that works with the GIL released. */
  release: 1e4,
  /** A call of something that can't be seen, which may well wait. */
  unknown: 1e5,
} as const;

/** A guess at how much there is of what can't be seen. */
export interface Guess {
  /** Rounds of a loop whose bound can't be seen. */
  readonly rounds: number;
  /** Calls of a recursion that follows the structure of its data, or goes down one step at a time. */
  readonly structural: number;
}

/** Much: what the code must cope with. */
export const MUCH: Guess = { rounds: 1e4, structural: 300 };

/** Little: what it mostly meets. */
export const LITTLE: Guess = { rounds: 100, structural: 20 };

/** Rounds of the recursion of a function that calls itself more than once for each call. */
const BRANCHING_CALLS = 1e5;

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
  readonly brief: number;
  readonly release: number;
  readonly unknown: number;
  /** Calls of functions that are being looked at already. */
  readonly recursion: ReadonlyMap<FunctionFacts, Recursion>;
}

const NONE: ReadonlyMap<FunctionFacts, Recursion> = new Map();

export const FREE: Cost = { compute: 0, wait: 0, brief: 0, release: 0, unknown: 0, recursion: NONE };

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
    brief: a.brief + b.brief,
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
    brief: Math.max(a.brief, b.brief),
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
    brief: cost.brief * rounds,
    release: cost.release * rounds,
    unknown: cost.unknown * rounds,
    recursion,
  };
}

/** The cost of a function whose calls of itself are now known; `depth` says how deep they go. */
export function closeRecursion(
  cost: Cost,
  fn: FunctionFacts,
  memoized: boolean,
  guess: Guess,
  depth: () => number,
): Cost {
  const own = cost.recursion.get(fn);
  if (own === undefined) return cost;
  const rest = new Map(cost.recursion);
  rest.delete(fn);
  const once = { ...cost, recursion: rest };
  if (memoized) return once;
  if (!own.structural && own.calls >= 1.5) return times(once, Math.min(BRANCHING_CALLS, own.calls ** depth()));
  // Where a loop goes over the parts, each of its rounds is one of the calls: all loops together have no more rounds.
  return { ...times(once, guess.structural), compute: (once.compute * guess.structural) / Math.max(1, own.calls) };
}

/** How many times longer it must compute than do anything else: the weights are no more than estimates. */
const CLEARLY = 10;

/** What may be waited for, where a call takes its time. */
const away = ({ wait, release, unknown }: Cost): number => wait + release + unknown;

const outweighs = (cost: Cost): boolean => cost.compute > CLEARLY * (away(cost) + cost.brief);

/** Whether a thread that does this certainly spends its time on Python code, holding the GIL. */
export function isComputation(much: Cost, little: Cost): boolean {
  if (much.compute < NOTICEABLE || !outweighs(much)) return false;
  // Waiting once before or after is nothing, but what waits in each round is there to wait.
  if (away(much) > 2 * away(little)) return false;
  return much.brief <= 2 * little.brief || outweighs(little);
}

/** Whether it would be a computation at the most, if nothing that can't be seen were called. */
export const mayBeComputation = (much: Cost): boolean =>
  much.compute >= NOTICEABLE && outweighs({ ...much, unknown: 0 });

/** Whether it computes for long even if the data is not that much. */
export const isLong = (cost: Cost): boolean => cost.compute >= 1e6;

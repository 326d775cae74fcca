/**
 * Which of the ways in which two accesses race tells the mistake best: one that is well supported before one that is
 * possible only, and of several such the surest, the plainest, the shortest.
 */

import type { Access } from '../model/activation.js';
import { givesFirstValues } from '../model/classes.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Variable } from '../concurrency/variables.js';
import type { Obj } from '../model/objects.js';
import { isGuardedHere } from './race.js';
import { lazyBasisOf, type Effect } from '../evidence/basis.js';
import { callsFrom } from '../evidence/distance.js';
import { isPossibleOnly } from '../evidence/support.js';
import type { PairTest, Program } from '../program.js';
import { memoized } from '../model/maps.js';

/** What makes a reader doubt or search, from the worst down. */
const BLURRED = 128;
const GUESSED = 64;
const FIRST_VALUE = 32;
const CLIENT = 16;
const SAME_FUNCTION = 6;
const SAME_THREAD = 2;
const CLIENTS_THREAD = 1;
/** Calls between what a thread runs and an access; further ones, and those of the main thread, are all as far. */
const MAX_CALLS = 3;

/** Keeps the best of what is offered. */
export class Telling<T> {
  best: T | undefined;
  private least = Infinity;
  /** Whether the best is no more than possible, so that any other that is more is better. */
  isPoor = false;

  /** With the variable, what the ways rest on is compared as well. */
  constructor(
    private readonly program: Program,
    private readonly variable?: Variable,
    private readonly effect: Effect = 'update lost',
  ) {}

  /**
   * Ways in which two accesses, the first as in `places`, may happen at the same time that tell it better than what is
   * known so far; with `owner`, those in which no lock that guards what hangs on it is held over both.
   */
  *pairs(
    a: Access,
    b: Access,
    { places = this.program.placed(a), owner }: { places?: readonly AccessInContext[]; owner?: Obj } = {},
  ): Generator<readonly [AccessInContext, AccessInContext]> {
    const { program } = this;
    const isLeftOut: PairTest = (mine, theirs) =>
      !this.isBetter(mine, theirs) || (owner !== undefined && program.areGuarded(mine, theirs, owner));
    yield* program.pairs(a, b, places, isLeftOut);
  }

  /** Those in which the other one comes in between a test and what relies on it, as no lock is held over both. */
  *between(
    test: Access,
    a: Access,
    b: Access,
    places?: readonly AccessInContext[],
  ): Generator<readonly [AccessInContext, AccessInContext]> {
    const { program, variable } = this;
    for (const [mine, theirs] of this.pairs(a, b, places === undefined ? {} : { places })) {
      const held = program.locksOver(mine, [test]);
      const isGuarded =
        variable !== undefined && program.commonLock(held, program.locks(theirs), variable.owner) !== undefined;
      if (!isGuarded && !isGuardedHere(program, held, a)) yield [mine, theirs];
    }
  }

  isBetter(mine: AccessInContext, theirs: AccessInContext): boolean {
    if (this.best === undefined) return true;
    const isLess = doubt(this.program, mine, theirs) < this.least;
    return this.isPoor ? isLess || !this.isPossibleOnly(mine, theirs) : isLess && !this.isPossibleOnly(mine, theirs);
  }

  take(mine: AccessInContext, theirs: AccessInContext, found: T): void {
    this.best = found;
    this.least = doubt(this.program, mine, theirs);
    this.isPoor = this.isPossibleOnly(mine, theirs);
  }

  private isPossibleOnly(mine: AccessInContext, theirs: AccessInContext): boolean {
    return (
      this.variable !== undefined &&
      isPossibleOnly(lazyBasisOf(this.program, this.variable, [mine, theirs], this.effect))
    );
  }
}

function doubt(program: Program, mine: AccessInContext, theirs: AccessInContext): number {
  let sum = doubtOf(mine) + doubtOf(theirs);
  if (program.clarity.isBlurred(mine, theirs)) sum += BLURRED;
  if (givesFirstValues(theirs.access.act.fn.name)) sum += FIRST_VALUE;
  if (mine.access.act.fn === theirs.access.act.fn) sum += SAME_FUNCTION;
  if (program.threadOf(mine) === program.threadOf(theirs)) sum += SAME_THREAD;
  return sum;
}

const doubtOf = memoized((placed: AccessInContext): number => {
  const { ctx, root } = placed.entryState;
  const guessed = root === 'callback' ? GUESSED : 0;
  if (ctx.thread === undefined) return guessed + (root === 'module' ? MAX_CALLS : CLIENT);
  return guessed + Math.min(callsFrom(ctx, placed.access.act), MAX_CALLS) + (root === 'module' ? 0 : CLIENTS_THREAD);
});

/**
 * Which of the ways in which two accesses race tells the mistake best: one that is well supported before one that is
 * possible only, and of several such the surest, the plainest, the shortest.
 */

import type { Access } from '../model/activation.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Variable } from '../concurrency/variables.js';
import type { Obj } from '../model/objects.js';
import { isGuardedHere } from './race.js';
import { BLURRED as MANY_BLURS, countOfBlurs } from '../concurrency/clarity.js';
import { LazyBasis, type Effect } from '../evidence/basis.js';
import { sidesOf, type Side, type Sides } from '../evidence/sides.js';
import { isPossibleOnly } from '../evidence/support.js';
import type { PairTest, Program } from '../program.js';

/** What makes a reader doubt or search beside what each side does (see `evidence/sides.ts`), from the worst down. */
const BLURRED = 128;
const FIRST_VALUE = 32;
const SAME_FUNCTION = 6;
const SAME_THREAD = 2;

/** Keeps the best of what is offered. */
export class Telling<T> {
  best: T | undefined;
  private least = Infinity;
  /** Whether the best is no more than possible, so that any other that is more is better. */
  isPoor = false;

  /** With the variable, what the ways rest on is compared as well. */
  private readonly sides: Sides;

  constructor(
    private readonly program: Program,
    private readonly variable?: Variable,
    private readonly effect: Effect = 'update lost',
  ) {
    this.sides = sidesOf(program);
  }

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
    const [one, other] = [this.sides.of(mine), this.sides.of(theirs)];
    const isLess = doubt(one, other) < this.least;
    return this.isPoor ? isLess || !this.isPossibleOnly(one, other) : isLess && !this.isPossibleOnly(one, other);
  }

  take(mine: AccessInContext, theirs: AccessInContext, found: T): void {
    const [one, other] = [this.sides.of(mine), this.sides.of(theirs)];
    this.best = found;
    this.least = doubt(one, other);
    this.isPoor = this.isPossibleOnly(one, other);
  }

  private isPossibleOnly(mine: Side, theirs: Side): boolean {
    const { program, variable, effect } = this;
    return variable !== undefined && isPossibleOnly(new LazyBasis(program, variable, mine, theirs, effect));
  }
}

function doubt(mine: Side, theirs: Side): number {
  let sum = mine.doubt + theirs.doubt;
  if (countOfBlurs(mine.blurs | theirs.blurs) >= MANY_BLURS) sum += BLURRED;
  if (theirs.isFirst) sum += FIRST_VALUE;
  if (mine.at.access.act.fn === theirs.at.access.act.fn) sum += SAME_FUNCTION;
  if (mine.thread === theirs.thread) sum += SAME_THREAD;
  return sum;
}

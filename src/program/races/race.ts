/** What a race is, and whether an access can be in one. */

import type { Access } from '../model/activation.js';
import type { Check, LockAcquisition, Tested } from '../model/flow.js';
import { memoized, remembered } from '../model/maps.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { isShared } from '../concurrency/shared-holds.js';
import type { Program } from '../program.js';
import type { Variable } from '../concurrency/variables.js';

export interface Race {
  readonly variable: Variable;
  /** The access that is reported. */
  readonly access: Access;
  /** What happens at the same time. */
  readonly other: Access;
  readonly at: readonly [AccessInContext, AccessInContext];
}

export interface CheckRace extends Race {
  readonly check: Check;
  readonly tested: Tested;
  /** The first access after the test that needs its answer: the act, or a read before it or after it. */
  readonly need: Access;
}

export interface GuardRace extends Race {
  /** The lock that the other places hold. */
  readonly guard: LockAcquisition;
  /** Accesses that hold it, and all accesses of the variable while others may be at it. */
  readonly guarded: readonly Access[];
  readonly contested: readonly Access[];
  /** Whether it comes before all of each holding of the lock, or after it, as if it had the lock. */
  readonly isWhole?: boolean;
}

/** Whether some other access may happen at the same time, one of the two being a write. */
export const isContested = (program: Program, variable: Variable, access: Access): boolean =>
  [...kindsOf(program, variable).values()].some(
    (other) => (access.kind === 'write' || other.kind === 'write') && program.concurrency.meet(access, other),
  );

/** All accesses of a variable of which that is so. */
export const contestedOf = (program: Program, variable: Variable): readonly Access[] =>
  remembered(contests(program), variable, () => {
    const kinds = [...kindsOf(program, variable)];
    const contested = new Set(kinds.flatMap(([kind, one]) => (isContested(program, variable, one) ? [kind] : [])));
    return variable.accesses.filter((access) => contested.has(kindOf(program, access)));
  });

const contests = memoized<Program, Map<Variable, readonly Access[]>>(() => new Map());

/** Of the accesses that meet the same others, the first: what is asked of one of them need not be asked of all. */
const kindsOf = (program: Program, variable: Variable): ReadonlyMap<string, Access> =>
  remembered(kinds(program), variable, () => {
    const found = new Map<string, Access>();
    for (const access of variable.accesses) remembered(found, kindOf(program, access), () => access);
    return found;
  });

const kinds = memoized<Program, Map<Variable, ReadonlyMap<string, Access>>>(() => new Map());

const kindOf = ({ concurrency }: Program, access: Access): string =>
  `${access.kind} ${concurrency.situationOf(access)}`;

/** Operations that their type makes safe on every interpreter: a queue's, and the ends of a deque. */
export const isSafeByItself = (variable: Variable, write: Access): boolean =>
  variable.kind === 'contents' &&
  (variable.container === 'queue' ||
    (variable.container === 'deque' && /^(append|appendleft|pop|popleft)\??$/.test(write.op)));

/** Whether the lock is taken where the variable lives or by the code around; far callers hold locks for reasons of their own. */
export const isMeantFor = (program: Program, { lock, act }: LockAcquisition, access: Access): boolean =>
  act.file === access.act.file || isBeside(program, { lock }, access);

export const isBeside = (program: Program, { lock }: Pick<LockAcquisition, 'lock'>, { cell }: Access): boolean =>
  program.concurrency.lockIdentity.isKeptBeside(lock, cell.owner);

/** Whether the lock is made where the variable is used, as by a decorator it is then taken elsewhere. */
const isOfFile = ({ lock }: LockAcquisition, { act }: Access): boolean =>
  lock.kind === 'library' && lock.site.file === act.file;

/**
 * Whether a lock of this file is held: the one to blame is then whoever changes the variable without it, which is told
 * there.
 */
export const isGuardedHere = (program: Program, held: readonly LockAcquisition[], access: Access): boolean =>
  held.some((hold) => !isShared(hold) && (isOfFile(hold, access) || isMeantFor(program, hold, access)));

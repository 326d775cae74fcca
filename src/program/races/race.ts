/** What a race is, and whether an access can be in one. */

import type { Access } from '../model/activation.js';
import type { Check, LockAcquisition, Tested } from '../model/flow.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
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
}

/** Whether some other access may happen at the same time, one of the two being a write. */
export function isContested(program: Program, variable: Variable, access: Access): boolean {
  return variable.accesses.some(
    (other) => (access.kind === 'write' || other.kind === 'write') && program.concurrency.meet(access, other),
  );
}

/** Operations that their type makes safe on every interpreter: a queue's, and the ends of a deque. */
export const isSafeByItself = (variable: Variable, write: Access): boolean =>
  variable.kind === 'contents' &&
  (variable.container === 'queue' ||
    (variable.container === 'deque' && /^(append|appendleft|pop|popleft)\??$/.test(write.op)));

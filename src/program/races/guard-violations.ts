/** Where what a program declares of its locks is not kept. */

import type { Span } from '../../facts/ir.js';
import type { Access, Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { isHeldForOwner, isHeldForReceiver } from './chosen-guards.js';
import { creationsOf } from '../contexts/creations.js';
import type { RequiresLock } from '../contexts/declared-guards.js';
import { guardsOf, type Guarded } from '../contexts/guards.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';

export interface GuardViolation {
  readonly access: Access;
  readonly other: Access;
  readonly at: readonly [AccessInContext, AccessInContext];
  readonly guarded: Guarded;
}

/** Accesses of a guarded variable that lack its lock while another thread may be at it. */
export function* guardViolations(program: Program, variable: Variable): Generator<GuardViolation> {
  const guards = guardsOf(program.analysis);
  const guarded = variable.kind === 'contents' ? guards.guardOver(variable.owner) : guards.guardOf(variable.cell);
  if (guarded === undefined) return;
  for (const access of variable.accesses) {
    const telling = new Telling<GuardViolation>(program);
    for (const other of variable.accesses) {
      if (access.kind === 'read' && other.kind === 'read') continue;
      // The guard is over all elements of a container.
      for (const [mine, theirs] of telling.pairs(access, other)) {
        if (program.lockset(mine).items.some((hold) => holdsGuard(guarded, hold, access))) continue;
        telling.take(mine, theirs, { access, other, at: [mine, theirs], guarded });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

const holdsGuard = ({ locks, field, declaration }: Guarded, hold: LockAcquisition, access: Access): boolean =>
  locks.some((lock) => hold.lock === lock || isHeldForOwner(hold, lock, declaration.lock, access, field));

export interface RequirementViolation {
  readonly act: Activation;
  readonly node: Span;
  readonly callee: Activation;
  readonly requirement: RequiresLock;
}

/** Calls of functions that need a lock held, where it may not be. */
export function* requirementViolations(program: Program): Generator<RequirementViolation> {
  const guards = guardsOf(program.analysis);
  if (!guards.hasRequirements) return;
  for (const act of program.reached) {
    for (const call of act.calls) {
      const requirement = guards.requirementOf(call.callee.fn);
      const needed = guards.requiredBy(call.callee);
      if (requirement === undefined || needed.length === 0) continue;
      const lacking = program.contexts.of(act).some((entryState) => {
        const held = program.contexts.locksAt(entryState, call.flow);
        const holds = (lock: Obj): boolean =>
          held.items.some((hold) => hold.lock === lock || isHeldForReceiver(hold, lock, requirement.lock, act, call));
        if (needed.every(holds)) return false;
        // Until others can reach the object, there is nobody to lock out.
        const { self } = call.callee;
        return self === undefined || !program.contexts.compose(entryState, call.flow).owned.items.includes(self);
      });
      if (lacking) yield { act, node: call.node, callee: call.callee, requirement };
    }
  }
  for (const ctx of program.contexts.threads) {
    for (const entry of ctx.model?.entries ?? []) {
      const requirement = guards.requirementOf(entry.fn);
      if (requirement === undefined || guards.requiredBy(entry).length === 0) continue;
      for (const { act, node, target } of creationsOf(program.analysis, program.contexts, ctx)) {
        yield { act, node: target ?? node, callee: entry, requirement };
      }
    }
  }
}

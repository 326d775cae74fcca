/**
 * Whether a change without the lock can come between two steps of who holds it, so that it does what neither a change
 * before all of that holding nor one behind it would do (an unserializable interleaving).
 */

import { areAlternatives } from '../../facts/way-to.js';
import { isContainerRole, isInOneStep } from '../../knowledge/types.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { sameElement } from '../concurrency/same-element.js';
import type { Variable } from '../concurrency/variables.js';
import type { Access } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import { roleOfObject } from '../model/lineage.js';
import type { Program } from '../program.js';

/**
 * Whether it can in one of the holdings, is itself the second of two steps, or one of two variables that are changed together
 * here and used together there.
 */
export function comesBetween(
  program: Program,
  { kind, owner, container }: Variable,
  write: Access,
  guarded: readonly Access[],
  guard: LockAcquisition,
): boolean {
  if (kind === 'contents' && !(owner.kind === 'library' && isInOneStep(owner.type))) return true;
  const { act, at, cell } = write;
  if (act.accesses.some((one) => one.kind === 'read' && one.cell === cell && one.at.end <= at.start)) return true;
  const isLeft = kind === 'contents' ? isPutIn(write) : storesObject(write);
  const placed = guarded.filter((one) => sameElement(write, one)).flatMap((one) => program.placed(one));
  const isBeside = (one: Access): boolean => one.kind === 'write' && !areAlternatives(act.fn.body, one.at, at);
  const changed = new Set(act.accesses.flatMap((one) => (isBeside(one) ? one.cell : [])));
  changed.delete(cell);
  return placed.some((one) => {
    const { access, entryState } = one;
    const holds = program.locks(one).filter(({ lock }) => lock === guard.lock);
    const isOfSameHolding = (other: AccessInContext): boolean =>
      entryState.ctx === other.entryState.ctx && program.locks(other).some((hold) => holds.includes(hold));
    if (access.act.accesses.some((other) => changed.has(other.cell) && isOfSameHolding({ access: other, entryState })))
      return true;
    if (access.kind !== 'read') return false;
    if (access.op === 'iterate') return !isLeft || container !== 'list';
    const isAgain = access.loops.some(({ start }) =>
      holds.some((hold) => hold.act !== access.act || hold.at.start < start),
    );
    if (!isLeft && isAgain) return true;
    return placed.some(
      (other) =>
        other.access !== access &&
        (!isLeft || (other.access.kind === 'write' && other.access.effect !== 'remove')) &&
        isOfSameHolding(other),
    );
  });
}

/** Something that is there as before, though it is another one; a container may be without what was found in the last one. */
const storesObject = ({ op, value }: Access): boolean =>
  op === '=' &&
  value !== undefined &&
  value.objs.length > 0 &&
  value.objs.every((obj) => obj.kind !== 'constant' && !isContainerRole(roleOfObject(obj)));

/** What was found to be there is still there, and at the place where it was found. */
const isPutIn = ({ effect, op }: Access): boolean =>
  (effect === 'add' || effect === 'store') && op !== 'insert' && op !== 'appendleft';

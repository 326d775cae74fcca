/**
 * Reserved entries: under a lock a thread finds no entry, or no value, and puts one in its place that says so before it
 * gives the lock back. Who looks under that lock later finds the place taken, so what the first then stores there without
 * the lock meets nobody: `with lock: if k in d: return; d[k] = None`, and `d[k] = work(k)` after it.
 */

import { areAlternatives } from '../../facts/way-to.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { takesOut, type Access } from '../model/activation.js';
import type { LockAcquisition, Tested } from '../model/flow.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Variable } from '../concurrency/variables.js';
import type { Program } from '../program.js';
import { isSameKey } from '../evaluation/missing-keys.js';
import { storesNothing } from './outcomes.js';

/** Whether both threads have reserved, under one lock, what they change: then they change different entries. */
export const areReserved = (
  program: Program,
  variable: Variable,
  mine: AccessInContext,
  theirs: AccessInContext,
): boolean =>
  program.commonLock(
    reservedUnder(program, variable, mine),
    reservedUnder(program, variable, theirs),
    variable.owner,
  ) !== undefined;

/** Whether a thread changes what it has reserved under a lock, and another only looks there, or reserves for itself. */
export const isReservedFrom = (
  program: Program,
  variable: Variable,
  mine: AccessInContext,
  theirs: AccessInContext,
): boolean =>
  theirs.access.kind === 'read'
    ? program.commonLock(reservedUnder(program, variable, mine), program.locks(theirs), variable.owner) !== undefined
    : areReserved(program, variable, mine, theirs);

/** The locks that are held from a test that found the place free to the first store there, if that is behind us. */
function reservedUnder(program: Program, variable: Variable, placed: AccessInContext): readonly LockAcquisition[] {
  const { access, entryState } = placed;
  // Who takes out what another has reserved lets a third reserve it once more.
  if (access.kind !== 'write' || variable.accesses.some((one) => takesOut(one.effect))) return [];
  for (const { act, tests } of checksOver(access.flow)) {
    for (const tested of act === access.act ? tests.filter(isForTaking) : []) {
      const { read } = tested;
      if (read.cell.owner !== access.cell.owner || !isSameKey(read, access)) continue;
      const first = act.accesses.find((one) => fills(one) && isSameKey(read, one) && lies(read, one, access));
      const held = first === undefined ? [] : program.locksOver({ access: first, entryState }, [read]);
      if (held.length > 0) return held;
    }
  }
  return [];
}

/**
 * Whether what a test found was acted on under one lock with it: `with lock: if free == 0: return; free -= 1`. What is added
 * to the variable after that, as to give back what was taken, starts from what it then is and no longer goes by the test.
 */
export const isUsedUp = (program: Program, { access, entryState }: AccessInContext, { read }: Tested): boolean =>
  access.deps.some(({ cell, act }) => cell === read.cell && act === read.act) &&
  !access.deps.includes(read) &&
  read.act.accesses.some(
    (one) =>
      one !== access &&
      one.kind === 'write' &&
      one.cell === read.cell &&
      lies(read, one, access) &&
      program.locksOver({ access: one, entryState }, [read]).length > 0,
  );

/** A test that comes out otherwise as soon as something is stored. */
const isForTaking = ({ answer }: Tested): boolean => answer === 'absent' || isNothing(answer);

/** Stores what a test like that sees. In a variable None would not be seen; as an entry of a container it is. */
const fills = (one: Access): boolean =>
  one.kind === 'write' &&
  !one.op.endsWith('?') &&
  (one.effect === 'add' || (one.effect === 'store' && (one.op === '[]=' || !storesNothing(one))));

/** Whether a store of the same place is passed after a read on every way to an access. */
function lies(read: Access, store: Access, access: Access): boolean {
  if (store.cell.owner !== access.cell.owner || store.act !== access.act || store.at.start < read.at.start)
    return false;
  if (store === access) return true;
  if (store.at.end > access.at.start || areAlternatives(access.act.fn.body, store.at, access.at)) return false;
  const over = [...checksOver(access.flow)];
  return [...checksOver(store.flow)].every(({ id }) => over.some((other) => other.id === id));
}

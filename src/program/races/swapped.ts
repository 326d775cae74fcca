/**
 * `self.batch.append(item)` without the lock under which another thread takes the container out of the variable and puts an
 * empty one in its place, or with it while the other one holds none: the item goes into the one that was taken out, when
 * nobody looks there any more.
 */

import { sameSpan } from '../../facts/spans.js';
import type { Access } from '../model/activation.js';
import { isIn, isMadeEmpty, isPartOf } from '../model/held-containers.js';
import type { Program } from '../program.js';
import type { Variable } from '../concurrency/variables.js';
import { isFirstValue } from './first-values.js';
import { isHeldAlways } from './guard-races.js';
import { contestedOf, type GuardRace } from './race.js';
import { Telling } from './telling.js';

/**
 * Reads of a variable, without its lock, for what is put into the container that it holds, while another thread swaps that;
 * and swaps without the lock that is held over such reads.
 */
export function* addedWhileSwapped(program: Program, variable: Variable): Generator<GuardRace> {
  if (variable.kind === 'contents') return;
  const renewals = variable.accesses.filter((access) => isRenewal(program, access));
  const swaps = renewals.filter((write) => isSwapUnderLock(program, variable, write));
  const bare = renewals.filter((write) => isBareSwap(program, variable, write));
  if (swaps.length + bare.length === 0) return;
  const contested = contestedOf(program, variable);
  const additions = contested.filter(isAddedTo);
  yield* unguardedAgainst(program, variable, contested, additions, swaps);
  yield* unguardedAgainst(
    program,
    variable,
    contested,
    contested.filter((access) => bare.includes(access)),
    additions,
  );
}

/** Accesses without the lock that is held over others which they may meet. */
function* unguardedAgainst(
  program: Program,
  variable: Variable,
  contested: readonly Access[],
  accesses: readonly Access[],
  others: readonly Access[],
): Generator<GuardRace> {
  for (const access of accesses) {
    const telling = new Telling<Omit<GuardRace, 'guarded'>>(program, variable);
    for (const other of others) {
      for (const [mine, theirs] of telling.pairs(access, other, { owner: variable.owner })) {
        const guard = program.locks(theirs).find((hold) => isHeldAlways(program, other, hold));
        if (guard === undefined || program.locks(mine).length > 0) continue;
        telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], guard, contested });
      }
    }
    if (telling.best === undefined) continue;
    const { guard } = telling.best;
    yield { ...telling.best, guarded: contested.filter((one) => isHeldAlways(program, one, guard)) };
  }
}

/** A store of a new and empty container, and not the first one. */
const isRenewal = (program: Program, write: Access): boolean =>
  write.op === '=' && write.value?.objs.some(isMadeEmpty) === true && !isFirstValue(program, write);

/** A renewal under a lock under which the old container was taken out. */
function isSwapUnderLock(program: Program, variable: Variable, write: Access): boolean {
  const taken = variable.accesses.filter(({ kind, act }) => kind === 'read' && act === write.act);
  return taken.some((read) => program.placed(write).some((one) => program.locksOver(one, [read]).length > 0));
}

/** A renewal without any lock, after the old container was taken by a name of its own. */
function isBareSwap(program: Program, variable: Variable, write: Access): boolean {
  if (program.placed(write).some((one) => program.locks(one).length > 0)) return false;
  return variable.accesses.some(({ kind, act, at, stmt }) => {
    if (kind !== 'read' || act !== write.act || stmt?.kind !== 'assign' || at.start > write.at.end) return false;
    const { value } = stmt;
    return (value.kind === 'sequence' ? value.items : [value]).some((one) => sameSpan(one, at));
  });
}

/** Whether something is put into what is read here, in one expression with the read. */
const isAddedTo = (read: Access): boolean =>
  read.kind === 'read' &&
  read.act.accesses.some((put) => put.effect === 'add' && isIn(put, read.cell.value.objs) && isPartOf(read, put));

/** Accesses that lack the lock which the others hold, or hold another one. */

import type { FunctionFacts } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Access } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { sameElement } from '../concurrency/same-element.js';
import { makersOf } from '../model/objects.js';
import type { Program } from '../program.js';
import { comesBetween } from './between.js';
import { isFirstValue } from './first-values.js';
import { constantStored } from './outcomes.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';
import { haveKeysApart, storesAtOwnKey } from './own-keys.js';
import { isReservedFrom } from './reservations.js';
import { type GuardRace, type Race, contestedOf, isBeside, isMeantFor, isSafeByItself } from './race.js';
import { readsFor } from '../model/updates.js';

/** Writes that lack the lock which the other accesses of the variable hold. */
export function* inconsistentlyLocked(program: Program, variable: Variable): Generator<GuardRace> {
  yield* lockedByOwnLock(program, variable);
  // Which accesses are contested takes long to find: only worth it where one of them holds a lock at all.
  if (!variable.accesses.some((access) => program.placed(access).some((one) => program.locks(one).length > 0))) return;
  const contested = contestedOf(program, variable);
  const guard = guardOf(program, contested);
  if (guard === undefined) {
    yield* unlockedUpdates(program, variable, contested);
    return;
  }
  if (isGuardedWhereWritten(program, contested)) {
    yield* readUnderAnother(program, variable, contested);
    return;
  }
  const { hold, guarded } = guard;
  const places = onePerPlace(contested.filter((access) => !isFirstLook(access, guarded)));
  const guardedPlaces = onePerPlace(guarded);
  for (const write of contested) {
    if (write.kind !== 'write' || guarded.includes(write) || isSafeByItself(variable, write)) continue;
    if (isFirstValue(program, write) || isSetUpWith(program, write, hold)) continue;
    const plain = !readsFor(write).some((read) => sameElement(write, read));
    // A store at a key that nobody else is at takes nothing from anybody.
    if (plain && !places.some((other) => !sameSpan(other.at, write.at) && sameElement(write, other))) continue;
    // One lock that happens to be held at a few of many places is no evidence.
    const share = plain ? 2 * weight(guardedPlaces) : 3 * guardedPlaces.length;
    if (share < (constantStored(write) === undefined ? countOfFunctions(places) : places.length)) continue;
    if (
      plain &&
      guardedPlaces.length < 2 &&
      guarded.every((access) => access.kind === 'read' && !isOfOneStep(write, access))
    )
      continue;
    const telling = new Telling<GuardRace>(program, variable);
    // An entry by another name may have another lock of its own, or need none as nobody else changes it.
    const isApart =
      plain ||
      program.placed(write).every((one) => program.locks(one).length > 0) ||
      !contested.some(
        (other) => other.kind === 'write' && sameElement(write, other) && program.concurrency.meet(write, other),
      );
    for (const other of guarded) {
      if (isApart && !sameElement(write, other)) continue;
      for (const [mine, theirs] of telling.pairs(write, other, { owner: variable.owner })) {
        if (storesAtOwnKey(program, mine)) continue;
        if (isReservedFrom(program, variable, mine, theirs)) continue;
        telling.take(mine, theirs, {
          variable,
          access: write,
          other,
          at: [mine, theirs],
          guard: hold,
          guarded,
          contested,
          isWhole: plain && !comesBetween(program, variable, write, guarded, hold),
        });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Updates without any lock that meet others such, of what is guarded where nobody meets them: `get()`, once all are joined. */
function* unlockedUpdates(program: Program, variable: Variable, contested: readonly Access[]): Generator<GuardRace> {
  const updates = contested.filter(
    (access) => access.kind === 'write' && readsFor(access).some((read) => sameElement(access, read)),
  );
  if (updates.length === 0) return;
  const guard = guardOf(program, variable.accesses);
  if (guard === undefined || !guard.guarded.some((access) => isBeside(program, guard.hold, access))) return;
  const { hold, guarded } = guard;
  for (const access of updates) {
    const telling = new Telling<GuardRace>(program, variable);
    for (const other of updates) {
      if (!sameElement(access, other)) continue;
      for (const [mine, theirs] of telling.pairs(access, other, { owner: variable.owner })) {
        if (storesAtOwnKey(program, mine) || haveKeysApart(program, mine, theirs)) continue;
        const at = [mine, theirs] as const;
        telling.take(mine, theirs, {
          variable,
          access,
          other,
          at,
          guard: hold,
          guarded,
          contested: [...contested, ...guarded],
        });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** One access for each place of the text, whatever objects and threads come there. */
const onePerPlace = (accesses: readonly Access[]): readonly Access[] => [
  ...new Map(accesses.map((access) => [`${access.act.file.id} ${access.at.start} ${access.at.end}`, access])).values(),
];

/** How many functions the places are in: one that forgets the lock does so at each of its own. */
const countOfFunctions = (accesses: readonly Access[]): number => new Set(accesses.map(({ act }) => act.fn)).size;

/** `if pool is None:` around the lock, and `return pool` below it: the function asks, or has asked, again under the lock. */
const isFirstLook = (access: Access, guarded: readonly Access[]): boolean =>
  access.kind === 'read' && !guarded.includes(access) && guarded.some(({ act }) => act.fn === access.act.fn);

/**
 * `self.section = section`, and under the lock `self.section` for what the same call has stored: the two are one step, as is
 * `with lock: wait = every - (now - last)`, and further down `last = now`.
 */
const isOfOneStep = (write: Access, { act }: Access): boolean =>
  act === write.act && constantStored(write) === undefined && write.stmt?.kind === 'assign';

/** Whether all writes hold one lock: that is the guard, and what else is held where it is read says nothing. */
function isGuardedWhereWritten(program: Program, contested: readonly Access[]): boolean {
  const writes = contested.filter(({ kind }) => kind === 'write').flatMap((write) => program.placed(write));
  const [first, ...rest] = writes;
  const guards = first === undefined ? [] : program.locks(first);
  return guards.some(({ lock }) => rest.every((one) => program.locks(one).some((other) => other.lock === lock)));
}

/** Updates that read under one lock and write under another one: either keeps the other half out of nothing. */
function* readUnderAnother(program: Program, variable: Variable, contested: readonly Access[]): Generator<GuardRace> {
  for (const write of contested) {
    const guarded = readsFor(write);
    const held = program.placed(write).flatMap((mine) => program.locks(mine));
    const holds = guarded.map((read) => program.placed(read).flatMap((one) => program.locks(one)));
    const guard = holds[0]?.find((hold) => guarded.every((read) => isHeldAlways(program, read, hold)));
    if (guard === undefined || holds.flat().some(({ lock }) => held.some((hold) => hold.lock === lock))) continue;
    const telling = new Telling<GuardRace>(program, variable);
    for (const other of contested) {
      if (other.kind !== 'write' || !sameElement(write, other)) continue;
      for (const [mine, theirs] of telling.pairs(write, other))
        if (program.locksOver(mine, guarded).length === 0 && !haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access: write, other, at: [mine, theirs], guard, guarded, contested });
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether the function makes the lock itself, and has started nothing that could take it: an `__init__` in two steps. */
const isSetUpWith = (program: Program, { act, flow, cell }: Access, { lock }: LockAcquisition): boolean =>
  program.analysis.makers.get(lock) === act &&
  act.self !== undefined &&
  makersOf(cell.owner).includes(act.self) &&
  flow.mayRun.items.length === 0;

/** Writes under a lock that each thread, or each instance, has one of its own of. */
function* lockedByOwnLock(program: Program, variable: Variable): Generator<GuardRace> {
  // A lock that some caller holds may be there for something else.
  const ownHold = (one: AccessInContext): LockAcquisition | undefined =>
    program.locks(one).length > 0
      ? undefined
      : program
          .lockset(one)
          .items.find(
            (hold) =>
              hold.act === one.access.act &&
              !program.concurrency.isSignal(hold.lock) &&
              !isOneOfThose(hold, one.access),
          );
  const writes = variable.accesses.filter((one) => one.kind === 'write' && !isSafeByItself(variable, one));
  for (const write of writes) {
    const locked = program.placed(write).filter((one) => ownHold(one) !== undefined);
    const at = firstAtOnce(program, write, locked, writes, ownHold);
    if (at !== undefined)
      yield { variable, access: write, other: at[1].access, at, guard: ownHold(at[0])!, guarded: [], contested: [] };
  }
}

/** Two threads that write at once, each under a lock of its own, at a place that both come to before any other, but with one lock for each entry. */
function firstAtOnce(
  program: Program,
  write: Access,
  asked: readonly AccessInContext[],
  writes: readonly Access[],
  ownHold: (one: AccessInContext) => LockAcquisition | undefined,
): Race['at'] | undefined {
  if (asked.length === 0) return undefined;
  const isSamePlace = ({ act, at }: Access): boolean => act.fn === write.act.fn && sameSpan(at, write.at);
  const inOrder = [...writes.filter(isSamePlace), ...writes.filter((one) => !isSamePlace(one))];
  for (const other of inOrder)
    for (const pair of program.overlaps(write, other, asked))
      if (ownHold(pair[1]) !== undefined && !haveKeysApart(program, ...pair)) return pair;
  return undefined;
}

/** `for lock in locks: lock.acquire()`, and what comes below: the loop has taken several, and which of them all take can't be seen. */
const isOneOfThose = ({ at }: LockAcquisition, { act, at: place }: Access): boolean =>
  wayTo(act.fn.body, at).some(({ inner }) => /^(for|while)$/.test(inner.kind) && !within(place, inner));

/** The lock held at most of the contested accesses, and those accesses. */
function guardOf(
  program: Program,
  contested: readonly Access[],
): { hold: LockAcquisition; guarded: readonly Access[] } | undefined {
  const counts = new Map<unknown, { hold: LockAcquisition; guarded: Access[] }>();
  for (const access of contested) {
    const [first, ...rest] = program.placed(access);
    for (const hold of first === undefined ? [] : program.locks(first)) {
      if (beginsTaken(program, hold) || !isMeantFor(program, hold, access)) continue;
      if (!rest.every((one) => program.locks(one).some((other) => other.lock === hold.lock))) continue;
      let entry = counts.get(hold.lock);
      if (entry === undefined) counts.set(hold.lock, (entry = { hold, guarded: [] }));
      if (!entry.guarded.includes(access)) entry.guarded.push(access);
    }
  }
  let best: { hold: LockAcquisition; guarded: Access[] } | undefined;
  for (const entry of counts.values()) {
    // Reads under the lock of some other object say nothing: it is there for what else is read or done under it.
    const { hold, guarded } = entry;
    if (guarded.every(({ kind }) => kind === 'read') && !guarded.some((read) => isBeside(program, hold, read)))
      continue;
    const lead = best === undefined ? 1 : evidence(guarded) - evidence(best.guarded);
    if (lead > 0 || (lead === 0 && weight(guarded) > weight(best!.guarded))) best = entry;
  }
  return best;
}

/** Whether who makes the lock leaves it taken: who gives it back then never took it, so that it is a signal and guards nothing. */
const beginsTaken = ({ analysis: { makers } }: Program, { lock }: LockAcquisition): boolean =>
  makers.get(lock)?.exit?.locks.items.some((hold) => hold.lock === lock) === true;

/** Whether all ways to a place lead there with the lock: what one far caller happens to hold is no choice made here. */
export const isHeldAlways = (program: Program, access: Access, { lock }: LockAcquisition): boolean =>
  program.placed(access).every((placed) => program.locks(placed).some((hold) => hold.lock === lock));

/** What speaks for a lock as the guard: each function that takes it for the variable, however often it comes to that. */
function evidence(accesses: readonly Access[]): number {
  const functions = new Map<FunctionFacts, number>();
  for (const access of accesses)
    functions.set(access.act.fn, Math.max(functions.get(access.act.fn) ?? 0, weight([access])));
  return [...functions.values()].reduce((sum, one) => sum + one, 0);
}

/** Writes speak louder than reads for what a lock is meant to guard. */
const weight = (accesses: readonly Access[]): number =>
  accesses.reduce((sum, access) => sum + (access.kind === 'write' ? 1.5 : 1), 0);

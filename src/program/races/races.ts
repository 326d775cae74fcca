/** Ways in which unordered accesses of one variable go wrong. Rules turn them into findings. */

import type { FunctionFacts } from '../../facts/ir.js';
import { isCaughtOnAllWays } from '../evaluation/handlers.js';
import { calleeName } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { changesInPlace } from '../evaluation/operators.js';
import { isHandingOut, takesOut, type Access } from '../model/activation.js';
import { callersOf } from '../model/callers.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { haveKeysApart, isNamedByThread, storesAtOwnKey } from './own-keys.js';
import { entryNamed } from './own-objects.js';
import { sameElement } from '../concurrency/same-element.js';
import { isShared } from '../concurrency/shared-holds.js';
import { constantStored } from './outcomes.js';
import type { Program } from '../program.js';
import { isFirstValue } from './first-values.js';
import { isSameKey } from '../evaluation/missing-keys.js';
import { addsEntry, areOfOtherTimes, isUnderKeyPutInBefore } from './known-keys.js';
import { growsAtEnd, isAtPlace, isFromEnd } from './positions.js';
import { setBackAfterUse } from './set-back.js';
import { areReaderAndWriter } from './sides.js';
import { Telling } from './telling.js';
import { changedWhileRebuilt, isOfRebuilding } from './rebuilt.js';
import type { Variable } from '../concurrency/variables.js';
import { isGuardedHere, isSafeByItself, type Race } from './race.js';
import { isTestFile } from '../model/tests.js';
import { isOfAll, readsFor } from '../model/updates.js';
import { isElementField } from '../model/field.js';
import { isApplication } from '../contexts/application.js';
import { isMadeEmpty } from '../model/held-containers.js';
import { isKnown } from '../model/objects.js';
import { lifecycleOf } from '../lives/lifecycle.js';
import type { Value } from '../model/values.js';

/** Whether a read is of the very element that is written: `d[k] += 1`, and not `d[k] = len(d)`. */
const isOfSameElement = (write: Access, read: Access): boolean =>
  !isOfAll(read) &&
  (write.effect === 'store' || write.op.endsWith('=')) &&
  read.cell.field === write.cell.field &&
  (read.key === undefined || write.key === undefined || read.key === write.key || isSameKey(read, write));

/** `xs.append(copy(xs[i]))`: nothing is put back; `chain.append(block_after(chain[-1]))` comes after what was the last. */
const isPutBesides = ({ container }: Variable, write: Access, read: Access): boolean =>
  container === 'list' && write.effect === 'add' && read.op === '[]' && !isFromEnd(read);

/** `d["a"] = d["b"]`: entries under names are as apart as attributes are, and the one is not put back into the other. */
const areEntriesOfRecord = (write: Access, read: Access): boolean =>
  isName(write.key) &&
  isName(read.key) &&
  write.key !== read.key &&
  !isSameKey(read, write) &&
  !sameElement(write, read);

/** A text that is written in the program. */
const isName = (key: Value | undefined): boolean =>
  key?.unknown === false &&
  key.objs.length > 0 &&
  key.objs.every((obj) => obj.kind === 'constant' && typeof obj.value === 'string');

/** Read-modify-writes that a concurrent write may overlap, with no lock held over both. */
export function* unguardedUpdates(program: Program, variable: Variable): Generator<Race> {
  const writes = variable.accesses.filter(({ kind }) => kind === 'write');
  const changes = writes.filter((write) => !isFirstValue(program, write));
  const binding = bindingTheSame(variable);
  for (const write of writes) {
    const reads = readsFor(write).filter(
      (read) => !areEntriesOfRecord(write, read) && !isPutBesides(variable, write, read) && !isOfOwnStore(write, read),
    );
    if (reads.length === 0) continue;
    // Both bind the container again that was there: neither takes anything of the other's back.
    const others = binding.has(write) ? changes.filter((other) => !binding.has(other)) : changes;
    const race = findRace(program, variable, write, reads, others);
    if (race !== undefined) yield { variable, access: write, other: race.other, at: race.at };
  }
  yield* changedWhileRebuilt(program, variable);
  yield* setBackAfterUse(program, variable);
}

/**
 * `level = sock.recv(64)` and then `level = float(level)`: what others had stored was given up with the first of the two,
 * and what they store in between stays, as a number.
 */
function isOfOwnStore(write: Access, read: Access): boolean {
  const { act, cell, stmt: conversion } = write;
  if (conversion?.kind !== 'assign' || isElementField(cell.field) || read.act !== act) return false;
  const { value } = conversion;
  if (value.kind !== 'call' || value.args.length !== 1 || !CONVERTS.test(calleeName(value) ?? '')) return false;
  if (!sameSpan(value.args[0]!.value, read.at)) return false;
  const way = wayTo(act.fn.body, read.at);
  const isBefore = ({ stmt, loops }: Access): boolean =>
    loops.at(-1) === read.loops.at(-1) &&
    way.some(({ block, inner }) => stmt !== undefined && block.includes(stmt) && stmt.end <= inner.start);
  return act.accesses.some((own) => own.cell === cell && own.op === '=' && isBefore(own) && readsFor(own).length === 0);
}

const CONVERTS = /^(bool|bytes|float|int|list|set|str|tuple)$/;

function findRace(
  program: Program,
  variable: Variable,
  write: Access,
  reads: readonly Access[],
  others: readonly Access[],
): { other: Access; at: readonly [AccessInContext, AccessInContext] } | undefined {
  const telling = new Telling<{ other: Access; at: readonly [AccessInContext, AccessInContext] }>(program, variable);
  // Where a lock is held from read to write, the one to blame is the write that holds none, or only keeps out who writes.
  const bare = program.placed(write).filter((mine) => program.locksOver(mine, reads).every(isShared));
  const elsewhere = isElementField(write.cell.field) ? reads.filter((read) => !isOfSameElement(write, read)) : [];
  for (const other of others) {
    if (areOfOtherTimes(write, other)) continue;
    if (storesTheSame(write, other)) continue;
    const keepsPlace = growsAtEnd(variable, other) && isAtPlace(write);
    const undone = elsewhere.length < reads.length && !keepsPlace && sameElement(write, other);
    const outdated = elsewhere.some((read) => changesAnswer(program, variable, read, other));
    if (!undone && !outdated) continue;
    for (const [mine, theirs] of telling.pairs(write, other, { places: bare })) {
      if (outdated || !haveKeysApart(program, mine, theirs)) telling.take(mine, theirs, { other, at: [mine, theirs] });
    }
  }
  return telling.best;
}

/** Both store one and the same constant: whichever comes last. */
const storesTheSame = (a: Access, b: Access): boolean => {
  const constant = constantStored(a);
  return a.op === '=' && b.op === '=' && constant !== undefined && constant === constantStored(b);
};

/** `items += [one]`: one operation puts it into the list that was stored elsewhere, and the variable gets what it had. */
function bindingTheSame({ accesses }: Variable): ReadonlySet<Access> {
  const stored = accesses.flatMap((one) => (one.op === '=' && one.value !== undefined ? [one.value] : []));
  const keeps = ({ effect, op, value }: Access): boolean =>
    effect === 'store' &&
    op !== '=' &&
    op.endsWith('=') &&
    value !== undefined &&
    (stored.length > 0 ? stored : [value]).every((one) => changesInPlace(op.slice(0, -1), one));
  return new Set(accesses.filter(keeps));
}

/** Whether a write to a container makes another answer of what was read of it: of an element, or of the size. */
function changesAnswer(program: Program, variable: Variable, read: Access, write: Access): boolean {
  const { container } = variable;
  if (write.effect === 'reorder') return read.op !== 'len';
  if (read.op === 'len' || (read.op === 'extreme' && container !== 'list'))
    return takesOut(write.effect) || addsEntry(program.analysis, write);
  if (growsAtEnd(variable, write) && isAtPlace(read)) return false;
  // What is put in or taken out moves the others of a list along.
  if (container === 'list' && (write.effect === 'add' || takesOut(write.effect))) return true;
  return sameElement(read, write);
}

/** Whether a lock is held here that the other one lacks: that one is told. */
const isLackedByOther = (program: Program, mine: AccessInContext, theirs: AccessInContext): boolean =>
  program.locks(theirs).length === 0 && isGuardedHere(program, program.locks(mine), mine.access);

/** Iterations over a container to which a concurrent write adds, or from which it removes. */
export function* iterationsWhileChanged(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind !== 'contents' || variable.container === 'queue') return;
  for (const read of [...variable.accesses, ...variable.handedOut]) {
    const isLeftToClients = isHandingOut(read);
    if (isLeftToClients ? isCalledHere(program, read) : read.op !== 'iterate' && !isSorting(read)) continue;
    if (isPreparedForChanges(program, variable, read)) continue;
    const telling = new Telling<Race>(program, variable, 'loop disturbed');
    const changes = variable.accesses.filter((other) => takesOut(other.effect) || addsEntry(program.analysis, other));
    if (read.stmt?.kind === 'for' && isOfOneKey(program, variable, changes)) continue;
    const isMild = variable.container === 'list' && !isSorting(read);
    const atEnd = changes.filter((other) => isMild && /^(append|extend)$/.test(other.op));
    for (const other of [...changes.filter((one) => !atEnd.includes(one)), ...atEnd]) {
      // What is put at the end of a list does the least harm.
      if (telling.best !== undefined && atEnd.includes(other)) break;
      if (!sameElement(read, other) || areReaderAndWriter(read, other)) continue;
      for (const [mine, theirs] of telling.pairs(read, other, { owner: variable.owner })) {
        if (isLeftToClients && !mine.entryState.anyThread) continue;
        if (isUnderKeyPutInBefore(program, theirs)) continue;
        if (atEnd.includes(other) && (program.areClients(mine, theirs) || isLackedByOther(program, mine, theirs)))
          continue;
        telling.take(mine, theirs, { variable, access: read, other, at: [mine, theirs] });
      }
    }
    if (telling.best !== undefined && !isOfRebuilding(program, telling.best)) yield telling.best;
  }
}

/** Whether all that ever changes an empty dict of a program puts in its only entry: a `for` over it ends at once before that, or begins after it. */
function isOfOneKey(program: Program, { owner }: Variable, changes: readonly Access[]): boolean {
  const keys = new Set(changes.flatMap(({ key }) => key?.objs ?? []));
  // What tests put in, others would have called otherwise.
  const isCalledByTests = ({ act }: Access): boolean =>
    callersOf(program.analysis, act.fn).length > 0 && !isCalledHere(program, { act });
  const isNamed = (change: Access): boolean =>
    !takesOut(change.effect) && change.key?.unknown === false && change.key.objs.length > 0 && !isCalledByTests(change);
  return (
    isApplication(program.roots) &&
    isMadeEmpty(owner) &&
    !lifecycleOf(program).escapes(owner) &&
    keys.size === 1 &&
    [...keys].every(isKnown) &&
    changes.every(isNamed)
  );
}

/** Callers that can be seen say themselves how they go through what they get; tests are no such callers. */
const isCalledHere = ({ analysis }: Program, { act }: Pick<Access, 'act'>): boolean =>
  callersOf(analysis, act.fn).some((caller) => !isTestFile(caller.act.file));

/** `except RuntimeError`: what a dict or a set raises where it changed size meanwhile, the loop deals with. */
const isPreparedForChanges = ({ analysis }: Program, { container }: Variable, read: Access): boolean =>
  (container !== 'list' && isCaughtOnAllWays(analysis, read.act, read.at, ['RuntimeError'])) ||
  (isSorting(read) && isCaughtOnAllWays(analysis, read.act, read.at, ['ValueError']));

/** Whether a list is put into an order for which code of the program is asked: what comes in meanwhile is lost. */
export const isSorting = ({ op }: Access): boolean => op === 'sorted';

/** Atomic operations on a shared container that nothing guards: the first one in each function. */
export function* atomicMutations(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind !== 'contents' || /^(queue|stateful)$/.test(variable.container ?? '')) return;
  // A thread's own entry is stored at; what is put into a set changes the one set.
  const isStored = variable.container !== 'set';
  const told = new Set<FunctionFacts>();
  for (const write of [...variable.accesses].sort((a, b) => a.at.start - b.at.start)) {
    if (write.kind !== 'write' || told.has(write.act.fn) || readsFor(write).length > 0) continue;
    if (isSafeByItself(variable, write)) continue;
    const telling = new Telling<Race>(program);
    const isOwn = (mine: AccessInContext): boolean =>
      isNamedByThread(mine) || (isStored && (storesAtOwnKey(program, mine) || hasOwnKey(variable, mine)));
    const places = program.placed(write).filter((mine) => !isOwn(mine));
    for (const other of variable.accesses) {
      if (other.kind !== 'write' || !sameElement(write, other)) continue;
      for (const [mine, theirs] of telling.pairs(write, other, { places, owner: variable.owner })) {
        if (isLackedByOther(program, mine, theirs)) continue;
        if (!isStored || !haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access: write, other, at: [mine, theirs] });
      }
    }
    if (telling.best === undefined) continue;
    told.add(write.act.fn);
    yield telling.best;
  }
}

/** A plain store under a key that the thread was given as its argument, or the removal of such an entry of a dict. */
function hasOwnKey({ container }: Variable, { access, entryState }: AccessInContext): boolean {
  const { act, op, effect, key } = access;
  if (op !== '[]=' && !(effect === 'remove' && container === 'dict')) return false;
  // `args=('all', page)`: one constant for all of them.
  if (key?.unknown === false && key.objs.length === 1 && isKnown(key.objs[0]!)) return false;
  if (entryState.ctx.model?.entries.has(act) !== true) return false;
  return act.fn.params.some(({ name }) => name === entryNamed(access));
}

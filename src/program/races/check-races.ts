/** Tests whose answer a concurrent change can make wrong before what depends on it is done. */

import { isComparedAndSet } from '../concurrency/test-and-set.js';
import { sameSpan, within } from '../../facts/spans.js';
import { takesOut, type Access } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { isRebound } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { checksOnWay, type AccessInContext } from '../concurrency/access-in-context.js';
import { isInitialisedBefore } from './initialised.js';
import { sameElement } from '../concurrency/same-element.js';
import type { Program } from '../program.js';
import { effectOf } from './effects.js';
import { endsAnswer, keepsAnswer, leavesEmpty } from './kept-answers.js';
import { putsInMissing } from '../evaluation/missing-keys.js';
import { addsEntry, isNeverMissing } from './known-keys.js';
import { keepsSize, movesOthers } from './positions.js';
import { areReserved, isUsedUp } from './reservations.js';
import {
  isPutInASetOnly,
  isStoredAnyhow,
  leadsToStoreOnly,
  readOfWhatBelongs,
  storesWhatItMissed,
} from './same-again.js';
import { firstNeedAfter, firstNeedOf, roundBetween, testsReliedOn, type Reliance } from './reliance.js';
import { keptByGoing, stepOf } from '../model/steps.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';
import { constantStored, storesNothing } from './outcomes.js';
import { keysTakenOut, takesOutPart } from './taken-keys.js';
import { isOfOtherState } from './own-states.js';
import { clearsOwnHandle, handsOnBefore, isLastOfItsKind, startOf } from './own-handles.js';
import { haveKeysApart, missesWhatItWasGiven } from './own-keys.js';
import { entryNamed } from './own-objects.js';
import { isFirstValue } from './first-values.js';
import { isGuardedHere, type CheckRace } from './race.js';
import { isElementField } from '../model/field.js';
import { isKnownOrNone, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Tests whose answer a concurrent change can make wrong before what depends on it is done. */
export function* checksThenActs(program: Program, variable: Variable): Generator<CheckRace> {
  for (const act of variable.accesses) {
    if (!changes(act) || (act.op.endsWith('?') && act.op !== DISCARD) || act.op === 'setdefault') continue;
    if (act.handled && !isClaim(variable, act)) continue;
    const found = findCheckRace(program, variable, act);
    if (found !== undefined) yield found;
  }
}

/** A write, or `found[key].append(value)`, which puts an entry of a defaultdict in where there is none, and more into it where there is. */
const changes = ({ kind, effect, at, act, cell }: Access): boolean =>
  kind === 'write' ||
  (effect === 'add' &&
    act.accesses.some(
      (one) =>
        one.effect === 'add' && one.kind === 'write' && one.cell.owner !== cell.owner && one.at.start === at.start,
    ));

/** `if len(guests) < 3: guests[name] = 1`: how many there are is not each thread's own, whatever its key. */
const limitsSize = ({ container }: Variable, { read, answer }: Tested, act: Access): boolean =>
  (container === 'dict' || container === 'set') &&
  read.op === 'len' &&
  answer === 'other' &&
  (act.effect === 'add' || act.effect === 'store');

/** A store of something in a variable, or in a dict (a step of an entry that nobody takes out): it never fails, so that a handler around it is there for something else. */
const isClaim = ({ container, accesses }: Variable, act: Access): boolean =>
  isElementField(act.cell.field)
    ? container === 'dict' &&
      (act.op === '[]=' ||
        (stepOf(act) !== undefined &&
          accesses.every(({ kind, effect }) => kind === 'read' || /^(store|add)$/.test(effect))))
    : act.effect === 'store' && !storesNothing(act);

function findCheckRace(program: Program, variable: Variable, act: Access): CheckRace | undefined {
  const rivals = variable.accesses.filter(
    (other) => changes(other) && sameElement(act, other) && !isFirstValue(program, other),
  );
  const found = findCheckRaceWith(program, variable, act, rivals);
  if (found === undefined || effectOf(found) !== 'old answer') return found;
  // That two threads both act on the test is seen more plainly than that what another place stores breaks it.
  const alike = rivals.filter((other) => other.act.fn === act.act.fn);
  return alike.includes(found.other) ? found : (findCheckRaceWith(program, variable, act, alike) ?? found);
}

/** `stock += n` beside `if stock >= n: stock -= n`: only a number below nought would make the test wrong. */
function makesRoom(tested: Tested, act: Access, other: Access): boolean {
  const sign = keptByGoing(tested);
  return sign !== undefined && stepOf(other)?.sign === sign && stepOf(act)?.sign === (sign === '+' ? '-' : '+');
}

function findCheckRaceWith(
  program: Program,
  variable: Variable,
  act: Access,
  rivals: readonly Access[],
): CheckRace | undefined {
  const telling = new Telling<CheckRace>(program, variable);
  for (const mine of program.placed(act)) {
    if (mine.entryState.root === 'signal') continue;
    const tests = testsReliedOn(variable, mine).filter(
      ({ check, tested }) =>
        (act.kind === 'write' || tested.answer === 'absent') &&
        !isComparedAndSet(tested, act) &&
        !isUsedUp(program, mine, tested) &&
        !asksAnotherEntry(tested, act) &&
        !isNeverMissing(program.analysis, tested) &&
        !isMoreOf(variable, tested, act) &&
        !(variable.container === 'set' && isPutInASetOnly(check, act)) &&
        (act.op !== DISCARD || handsOnUnder(program, check, act)),
    );
    // One test that is still true when it is acted on is enough.
    const held = tests.flatMap(({ check, tested }) => {
      const round = roundBetween(check, act);
      const over = program.locksOver(mine, [tested.read]);
      return round === undefined ? over : over.filter(({ at }) => !within(at, round));
    });
    // For a queue nobody else needs a lock.
    if (tests.length === 0 || (variable.container !== 'queue' && isGuardedHere(program, held, act))) continue;
    const needs = joinsBefore(act) ? act.act.accesses.filter((need) => isUse(need, act)) : [];
    // What the test is needed for may come before the change, which waits for the other thread.
    const places = [
      mine,
      ...needs.flatMap((need) => program.placed(need).filter(({ entryState }) => entryState === mine.entryState)),
    ];
    for (const other of rivals) {
      const meet = program.concurrency.meet(act, other) || needs.some((need) => program.concurrency.meet(need, other));
      for (const theirs of program.placed(other)) {
        const clears = clearsOwnHandle(mine, theirs);
        if ((!clears && !meet) || theirs.entryState.root === 'signal' || !telling.isBetter(mine, theirs)) continue;
        if (program.commonLock(held, program.locks(theirs), variable.owner) !== undefined) continue;
        const at = places.filter((place) => program.concurrency.concurrent(place, theirs));
        if (!clears && at.length === 0) continue;
        const limited = isSameCode(other, act) && tests.some(({ tested }) => limitsSize(variable, tested, act));
        if (!limited && haveKeysApart(program, mine, theirs)) continue;
        const isItsLike = theirs.entryState.ctx === mine.entryState.ctx && isSameCode(other, act);
        // That another place takes it out as well is as if that came a moment later.
        if (act.op === DISCARD && !isItsLike) continue;
        const open = isItsLike ? tests.filter(({ tested }) => !missesWhatItWasGiven(program, tested, mine)) : tests;
        const broken = firstBroken(program, variable, open, act, theirs, clears);
        if (broken === undefined || areReserved(program, variable, mine, theirs)) continue;
        if (!clears && !at.some(({ access }) => access === act || access === broken.need)) continue;
        const threads = [mine.entryState.ctx, theirs.entryState.ctx];
        if (isInitialisedBefore(program.analysis, variable, broken, act, threads)) continue;
        // The first test that is found broken is the one to mend, whoever breaks it.
        if (telling.best !== undefined && !telling.isPoor && telling.best.check.node !== broken.check.node) continue;
        telling.take(mine, theirs, { variable, access: act, other, at: [mine, theirs], ...broken });
      }
    }
  }
  return telling.best;
}

/** Takes an entry out if it is there. */
const DISCARD = 'discard?';

/** `if seat in free: free.discard(seat); sold.append(seat)`: done twice, it is there twice. */
const handsOnUnder = ({ concurrency }: Program, check: Check, { cell }: Access): boolean =>
  check.act.accesses.some(
    (one) =>
      /^(append|put)/.test(one.op) &&
      one.cell.owner !== cell.owner &&
      concurrency.meet(one, one) &&
      [...checksOver(one.flow)].includes(check),
  );

/** Whether the function waits for a thread above the change. */
const joinsBefore = ({ act, at }: Access): boolean => act.joins.some(({ node }) => node.end <= at.start);

/** What reads the same variable above the change. */
const isUse = ({ kind, cell, at }: Access, act: Access): boolean =>
  kind === 'read' && cell === act.cell && at.end <= act.at.start;

/**
 * `while not jobs.empty(): … jobs.put(found)`: to put in one more, a queue or a list need have none; nor need a queue be empty for
 * `get()`.
 */
const isMoreOf = ({ container }: Variable, { answer }: Tested, { effect, op }: Access): boolean =>
  (container === 'queue' && ((answer === 'filled' && effect === 'add') || (answer === 'empty' && takesOut(effect)))) ||
  (container === 'list' && answer === 'filled' && /^(append|extend)$/.test(op));

/** `if method in methods[key]: …; methods[other] = …`: what was found under the one key is neither changed nor taken out. */
const asksAnotherEntry = ({ isOfInner, read }: Tested, { act, keyText }: Access): boolean =>
  isOfInner === true && (read.act !== act || (keyText !== undefined && read.keyText !== keyText));

/** Whether a concurrent write can make the answer of a test wrong. */
function falsifies(program: Program, theirs: AccessInContext, relied: Reliance, act: Access): boolean {
  const { check, tested } = relied;
  const other = asStored(program, theirs);
  const { effect } = other;
  // Both threads have then passed the test.
  const alike = isSameCode(other, act) && isUnder(theirs, check);
  const { op, key } = tested.read;
  // What is taken out is what was looked at: that others are put in changes nothing about it.
  if (act.effect === 'remove' && op === '[]' && key === act.key && other.op === '[]=') return false;
  if (isOfOtherState(tested, other)) return false;
  // `names[clients.index(client)]`: where it stands stays so when others are put in at the end.
  if (op === 'index' && !movesOthers(other)) return false;
  // What was found under a key was there: who puts in missing ones only does so under others.
  if (op === '[]' && tested.answer !== 'absent' && putsInMissing(other)) return false;
  // `if self.jobs[0].done: self.jobs.remove(…)`: the one at hand is what it was, whatever else is put in.
  if (op === '[]' && TAKES_ONE.test(act.op) && effect === 'add' && other.op !== '[]=') return false;
  if (storesNothing(act) && sameConstant(other, act) && isStoredAnyhow(relied, theirs, act)) return false;
  // `port = lease()`, `if port: free.append(port)`: what a call took out, if there was one, is given back.
  if (tested.answer === 'filled' && act.effect === 'add' && tookOneOut(check, tested.read)) return false;
  // `for x in list(xs): if x.old: xs.remove(x)`: what a loop has at hand stays there when another puts one in.
  if (LOOPED.has(op) && TAKES_ONE.test(act.op) && effect === 'add') return false;
  // `for key in list(d): if key.old: del d[key]`: the same, whatever others store under it.
  if (LOOPED.has(op) && takesOutItsKey(tested.read, act) && !takesOut(effect)) return false;
  switch (tested.answer) {
    case 'present':
    case 'filled':
      return takesOut(effect) || (effect === 'store' && !isElementField(other.cell.field));
    case 'absent':
    case 'empty':
      if (isOfEmptyEntry(tested, check, act)) return takesOut(effect);
      // `if key in busy: return; busy.add(key); …; busy.remove(key)`: what is given back is there by then, whatever was found.
      if (takesOut(act.effect) && tested.read.act === act.act && namesSameEntry(tested.read, act)) return false;
      // `while not jobs: jobs.append(make())`: it was to go on until there is something, whoever puts it in.
      if (tested.answer === 'empty' && check.kind === 'while' && act.effect === 'add' && effect === 'add' && !alike)
        return false;
      return addsEntry(program.analysis, other) || effect === 'store';
    case 'none':
    case 'false':
      if (endsTheSame(check, other, act)) return false;
      return effect !== 'remove' && !keepsAnswer(tested, other);
    case 'some': {
      if (makesRoom(tested, act, other) || onlyEmpties(tested, act, other)) return false;
      const ends = !endsTheSame(check, other, act) && endsAnswer(tested, other);
      if (!isElementField(other.cell.field)) return ends && !(leavesEmpty(other) && isReadUnderLock(check, act, other));
      // `if free[room]: …; free[room] = False`: what was found of the entry is what others end.
      return takesOut(effect) || (ends && op === '[]' && other.op === '[]=' && namesSameEntry(tested.read, act));
    }
    case 'forked child':
    case 'this thread':
    case 'another thread':
    case 'other':
      // `if len(x) < most: x.append(y)`: there is still room when another takes one out.
      if (op === 'len' && act.effect === 'add' && takesOut(effect)) return false;
      if (op === 'len' && takesOutPart(act) && effect === 'add') return false;
      if (storesWhatItMissed(check, act) && readOfWhatBelongs(check, act) === undefined) return false;
      if (makesRoom(tested, act, other)) return false;
      if (keepsAnswer(tested, other)) return false;
      return !endsTheSame(check, other, act) && (!sameConstant(other, act) || alike);
  }
}

/** `if self.cache: self.cache = {}`: whoever empties it in between, it is empty in the end, and nobody has looked into it. */
const onlyEmpties = ({ read }: Tested, act: Access, other: Access): boolean =>
  leavesEmpty(act) &&
  leavesEmpty(other) &&
  !act.act.accesses.some(
    ({ cell, kind, at }) => cell === act.cell && kind === 'read' && at.start > read.at.end && at.end < act.at.start,
  );

/** `if not found.get(key): del found[key]`: there is an entry, which has nothing in it, and only one can take it out. */
const isOfEmptyEntry = ({ answer, read }: Tested, check: Check, act: Access): boolean =>
  answer === 'absent' &&
  read.op === 'get' &&
  act.op === 'del' &&
  within(act.at, check.node) &&
  namesSameEntry(read, act) &&
  !act.act.accesses.some(
    ({ cell, effect, at }) =>
      cell.owner === act.cell.owner && effect === 'store' && at.start > read.at.end && at.end < act.at.start,
  );

/** `if self.waiting:`, and then `with lock: batch, self.waiting = self.waiting, []`: whoever comes second finds an empty batch. */
function isReadUnderLock({ node }: Check, act: Access, other: Access): boolean {
  const common = act.flow.locks.items.map(({ lock }) => lock).filter((lock) => holds(other, lock));
  const reads = act.act.accesses.filter(
    ({ kind, cell, at }) => kind === 'read' && cell === act.cell && at.start > node.start && at.end <= act.stmt!.end,
  );
  const isUnder = (read: Access): boolean => common.some((lock) => holds(read, lock));
  // The first is the test's own.
  return common.length > 0 && reads.length > 1 && reads.slice(1).every(isUnder);
}

const holds = ({ flow }: Access, lock: Obj): boolean => flow.locks.items.some((hold) => hold.lock === lock);

const namesSameEntry = ({ keyText, key }: Access, act: Access): boolean =>
  keyText !== undefined ? keyText === entryNamed(act) : key === act.key && isOneConstant(key);

const isOneConstant = (key: Value | undefined): boolean =>
  key?.unknown === false && key.objs.length === 1 && isKnownOrNone(key.objs[0]!);

/** Whether a call that looked into a container, whose answer is tested, has taken something out of it. */
const tookOneOut = ({ act }: Check, { act: asked, cell }: Access): boolean =>
  asked !== act && asked.accesses.some((one) => takesOut(one.effect) && one.cell.owner === cell.owner);

/** How the entries were looked at, one by one. */
const LOOPED: ReadonlySet<string> = new Set(['iterate', 'snapshot', 'slice', 'extreme']);

/** What takes out the one entry that it is given. */
const TAKES_ONE = /^(remove|discard)\??$/;

/** Whether what is taken out stands under the key that the loop which looked at them has at hand. */
function takesOutItsKey({ stmt: loop }: Access, { effect, stmt }: Access): boolean {
  if (effect !== 'remove' || loop?.kind !== 'for' || loop.target.kind !== 'name' || stmt === undefined) return false;
  const { name } = loop.target;
  return keysTakenOut(stmt).some((key) => key?.kind === 'name' && key.name === name);
}

/** A write with what is stored on this thread, where that is a parameter for which others pass something else. */
function asStored({ analysis, contexts }: Program, { access, entryState }: AccessInContext): Access {
  const { act, stmt } = access;
  if (stmt?.kind !== 'assign' || stmt.value.kind !== 'name' || stmt.value.scope !== 'local') return access;
  const { slot } = stmt.value;
  if (slot >= act.fn.params.length || isRebound(act.fn, slot)) return access;
  const here = callersInto(analysis, act).filter((caller) =>
    contexts.of(caller.act).some(({ ctx }) => ctx === entryState.ctx),
  );
  const passed = here.flatMap(({ call }) => call.params[slot] ?? []);
  if (here.length === 0 || passed.length < here.length) return access;
  return { ...access, value: passed.reduce((all, value) => analysis.values.union(all, value)) };
}

/** A loop that ends by the same constant that others end it with, and a store that may as well be done twice. */
const endsTheSame = (check: Check, other: Access, act: Access): boolean =>
  sameConstant(other, act) && (check.kind === 'while' || leadsToStoreOnly(check, act));

/** The first of the tests that another thread's write breaks, with what needs it; `clears`: that thread gives up its handle. */
function firstBroken(
  program: Program,
  variable: Variable,
  tests: readonly Reliance[],
  act: Access,
  theirs: AccessInContext,
  clears: boolean,
): (Reliance & { readonly need: Access }) | undefined {
  for (const relied of tests) {
    const given = clears && isMade(relied, act) && handsOnBefore(program, relied, theirs) ? act : undefined;
    const need = brokenNeed(program, variable, relied, act, theirs, clears) ?? given;
    if (need !== undefined) return { ...relied, need };
  }
  return undefined;
}

/** The first access after a test that another thread's write breaks, as the answer is not so any more. */
function brokenNeed(
  program: Program,
  variable: Variable,
  relied: Reliance,
  act: Access,
  theirs: AccessInContext,
  clears: boolean,
): Access | undefined {
  if (relied.tested.read.op === 'len' && keepsSize(variable, theirs.access, act)) return undefined;
  if (falsifies(program, theirs, relied, act)) {
    const read = storesWhatItMissed(relied.check, act) ? readOfWhatBelongs(relied.check, act) : undefined;
    return read ?? firstNeedOf(relied, act, asStored(program, theirs));
  }
  const empties = variable.kind !== 'contents' && isMade(relied, act) && storesNothing(theirs.access);
  if (!empties || theirs.access.effect !== 'store') return undefined;
  return firstNeedAfter(
    clears && isLastOfItsKind(program, variable, theirs) ? startOf(act, theirs) : relied.check.node.end,
    act,
  );
}

/** `if x is None: x = make()` */
const isMade = ({ check, tested }: Reliance, act: Access): boolean =>
  isNothing(tested.answer) &&
  check.kind === 'if' &&
  check.act === act.act &&
  tested.read.act === act.act &&
  act.effect === 'store' &&
  !storesNothing(act);

/** Whether a place is reached only where the test, in its function or in a caller, came out like that. */
export function isUnder(placed: AccessInContext, check: Check): boolean {
  const isSame = ({ act, node }: Check): boolean => act.fn === check.act.fn && node.start === check.node.start;
  return checksOnWay(placed).some(isSame);
}

/** The same place of the text, on whichever thread. */
export const isSameCode = (a: Access, b: Access): boolean =>
  a === b || (a.act.file === b.act.file && sameSpan(a.at, b.at));

const sameConstant = (a: Access, b: Access): boolean => {
  const constant = constantStored(a);
  return constant?.value !== undefined && constant === constantStored(b);
};

/** Ways in which unordered accesses of one variable go wrong. Rules turn them into findings. */

import { callsItself, type Access, type Check, type Hold, type Tested } from './activation.js';
import type { Placed } from './concurrency.js';
import { isInitialisedBefore } from './initialised.js';
import { isElementField, type Obj } from './objects.js';
import { sameElement, type Program } from './program.js';
import { leadsToStoreOnly } from './same-again.js';
import { looksAgain } from './second-looks.js';
import { Telling } from './telling.js';
import type { Variable } from './variables.js';

export interface Race {
  readonly variable: Variable;
  /** The access that is reported. */
  readonly access: Access;
  /** What happens at the same time. */
  readonly other: Access;
  readonly at: readonly [Placed, Placed];
}

export interface CheckRace extends Race {
  readonly check: Check;
  readonly tested: Tested;
}

export interface GuardRace extends Race {
  /** The lock that the other places hold. */
  readonly guard: Hold;
  /** Accesses that hold it, and all accesses of the variable while others may be at it. */
  readonly guarded: readonly Access[];
  readonly contested: readonly Access[];
}

/** Reads of the same variable that flow into a write: what makes it a read-modify-write. */
export function readsFor(write: Access): readonly Access[] {
  if (write.kind !== 'write' || write.op === 'del') return [];
  if (write.effect !== 'store' && write.op !== '[]=' && !write.op.endsWith('=')) return [];
  return write.deps.filter((read) => {
    if (isElementField(write.cell.field)) {
      if (read.cell.owner !== write.cell.owner || !isElementField(read.cell.field)) return false;
      if (read.op !== '[]' && read.op !== 'get') return false;
      if (read.cell.field !== write.cell.field) return false;
      // `d[a] = d[b]` changes another entry than it reads.
      return read.key === undefined || write.key === undefined || read.key === write.key || sameKey(read, write);
    }
    return read.cell === write.cell && read.op !== 'hasattr';
  });
}

const sameKey = (read: Access, write: Access): boolean =>
  read.cell.field === write.cell.field && read.cell.field !== '[*]'
    ? true
    : read.keyText !== undefined && read.keyText === write.keyText && !callsItself(write.act);

/** Whether a write stores at an index or key that belongs to its thread alone. */
export function storesAtOwnKey(program: Program, placed: Placed): boolean {
  const { key } = placed.access;
  if (key === undefined || !isElementField(placed.access.cell.field)) return false;
  const { ctx } = placed.condition;
  const isOwn = (obj: Obj): boolean => {
    if (obj.kind !== 'constant' || obj.type !== 'index') return false;
    // The thread's own number, or an index that came from outside it: from the loop that made the threads.
    if (obj.made === undefined) return true;
    return ctx.thread !== undefined && !program.contexts.of(obj.made).some((condition) => condition.ctx === ctx);
  };
  // `cache[id(self), get_ident()]`: one part that nobody else has is enough.
  return key.objs.some((obj) => isOwn(obj) || elementsOf(obj).some(isOwn));
}

const elementsOf = (obj: Obj): readonly Obj[] =>
  obj.kind === 'library' && obj.type === 'tuple'
    ? [...(obj.fields ?? [])].flatMap(([field, { value }]) => (isElementField(field) ? value.objs : []))
    : [];

/** Read-modify-writes that a concurrent write may overlap, with no lock held over both. */
export function* unguardedUpdates(program: Program, variable: Variable): Generator<Race> {
  for (const write of variable.accesses) {
    const reads = readsFor(write);
    if (reads.length === 0) continue;
    const race = findRace(program, write, reads, variable.accesses);
    if (race !== undefined) yield { variable, access: write, other: race.other, at: race.at };
  }
}

function findRace(
  program: Program,
  write: Access,
  reads: readonly Access[],
  accesses: readonly Access[],
): { other: Access; at: readonly [Placed, Placed] } | undefined {
  const telling = new Telling<{ other: Access; at: readonly [Placed, Placed] }>(program);
  // Where a lock is held from read to write, the one to blame is the write that holds none.
  const bare = program.placed(write).filter((mine) => program.locksOver(mine, reads).length === 0);
  for (const other of accesses) {
    if (other.kind !== 'write' || !sameElement(write, other)) continue;
    for (const [mine, theirs] of telling.pairs(write, other, bare)) {
      if (!storesAtOwnKey(program, mine) || !storesAtOwnKey(program, theirs))
        telling.take(mine, theirs, { other, at: [mine, theirs] });
    }
  }
  return telling.best;
}

/** Tests whose answer a concurrent change can make wrong before what depends on it is done. */
export function* checksThenActs(program: Program, variable: Variable): Generator<CheckRace> {
  for (const act of variable.accesses) {
    if (act.kind !== 'write' || act.op.endsWith('?') || act.op === 'setdefault' || act.handled) continue;
    const found = findCheckRace(program, variable, act);
    if (found !== undefined) yield found;
  }
}

function findCheckRace(program: Program, variable: Variable, act: Access): CheckRace | undefined {
  const telling = new Telling<CheckRace>(program);
  for (const mine of program.placed(act)) {
    const tests = testsAround(variable, mine);
    // One test that is still true when it is acted on is enough.
    const held = tests.flatMap(({ tested }) => program.locksOver(mine, [tested.read]));
    // Where a lock of this file is held over both, the one to blame is whoever changes the variable without it.
    if (tests.length === 0 || held.some((hold) => isOfFile(hold, act) || isMeantFor(program, hold, act))) continue;
    const byCallers = tests.every(({ check }) => check.act !== act.act);
    if (
      byCallers &&
      looksAgain(
        program,
        mine,
        tests.map(({ tested }) => tested),
      )
    )
      continue;
    for (const other of variable.accesses) {
      if (other.kind !== 'write' || !sameElement(act, other)) continue;
      const meet = program.concurrency.meet(act, other);
      for (const theirs of program.placed(other)) {
        if (!telling.isBetter(mine, theirs)) continue;
        const clears = clearsOwnHandle(mine, theirs);
        if (!clears && !(meet && program.concurrency.concurrent(mine, theirs))) continue;
        if (storesAtOwnKey(program, mine) && storesAtOwnKey(program, theirs)) continue;
        if (program.commonLock(held, program.locks(theirs), variable.owner) !== undefined) continue;
        const broken = tests.find(
          ({ check, tested }) =>
            falsifies(other, tested, act, check) || emptiesAgain(variable, tested, act, check, other, clears),
        );
        const begun = (check: Check): boolean =>
          isInitialisedBefore(program.machine, variable, check, act, [mine.condition.ctx, theirs.condition.ctx]);
        if (broken === undefined || begun(broken.check)) continue;
        // The first test that is found broken is the one to mend, whoever breaks it.
        if (telling.best !== undefined && telling.best.check.node !== broken.check.node) continue;
        const { check, tested } = broken;
        telling.take(mine, theirs, { variable, access: act, other, at: [mine, theirs], check, tested });
      }
    }
  }
  return telling.best;
}

/** The tests of this variable that the act stands under, in its function and in its callers. */
function testsAround(variable: Variable, placed: Placed): { check: Check; tested: Tested }[] {
  const found: { check: Check; tested: Tested }[] = [];
  const visit = (check: Check): void => {
    for (const tested of check.tests) {
      const { cell } = tested.read;
      const same =
        variable.kind === 'contents'
          ? cell.owner === variable.owner && isElementField(cell.field)
          : cell === variable.cell;
      if (same && sameElement(tested.read, placed.access)) found.push({ check, tested });
    }
  };
  for (let check = placed.access.flow.check; check !== undefined; check = check.outer) visit(check);
  for (const check of placed.condition.checks) visit(check);
  return found;
}

/** Whether a concurrent write can make the answer of a test wrong. */
function falsifies(other: Access, tested: Tested, act: Access, check: Check): boolean {
  const { effect } = other;
  const { op, key } = tested.read;
  // What is taken out is what was looked at: that others are put in changes nothing about it.
  if (act.effect === 'remove' && op === '[]' && key === act.key && other.op === '[]=') return false;
  switch (tested.answer) {
    case 'present':
    case 'filled':
      return effect === 'remove' || effect === 'clear' || (effect === 'store' && !isElementField(other.cell.field));
    case 'absent':
    case 'empty':
      return effect === 'add' || effect === 'store';
    case 'none':
    case 'false':
      if (endsTheSame(check, other, act)) return false;
      return effect !== 'remove' && (!isNothing(other) || isSameCode(other, act));
    case 'some': {
      if (isElementField(other.cell.field)) return effect === 'remove' || effect === 'clear';
      return !endsTheSame(check, other, act) && mayBeNothing(other);
    }
    case 'other':
      // `if len(x) < most: x.append(y)`: there is still room when another takes one out.
      if (op === 'len' && act.effect === 'add' && (effect === 'remove' || effect === 'clear')) return false;
      if (op === 'len' && act.effect === 'remove' && effect === 'add') return false;
      return !endsTheSame(check, other, act) && (!sameConstant(other, act) || isSameCode(other, act));
  }
}

/** A loop that ends by the same constant that others end it with, and a store that may as well be done twice. */
const endsTheSame = (check: Check, other: Access, act: Access): boolean =>
  sameConstant(other, act) && (check.kind === 'while' || leadsToStoreOnly(check, act));

/**
 * `if x is None: x = make()` while another thread sets it to None: what was found or made is gone again where it is
 * read once more further down, and a thread that clears its own handle is past its work while the handle still says
 * that there is one.
 */
function emptiesAgain(
  variable: Variable,
  tested: Tested,
  act: Access,
  check: Check,
  other: Access,
  clears: boolean,
): boolean {
  if (tested.answer !== 'none' && tested.answer !== 'false') return false;
  if (check.kind !== 'if' || other.effect !== 'store' || !isNothing(other) || act.effect !== 'store') return false;
  if (variable.kind === 'contents' || isNothing(act) || check.act !== act.act || tested.read.act !== act.act)
    return false;
  return (
    clears ||
    act.act.accesses.some(
      (read) => read.kind === 'read' && read.cell === act.cell && read.at.start > check.node.end && !read.handled,
    )
  );
}

/** A thread object is stored, left running, and what stored it may be called again while that very thread clears it. */
function clearsOwnHandle({ access: act, condition }: Placed, { access: other, condition: theirs }: Placed): boolean {
  const { thread } = theirs.ctx;
  return (
    thread !== undefined &&
    condition.ctx.thread === undefined &&
    act.value?.objs.includes(thread) === true &&
    isNothing(other) &&
    act.act.exit?.live.items.includes(thread) === true
  );
}

/** The same place of the text, on whichever thread: both threads have then passed the test. */
const isSameCode = (a: Access, b: Access): boolean =>
  a === b || (a.act.file === b.act.file && a.at.start === b.at.start && a.at.end === b.at.end);

const constantOf = (access: Access): unknown => {
  const only = access.value?.objs.length === 1 && !access.value.unknown ? access.value.objs[0] : undefined;
  return only?.kind === 'constant' && only.value !== undefined ? only : undefined;
};

const sameConstant = (a: Access, b: Access): boolean => constantOf(a) !== undefined && constantOf(a) === constantOf(b);

/** Stores None, False or the like. */
const isNothing = (access: Access): boolean => {
  const only = constantOf(access) as { value?: unknown } | undefined;
  return only !== undefined && !only.value;
};

const mayBeNothing = (access: Access): boolean => {
  if (access.op === 'del') return true;
  const { value } = access;
  if (value === undefined) return true;
  return value.objs.some((obj) => obj.kind === 'constant' && !obj.value && obj.type !== 'index');
};

/** Iterations over a container to which a concurrent write adds, or from which it removes. */
export function* iterationsWhileChanged(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind !== 'contents' || variable.container === 'queue') return;
  for (const read of variable.accesses) {
    if (read.op !== 'iterate') continue;
    const telling = new Telling<Race>(program);
    const changes = variable.accesses.filter(
      (other) => other.effect === 'remove' || other.effect === 'clear' || addsEntry(other),
    );
    const atEnd = changes.filter((other) => variable.container === 'list' && /^(append|extend)$/.test(other.op));
    for (const other of [...changes.filter((one) => !atEnd.includes(one)), ...atEnd]) {
      // What is put at the end of a list does the least harm.
      if (telling.best !== undefined && atEnd.includes(other)) break;
      if (!sameElement(read, other)) continue;
      for (const [mine, theirs] of telling.pairs(read, other)) {
        if (program.commonLock(program.locks(mine), program.locks(theirs), variable.owner) === undefined)
          telling.take(mine, theirs, { variable, access: read, other, at: [mine, theirs] });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** `d[k] += v` reads what it changes: the key is there, but where the dict makes up for a missing one. */
function addsEntry({ effect, op, cell }: Access): boolean {
  if (effect !== 'add') return false;
  const isAugmented = isElementField(cell.field) && op.endsWith('=') && op !== '[]=';
  return !isAugmented || (cell.owner.kind === 'library' && cell.owner.type === 'collections.Counter');
}

/** Writes that lack the lock which the other accesses of the variable hold. */
export function* inconsistentlyLocked(program: Program, variable: Variable): Generator<GuardRace> {
  yield* lockedByOwnLock(program, variable);
  // Which accesses are contested takes long to find: only worth it where one of them holds a lock at all.
  if (!variable.accesses.some((access) => program.placed(access).some((one) => program.locks(one).length > 0))) return;
  const contested = variable.accesses.filter((access) => isContested(program, variable, access));
  const guard = guardOf(program, contested);
  if (guard === undefined || isGuardedWhereWritten(program, contested)) return;
  const { hold, guarded } = guard;
  for (const write of contested) {
    if (write.kind !== 'write' || guarded.includes(write) || isSafeByItself(variable, write)) continue;
    const plain = readsFor(write).length === 0;
    const guardedWrites = guarded.filter((access) => access.kind === 'write').length;
    // One lock that happens to be held at a few of many places is no evidence.
    if (guarded.length * (plain ? 2 : 3) < contested.length) continue;
    if (plain && guardedWrites === 0 && guarded.length < 2) continue;
    const telling = new Telling<GuardRace>(program);
    for (const other of guarded) {
      for (const [mine, theirs] of telling.pairs(write, other)) {
        const common = program.commonLock(program.locks(mine), program.locks(theirs), variable.owner);
        if (common !== undefined || storesAtOwnKey(program, mine)) continue;
        telling.take(mine, theirs, {
          variable,
          access: write,
          other,
          at: [mine, theirs],
          guard: hold,
          guarded,
          contested,
        });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether all writes hold one lock: that is the guard, and what else is held where it is read says nothing. */
function isGuardedWhereWritten(program: Program, contested: readonly Access[]): boolean {
  const writes = contested.filter(({ kind }) => kind === 'write').flatMap((write) => program.placed(write));
  const [first, ...rest] = writes;
  const guards = first === undefined ? [] : program.locks(first);
  return guards.some(({ lock }) => rest.every((one) => program.locks(one).some((other) => other.lock === lock)));
}

/** Operations that their type makes safe on every interpreter: a queue's, and the ends of a deque. */
const isSafeByItself = (variable: Variable, write: Access): boolean =>
  variable.kind === 'contents' &&
  (variable.container === 'queue' ||
    (variable.container === 'deque' && /^(append|appendleft|pop|popleft)\??$/.test(write.op)));

/** Writes under a lock that each thread, or each instance, has one of its own of. */
function* lockedByOwnLock(program: Program, variable: Variable): Generator<GuardRace> {
  for (const write of variable.accesses) {
    if (write.kind !== 'write' || isSafeByItself(variable, write)) continue;
    const ownHold = (one: Placed): Hold | undefined =>
      // A lock that some caller holds may be there for something else.
      program.lockset(one).items.find(({ act }) => act === write.act);
    const locked = program.placed(write).filter((one) => ownHold(one) !== undefined && program.locks(one).length === 0);
    for (const [mine, theirs] of program.overlaps(write, write, locked)) {
      const guard = ownHold(mine)!;
      yield { variable, access: write, other: write, at: [mine, theirs], guard, guarded: [], contested: [] };
      break;
    }
  }
}

/** Whether some other access may happen at the same time, one of the two being a write. */
export function isContested(program: Program, variable: Variable, access: Access): boolean {
  return variable.accesses.some(
    (other) => (access.kind === 'write' || other.kind === 'write') && program.concurrency.meet(access, other),
  );
}

/** The lock held at most of the contested accesses, and those accesses. */
function guardOf(
  program: Program,
  contested: readonly Access[],
): { hold: Hold; guarded: readonly Access[] } | undefined {
  const counts = new Map<unknown, { hold: Hold; guarded: Access[] }>();
  for (const access of contested) {
    const [first, ...rest] = program.placed(access);
    for (const hold of first === undefined ? [] : program.locks(first)) {
      if (!isMeantFor(program, hold, access)) continue;
      if (!rest.every((one) => program.locks(one).some((other) => other.lock === hold.lock))) continue;
      let entry = counts.get(hold.lock);
      if (entry === undefined) counts.set(hold.lock, (entry = { hold, guarded: [] }));
      if (!entry.guarded.includes(access)) entry.guarded.push(access);
    }
  }
  let best: { hold: Hold; guarded: Access[] } | undefined;
  for (const entry of counts.values()) {
    if (best === undefined || weight(entry.guarded) > weight(best.guarded)) best = entry;
  }
  return best;
}

/** Whether the lock is taken where the variable lives or by the code around; far callers hold locks for reasons of their own. */
const isMeantFor = (program: Program, { lock, act }: Hold, access: Access): boolean =>
  act.file === access.act.file || program.concurrency.isKeptBeside(lock, access.cell.owner);

/** Whether the lock is made where the variable is used, as by a decorator it is then taken elsewhere. */
const isOfFile = ({ lock }: Hold, { act }: Access): boolean => lock.kind === 'library' && lock.site.file === act.file;

/** Writes speak louder than reads for what a lock is meant to guard. */
const weight = (accesses: readonly Access[]): number =>
  accesses.reduce((sum, access) => sum + (access.kind === 'write' ? 1.5 : 1), 0);

/** Atomic operations on a shared container that nothing guards. */
export function* atomicMutations(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind !== 'contents' || variable.container === 'queue') return;
  for (const write of variable.accesses) {
    if (write.kind !== 'write' || readsFor(write).length > 0) continue;
    if (isSafeByItself(variable, write)) continue;
    const telling = new Telling<Race>(program);
    const places = program.placed(write).filter((mine) => !storesAtOwnKey(program, mine) && !ownKey(mine));
    for (const other of variable.accesses) {
      if (other.kind !== 'write' || !sameElement(write, other)) continue;
      for (const [mine, theirs] of telling.pairs(write, other, places)) {
        if (program.commonLock(program.locks(mine), program.locks(theirs), variable.owner) === undefined)
          telling.take(mine, theirs, { variable, access: write, other, at: [mine, theirs] });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** A plain store under a key that the thread was given as its argument. */
const ownKey = (placed: Placed): boolean =>
  placed.access.op === '[]=' &&
  placed.access.keyText !== undefined &&
  placed.condition.ctx.model?.entries.has(placed.access.act) === true
    ? placed.access.act.fn.params.some((param) => param.name === placed.access.keyText)
    : false;

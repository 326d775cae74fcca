/** Tests whose answer a concurrent change can make wrong before what depends on it is done. */

import type { Expr, Stmt } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { takesOut, type Access, type Activation } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { isClaimed } from '../concurrency/test-and-set.js';
import { checksOver } from '../evaluation/checks.js';
import { isRebound } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { checksOnWay, type AccessInContext } from '../concurrency/access-in-context.js';
import { calleesWithin } from '../model/callees.js';
import { isInitialisedBefore } from './initialised.js';
import { sameElement } from '../concurrency/same-element.js';
import { holdsOnlyThreads } from '../concurrency/thread-owners.js';
import type { Program } from '../program.js';
import { endsAnswer, keepsAnswer, mayComeOut } from './kept-answers.js';
import { addsEntry } from './known-keys.js';
import { isMadeBeforePublished } from './published.js';
import { areReserved } from './reservations.js';
import { isStoredAnyhow, leadsToStoreOnly, storesWhatItMissed } from './same-again.js';
import { restsOn } from './resting.js';
import { isOfPart } from './spelling.js';
import { looksAgain } from './second-looks.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';
import { storesNothing } from './outcomes.js';
import { haveKeysApart } from './own-keys.js';
import type { CheckRace } from './race.js';
import { isMeantFor, isOfFile } from './guard-races.js';
import { memoized } from '../model/maps.js';
import { isElementField } from '../model/field.js';

/** Between a test and an act that rests on it. */
const MAX_CALLS = 3;

/** Tests whose answer a concurrent change can make wrong before what depends on it is done. */
export function* checksThenActs(program: Program, variable: Variable): Generator<CheckRace> {
  for (const act of variable.accesses) {
    if (act.kind !== 'write' || act.op.endsWith('?') || act.op === 'setdefault' || act.handled) continue;
    const found = findCheckRace(program, variable, act);
    if (found !== undefined) yield found;
  }
}

function findCheckRace(program: Program, variable: Variable, act: Access): CheckRace | undefined {
  const telling = new Telling<CheckRace>(program, variable);
  for (const mine of program.placed(act)) {
    if (mine.entryState.root === 'signal') continue;
    const tests = testsAround(variable, mine).filter(
      ({ check, tested }) => !isClaimed(program, mine, tested) && mayComeOut(program.analysis, check, tested.read.cell),
    );
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
        if (theirs.entryState.root === 'signal' || !telling.isBetter(mine, theirs)) continue;
        const clears = clearsOwnHandle(mine, theirs);
        if (!clears && !(meet && program.concurrency.concurrent(mine, theirs))) continue;
        if (haveKeysApart(program, mine, theirs)) continue;
        if (program.commonLock(held, program.locks(theirs), variable.owner) !== undefined) continue;
        const broken = tests.find(
          ({ check, tested }) =>
            falsifies(program, theirs, tested, act, check) || emptiesAgain(variable, tested, act, check, other, clears),
        );
        const begun = (check: Check): boolean =>
          isInitialisedBefore(program.analysis, variable, check, act, [mine.entryState.ctx, theirs.entryState.ctx]);
        if (broken === undefined || begun(broken.check) || areReserved(program, variable, mine, theirs)) continue;
        if (isMadeBeforePublished(program.analysis, variable, broken.check, act, theirs)) continue;
        // The first test that is found broken is the one to mend, whoever breaks it.
        if (telling.best !== undefined && !telling.isPoor && telling.best.check.node !== broken.check.node) continue;
        const { check, tested } = broken;
        telling.take(mine, theirs, { variable, access: act, other, at: [mine, theirs], check, tested });
      }
    }
  }
  return telling.best;
}

/** The tests of this variable that the act stands under, in its function and in its callers. */
function testsAround(variable: Variable, placed: AccessInContext): { check: Check; tested: Tested }[] {
  const found: { check: Check; tested: Tested }[] = [];
  const visit = (check: Check): void => {
    if (check.kind === 'wait' && !isWaitedFor(variable, check, placed.access)) return;
    for (const tested of check.tests) {
      const { cell } = tested.read;
      const same =
        variable.kind === 'contents'
          ? cell.owner === variable.owner && isElementField(cell.field)
          : cell === variable.cell;
      if (!same || isOfPart(tested.read, placed.access)) continue;
      if (sameElement(tested.read, placed.access) && restsOn(check, tested, placed.access))
        found.push({ check, tested });
    }
  };
  for (const check of checksOver(placed.access.flow)) visit(check);
  // Who asks anew does not rely on what callers have asked.
  if (found.length > 0) return found;
  for (const check of placed.entryState.checks) if (nearTo(check.act).has(placed.access.act)) visit(check);
  return found;
}

/** What a function runs itself or by few calls: what is further down does not rest on its tests. */
const nearTo = memoized((act: Activation): ReadonlyMap<Activation, number> => calleesWithin([act], MAX_CALLS));

/** Whether the act is the first change of a container after a loop that waited until it can be made. */
function isWaitedFor(variable: Variable, check: Check, act: Access): boolean {
  const { end } = check.node;
  const follows = (one: Access): boolean => one.act === check.act && one.kind === 'write' && one.at.start > end;
  return (
    follows(act) &&
    !variable.accesses.some((one) => follows(one) && one.at.start < act.at.start) &&
    check.tests.every(({ answer }) => (answer === 'filled') === (act.effect === 'remove'))
  );
}

/** Whether a concurrent write can make the answer of a test wrong. */
function falsifies(program: Program, theirs: AccessInContext, tested: Tested, act: Access, check: Check): boolean {
  const other = asStored(program, theirs);
  const { effect } = other;
  // Both threads have then passed the test.
  const alike = isSameCode(other, act) && isUnder(theirs, check);
  const { op, key } = tested.read;
  // What is taken out is what was looked at: that others are put in changes nothing about it.
  if (act.effect === 'remove' && op === '[]' && key === act.key && other.op === '[]=') return false;
  if (storesNothing(act) && sameConstant(other, act) && isStoredAnyhow(check, theirs, act)) return false;
  // Nobody else can make it this thread.
  if (tested.answer === 'another thread' && holdsOnlyThreads(program.analysis, tested.read.cell)) return false;
  switch (tested.answer) {
    case 'present':
    case 'filled':
      return takesOut(effect) || (effect === 'store' && !isElementField(other.cell.field));
    case 'absent':
    case 'empty':
      return addsEntry(program.analysis, other) || effect === 'store';
    case 'none':
    case 'false':
      if (endsTheSame(check, other, act)) return false;
      return effect !== 'remove' && !keepsAnswer(tested, other);
    case 'some': {
      if (isElementField(other.cell.field)) return takesOut(effect);
      return !endsTheSame(check, other, act) && endsAnswer(tested, other);
    }
    case 'another process':
    case 'this thread':
    case 'another thread':
    case 'other':
      // `if len(x) < most: x.append(y)`: there is still room when another takes one out.
      if (op === 'len' && act.effect === 'add' && takesOut(effect)) return false;
      if (op === 'len' && act.effect === 'remove' && effect === 'add') return false;
      // `for x in list(xs): if x.old: xs.remove(x)`: what a loop has at hand stays there when another puts one in.
      if (LOOPED.has(op) && TAKES_ONE.test(act.op) && effect === 'add') return false;
      // `for key in list(d): if key.old: del d[key]`: the same, whatever others store under it.
      if (LOOPED.has(op) && takesOutItsKey(tested.read, act) && !takesOut(effect)) return false;
      if (storesWhatItMissed(check, act)) return false;
      if (keepsAnswer(tested, other)) return false;
      return !endsTheSame(check, other, act) && (!sameConstant(other, act) || alike);
  }
}

/** How the entries were looked at, one by one. */
const LOOPED: ReadonlySet<string> = new Set(['iterate', 'snapshot']);

/** What takes out the one entry that it is given. */
const TAKES_ONE = /^(remove|discard)\??$/;

/** Whether what is taken out stands under the key that the loop which looked at them has at hand. */
function takesOutItsKey({ stmt: loop }: Access, { effect, stmt }: Access): boolean {
  if (effect !== 'remove' || loop?.kind !== 'for' || loop.target.kind !== 'name' || stmt === undefined) return false;
  const { name } = loop.target;
  return keysTakenOut(stmt).some((key) => key?.kind === 'name' && key.name === name);
}

/** Keys of what a statement takes out: `del d[key]`, `d.pop(key)`. */
function keysTakenOut(stmt: Stmt): readonly (Expr | undefined)[] {
  if (stmt.kind === 'delete') return stmt.targets.map((one) => (one.kind === 'subscript' ? one.index : undefined));
  const value = stmt.kind === 'expr' || stmt.kind === 'assign' ? stmt.value : undefined;
  return value?.kind === 'call' ? [value.args[0]?.value] : [];
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
  if (check.kind !== 'if' || other.effect !== 'store' || !storesNothing(other) || act.effect !== 'store') return false;
  if (variable.kind === 'contents' || storesNothing(act) || check.act !== act.act || tested.read.act !== act.act)
    return false;
  return (
    clears ||
    act.act.accesses.some(
      (read) => read.kind === 'read' && read.cell === act.cell && read.at.start > check.node.end && !read.handled,
    )
  );
}

/** A thread object is stored, left running, and what stored it may be called again while that very thread clears it. */
function clearsOwnHandle(
  { access: act, entryState }: AccessInContext,
  { access: other, entryState: theirs }: AccessInContext,
): boolean {
  const { thread } = theirs.ctx;
  return (
    thread !== undefined &&
    entryState.ctx.thread === undefined &&
    act.value?.objs.includes(thread) === true &&
    storesNothing(other) &&
    act.act.exit?.mayRun.items.includes(thread) === true
  );
}

/** Whether a place is reached only where the test, in its function or in a caller, came out like that. */
export function isUnder(placed: AccessInContext, check: Check): boolean {
  const isSame = ({ act, node }: Check): boolean => act.fn === check.act.fn && node.start === check.node.start;
  return checksOnWay(placed).some(isSame);
}

/** The same place of the text, on whichever thread. */
const isSameCode = (a: Access, b: Access): boolean => a === b || (a.act.file === b.act.file && sameSpan(a.at, b.at));

const constantOf = (access: Access): unknown => {
  const only = access.value?.objs.length === 1 && !access.value.unknown ? access.value.objs[0] : undefined;
  return only?.kind === 'constant' && only.value !== undefined ? only : undefined;
};

const sameConstant = (a: Access, b: Access): boolean => constantOf(a) !== undefined && constantOf(a) === constantOf(b);

/**
 * What relies on the answer of a test: the nearest test of the variable that an act stands under (control dependence),
 * and of what comes after that test the first read or store that needs it to have come out so.
 */

import { sameSpan, within } from '../../facts/spans.js';
import type { Expr, IfStmt, Span, WhileStmt } from '../../facts/ir.js';
import { someExprOf } from '../../facts/walk.js';
import { areAlternatives, wayTo } from '../../facts/way-to.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { sameElement } from '../concurrency/same-element.js';
import type { Variable } from '../concurrency/variables.js';
import type { Access, Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { isElementField } from '../model/field.js';
import type { Check, Tested } from '../model/flow.js';
import { memoized } from '../model/maps.js';
import { keptByGoing, stepOf } from '../model/steps.js';
import { keepsAnswer } from './kept-answers.js';
import { constantStored, mayStoreNothing } from './outcomes.js';
import { restsOn } from './resting.js';

/** Between a test and an act that rests on it. */
const MAX_CALLS = 3;

/** A test, and what it found out of the variable. */
export interface Reliance {
  readonly check: Check;
  readonly tested: Tested;
}

/** What a look has found to be there, by no test: a position, or the keys of a dict. */
export function questionAt(read: Access, node: Span): Reliance {
  const tested: Tested = { read, answer: 'present' };
  const check: Check = { id: -1, act: read.act, node, kind: 'assert', tests: [tested], outer: undefined, depth: 0 };
  return { check, tested };
}

/** Whether a test asks before it comes to a place under it: in `conn.host if conn else None` it is written behind that. */
export const isBefore = ({ kind }: Check, asked: Span, place: Span): boolean =>
  kind === 'conditional' || asked.start < place.start;

/** The tests of this variable that the act stands under, in its function or else in its callers. */
export function testsReliedOn(variable: Variable, placed: AccessInContext): Reliance[] {
  const found: Reliance[] = [];
  const visit = (check: Check): void => {
    if (check.kind === 'wait' && !isWaitedFor(variable, check, placed.access)) return;
    for (const tested of check.tests) {
      // An assertion is no question but for what it finds there or not.
      if (check.kind === 'assert' && tested.answer === 'other') continue;
      const { cell } = tested.read;
      const same =
        variable.kind === 'contents'
          ? cell.owner === variable.owner && isElementField(cell.field)
          : cell === variable.cell;
      if (!same) continue;
      if (sameElement(tested.read, placed.access) && restsOn(check, tested, placed.access))
        found.push({ check, tested });
    }
  };
  for (const check of checksOver(placed.access.flow)) visit(check);
  if (found.length === 0) for (const check of testsOfLastRound(placed.access)) visit(check);
  // Who asks anew does not rely on what callers have asked.
  if (found.length > 0) return found;
  for (const check of placed.entryState.checks) if (nearTo(check.act).has(placed.access.act)) visit(check);
  // What asks whether it is there, or whether there is any, is what the act rests on; a comparison may be about who asks.
  return [...found.filter((one) => !isOther(one)), ...found.filter(isOther)];
}

/** What takes something out in a loop may rest on a test that the round before ended with. */
function* testsOfLastRound(access: Access): Generator<Check> {
  if (access.effect !== 'remove') return;
  for (const { check } of access.act.roundTests)
    for (let one: Check | undefined = check; one !== undefined; one = one.outer)
      if (roundBetween(one, access) !== undefined) yield one;
}

/** The loop of which one round ends with a test, and the next one comes to the act that relies on it. */
export const roundBetween = ({ node }: Check, { act, at }: Access): Span | undefined =>
  at.end < node.start ? act.roundTests.find(({ loop }) => within(node, loop) && within(at, loop))?.loop : undefined;

const isOther = ({ tested }: Reliance): boolean => tested.answer === 'other';

/** What a function runs itself or by few calls: what is further down does not rest on its tests. */
const nearTo = memoized((act: Activation): ReadonlyMap<Activation, number> => calleesWithin([act], MAX_CALLS));

/**
 * Whether the act is the first change after a loop that waited until it can be made: of a container, of a number that it
 * brings nearer to what was waited for to end, or of a flag that says from here on what others wait for to end.
 */
function isWaitedFor(variable: Variable, check: Check, act: Access): boolean {
  const { end } = check.node;
  const follows = (one: Access): boolean => one.act === check.act && one.kind === 'write' && one.at.start > end;
  return (
    follows(act) &&
    !variable.accesses.some((one) => follows(one) && one.at.start < act.at.start) &&
    check.tests.every((tested) =>
      isElementField(tested.read.cell.field)
        ? (tested.answer === 'filled') === (act.effect === 'remove')
        : variable.kind === 'contents' ||
          isNothing(tested.answer) ||
          isStepAgainst(tested, act) ||
          (constantStored(act) !== undefined && !keepsAnswer(tested, act)),
    )
  );
}

/** `while free < 1: cv.wait()`, and then `free -= 1`. */
function isStepAgainst(tested: Tested, act: Access): boolean {
  const [sign, step] = [keptByGoing(tested), stepOf(act)?.sign];
  return sign !== undefined && step !== undefined && step !== sign;
}

/** The `if` or `while` that asks for what is read. */
function testOf({ act, at }: Access): IfStmt | WhileStmt | undefined {
  const inner = wayTo(act.fn.body, at).at(-1)?.inner;
  return (inner?.kind === 'if' || inner?.kind === 'while') && within(at, inner.test) ? inner : undefined;
}

/**
 * The first access after a test that needs its answer: a read of a part of what was found, which None has not, where the
 * other thread may leave None; else the act.
 */
export function firstNeedOf({ check, tested }: Reliance, act: Access, other: Access): Access {
  const { read, answer } = tested;
  if (answer !== 'some' || read.act !== check.act || read.cell !== act.cell || !mayStoreNothing(other)) return act;
  const end =
    act.act === check.act
      ? act.at.start
      : Math.min(...check.act.calls.filter(({ callee }) => nearTo(callee).has(act.act)).map(({ node }) => node.start));
  const [first] = check.act.accesses
    .filter((one) => one.at.end <= end && isOf(read, one) && isLookedInto(one) && !one.handled)
    .sort((a, b) => a.at.start - b.at.start);
  return first ?? act;
}

/** Whether an access reads what was asked for, and no nearer test asks for it anew. */
function isOf(asked: Access, one: Access): boolean {
  if (one.kind !== 'read' || one.cell !== asked.cell || one.at.start < asked.at.end) return false;
  for (const { tests } of checksOver(one.flow)) {
    if (tests.some(({ read }) => read === asked)) return true;
    // Whether it is the thread that runs here says nothing of whether there is one.
    const isAnew = ({ read, answer }: Tested): boolean =>
      read.cell === asked.cell &&
      read.at.start > asked.at.start &&
      answer !== 'this thread' &&
      answer !== 'another thread';
    if (tests.some(isAnew)) return false;
  }
  return false;
}

/**
 * The first read from a place on that needs what `if x is None: x = make()` has seen to: that there is something in x. Whoever
 * stores None leaves the test as it was, and breaks this. Undefined where nothing more is read.
 */
export function firstNeedAfter(from: number, act: Access): Access | undefined {
  const { body } = act.act.fn;
  const [first] = act.act.accesses
    .filter(
      (one) =>
        one.kind === 'read' &&
        one.cell === act.cell &&
        one.at.start > from &&
        !one.handled &&
        (isLookedInto(one) || testOf(one) === undefined) &&
        !areAlternatives(body, act.at, one.at),
    )
    .sort((a, b) => a.at.start - b.at.start);
  return first;
}

/** Whether more is asked of what is read than None has: an attribute, an element, a call, a number. */
export const isLookedInto = ({ stmt, at }: Access): boolean =>
  stmt !== undefined &&
  ((stmt.kind === 'for' && sameSpan(stmt.iter, at)) ||
    (stmt.kind === 'augassign' && sameSpan(stmt.value, at)) ||
    someExprOf(
      stmt,
      (outer) => needsMore(outer, (part) => sameSpan(part, at)),
      (outer) => within(at, outer),
    ));

/** Whether an expression does with a part of it what can't be done with None. */
function needsMore(outer: Expr, isIt: (part: Expr) => boolean): boolean {
  switch (outer.kind) {
    case 'attribute':
    case 'subscript':
      return isIt(outer.object);
    case 'call':
      return isIt(outer.callee);
    case 'binary':
      return isIt(outer.left) || isIt(outer.right);
    case 'unary':
      return outer.op !== 'not' && isIt(outer.operand);
    case 'compare':
      return outer.rest.some(({ op, right }, index) => {
        const left = index === 0 ? outer.left : outer.rest[index - 1]!.right;
        return /^[<>]=?$/.test(op) ? isIt(left) || isIt(right) : /^(not )?in$/.test(op) && isIt(right);
      });
    default:
      return false;
  }
}

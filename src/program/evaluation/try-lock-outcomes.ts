/** Outcomes of try-locks and timed waits: which locks are held, and what was waited for, where that was tested. */

import type { Block, Expr, FunctionFacts, NameExpr, Span, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import type { Activation, TryLock, TryLockOutcome } from '../model/activation.js';
import { bindingsOf, boundOnce } from '../model/bindings.js';
import type { Frame, WayOut } from './frame.js';
import { isLockRole } from '../../knowledge/types.js';
import { roleOfObject } from '../model/lineage.js';
import { mayBeSeveral, type Obj } from '../model/objects.js';
import type { State } from '../model/state.js';
import { isClaim, isExclusive, isLock } from '../model/lockset.js';
import { beginTurn } from '../library/turns.js';
import { flagAt } from './marking.js';
import type { Value } from '../model/values.js';

const NONE: readonly TryLock[] = [];

/** What says nothing of any attempt. */
export const UNTRIED: TryLockOutcome = { false: NONE, true: NONE };

/** What an expression, just evaluated, says of attempts by its truth. */
export const outcomeOf = (frame: Frame, expr: Expr): TryLockOutcome => ({
  false: attemptsIn(frame, expr, false),
  true: attemptsIn(frame, expr, true),
});

/** What has succeeded where an expression, just evaluated, came out as `holds`. */
function attemptsIn(frame: Frame, test: Expr, holds: boolean): readonly TryLock[] {
  switch (test.kind) {
    case 'unary':
      return test.op === 'not' ? attemptsIn(frame, test.operand, !holds) : NONE;
    case 'boolean':
      return (test.op === 'and') === holds
        ? test.values.flatMap((part) => attemptsIn(frame, part, holds))
        : heldOnEach(
            frame,
            // What has taken its lock for certain is not what ends an `and`.
            test.values.filter((part) => holds || !frame.certain.has(part.start)),
            holds,
          );
    case 'conditional': {
      // The branch that was taken says how the test came out.
      const branches = [test.body, test.orelse].filter((branch) => mayBe(branch, holds));
      return onEach(
        branches.map((branch) => [
          ...attemptsIn(frame, branch, holds),
          ...attemptsIn(frame, test.test, branch === test.body),
        ]),
      );
    }
    case 'compare': {
      const [only, ...more] = test.rest;
      if (only === undefined || more.length > 0) return NONE;
      const [subject, constant] = only.right.kind === 'constant' ? [test.left, only.right] : [only.right, test.left];
      if (constant.kind !== 'constant') return NONE;
      const isNone = constant.value === null;
      if (!isNone && !(typeof constant.value === 'boolean' || constant.value === 0)) return NONE;
      const isSame = /^(is|==)$/.test(only.op) ? holds : /^(is not|!=)$/.test(only.op) ? !holds : undefined;
      if (isSame === undefined) return NONE;
      const found = attemptsIn(frame, subject, isSame === (constant.value === true));
      // That it is not False tells nothing of what is None where it has failed, and the other way round.
      return found.filter(({ orNone }) => isSame || constant.value === true || (orNone === true) === isNone);
    }
    case 'named':
      return attemptsIn(frame, test.value, holds);
    case 'call': {
      const [argument] = test.args;
      if (exprPath(test.callee) === 'bool' && argument !== undefined) return attemptsIn(frame, argument.value, holds);
      return (frame.attempted.get(test.start) ?? NONE).filter(({ answer }) => answer === holds);
    }
    case 'name':
    case 'attribute':
      return [
        ...(frame.outcomes.get(exprPath(test) ?? '')?.[holds ? 'true' : 'false'] ?? NONE).filter((one) =>
          isStillSo(frame.state, frame, one),
        ),
        ...(holds ? toldBy(frame, test) : NONE),
      ];
    default:
      return NONE;
  }
}

/** Whether a lock that was got has not been given back since. */
const isStillSo = ({ returned }: State, { analysis }: Frame, { kind, obj }: TryLock): boolean =>
  kind !== 'acquire' || !analysis.sets.has(returned, obj);

/** A plain flag was found true. */
function toldBy(frame: Frame, test: Expr): readonly TryLock[] {
  const flag = flagAt(frame, test);
  return flag === undefined ? NONE : [{ kind: 'wait', obj: flag, node: test, answer: true, givesUp: true }];
}

/** Whichever of the expressions came out as `holds`: constants that never do say nothing. */
function heldOnEach(frame: Frame, parts: readonly Expr[], holds: boolean): readonly TryLock[] {
  return onEach(parts.filter((part) => mayBe(part, holds)).map((part) => attemptsIn(frame, part, holds)));
}

const mayBe = (part: Expr, holds: boolean): boolean => part.kind !== 'constant' || Boolean(part.value) === holds;

/** The attempts that are among those of each way. */
function onEach(ways: readonly (readonly TryLock[])[]): readonly TryLock[] {
  const [first = NONE, ...rest] = ways;
  return first.filter(({ kind, obj }) =>
    rest.every((way) => way.some((other) => other.kind === kind && other.obj === obj)),
  );
}

/** Enters code that runs only where `test` came out as `holds`. */
export function takeAttempts(frame: Frame, test: Expr, holds: boolean): void {
  for (const attempt of attemptsIn(frame, test, holds)) {
    take(frame, attempt);
    // Who got it had not got it before, callers included.
    if (attempt.kind === 'acquire') frame.change({ awaited: frame.analysis.sets.add(frame.flow.awaited, attempt.obj) });
  }
}

function take(frame: Frame, { kind, obj, node }: TryLock): void {
  if (kind === 'acquire') frame.acquired(obj, node, false);
  else if (kind === 'wait') frame.awaited(obj);
  else if (kind === 'lead') beginTurn(frame, obj, 'barrier leader', node);
  else {
    const { holdSets } = frame.analysis;
    // Of several locks another may be held.
    const held = holdSets.filter(frame.flow.locks, ({ lock }) => lock === obj && !mayBeSeveral(lock));
    frame.change({ locks: holdSets.minus(frame.flow.locks, held) });
  }
}

/** A call whose outcome nobody looks at: what may well wait until it has the lock is taken to have got it. */
export function takeUnasked(frame: Frame, call: Span): void {
  for (const attempt of frame.attempted.get(call.start) ?? NONE) {
    if (!attempt.givesUp) take(frame, attempt);
  }
}

/** Remembers what variables say of an attempt whose outcome they are given. */
export function noteOutcome(frame: Frame, targets: readonly Expr[], value: Expr): void {
  if (frame.attempted.size + frame.outcomes.size === 0) return;
  const outcome = outcomeOf(frame, value);
  for (const target of targets) {
    const path = exprPath(target);
    if (path === undefined) continue;
    const before = frame.outcomes.get(path);
    // A constant is told apart by its truth from what was stored on other ways.
    if (value.kind === 'constant') {
      const kept = value.value
        ? { ...outcome, false: before?.false ?? NONE }
        : { ...outcome, true: before?.true ?? NONE };
      frame.outcomes.set(path, kept);
    } else frame.outcomes.set(path, outcome);
  }
}

/**
 * `if not busy: busy = True; mine = True`: what only one branch has claimed is so wherever the flag is true that is set in it
 * alone, or that the test asks.
 */
export function noteClaimed(frame: Frame, branch: Block, taken: State, other: State, test?: Expr): void {
  const { analysis, act, outcomes } = frame;
  const held = analysis.holdSets
    .minus(taken.flow.locks, other.flow.locks)
    .items.filter(({ lock }) => isClaim(lock))
    .map(({ lock, at }) => ({ kind: 'acquire' as const, obj: lock, node: at, answer: true, givesUp: true }));
  if (held.length === 0) return;
  const set = branch.flatMap((stmt) => flagSetBy(act.fn, stmt) ?? []).filter(({ slot }) => isFalse(other.env[slot]!));
  const asked = test?.kind === 'name' && boundOnce(act.fn, test) !== undefined ? [test] : [];
  for (const { name } of [...set, ...asked]) {
    for (const { obj } of held) frame.tried(obj);
    outcomes.set(name, { false: outcomes.get(name)?.false ?? NONE, true: held });
  }
}

/** The variable that a statement alone makes true, and all others that bind it make false. */
function flagSetBy(fn: FunctionFacts, stmt: Stmt): NameExpr | undefined {
  const [flag] = stmt.kind === 'assign' ? stmt.targets : [];
  if (flag?.kind !== 'name' || flag.scope !== 'local' || flag.slot < fn.params.length) return undefined;
  const isSo = (one: Stmt): boolean =>
    one.kind === 'assign' && one.value.kind === 'constant' && Boolean(one.value.value) === (one === stmt);
  return bindingsOf(fn, flag.slot).every(isSo) ? flag : undefined;
}

/** A call of a function of the program: its outcome tells of what it has attempted. */
export function noteCall(frame: Frame, at: Span, { offers, exit }: Activation): void {
  const tried = offers.filter(({ kind, obj }) =>
    kind === 'acquire'
      ? exit?.locks.items.some((hold) => hold.lock === obj) !== true
      : exit?.awaited.items.includes(obj) !== true,
  );
  if (tried.length === 0) return;
  const node = { start: at.start, end: at.end };
  for (const { kind, obj } of tried) if (kind === 'acquire') frame.tried(obj);
  frame.attempted.set(
    at.start,
    tried.map((attempt) => ({ ...attempt, node })),
  );
}

/** `with acquired(lock, timeout=1) as got`: the variable says whether it was. */
export function noteEntered(frame: Frame, target: Expr, context: Expr): void {
  const path = exprPath(target);
  const tried = frame.attempted.get(context.start);
  if (path !== undefined && tried !== undefined) frame.outcomes.set(path, { false: NONE, true: tried });
}

/** What the caller holds where it is answered something true, or something false: by a `return`, or a context manager's `yield`. */
export function offersOf(frame: Frame): readonly TryLock[] {
  const all = frame.act.fn.isGenerator ? frame.yields : frame.returns;
  const mayFail = ({ outcome, state }: WayOut): boolean =>
    outcome.true.length + outcome.false.length > 0 || state.flow.locks.items.some(({ lock }) => !isLock(lock));
  if (frame.attempted.size === 0 && !all.some(mayFail)) return NONE;
  const orNone = all.every(({ value }) => isTrueOrNone(value));
  const held = (answer: boolean, ways: readonly WayOut[]): readonly TryLock[] =>
    onEach(ways.map((way) => heldAt(frame, way, answer))).map((one) => ({ ...one, answer, orNone }));
  return [
    ...held(
      true,
      all.filter(({ value }) => !isFalse(value)),
    ),
    ...held(
      false,
      all.filter(({ value }) => !isTrue(value)),
    ),
  ];
}

/** What is held, or was waited for, on a way out that answers so. */
function heldAt(frame: Frame, { state, outcome }: WayOut, answer: boolean): readonly TryLock[] {
  const { locks, awaited } = state.flow;
  const at = { answer, givesUp: true } as const;
  return [
    ...outcome[answer ? 'true' : 'false'].filter((one) => isStillSo(state, frame, one)),
    ...locks.items
      .filter(({ lock }) => isExclusive(lock))
      .map((hold) => ({ kind: 'acquire' as const, obj: hold.lock, node: hold.at, ...at })),
    ...awaited.items.map((obj) => ({ kind: 'wait' as const, obj, node: frame.act.fn.nameSpan, ...at })),
  ];
}

/** A value that is false in every case. */
const isFalse = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined && !obj.value);

/** A value that is true in every case. */
const isTrue = ({ objs, unknown }: Value): boolean => !unknown && objs.every(isTruthy);

/** One that is None, or true. */
const isTrueOrNone = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.every((obj) => isTruthy(obj) || (obj.kind === 'constant' && obj.type === 'none'));

/** An object that is no container and has no say in its truth, or a constant that is known. */
const isTruthy = (obj: Obj): boolean =>
  obj.kind === 'constant' ? Boolean(obj.value) : obj.kind === 'library' && isLockRole(roleOfObject(obj));

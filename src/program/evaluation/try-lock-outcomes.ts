/** Outcomes of try-locks and timed waits: which locks are held, and what was waited for, where that was tested. */

import type { Expr, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import type { Activation, TryLock, TryLockOutcome } from '../model/activation.js';
import type { Frame } from './frame.js';
import { isExclusive, isLock } from '../model/lockset.js';
import { beginTurn } from '../library/turns.js';
import { flagAt } from './marking.js';
import type { Value } from '../model/values.js';

const NONE: readonly TryLock[] = [];

/** What has succeeded where an expression, just evaluated, came out as `holds`. */
export function attemptsIn(frame: Frame, test: Expr, holds: boolean): readonly TryLock[] {
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
      if (constant.kind !== 'constant' || !(typeof constant.value === 'boolean' || constant.value === 0)) return NONE;
      const isTrue = constant.value === true;
      if (only.op === 'is' || only.op === '==') return attemptsIn(frame, subject, holds === isTrue);
      return only.op === 'is not' || only.op === '!=' ? attemptsIn(frame, subject, holds !== isTrue) : NONE;
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
        ...(frame.outcomes.get(exprPath(test) ?? '')?.[holds ? 'true' : 'false'] ?? NONE),
        ...(holds ? toldBy(frame, test) : NONE),
      ];
    default:
      return NONE;
  }
}

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
    const held = holdSets.filter(frame.flow.locks, ({ lock }) => lock === obj);
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
  if (frame.attempted.size === 0) return;
  const outcome: TryLockOutcome = { false: attemptsIn(frame, value, false), true: attemptsIn(frame, value, true) };
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

/** A call of a function of the program: its outcome tells of what it has attempted. */
export function noteCall(frame: Frame, at: Span, { offers, exit }: Activation): void {
  const tried = offers.filter(({ kind, obj }) =>
    kind === 'acquire'
      ? exit?.locks.items.some((hold) => hold.lock === obj) !== true
      : exit?.awaited.items.includes(obj) !== true,
  );
  if (tried.length === 0) return;
  const node = { start: at.start, end: at.end };
  frame.attempted.set(
    at.start,
    tried.map((attempt) => ({ ...attempt, node, answer: true })),
  );
}

/** `with acquired(lock, timeout=1) as got`: the variable says whether it was. */
export function noteEntered(frame: Frame, target: Expr, context: Expr): void {
  const path = exprPath(target);
  const tried = frame.attempted.get(context.start);
  if (path !== undefined && tried !== undefined) frame.outcomes.set(path, { false: NONE, true: tried });
}

/** What the caller holds where it is answered something true: by a `return`, or a context manager's `yield`. */
export function offersOf(frame: Frame): readonly TryLock[] {
  const all = frame.act.fn.isGenerator ? frame.yields : frame.returns;
  const mayFail = ({ attempts, state }: (typeof all)[number]): boolean =>
    attempts.length > 0 || state.flow.locks.items.some(({ lock }) => !isLock(lock));
  if (frame.attempted.size === 0 && !all.some(mayFail)) return NONE;
  const ways = all.filter(({ value }) => !isFalse(value));
  const held = ways.map(({ state, attempts }) => [
    ...attempts,
    ...state.flow.locks.items
      .filter(({ lock }) => isExclusive(lock))
      .map(({ lock, at }) => ({ kind: 'acquire' as const, obj: lock, node: at, answer: true, givesUp: true })),
    ...state.flow.awaited.items.map((obj) => ({
      kind: 'wait' as const,
      obj,
      node: frame.act.fn.nameSpan,
      answer: true,
      givesUp: true,
    })),
  ]);
  return onEach(held);
}

/** A value that is false in every case. */
const isFalse = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined && !obj.value);

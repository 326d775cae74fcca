/** Acquires that may fail: which locks are held where their outcome was tested. */

import type { Expr, Span } from '../facts/ir.js';
import { exprPath } from './attributes.js';
import type { Activation } from './activation.js';
import type { Frame } from './frame.js';
import type { Obj } from './objects.js';
import type { Value } from './values.js';

/** An acquire that may fail. */
export interface Attempt {
  readonly lock: Obj;
  readonly node: Span;
  /** It certainly gives up after a time. */
  readonly givesUp: boolean;
}

/** What is held where a variable is false, and where it is true. */
export interface Outcome {
  readonly false: readonly Attempt[];
  readonly true: readonly Attempt[];
}

const NONE: readonly Attempt[] = [];

/** The acquires that have succeeded where an expression, just evaluated, came out as `holds`. */
export function attemptsIn(frame: Frame, test: Expr, holds: boolean): readonly Attempt[] {
  if (frame.maybeAcquired.size === 0) return NONE;
  switch (test.kind) {
    case 'unary':
      return test.op === 'not' ? attemptsIn(frame, test.operand, !holds) : NONE;
    case 'boolean':
      return (test.op === 'and') === holds
        ? test.values.flatMap((part) => attemptsIn(frame, part, holds))
        : heldOnEach(frame, test.values, holds);
    case 'conditional':
      return heldOnEach(frame, [test.body, test.orelse], holds);
    case 'compare': {
      const [only, ...more] = test.rest;
      if (only === undefined || more.length > 0) return NONE;
      const [subject, constant] = only.right.kind === 'constant' ? [test.left, only.right] : [only.right, test.left];
      if (constant.kind !== 'constant' || typeof constant.value !== 'boolean') return NONE;
      if (only.op === 'is' || only.op === '==') return attemptsIn(frame, subject, holds === constant.value);
      return only.op === 'is not' || only.op === '!=' ? attemptsIn(frame, subject, holds !== constant.value) : NONE;
    }
    case 'named':
      return attemptsIn(frame, test.value, holds);
    case 'call': {
      const [argument] = test.args;
      if (exprPath(test.callee) === 'bool' && argument !== undefined) return attemptsIn(frame, argument.value, holds);
      return (holds && frame.maybeAcquired.get(test.start)) || NONE;
    }
    case 'name':
    case 'attribute':
      return frame.outcomes.get(exprPath(test) ?? '')?.[holds ? 'true' : 'false'] ?? NONE;
    default:
      return NONE;
  }
}

/** Whichever of the expressions came out as `holds`: constants that never do say nothing. */
function heldOnEach(frame: Frame, parts: readonly Expr[], holds: boolean): readonly Attempt[] {
  const possible = parts.filter((part) => part.kind !== 'constant' || Boolean(part.value) === holds);
  return onEach(possible.map((part) => attemptsIn(frame, part, holds)));
}

/** The attempts at locks that are among those of each way. */
function onEach(ways: readonly (readonly Attempt[])[]): readonly Attempt[] {
  const [first = NONE, ...rest] = ways;
  return first.filter(({ lock }) => rest.every((way) => way.some((other) => other.lock === lock)));
}

/** Enters code that runs only where `test` came out as `holds`. */
export function takeAttempts(frame: Frame, test: Expr, holds: boolean): void {
  for (const { lock, node } of attemptsIn(frame, test, holds)) frame.acquired(lock, node, false);
}

/** A call whose outcome nobody looks at: what may well wait until it has the lock is taken to have got it. */
export function takeUnasked(frame: Frame, call: Span): void {
  for (const { lock, node, givesUp } of frame.maybeAcquired.get(call.start) ?? NONE) {
    if (!givesUp) frame.acquired(lock, node, false);
  }
}

/** Remembers what variables say of an acquire whose outcome they are given. */
export function noteOutcome(frame: Frame, targets: readonly Expr[], value: Expr): void {
  if (frame.maybeAcquired.size === 0) return;
  const outcome: Outcome = { false: attemptsIn(frame, value, false), true: attemptsIn(frame, value, true) };
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

/** A call of a function of the program: its outcome tells of what it has tried to acquire. */
export function noteCall(frame: Frame, at: Span, { offers, exit }: Activation): void {
  const tried = offers.filter(({ lock }) => exit?.locks.items.some((hold) => hold.lock === lock) !== true);
  if (tried.length === 0) return;
  const node = { start: at.start, end: at.end };
  frame.maybeAcquired.set(
    at.start,
    tried.map((attempt) => ({ ...attempt, node })),
  );
}

/** `with acquired(lock, timeout=1) as got`: the variable says whether it was. */
export function noteEntered(frame: Frame, target: Expr, context: Expr): void {
  const path = exprPath(target);
  const tried = frame.maybeAcquired.get(context.start);
  if (path !== undefined && tried !== undefined) frame.outcomes.set(path, { false: NONE, true: tried });
}

/** What the caller holds where it is answered something true: by a `return`, or a context manager's `yield`. */
export function offersOf(frame: Frame): readonly Attempt[] {
  if (frame.maybeAcquired.size === 0) return NONE;
  const all = frame.act.fn.isGenerator ? frame.yields : frame.returns;
  const ways = all.filter(({ value }) => !isFalse(value));
  const held = ways.map(({ state, attempts }) => [
    ...attempts,
    ...state.flow.locks.items.map(({ lock, at }) => ({ lock, node: at, givesUp: true })),
  ]);
  return onEach(held);
}

/** A value that is false in every case. */
const isFalse = ({ objs, unknown }: Value): boolean =>
  !unknown && objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined && !obj.value);

/** Narrowing: what a local variable is no longer, in a branch where a test of it came out one way. */

import type { Expr } from '../../facts/ir.js';
import { bind } from '../model/state.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';
import { ofType, typeTested } from './type-tests.js';

/** `if x is None` and its like: the variable is no longer what it was tested not to be. */
export function narrow(frame: Frame, test: Expr, holds: boolean): void {
  const { analysis } = frame;
  if (test.kind === 'unary' && test.op === 'not') return narrow(frame, test.operand, !holds);
  if (test.kind === 'boolean') {
    if ((test.op === 'and') === holds) for (const part of test.values) narrow(frame, part, holds);
    return;
  }
  const typed = typeTested(test);
  if (typed !== undefined) return narrowTo(frame, typed.subject, (value) => ofType(frame, value, typed.type, holds));
  let subject: Expr = test;
  let isNone = !holds;
  if (
    test.kind === 'compare' &&
    test.rest.length === 1 &&
    test.rest[0]!.right.kind === 'constant' &&
    test.rest[0]!.right.type === 'none'
  ) {
    const { op } = test.rest[0]!;
    if (op !== 'is' && op !== 'is not') return;
    subject = test.left;
    isNone = (op === 'is') === holds;
  } else if (test.kind !== 'name') return;
  narrowTo(frame, subject, (value) =>
    !isNone
      ? analysis.values.filter(value, (obj) => obj !== analysis.none)
      : test.kind === 'compare' && value.objs.includes(analysis.none)
        ? analysis.values.one(analysis.none)
        : value,
  );
}

/** Leaves of a local variable what a test says that it is. */
function narrowTo(frame: Frame, subject: Expr, left: (value: Value) => Value): void {
  if (subject.kind !== 'name' || subject.scope !== 'local' || frame.act.fn.captured.includes(subject.slot)) return;
  const value = frame.state.env[subject.slot];
  if (value === undefined) return;
  const narrowed = left(value);
  if (narrowed !== value) bind(frame.state, subject.slot, narrowed, frame.state.deps[subject.slot]);
}

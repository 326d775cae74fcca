/**
 * Places that a thread comes to only behind a test of a variable that comes out otherwise as long as an object, or a
 * module, is set up: nothing that may run before a value is there gives that variable another one. So a read behind the
 * test finds the value.
 */

import type { Expr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { someExprOf } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Access, CallEvent } from '../model/activation.js';
import type { Flow, Tested } from '../model/flow.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Cell, Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import { Beforehand } from './beforehand.js';
import type { Level } from './setting-up.js';

/** Whether the thread, which makes these calls, comes to the read only once code has run that comes after the write. */
export function isHeldBack(
  analysis: AnalysisState,
  levels: readonly Level[],
  write: Access,
  read: Access,
  calls: readonly CallEvent[],
): boolean {
  const before = new Beforehand(analysis, levels, write);
  const asked = [read.flow, ...calls.map(({ flow }) => flow)].flatMap((flow) => [...checksOver(flow)]);
  const looks = new Map<string, Tested>();
  for (const look of asked.flatMap(({ tests }) => tests)) {
    const { read, answer } = look;
    if (before.isOfMaking(read.cell) && isAskedItself(read)) looks.set(`${read.cell.id} ${answer}`, look);
  }
  return [...looks.values()].some((look) => isGate(analysis, before, look, read));
}

/** Whether none of what may run before the write, but what stands behind the test itself, makes the test come out so. */
function isGate(analysis: AnalysisState, before: Beforehand, { read: look, answer }: Tested, read: Access): boolean {
  const { cell } = look;
  const changing = changesTo(analysis, cell, answer);
  if (changing === undefined) return false;
  const isBehind = (flow: Flow): boolean =>
    [...checksOver(flow)].some((check) => asks(analysis, check.tests, cell, answer));
  const ran = before.runs(cell.owner, isBehind);
  if (ran === undefined) return false;
  return (
    !changing.some((one) => !isBehind(one.flow) && before.isBefore(one, ran)) &&
    (isBehind(read.flow) || !ran.has(read.act))
  );
}

/** Whether it is the variable itself that is asked for its truth or for None, and not what is made of it. */
const isAskedItself = ({ act, at }: Access): boolean =>
  wayTo(act.fn.body, at).some(
    ({ inner: stmt }) =>
      ((stmt.kind === 'if' || stmt.kind === 'while') && isOperand(stmt.test, at)) ||
      // A helper gives back what it is asked.
      (stmt.kind === 'return' && stmt.value !== undefined && isOperand(stmt.value, at)) ||
      someExprOf(
        stmt,
        (inner) =>
          (inner.kind === 'conditional' && isOperand(inner.test, at)) ||
          (inner.kind === 'boolean' && isOperand(inner, at)),
      ),
  );

function isOperand(test: Expr, at: Span): boolean {
  if (sameSpan(test, at)) return true;
  if (test.kind === 'unary') return test.op === 'not' && isOperand(test.operand, at);
  if (test.kind === 'boolean') return test.values.some((value) => isOperand(value, at));
  if (test.kind === 'named') return isOperand(test.value, at);
  if (test.kind !== 'compare' || test.rest.length !== 1) return false;
  const { right } = test.rest[0]!;
  return right.kind === 'constant' && right.type === 'none' && sameSpan(test.left, at);
}

/** Whether a branch is only entered where the variable was found to be so, whichever object's it is. */
function asks(analysis: AnalysisState, tests: readonly Tested[], cell: Cell, answer: Tested['answer']): boolean {
  const isSame = (other: Tested['answer']): boolean => other === answer || (isNothing(other) && isNothing(answer));
  return tests.some(
    (tested) =>
      tested.read.cell === cell &&
      isSame(tested.answer) &&
      isAskedItself(tested.read) &&
      // An attribute may be found in the object or in its class: what is in the class must not let it in either.
      tests.every(
        ({ read }) =>
          read.cell === cell ||
          read.at.start !== tested.read.at.start ||
          read.at.end !== tested.read.at.end ||
          changesTo(analysis, read.cell, answer)?.length === 0,
      ),
  );
}

/** The writes after which a variable may be found to be so; undefined where that can't be told. */
function changesTo(analysis: AnalysisState, cell: Cell, answer: Tested['answer']): readonly Access[] | undefined {
  if (answer !== 'some' && !isNothing(answer)) return undefined;
  const writes = writesTo(analysis, cell);
  if (writes.length === 0) return undefined;
  // Nobody knows who stored what none of the writes explains.
  if (cell.value.unknown && !writes.some(({ value }) => value === undefined || value.unknown)) return undefined;
  return writes.filter((write) => (answer === 'some' ? fills(write) : empties(write)));
}

/** Whether a variable may be anything else than None or false after the write. */
const fills = ({ effect, value }: Access): boolean =>
  effect === 'store' &&
  (value === undefined ||
    value.unknown ||
    value.objs.some((obj) => obj.kind !== 'constant' || obj.value === undefined || Boolean(obj.value)));

/** Whether a variable may be None or false after the write. */
const empties = ({ effect, value }: Access): boolean =>
  effect !== 'store' || value === undefined || value.unknown || value.objs.some(isFalsy);

const isFalsy = (obj: Obj): boolean => obj.kind === 'constant' && (obj.value === undefined || !obj.value);

/**
 * Threads that are started only while a flag says that none runs, `if not self.busy: self.busy = True; t.start()`, or only
 * once, `if self.first: t.start(); self.first = False`.
 */

import type { CompareExpr, Expr, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someStmt } from '../../facts/walk.js';
import { readsAt, type Access, type Activation, type StartEvent } from '../model/activation.js';
import { checksOver } from '../evaluation/checks.js';
import { exprPath } from '../../facts/paths.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { givesFirstValues } from '../model/classes.js';
import { around, type Asked } from '../model/reaching.js';
import { isFalse } from './publication-flags.js';
import { isElementField } from '../model/field.js';
import { writesTo } from '../model/writes.js';

/**
 * Whether the start stands under a test that a flag is off, and the same function turns it on: then one such thread
 * runs at a time for each flag, as long as the thread itself turns it off. That two may pass the test at once is the
 * flag's own mistake. A loop below the test starts as many as it has rounds.
 */
export function isOneAtATime(analysis: AnalysisState, act: Activation, event: StartEvent): boolean {
  const isForEach = (test: Span): boolean => !event.loops.some((loop) => !within(test, loop));
  for (const check of checksOver(event.flow)) {
    if (check.act === act && !isForEach(check.node)) continue;
    for (const { read, answer } of check.tests) {
      if (answer !== 'false' && answer !== 'none') continue;
      if (isElementField(read.cell.field)) continue;
      if (act.accesses.some((write) => write.cell === read.cell && turnsOn(write))) return true;
    }
  }
  return around(act.fn, event.node).asked.some(
    (asked) =>
      isForEach(asked.test) &&
      (makesTrue(act, asked.test, !asked.holds) || (asked.holds && isSpent(analysis, act, asked))),
  );
}

/** Whether the flag that the test asks is turned off behind it, and turned on by nobody but who gives it its first value. */
function isSpent(analysis: AnalysisState, act: Activation, { test }: Asked): boolean {
  const isBehind = ({ at }: Access): boolean =>
    around(act.fn, at).asked.some((asked) => asked.test === test && asked.holds);
  return readsAt(act, test).some(
    ({ cell }) =>
      act.accesses.some((write) => write.cell === cell && turnsOff(write) && isBehind(write)) &&
      writesTo(analysis, cell).every((write) => turnsOff(write) || isFirst(write)),
  );
}

/** What a module or class gives a variable once, or an object its attribute when it is made. */
const isFirst = ({ act: { fn }, loops }: Access): boolean =>
  fn.kind === 'function' ? givesFirstValues(fn.name) : loops.length === 0;

/**
 * Whether the function itself sees to it that a test comes out as `wanted` the next time:
 * `if self.running and self.pid == pid: return`, and below it `self.running = True; self.pid = pid`.
 */
function makesTrue(act: Activation, test: Expr, wanted: boolean): boolean {
  switch (test.kind) {
    case 'unary':
      return test.op === 'not' && makesTrue(act, test.operand, !wanted);
    case 'boolean':
      return (test.op === 'and') === wanted
        ? test.values.every((part) => makesTrue(act, part, wanted))
        : test.values.some((part) => makesTrue(act, part, wanted));
    case 'compare':
      return test.rest.length === 1 && makesEqual(act, test, wanted);
    case 'name':
    case 'attribute':
      return wanted && isTurnedOn(act, test);
    default:
      return false;
  }
}

function makesEqual(act: Activation, { left, rest }: CompareExpr, wanted: boolean): boolean {
  const { op, right } = rest[0]!;
  const equal = op === '==' || op === 'is';
  if (!equal && op !== '!=' && op !== 'is not') return false;
  if (right.kind === 'constant') return right.type === 'none' && equal !== wanted && isTurnedOn(act, left);
  return equal === wanted && (isAssigned(act, left, right) || isAssigned(act, right, left));
}

/** Whether the variable that is read here is given something that is neither None nor false. */
const isTurnedOn = (act: Activation, test: Expr): boolean =>
  readsAt(act, test).some(({ cell }) => act.accesses.some((write) => write.cell === cell && turnsOn(write)));

/** Whether the function assigns to the one what it compares it with: a variable, or what a call without arguments gives. */
function isAssigned({ fn }: Activation, target: Expr, value: Expr): boolean {
  const [path, source] = [exprPath(target), sourceOf(value)];
  return someStmt(
    fn.body,
    (stmt) =>
      stmt.kind === 'assign' &&
      source !== undefined &&
      sourceOf(stmt.value) === source &&
      stmt.targets.some((to) => outlivesCall(to) && exprPath(to) === path),
  );
}

const outlivesCall = (target: Expr): boolean =>
  target.kind === 'attribute' || (target.kind === 'name' && target.scope !== 'local');

const sourceOf = (expr: Expr): string | undefined => {
  if (expr.kind !== 'call') return exprPath(expr);
  const callee = exprPath(expr.callee);
  return callee === undefined || expr.args.length > 0 ? undefined : `${callee}()`;
};

const turnsOff = ({ kind, effect, value }: Access): boolean =>
  kind === 'write' && effect === 'store' && value !== undefined && isFalse(value);

const turnsOn = ({ kind, effect, value }: Access): boolean =>
  kind === 'write' &&
  effect === 'store' &&
  value !== undefined &&
  (value.unknown || value.objs.length > 0) &&
  value.objs.every((obj) => obj.kind !== 'constant' || Boolean(obj.value));

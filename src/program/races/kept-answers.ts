/** Writes after which the answer of a test is still the same, and those after which it is not. */

import type { Expr } from '../../facts/ir.js';
import { soleArgument } from '../../facts/paths.js';
import { moveOf } from '../../facts/moves.js';
import { holds } from '../evaluation/opposed-tests.js';
import type { Access } from '../model/activation.js';
import { isMadeEmpty } from '../model/held-containers.js';
import { NOT_NONE, type Comparison, type Tested } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import { numberStored, outcomesAfter, storesTime, type Outcome } from './outcomes.js';
import { stepOf, type Step } from '../model/steps.js';

/** Whether a write certainly leaves what the test would find just as it did: None again for `x is None`. */
export function keepsAnswer(tested: Tested, write: Access): boolean {
  const { answer, compared } = tested;
  if (answer === 'none' || answer === 'false' || answer === 'some') {
    const outcomes = outcomesAfter(write);
    const isAll = outcomes !== undefined && outcomes.size > 0 && write.value?.unknown === false;
    return isAll && [...outcomes].every((outcome) => comesOut(tested, outcome));
  }
  if (compared === undefined) return false;
  const step = stepOf(write);
  if (step !== undefined && movesOn(compared, step)) return true;
  if (moveOf(write.stmt) !== undefined) return false;
  const number = compared.constant === NOT_NONE ? undefined : numberStored(write);
  if (number !== undefined) return holds(number, compared.op, compared.constant);
  if (storesTime(write) && isPassedByTimes(compared)) return true;
  const { objs, unknown } = write.value ?? { objs: [], unknown: true };
  return !unknown && objs.length > 0 && objs.every((obj) => compares(obj, compared));
}

/** Whether a write may be seen to leave what the test would not find any more: None where it found something. */
export function endsAnswer(tested: Tested, write: Access): boolean {
  if (asksForEntries(tested) && leavesEmpty(write)) return true;
  const outcomes = outcomesAfter(write);
  return outcomes === undefined || [...outcomes].some((outcome) => !comesOut(tested, outcome));
}

/** Whether a write may be seen to leave what the test would find just as it did. */
export function mayKeepAnswer(tested: Tested, write: Access): boolean {
  const outcomes = outcomesAfter(write);
  return outcomes === undefined || [...outcomes].some((outcome) => comesOut(tested, outcome));
}

/** Whether a look that tells this is one that comes out as the test did. */
function comesOut({ answer, compared, read }: Tested, outcome: Outcome): boolean {
  if (read.op === 'hasattr') return answer === 'some';
  if (answer === 'none') return outcome === 'none';
  if (answer === 'false') return outcome !== 'true';
  return compared === undefined ? outcome === 'true' : outcome !== 'none';
}

/** `if self.waiting:`, which an empty list fails, as nothing does. */
const asksForEntries = ({ answer, compared, read }: Tested): boolean =>
  answer === 'some' && compared === undefined && read.op !== 'hasattr';

/** `self.waiting = []` */
export const leavesEmpty = ({ op, value }: Access): boolean =>
  op === '=' && value?.unknown === false && value.objs.length > 0 && value.objs.every(isMadeEmpty);

/** `started != 0`, `started > 0` */
const isPassedByTimes = ({ op, constant }: Comparison): boolean =>
  /^(!=|>=?)$/.test(op) && typeof constant === 'number' && constant <= 0;

/** `while size > 0` where others only add to the size, `if used < limit` where they only give back. */
function movesOn({ op, constant }: Comparison, { sign, by }: Step): boolean {
  const onwards = sign === '+' ? /^>=?$/ : /^<=?$/;
  return onwards.test(op) && (typeof constant === 'number' || constant === NOT_NONE) && isCount(by);
}

/** A number that is never negative. */
const isCount = (expr: Expr): boolean =>
  expr.kind === 'constant'
    ? typeof expr.value === 'number' && expr.value >= 0
    : soleArgument('len', expr) !== undefined;

/** Whether an object certainly compares like that with a constant: `pings == 0` where another thread stores 0. */
const compares = (obj: Obj, { op, constant }: Comparison): boolean =>
  constant === NOT_NONE
    ? (op === '!=' || op === 'is not') && obj.kind === 'constant' && obj.type === 'none'
    : obj.kind === 'constant' && obj.value !== undefined && holds(obj.value, op, constant);

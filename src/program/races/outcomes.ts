/** How a look at a variable may come out once something has been stored there. */

import type { Expr } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { isNeverNothing } from '../../knowledge/plain-results.js';
import type { Access, Activation } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import { isKnownOrNone, type ConstantObject, type Obj } from '../model/objects.js';

/** What a look at one value tells: None, something else that is false (0, False, an empty text), or true. */
export type Outcome = 'none' | 'false' | 'true';

/**
 * The outcomes of an object of the model. Containers count as true: how many entries one has is asked of its contents,
 * and what is stored is rarely there to be taken for nothing.
 */
function outcomesOf(obj: Obj): readonly Outcome[] {
  if (obj.kind !== 'constant') return ['true'];
  if (obj.type === 'none') return ['none'];
  if (obj.type === 'index') return ['true'];
  return obj.value === undefined ? ['false', 'true'] : [obj.value ? 'true' : 'false'];
}

/** The outcomes after a write, as far as can be seen; undefined where nothing is known of what it leaves. */
export function outcomesAfter(write: Access): ReadonlySet<Outcome> | undefined {
  const { op, value } = write;
  if (op === 'del' || value === undefined) return undefined;
  const number = numberStored(write);
  if (number !== undefined) return new Set([number === 0 ? 'false' : 'true']);
  const outcomes = new Set(value.objs.flatMap(outcomesOf));
  if (outcomes.has('false') && storesTime(write)) outcomes.delete('false');
  return outcomes;
}

/** Whether an assignment stores the time or the like, which is neither 0 nor below. */
export const storesTime = ({ op, stmt, act }: Access): boolean =>
  op === '=' && stmt?.kind === 'assign' && isTime(act, stmt.value);

/** The number that an assignment stores, as it is written there: `-1`. */
export const numberStored = ({ op, stmt }: Access): number | undefined =>
  op === '=' && stmt?.kind === 'assign' ? numberWritten(stmt.value) : undefined;

/** The one constant that a write stores, None among them, where it is known which. */
export function constantStored({ value }: Access): ConstantObject | undefined {
  const [only, ...others] = value?.objs ?? [];
  const isOne = value?.unknown === false && others.length === 0;
  return isOne && only !== undefined && isKnownOrNone(only) ? only : undefined;
}

/** Whether a write may leave what a test takes for nothing, as far as can be seen. */
export function mayStoreNothing(write: Access): boolean {
  const outcomes = outcomesAfter(write);
  return outcomes === undefined || outcomes.has('none') || outcomes.has('false');
}

/** Whether a write leaves None, False or the like in any case. */
export function storesNothing(write: Access): boolean {
  const outcomes = outcomesAfter(write);
  return outcomes !== undefined && outcomes.size > 0 && !outcomes.has('true') && write.value?.unknown === false;
}

/** From a name to what it was given, and from a sum to its parts. */
const MAX_STEPS = 4;

/**
 * Whether an expression is a number or text that is never 0 or empty: the time, a number that goes with a process. A time
 * with something added to it, or with a constant taken off, is still one; the difference of two may be 0.
 */
function isTime(act: Activation, expr: Expr, steps = 0): boolean {
  if (steps > MAX_STEPS) return false;
  const isAlike = (part: Expr): boolean => isTime(act, part, steps + 1);
  switch (expr.kind) {
    case 'call': {
      const called = act.libraryCalls.filter(({ node }) => node === expr);
      const [first] = expr.args;
      return (
        called.length > 0 &&
        called.every(
          ({ name }) => isNeverNothing(name) || (CONVERTS.has(name) && first !== undefined && isAlike(first.value)),
        )
      );
    }
    case 'binary':
      if (expr.op === '+') return isAlike(expr.left) || isAlike(expr.right);
      return (
        /^[-*]$/.test(expr.op) && isAlike(expr.left) && expr.right.kind === 'constant' && Boolean(expr.right.value)
      );
    case 'conditional':
      return isAlike(expr.body) && isAlike(expr.orelse);
    case 'name': {
      if (expr.scope !== 'local' || expr.slot < act.fn.params.length || act.fn.captured.includes(expr.slot))
        return false;
      const bindings = bindingsOf(act.fn, expr.slot);
      return (
        bindings.length > 0 &&
        bindings.every((one) => one.kind === 'assign' && one.targets.every(isName) && isAlike(one.value))
      );
    }
    default:
      return false;
  }
}

/** What makes a number of a number. */
const CONVERTS: ReadonlySet<string> = new Set(['int', 'float', 'round', 'str']);

const isName = ({ kind }: Expr): boolean => kind === 'name';

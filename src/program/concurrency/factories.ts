/** Factories: what functions hand out, and whether that is what they make at each call. */

import type { Expr } from '../../facts/ir.js';
import { returnedIn } from '../../facts/walk.js';
import { checksAround, isNothing } from '../evaluation/checks.js';
import { putsInMissing } from '../evaluation/missing-keys.js';
import type { Activation } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import { defines, mro } from '../model/lineage.js';
import { isMemoized } from '../model/memoizing.js';
import type { Obj } from '../model/objects.js';

/** Whether each caller is given the object: as what it gets, or captured by a function that it gets. */
export const handsOut = (maker: Activation, obj: Obj): boolean =>
  maker.returns.objs.some(
    (got) => got === obj || (got.kind === 'function' && got.env === maker && isCapturedBy(maker, obj)),
  );

/** Kept where the maker looks first whether there is one: further calls on the same holder hand back the same. */
export const isMemo = ({ accesses, fn }: Activation, obj: Obj): boolean =>
  isMemoized(fn) ||
  accesses.some(
    (access) =>
      access.value?.objs.includes(obj) === true &&
      (putsInMissing(access) ||
        access.op === 'setdefault' ||
        (access.op === '=' &&
          [...checksAround(access)].some(
            ({ tested }) => tested.read.cell === access.cell && isNothing(tested.answer),
          ))),
  );

/** A class that has a `__new__` of its own may have kept the object. */
export const isMadeByCall = (obj: Obj): boolean =>
  obj.kind === 'instance' && !mro(obj.cls).some((cls) => cls.kind === 'class' && defines(cls, '__new__'));

/** Whether all that a function gives back is what it makes there, itself or by a call, and not what was there before. */
export function givesOnly({ fn, allocations }: Activation, isMaking: (expr: Expr) => boolean): boolean {
  const isMade = (expr: Expr | undefined): boolean =>
    expr !== undefined &&
    (expr.kind === 'call' ? isMaking(expr) || allocations.has(expr.start) : expr.kind === 'constant');
  return returnedIn(fn.body).every((expr) => {
    if (expr.kind !== 'name' || expr.scope !== 'local') return isMade(expr);
    const bound = bindingsOf(fn, expr.slot);
    return bound.length > 0 && bound.every((stmt) => stmt.kind === 'assign' && isMade(stmt.value));
  });
}

const isCapturedBy = ({ envObject }: Activation, obj: Obj): boolean =>
  obj === envObject || [...(envObject?.fields?.values() ?? [])].some(({ value }) => value.objs.includes(obj));

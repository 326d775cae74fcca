/** Branches for the one thread of its kind that has a certain number: `if rank == 0:`, where a loop deals out the ranks. */

import type { CompareExpr, Expr } from '../../facts/ir.js';
import type { Contexts } from '../contexts/contexts.js';
import { readsAt, type Access, type Activation } from '../model/activation.js';
import { isRebound } from '../model/bindings.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import type { Value } from '../model/values.js';
import type { AccessInContext } from './access-in-context.js';
import { isOwnIndex } from './own-index.js';

/** What must be equal to a number on the way to an access: a parameter, or what `owner` keeps. */
interface Asked {
  readonly owner: Obj | undefined;
  readonly value: Value;
  readonly number: number;
}

/** Whether only the thread that was given one number, the same for both, comes to either access. */
export function areForOneNumber(contexts: Contexts, a: AccessInContext, b: AccessInContext): boolean {
  const { ctx } = a.entryState;
  if (ctx !== b.entryState.ctx || ctx.thread === undefined) return false;
  const isRunHere = (act: Activation): boolean => contexts.runs(ctx, act);
  return askedAt(a.access).some(
    ({ owner, value, number }) =>
      (owner === undefined || owner === ctx.thread) &&
      askedAt(b.access).some((other) => other.value === value && other.number === number) &&
      isOwnIndex(value, isRunHere),
  );
}

const askedAt = memoized(({ act, at }: Access): readonly Asked[] =>
  around(act.fn, at).asked.flatMap(({ test, holds }) => (test.kind === 'compare' ? askedBy(act, test, holds) : [])),
);

function askedBy(act: Activation, { left, rest }: CompareExpr, holds: boolean): readonly Asked[] {
  const [{ op, right } = { op: undefined, right: undefined }, ...others] = rest;
  const isEqual = others.length === 0 && op === (holds ? '==' : '!=');
  const asked = isEqual ? variableOf(act, left) : undefined;
  return asked !== undefined && right?.kind === 'constant' && typeof right.value === 'number'
    ? [{ ...asked, number: right.value }]
    : [];
}

/** What a parameter was given, or an attribute may be. */
function variableOf(act: Activation, expr: Expr): Omit<Asked, 'number'> | undefined {
  if (expr.kind === 'attribute') {
    const [read] = readsAt(act, expr);
    return read && { owner: read.cell.owner, value: read.cell.value };
  }
  if (expr.kind !== 'name' || expr.scope !== 'local' || isRebound(act.fn, expr.slot)) return undefined;
  const value = expr.slot < act.fn.params.length ? act.params[expr.slot] : undefined;
  return value && { owner: undefined, value };
}

/** What a round of a loop, or a call, has at hand: made in it. */

import type { Expr, NameExpr, Span, Stmt } from '../../facts/ir.js';
import { pathOf } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { forEachExpr, walkExpr } from '../../facts/walk.js';
import { loopAround, wayTo } from '../../facts/way-to.js';
import type { Activation } from '../model/activation.js';
import { bindingsOfName } from '../model/bindings.js';
import type { Obj } from '../model/objects.js';

/** What is done to an object: in the function that starts the thread, or in what that calls on the object. */
export interface Place {
  readonly act: Activation;
  readonly node: Span;
}

/** Whether one place comes after another in the same round of the innermost loop, or the same call. */
export function isLaterInRound(act: Activation, first: Span, second: Span): boolean {
  const loop = loopAround(act.fn.body, first);
  return first.end <= second.start && (loop === undefined || within(second, loop));
}

/**
 * Whether a loop comes to a place again, for the same as before and not for what it is at. What a `for` goes through is
 * evaluated once, though each round asks it for more.
 */
export const comesRound = (place: Place, isStepped: boolean): boolean =>
  wayTo(place.act.fn.body, place.node).some(
    ({ inner }) =>
      (inner.kind === 'while' || (inner.kind === 'for' && (isStepped || !within(place.node, inner.iter)))) &&
      !ownersAt(place).some((name) => bindingsIn(place.act, name).some((one) => within(one, inner))),
  );

/** The variables of which attributes, elements or methods are named at a place. */
function ownersAt({ act: { fn }, node }: Place): readonly NameExpr[] {
  const found: NameExpr[] = [];
  const stmt = wayTo(fn.body, node).at(-1)?.inner;
  if (stmt === undefined) return found;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      const isPart = inner.kind === 'attribute' || inner.kind === 'subscript';
      if (isPart && within(inner, node) && inner.object.kind === 'name') found.push(inner.object);
    }),
  );
  return found;
}

/** Whether what a place speaks of, or is a part of, is what each of the others is called on. */
export const areOfOne = (place: Place, others: readonly Place[]): boolean =>
  others.every((other) =>
    receiversAt(other.act, other.node).some((named) =>
      receiversAt(place.act, place.node).some((receiver) => isSameOrPart(receiver, named)),
    ),
  );

const isSameOrPart = (expr: Expr, whole: Expr): boolean =>
  (pathOf(expr) !== undefined && pathOf(expr) === pathOf(whole)) ||
  ((expr.kind === 'attribute' || expr.kind === 'subscript') && isSameOrPart(expr.object, whole));

/** Whether what a place speaks of was made in this round or call, and is one of the objects. */
export function isOfRound({ act, node }: Place, objs: readonly Obj[]): boolean {
  const loop = loopAround(act.fn.body, node);
  const isMade = (value: Expr): boolean =>
    act.allocations.get(value.start)?.some(({ end, obj }) => end === value.end && objs.includes(obj)) === true ||
    (value.kind === 'dict' && value.entries.some((entry) => isMade(entry.value)));
  const isRecent = (expr: Expr): boolean => {
    if (expr.kind === 'subscript' || expr.kind === 'attribute') return isRecent(expr.object);
    if (expr.kind !== 'name') return false;
    const [only, ...others] = bindingsIn(act, expr).filter((one) => loop === undefined || within(one, loop));
    return only?.kind === 'assign' && others.length === 0 && only.end <= node.start && isMade(only.value);
  };
  return receiversAt(act, node).some(isRecent);
}

const bindingsIn = ({ fn }: Activation, name: NameExpr): readonly Stmt[] =>
  name.scope === 'local' && (name.slot < fn.params.length || fn.captured.includes(name.slot))
    ? []
    : bindingsOfName(fn, name);

/** What the expression at a place is an attribute, an element or a method of. */
export function receiversAt({ fn }: Activation, place: Span): readonly Expr[] {
  const found: Expr[] = [];
  const stmt = wayTo(fn.body, place).at(-1)?.inner;
  if (stmt === undefined) return found;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (!sameSpan(inner, place)) return;
      if (inner.kind === 'attribute' || inner.kind === 'subscript') found.push(inner.object);
      if (inner.kind === 'call' && inner.callee.kind === 'attribute') found.push(inner.callee.object);
    }),
  );
  return found;
}

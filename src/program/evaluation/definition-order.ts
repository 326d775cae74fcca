/** Functions in the order of the text: each is made where its `def` stands, and the next of its name replaces it. */

import type { NameExpr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Activation } from '../model/activation.js';
import { functionOf, type FunctionObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';

/**
 * What the body of a module may have read at a place: `plain = Client.send` is what stood there before a function that is
 * defined further down is put in its place.
 */
export function definedByThen(frame: Frame, value: Value, at: Span): Value {
  const { act } = frame;
  const isLater = ({ fn }: FunctionObject): boolean => fn.nameSpan.start > at.start;
  // Most values hold no function of the body at hand: where the place stands is asked of the others only.
  if (!value.objs.some((obj) => isMadeIn(act, obj, isLater))) return value;
  return act.fn.kind === 'module' || isKeptForLater(act, at) ? without(frame, value, isLater) : value;
}

/** `plain = cls.add` in a decorator of a class, for the function that it makes further down and puts in its place. */
function isKeptForLater({ fn }: Activation, at: Span): boolean {
  const stmt = fn.captured.length === 0 ? undefined : wayTo(fn.body, at).at(-1)?.inner;
  if (stmt?.kind !== 'assign' || !sameSpan(stmt.value, at)) return false;
  return stmt.targets.some(
    (target) => target.kind === 'name' && target.scope === 'local' && fn.captured.includes(target.slot),
  );
}

/** The same by a name, which stands for the last function that was defined under it. */
export function lastDefined(frame: Frame, value: Value, at: NameExpr): Value {
  const { act } = frame;
  if (act.fn.kind !== 'module' || !value.objs.some((obj) => isMadeIn(act, obj))) return value;
  const last = act.fn.body.findLast(
    (stmt) => stmt.kind === 'def' && stmt.target.name === at.name && stmt.end <= at.start,
  );
  return without(
    frame,
    value,
    ({ fn }) =>
      fn.nameSpan.start > at.start || (last !== undefined && fn.name === at.name && fn.nameSpan.start < last.start),
  );
}

/** The value without functions made in the body at hand that it can't be there, where something else is left. */
function without({ analysis, act, loops }: Frame, value: Value, isOther: (obj: FunctionObject) => boolean): Value {
  if (loops.length > 0) return value;
  const kept = analysis.values.filter(value, (obj) => !isMadeIn(act, obj, isOther));
  return kept.objs.length > 0 ? kept : value;
}

/** Whether it is such a function, bound to an object or not, that a `def` of the body makes. */
function isMadeIn(act: Activation, obj: Obj, isSuch: (obj: FunctionObject) => boolean = () => true): boolean {
  const fn = functionOf(obj);
  return fn !== undefined && fn.file === act.file && fn.fn.parent === act.fn.id && isSuch(fn);
}

/** Functions in the order of the text: each is made where its `def` stands, and the next of its name replaces it. */

import type { NameExpr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Activation } from '../model/activation.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';

/**
 * What the body of a module may have read at a place: `plain = Client.send` is what stood there before a function that is
 * defined further down is put in its place.
 */
export function definedByThen(frame: Frame, value: Value, at: Span): Value {
  const { act } = frame;
  if (act.fn.kind !== 'module' && !isKeptForLater(act, at)) return value;
  return without(frame, value, ({ fn }) => fn.nameSpan.start > at.start);
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
  if (frame.act.fn.kind !== 'module') return value;
  const last = frame.act.fn.body.findLast(
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
  const isKept = (obj: Obj): boolean => {
    const fn = obj.kind === 'method' ? obj.fn : obj;
    return !(fn.kind === 'function' && fn.file === act.file && fn.fn.parent === act.fn.id && isOther(fn));
  };
  const kept = analysis.values.filter(value, isKept);
  return kept.objs.length > 0 ? kept : value;
}

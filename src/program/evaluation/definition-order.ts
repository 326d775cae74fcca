/** Functions of a module in the order of its text: each is made where its `def` stands, and the next of its name replaces it. */

import type { NameExpr, Span } from '../../facts/ir.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';

/**
 * What the body of a module may have read at a place: `plain = Client.send` is what stood there before a function that is
 * defined further down is put in its place.
 */
export const definedByThen = (frame: Frame, value: Value, at: Span): Value =>
  without(frame, value, ({ fn }) => fn.nameSpan.start > at.start);

/** The same by a name, which stands for the last function that was defined under it. */
export function lastDefined(frame: Frame, value: Value, at: NameExpr): Value {
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

/** The value without functions of the module's own body that it can't be there, where something else is left. */
function without({ analysis, act, loops }: Frame, value: Value, isOther: (obj: FunctionObject) => boolean): Value {
  if (act.fn.kind !== 'module' || loops.length > 0) return value;
  const isKept = (obj: Obj): boolean => {
    const fn = obj.kind === 'method' ? obj.fn : obj;
    return !(fn.kind === 'function' && fn.file === act.file && fn.fn.parent === act.fn.id && isOther(fn));
  };
  const kept = analysis.values.filter(value, isKept);
  return kept.objs.length > 0 ? kept : value;
}

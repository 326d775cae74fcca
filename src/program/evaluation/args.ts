/** Arguments of a call. */

import type { Value } from '../model/values.js';
import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import type { Frame } from './frame.js';
import type { Obj } from '../model/objects.js';

export interface Args {
  readonly pos: Value[];
  readonly kw: Map<string, Value>;
  /** Values of further positional arguments whose number is not known. */
  rest?: Value;
  /** Keywords that cannot be seen may follow. */
  open?: boolean;
  /** Just these are given: none comes from behind a star, out of a container that has grown, or from a library as well. */
  exact?: boolean;
}

export const NO_ARGS: Args = { pos: [], kw: new Map() };

/** The same where further ones may come. */
export const withoutEnd = (args: Args): Args => ({ ...args, exact: false });

/** Splits off what is called with the other arguments, where the first says that: `context.run(work, 1)`. */
export function calledFirst({ analysis }: Frame, args: Args): { readonly callee: Value; readonly args: Args } {
  const [callee = analysis.values.unknown, ...pos] = args.pos;
  return { callee, args: { ...args, pos } };
}

/** A call that is not written as one: of a decorator, or of the setter of a property by storing into it. */
export const unwrittenCall = (callee: Expr): CallExpr => ({
  kind: 'call',
  callee,
  args: [],
  argsStart: callee.end,
  start: callee.start,
  end: callee.end,
});

/** A call of a method of a library object. */
export interface MethodCall {
  readonly self: Obj;
  /** The library type that defines the method. */
  readonly type: string;
  readonly name: string;
  readonly args: Args;
  readonly at: Span;
  /** The call as it is written; none where an operator or the library makes it. */
  readonly expr: CallExpr | undefined;
}

/** What a call of a library object's method does and gives; undefined where nothing is known of what it gives. */
export type MethodModel = (frame: Frame, call: MethodCall) => Value | undefined;

/** A call of a function outside the program, and what says what it does. */

import type { CallExpr, Span } from '../../facts/ir.js';
import type { FunctionKind } from '../../knowledge/library.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import type { Value } from '../model/values.js';

export interface LibraryCall {
  /** The dotted name of the function. */
  readonly name: string;
  readonly args: Args;
  readonly at: Span;
  /** Undefined where it is called by something else than a call of the program's. */
  readonly expr: CallExpr | undefined;
}

/** What a call gives; undefined where nothing is known of it. */
export type Effect = (frame: Frame, call: LibraryCall) => Value | undefined;

/** What functions of some kinds do. */
export type Effects = Readonly<Partial<Record<FunctionKind, Effect>>>;

/** Objects that only the thread which made them may use: connections to SQLite and their like. */

import type { Span } from '../../facts/ir.js';
import { threadBound } from '../../knowledge/thread-bound.js';
import type { Args } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import type { LibraryObject } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Makes one, unless it may be told that any thread may use it. */
export function makeThreadBound(frame: Frame, make: string, args: Args, at: Span): Value | undefined {
  havoc(frame, args, at);
  const { analysis } = frame;
  const { values } = analysis;
  const row = threadBound(make);
  if (row === undefined || args.open === true || args.rest !== undefined) return undefined;
  const told = row.unless && (args.kw.get(row.unless.keyword) ?? args.pos[row.unless.position]);
  if (
    told !== undefined &&
    !(told.objs.length === 1 && !told.unknown && told.objs[0] === analysis.constant('bool', true))
  )
    return undefined;
  return values.withUnknown(values.one(analysis.library(frame.act, at, make, frame.inLoop)));
}

/** A cursor belongs to the thread of its connection: it stands for both. */
export function threadBoundMethod(
  frame: Frame,
  self: LibraryObject,
  name: string,
  args: Args,
  at: Span,
): Value | undefined {
  havoc(frame, args, at);
  const { values } = frame.analysis;
  return threadBound(self.type)?.giving.includes(name) === true ? values.withUnknown(values.one(self)) : undefined;
}

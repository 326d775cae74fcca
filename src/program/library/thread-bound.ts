/** Objects that only the thread which made them may use: connections to SQLite and their like. */

import type { Span } from '../../facts/ir.js';
import { threadBound } from '../../knowledge/thread-bound.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Value } from '../model/values.js';

/** Makes one, whatever it is told of who may use it. */
export function makeThreadBound(frame: Frame, make: string, args: Args, at: Span): Value | undefined {
  havoc(frame, args, at);
  const { analysis } = frame;
  const { values } = analysis;
  if (threadBound(make) === undefined || args.open === true || args.rest !== undefined) return undefined;
  return values.withUnknown(values.one(analysis.library(frame.act, at, make, frame.inLoop)));
}

/** Whether a call that makes one may have told it that any thread may use it. */
export function isForAnyThread(
  analysis: AnalysisState,
  make: string,
  pos: readonly Value[],
  kw: ReadonlyMap<string, Value>,
): boolean {
  const unless = threadBound(make)?.unless;
  const told = unless && (kw.get(unless.keyword) ?? pos[unless.position]);
  return told !== undefined && (told.unknown || told.objs.some((obj) => obj !== analysis.constant('bool', true)));
}

/** A cursor belongs to the thread of its connection: it stands for both. */
export const threadBoundMethod: MethodModel = (frame, { self, name, args, at }) => {
  havoc(frame, args, at);
  const { values } = frame.analysis;
  const giving = self.kind === 'library' ? threadBound(self.type)?.giving : undefined;
  return giving?.includes(name) === true ? values.withUnknown(values.one(self)) : undefined;
};

/** What is handed to code that can't be seen. */

import type { Span } from '../../facts/ir.js';
import type { Args } from './args.js';
import type { Frame } from './frame.js';
import { givenAway } from '../library/library-signals.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FunctionObject } from '../model/objects.js';

/** Arguments that go where nothing can be seen: callables among them may be called from there. */
export function havoc(frame: Frame, args: Args, at: Span): void {
  for (const value of [...args.pos, ...args.kw.values(), args.rest ?? frame.analysis.values.none]) {
    for (const obj of value.objs) {
      if (obj.kind === 'constant' || obj.kind === 'external') continue;
      frame.act.escapes.push({ obj, node: { start: at.start, end: at.end } });
      if (obj.kind === 'function') openDefaults(frame.analysis, obj);
      if (obj.kind === 'library-method') givenAway(frame, obj, at);
      // It may know of a thread, and start it.
      frame.publish();
    }
  }
}

/** Whoever is handed a function may set what its callers here leave out: a default number is one of many then. */
function openDefaults(analysis: AnalysisState, { env, fn }: FunctionObject): void {
  if (env === undefined) return;
  for (const param of fn.params)
    if (param.default?.kind === 'constant')
      analysis.write(analysis.cell(analysis.env(env), param), analysis.values.unknown);
}

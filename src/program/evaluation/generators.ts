/** Generators: the body runs where it is asked for the next value, on whatever thread that is. */

import type { Span } from '../../facts/ir.js';
import type { Value } from '../model/values.js';
import { run, applySummary } from './calls.js';
import type { Frame } from './frame.js';
import { Slot } from '../model/field.js';

/**
 * Lets the body of a generator run that another function made, as a call from here. Of several generators, which one
 * is at hand can't be told: then it counts for whoever made them, as it does anyway.
 */
export function advance(frame: Frame, { objs }: Value, at: Span): void {
  const { analysis, act } = frame;
  const [generator, ...others] = objs.filter(
    (obj) => obj.kind === 'library' && obj.type === 'iterator' && obj.fields?.has(Slot.body) === true,
  );
  if (generator === undefined || others.length > 0 || analysis.makers.get(generator) === act) return;
  for (const env of analysis.read(analysis.cell(generator, Slot.body), act).objs) {
    if (env.kind !== 'env' || env.act === act) continue;
    run(frame, env.act);
    env.act.returnReaders.add(act);
    frame.called(at, env.act, true);
    applySummary(frame, env.act, true);
  }
}

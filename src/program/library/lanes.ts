/** What runs all that it is handed on one thread, one after the other: an executor of one worker, an event loop that a thread runs. */

import { roleOf } from '../../knowledge/types.js';
import type { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bodiesOf } from '../model/callees.js';
import { Slot } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { ThreadModel } from './thread-table.js';

/** An event loop of the library. */
export const isLoop = (obj: Obj): boolean => obj.kind === 'library' && roleOf(obj.type) === 'loop';

/**
 * Says of an event loop that a thread runs it: all that it is left is run there, one after the other. Of one that runs on the
 * main thread, or that nobody is seen to run, what is left to it is called by nobody, as any callback is.
 */
export function runLoop({ analysis }: Frame, loop: Obj, thread: Obj): void {
  analysis.write(analysis.cell(loop, Slot.workers), analysis.constantValue('int', 1));
  analysis.write(analysis.cell(thread, Slot.loop), analysis.values.one(loop));
}

/** `asyncio.run(main())`: the loop that the coroutine finds itself on. */
export function runLoopIn(frame: Frame, coroutine: Value, thread: Obj): void {
  for (const { allocations } of coroutine.objs.flatMap(bodiesOf))
    for (const { obj } of [...allocations.values()].flat()) if (isLoop(obj)) runLoop(frame, obj, thread);
}

/**
 * What runs all that it is handed on one thread, where a thread of this kind is one of its tasks or runs it: a pool of one, an
 * event loop, one of several loops.
 */
export function lanesOf(analysis: AnalysisState, model: ThreadModel | undefined): readonly Obj[] {
  if (model?.pool !== undefined) return hasOneWorker(analysis, model.pool) ? [model.pool] : [];
  return model?.obj.fields?.get(Slot.loop)?.value.objs ?? [];
}

/** Whether it is what a loop does that it was left, and not a thread of its own. */
export const isTaskOfLoop = (model: ThreadModel | undefined): boolean =>
  model?.pool !== undefined && roleOfObject(model.pool) === 'loop';

/** Whether an executor has one worker only. */
export function hasOneWorker(analysis: AnalysisState, pool: Obj): boolean {
  const workers = analysis.cell(pool, Slot.workers).value;
  return (
    workers.objs.length === 1 && !workers.unknown && workers.objs[0]!.kind === 'constant' && workers.objs[0].value === 1
  );
}

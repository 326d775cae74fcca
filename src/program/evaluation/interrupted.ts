/**
 * What runs where `except KeyboardInterrupt:` begins: Ctrl-C comes at any moment, so whatever the block has started may be
 * under way, be it joined further down, in the block or in what it calls.
 */

import { threadsOf } from '../library/thread-table.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { State } from '../model/state.js';
import type { Frame } from './frame.js';

/** Adds the threads that `completed`, the end of the block, may have started since its `entry`. */
export function interrupt(frame: Frame, entry: State, completed: State): void {
  const { sets } = frame.analysis;
  const started = sets.minus(completed.flow.mayHaveStarted, entry.flow.mayHaveStarted);
  const running = sets.filter(started, (thread) => !isWaitedForByBlock(frame, thread));
  frame.change({
    mayRun: sets.union(frame.flow.mayRun, running),
    joined: sets.minus(frame.flow.joined, running),
  });
}

/** Whether it is a task of a pool that a `with` holds: on its way out of that, an exception waits for it as well. */
function isWaitedForByBlock({ analysis, act }: Frame, thread: Obj): boolean {
  const pool = threadsOf(analysis).models.get(thread)?.pool;
  return pool !== undefined && analysis.read(analysis.cell(pool, Slot.entered), act).objs.length > 0;
}

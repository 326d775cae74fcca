/** Threads that are started and that nothing waits for, as far as the program can be seen. */

import { hasNothingToRun } from '../library/thread-table.js';
import type { StartEvent } from '../model/activation.js';
import { blockingOf } from '../model/blocking.js';
import { isCounted } from './counted.js';
import { signalsCompletion, isTickedOff } from './completion-signals.js';
import { lifecycleOf, type At } from './lifecycle.js';
import type { Program } from '../program.js';

/** Whether a start begins a plain thread that no code joins or kills, that nobody else could join, and that main outlives. */
export function isForgotten(program: Program, { act, event }: At<StartEvent>): boolean {
  const lifecycle = lifecycleOf(program);
  const { thread } = event;
  return (
    lifecycle.isPlainThread(thread) &&
    !hasNothingToRun(thread) &&
    lifecycle.creation(thread) !== undefined &&
    lifecycle.isDaemon(thread) === false &&
    !lifecycle.isJoined(thread) &&
    !lifecycle.escapes(thread) &&
    !signalsCompletion(program.analysis, { act, event }) &&
    !isCounted(program.analysis, { act, event }) &&
    !isTickedOff(program.analysis, event.thread) &&
    !blockingOf(program.analysis).after(act, event.node)
  );
}

/**
 * What each call makes anew and hands to threads that it starts itself: those of other calls, as of a function that calls
 * itself, have others. So only a thread that this very call has left running can come to what it made.
 */

import type { Access } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Context } from '../contexts/entry-state.js';
import type { Obj } from '../model/objects.js';
import type { Ownership } from './ownership.js';

/** Containers in containers that are followed up to the variable of the call. */
const MAX_HOLDERS = 3;

/** Whether threads of a context are started by the function of the access alone, and none is running by this call's doing. */
export function isOfAnotherCall(
  analysis: AnalysisState,
  ownership: Ownership,
  { act, cell: { owner }, flow }: Access,
  { thread, starts }: Context,
): boolean {
  if (thread === undefined || starts.length === 0 || !starts.every((start) => start.act.fn === act.fn)) return false;
  if (flow.mayRun.items.includes(thread)) return false;
  const isOwn = (obj: Obj | undefined, depth: number): boolean => {
    if (obj === undefined || obj === thread) return obj === thread;
    if (obj.kind === 'env') return obj.act.fn === act.fn;
    if (depth === 0 || analysis.makers.get(obj)?.fn !== act.fn) return false;
    return [...ownership.holdersOf(obj)].every((holder) => isOwn(holder, depth - 1));
  };
  return isOwn(owner, MAX_HOLDERS);
}

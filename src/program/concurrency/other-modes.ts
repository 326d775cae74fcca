/** Modes in which an object starts no thread: what is done in one of them is not beside that thread. */

import { modesOf } from '../contexts/modes.js';
import type { Context } from '../contexts/entry-state.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { checksOnWay, type AccessInContext } from './access-in-context.js';

/** Whether the one is done in a mode in which the object starts no thread of the other. */
export const areOfOtherModes = (analysis: AnalysisState, a: AccessInContext, b: AccessInContext): boolean =>
  isWithoutThread(analysis, a, b.entryState.ctx) || isWithoutThread(analysis, b, a.entryState.ctx);

const isWithoutThread = (analysis: AnalysisState, placed: AccessInContext, { thread }: Context): boolean =>
  thread !== undefined && checksOnWay(placed).some((check) => modesOf(analysis).isShut(thread, check));

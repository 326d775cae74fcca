/** Which pool runs a task. */

import { threadsOf } from '../library/threads.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';

export const modelOfPool = (analysis: AnalysisState, task: Obj): Obj | undefined =>
  threadsOf(analysis).models.get(task)?.pool;

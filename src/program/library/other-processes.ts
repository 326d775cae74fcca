/** What processes beside this one are given to run. */

import type { AnalysisState } from '../model/analysis-state.js';
import { functionOf } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Notes the functions that a value is, or is made of: what they touch there is a copy of what is here. */
export function leaveToProcess(analysis: AnalysisState, callable: Value | undefined): void {
  for (const obj of callable?.objs ?? []) {
    if (obj.kind === 'partial') leaveToProcess(analysis, obj.fn);
    const called = functionOf(obj);
    if (called !== undefined) analysis.processEntries.add(called.fn);
  }
}

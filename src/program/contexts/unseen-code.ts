/** Code that can't be seen, and on behalf of which something is evaluated. */

import { Activation, UNSEEN_CODE } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';

/** An activation of nothing, for evaluating on behalf of code that can't be seen. */
export function scratchActivation(analysis: AnalysisState, file: FileUnit): Activation {
  return new Activation(
    UNSEEN_CODE,
    file.facts.functions[0]!,
    file,
    undefined,
    undefined,
    undefined,
    0,
    analysis.values.none,
  );
}

/** Which method a function stands in. */

import type { FileFacts, FunctionFacts } from './ir.js';

/** A method itself, or the one that a nested function or lambda stands in. */
export function methodOf({ functions }: FileFacts, fn: FunctionFacts): FunctionFacts | undefined {
  let at: FunctionFacts | undefined = fn;
  while (at !== undefined && at.cls < 0) at = functions[at.parent];
  return at;
}

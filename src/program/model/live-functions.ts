/** The functions of a file that are there once it is loaded. */

import type { FileFacts, FunctionFacts } from '../../facts/ir.js';
import { replacedDefinitions } from '../../facts/replaced-definitions.js';
import { memoized } from './maps.js';

/** Definitions that others of their name have replaced: nobody runs them. */
export const replacedIn = memoized(replacedDefinitions);

export const liveFunctions = memoized((facts: FileFacts): readonly FunctionFacts[] => {
  const replaced = new Set([...replacedIn(facts)].map(({ fn }) => facts.functions[fn]));
  return replaced.size === 0 ? facts.functions : facts.functions.filter((fn) => !replaced.has(fn));
});

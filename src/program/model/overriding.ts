/** What a method may be in place of what it is in the class at hand. */

import type { FunctionFacts } from '../../facts/ir.js';
import { mro } from './lineage.js';
import type { Activation } from './activation.js';
import type { AnalysisState } from './analysis-state.js';
import type { ClassObject } from './objects.js';

/** Methods of subclasses that run in place of the activation's function, if its object is one of those. */
export const overriders = (analysis: AnalysisState, { fn, self }: Activation): readonly FunctionFacts[] =>
  self?.kind === 'instance' && self.external ? overridersIn(analysis, self.cls, fn) : [];

/** What subclasses of a class have in place of a function. */
export function overridersIn(analysis: AnalysisState, base: ClassObject, fn: FunctionFacts): readonly FunctionFacts[] {
  const found: FunctionFacts[] = [];
  for (const cls of analysis.classObjects) {
    if (cls === base || !mro(cls).includes(base)) continue;
    for (const member of cls.fields?.get(fn.name)?.value.objs ?? [])
      if (member.kind === 'function' && member.fn !== fn) found.push(member.fn);
  }
  return found;
}

/** Whether a method has nothing in it: there to be overridden by whoever makes a subclass. */
export const isEmptyHook = ({ fn, self }: Activation): boolean =>
  self?.kind === 'instance' &&
  self.external &&
  fn.kind === 'function' &&
  fn.name !== '__init__' &&
  fn.body.every(
    (stmt) => stmt.kind === 'pass' || stmt.kind === 'raise' || (stmt.kind === 'expr' && stmt.value.kind === 'constant'),
  );

/** What a method may be in place of what it is in the class at hand. */

import type { FunctionFacts } from '../../facts/ir.js';
import { mro } from './lineage.js';
import type { Activation } from './activation.js';
import type { AnalysisState } from './analysis-state.js';

/** Methods of subclasses that run in place of the activation's function, if its object is one of those. */
export function overriders(analysis: AnalysisState, { fn, self }: Activation): readonly FunctionFacts[] {
  if (self?.kind !== 'instance' || !self.external) return [];
  const found: FunctionFacts[] = [];
  for (const cls of analysis.classObjects) {
    if (cls === self.cls || !mro(cls).includes(self.cls)) continue;
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

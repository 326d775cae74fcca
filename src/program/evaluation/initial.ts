/** Which attributes each instance gets of its own as soon as it is made. */

import type { FunctionFacts } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import type { Activation } from '../model/activation.js';
import { findClassCell } from '../model/classes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ClassObject } from '../model/objects.js';
import { memoized } from '../model/maps.js';

/** Whether `__init__` always stores the attribute: what the class has under that name is then only what stands there. */
export function isSetByInit(analysis: AnalysisState, cls: ClassObject, name: string, act: Activation): boolean {
  const init = findClassCell(analysis, cls, '__init__', act);
  return init?.value.objs.some((fn) => fn.kind === 'function' && setBy(fn.fn).has(name)) === true;
}

/** The attributes that a method stores in `self` whatever happens. */
const setBy = memoized((fn: FunctionFacts): ReadonlySet<string> => {
  const targets = fn.body.flatMap((stmt) => (stmt.kind === 'assign' ? stmt.targets : []));
  const own = targets.flatMap((target) =>
    target.kind === 'attribute' && target.object.kind === 'name' && target.object.name === fn.params[0]?.name
      ? [keptName(target)]
      : [],
  );
  return new Set(own);
});

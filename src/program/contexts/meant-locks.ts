/** The lock that a declaration means which names none: `# guarded by: lock` beside `self.lock = Lock()`. */

import { isLockRole } from '../../knowledge/types.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { classOfBody } from '../model/classes.js';
import { isInstanceOf, roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { Activation } from '../model/activation.js';
import type { Declaration } from './declared-guards.js';

/**
 * The one lock at hand that has the name which is declared, as code at the place would write it; undefined where there is
 * none or more than one. Of locks with other names, which one is meant is for the author to say.
 */
export function lockMeant(analysis: AnalysisState, { fn, lock }: Declaration): string | undefined {
  const paths = new Set(analysis.activationsOf(fn).flatMap((act) => locksAtHand(analysis, act)));
  const [meant, ...others] = [...paths].filter((path) => lastOf(path) === lastOf(lock));
  return others.length === 0 ? meant : undefined;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The locks of the module, and those of the object whose method or class body it is. */
function locksAtHand(analysis: AnalysisState, act: Activation): string[] {
  const { fn, file, self } = act;
  const selves = fn.kind === 'class' ? instancesOf(analysis, act) : self === undefined ? [] : [self];
  const name = fn.kind === 'class' ? 'self' : fn.params[0]?.name;
  return [...locksOf(file.module), ...selves.flatMap((one) => locksOf(one).map((field) => `${name}.${field}`))];
}

const locksOf = (holder: Obj | undefined): string[] =>
  [...(holder?.fields ?? [])].flatMap(([field, { value }]) =>
    typeof field === 'string' && value.objs.some((obj) => isLockRole(roleOfObject(obj))) ? [field] : [],
  );

function instancesOf(analysis: AnalysisState, body: Activation): readonly Obj[] {
  const cls = classOfBody(analysis, body);
  return cls === undefined ? [] : [...analysis.instances].filter((one) => isInstanceOf(one, cls));
}

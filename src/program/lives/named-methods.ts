/** Methods that are named as a statement of their own and never called: `t.start`, `t.join`, `event.set`. */

import type { Role } from '../../knowledge/types.js';
import type { Activation, NamedMethod } from '../model/activation.js';
import { roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { memoized, remembered } from '../model/maps.js';

/** What is called without arguments on an object that plays the part. */
const CALLED: Readonly<Partial<Record<Role, ReadonlySet<string>>>> = {
  thread: new Set(['start', 'join', 'run', 'wait', 'quit', 'terminate']),
  timer: new Set(['start', 'join', 'cancel']),
  event: new Set(['set', 'wait', 'clear']),
  condition: new Set(['wait', 'notify', 'notify_all', 'notifyAll']),
  barrier: new Set(['wait', 'abort', 'reset']),
  queue: new Set(['join', 'get', 'get_nowait', 'task_done']),
  executor: new Set(['shutdown', 'close', 'join', 'terminate']),
  future: new Set(['result', 'cancel', 'exception']),
};

export interface NamedAt {
  readonly act: Activation;
  readonly named: NamedMethod;
  readonly role: Role;
}

/** All of them in the code that is given, each place once. */
export function* namedMethods(reached: readonly Activation[]): Generator<NamedAt> {
  const seen = new Set<string>();
  for (const act of reached) {
    for (const named of act.named) {
      const role = roleOfObject(named.self);
      if (role === undefined || CALLED[role]?.has(named.name) !== true) continue;
      const place = `${act.file.id} ${named.node.start}`;
      if (seen.has(place)) continue;
      seen.add(place);
      yield { act, named, role };
    }
  }
}

/** Whether a method of the object is named somewhere as if that called it. */
export function isNamedOnly(analysis: AnalysisState, obj: Obj, method: RegExp): boolean {
  return [...(namesOn(analysis).get(obj) ?? [])].some((name) => method.test(name));
}

/** For each object, the methods that are named on it and not called. */
const namesOn = memoized((analysis: AnalysisState): ReadonlyMap<Obj, ReadonlySet<string>> => {
  const found = new Map<Obj, Set<string>>();
  for (const act of analysis.activations) {
    for (const { self, name } of act.named) remembered(found, self, () => new Set<string>()).add(name);
  }
  return found;
});

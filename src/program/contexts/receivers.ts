/** On which objects a method is called that only code outside of the program calls. */

import { externalInstance } from '../evaluation/annotations.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { libraryBase, mro, overrides } from '../model/lineage.js';
import { push } from '../model/maps.js';
import type { ClassObject, FunctionObject, InstanceObject } from '../model/objects.js';
import { isMadeFor } from '../model/tests.js';
import { filesOfUsers } from '../model/users.js';

/** Objects, and classes below one, on which what nobody calls is looked at. */
const MAX_RECEIVERS = 3;

export class Receivers {
  /** Instances by each class they are an instance of. */
  private readonly instances = new Map<ClassObject, InstanceObject[]>();
  private indexed = 0;

  constructor(private readonly analysis: AnalysisState) {}

  /** Whether there are instances of the class, or of one built on it. */
  has(cls: ClassObject): boolean {
    this.index();
    return this.instances.has(cls);
  }

  /** Those of the program, else one that a client makes. What calls it on one whose own class has another comes to that. */
  of(cls: ClassObject, method: string): readonly InstanceObject[] {
    const { ranking } = this.analysis.values;
    const isMeant = (obj: InstanceObject): boolean => !overrides(obj.cls, cls, method);
    this.index();
    const known = this.instances.get(cls) ?? [];
    if (known.length > 0 && known.every((obj) => obj.threadsOwn === true)) return [];
    const users = filesOfUsers(this.analysis.files);
    const isForUsers = (obj: InstanceObject): boolean => !users.has(cls.file) && isMadeFor(users, obj);
    const made = known.filter((obj) => !obj.external && obj.threadsOwn !== true && !isForUsers(obj));
    if (made.length > 0) return ranking.first(made.filter(isMeant), MAX_RECEIVERS) as readonly InstanceObject[];
    const classes = known[0] === undefined ? this.threadClasses(cls) : [known[0].cls];
    return classes.map((one) => externalInstance(this.analysis, one)).filter(isMeant);
  }

  /** The objects of clients on which the program is seen to call a method. */
  ofClients(fn: FunctionObject): readonly InstanceObject[] {
    return calledOn(this.analysis, fn).filter(({ external }) => external);
  }

  /** A class of threads is there for those that say what to run: a client makes threads of these. */
  private threadClasses(cls: ClassObject): readonly ClassObject[] {
    if (libraryBase(cls, (role) => role === 'thread') === undefined) return [cls];
    const { classObjects } = this.analysis;
    const below = classObjects.filter((one) => one !== cls && mro(one).includes(cls));
    const last = below.filter((one) => !below.some((other) => other !== one && mro(other).includes(one)));
    return last.length === 0
      ? [cls]
      : (this.analysis.values.ranking.first(last, MAX_RECEIVERS) as readonly ClassObject[]);
  }

  private index(): void {
    const { instances } = this.analysis;
    if (instances.size === this.indexed) return;
    let position = 0;
    for (const obj of instances) {
      if (position++ < this.indexed) continue;
      for (const cls of mro(obj.cls)) if (cls.kind === 'class') push(this.instances, cls, obj);
    }
    this.indexed = instances.size;
  }
}

/** The objects on which a function is looked at: of a decorator's, for what it was put around here. */
export function calledOn(analysis: AnalysisState, callee: FunctionObject): readonly InstanceObject[] {
  const found = new Set<InstanceObject>();
  for (const act of analysis.activationsOf(callee.fn))
    if (act.callee === callee && act.self?.kind === 'instance') found.add(act.self);
  return [...found];
}

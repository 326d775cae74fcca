/**
 * Methods that a class offers to its clients although it calls them itself: `flush()`, which the object's own thread
 * calls now and then. Where what the thread runs has a private name, the class tells by names what is for whom.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { hasUnseenBase, libraryBase, mro } from '../model/lineage.js';
import { threadsOf } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import type { Field } from '../model/field.js';
import { calledOn } from './receivers.js';
import type { ClassObject, FunctionObject, InstanceObject, Obj } from '../model/objects.js';

export class Offers {
  /** Classes by the names they define. */
  private readonly byMember = new Map<Field, ClassObject[]>();
  /** What threads run, by the objects whose methods and closures it is. */
  private readonly entries = new Map<Obj, Activation[]>();
  /** What threads were made to run: such a loop is there for the thread, whatever its name, and clients have no use for it. */
  readonly bodies: ReadonlySet<FunctionFacts>;
  /** Calls of a function, but for those by functions of its name, which pass on what they do to a class above. */
  private readonly calls = new Map<FunctionFacts, { readonly by: Activation; readonly of: Activation }[]>();

  constructor(private readonly analysis: AnalysisState) {
    for (const cls of analysis.classObjects)
      for (const name of cls.fields?.keys() ?? []) push(this.byMember, name, cls);
    for (const { entries } of threadsOf(analysis).models.values()) {
      for (const entry of entries) {
        const owners = new Set([entry.self, entry.env?.self]);
        for (const owner of owners) if (owner !== undefined) push(this.entries, owner, entry);
      }
    }
    this.bodies = bodiesOfThreads(analysis);
    for (const by of analysis.activations) {
      for (const { callee: of } of by.calls) if (of.fn.name !== by.fn.name) push(this.calls, of.fn, { by, of });
    }
  }

  /** On which objects that clients make the method is called by the program and offered to clients. */
  on(fn: FunctionObject, owner: ClassObject): readonly InstanceObject[] {
    const { name } = fn.fn;
    // What a class of threads has beside `run` is most often a part of that, and what another class puts something else in
    // place of is there for its own base to call.
    if (name.startsWith('_') || libraryBase(owner, (role) => role === 'thread') !== undefined) return [];
    if (hasUnseenBase(owner) || this.isHook(owner, name)) return [];
    return calledOn(this.analysis, fn).filter((self) => self.external && this.tellsByNames(self));
  }

  /**
   * Whether it is a step that a class leaves to those below it and takes by itself, on its own object and in what is not for
   * clients: the hook of a template method.
   */
  isStepOfTemplate({ fn }: FunctionObject, owner: ClassObject): boolean {
    if (!this.isHook(owner, fn.name)) return false;
    const isOwn = ({ fn: caller }: Activation): boolean => isPrivate(caller.name) || this.bodies.has(caller);
    return this.calls.get(fn)?.every(({ by, of }) => by.self === of.self && isOwn(by)) === true;
  }

  /** Whether a class above or below has a method of that name, too. */
  private isHook(owner: ClassObject, name: string): boolean {
    const others = this.byMember.get(name) ?? [];
    return others.some((cls) => cls !== owner && (mro(cls).includes(owner) || mro(owner).includes(cls)));
  }

  /** Whether the object has threads, and names of its own for what they run. */
  private tellsByNames(self: Obj): boolean {
    const own = this.entries.get(self) ?? [];
    return own.length > 0 && own.every(({ fn, self: receiver }) => receiver === undefined || fn.name.startsWith('_'));
  }
}

/** Whether a name says that a method is not for clients. */
export const isPrivate = (name: string): boolean => name.startsWith('_') && !isSpecial(name);

export const isSpecial = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

/** What the program calls while it holds a lock: a step of something else, whatever its name. */
export const calledUnderLock = ({ activations }: AnalysisState): ReadonlySet<FunctionFacts> =>
  new Set(
    activations.flatMap(({ calls }) =>
      calls.filter(({ flow }) => flow.locks.items.length > 0).map(({ callee }) => callee.fn),
    ),
  );

const bodiesOfThreads = (analysis: AnalysisState): ReadonlySet<FunctionFacts> =>
  new Set(
    [...threadsOf(analysis).models.values()].flatMap(({ kind, entries }) =>
      kind === 'thread' ? [...entries].map(({ fn }) => fn) : [],
    ),
  );

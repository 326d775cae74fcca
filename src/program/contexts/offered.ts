/**
 * Methods that a class offers to its clients although it calls them itself: `flush()`, which the object's own thread
 * calls now and then. Where what the thread runs has a private name, the class tells by names what is for whom.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { isPrivate } from '../../facts/name-conventions.js';
import { someExprIn } from '../../facts/walk.js';
import { hasUnseenBase, libraryBase, mro } from '../model/lineage.js';
import { threadsOf } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { holdsAny } from '../model/lockset.js';
import { push } from '../model/maps.js';
import { mentionsOf } from '../model/mentions.js';
import type { Field } from '../model/field.js';
import { isCalledOutside } from './called-outside.js';
import { isHookAtLoading } from './lock-promises.js';
import { handedOut } from './handed-out.js';
import { calledOn } from './receivers.js';
import type { ClassObject, FunctionObject, InstanceObject, Obj } from '../model/objects.js';

/** What begins an object, and is done to it again: `clear()`, `reload()`. */
const DONE_AGAIN =
  /^(re(set|load|fresh|start|connect|new|open|build|scan)|clear|flush|empty|purge|drop|update|set(?!_?defaults)|connect|open|start)/i;

/** Whether a call is a step of what sets up the object itself: as it is made, or as a program with plugins takes it into use. */
export const setsUpBy = ({ fn, self }: Activation, callee: Activation): boolean =>
  (fn.name === '__init__' || isHookAtLoading(fn)) && callee.self === self;

export class Offers {
  /** Classes by the names they define. */
  private readonly byMember = new Map<Field, ClassObject[]>();
  /** What threads run, by the objects whose methods and closures it is. */
  private readonly entries = new Map<Obj, Activation[]>();
  /** What threads were made to run: such a loop is there for the thread, whatever its name. */
  private readonly bodies = new Set<FunctionFacts>();
  /** What the program calls while it holds a lock: a step of something else, whatever its name, as its own steps are. */
  private readonly underLock = new Set<FunctionFacts>();
  /** What objects call of themselves in what is not for clients. */
  private readonly ownSteps = new Set<FunctionFacts>();
  /** What sets up an object calls on it, and what is called otherwise. */
  private readonly setUp = new Set<FunctionFacts>();
  private readonly calledLater = new Set<FunctionFacts>();
  /** What is called in another way. */
  private readonly otherwiseCalled = new Set<FunctionFacts>();

  constructor(private readonly analysis: AnalysisState) {
    for (const cls of analysis.classObjects)
      for (const name of cls.fields?.keys() ?? []) push(this.byMember, name, cls);
    for (const { kind, entries } of threadsOf(analysis).models.values()) {
      for (const entry of entries) {
        if (kind === 'thread') this.bodies.add(entry.fn);
        const owners = new Set([entry.self, entry.env?.self]);
        for (const owner of owners) if (owner !== undefined) push(this.entries, owner, entry);
      }
    }
    for (const act of analysis.activations) {
      const { fn, self, calls } = act;
      const isPublic = !isPrivate(fn.name) && !this.bodies.has(fn);
      for (const { callee, flow } of calls) {
        if (holdsAny(flow.locks)) this.underLock.add(callee.fn);
        // A method of the same name passes on to a class above what it was called for itself.
        if (callee.fn.name === fn.name) continue;
        (setsUpBy(act, callee) ? this.setUp : this.calledLater).add(callee.fn);
        (isPublic || callee.self !== self ? this.otherwiseCalled : this.ownSteps).add(callee.fn);
      }
    }
    for (const fn of this.underLock)
      for (const { self, calls } of analysis.activationsOf(fn))
        for (const { callee } of calls) if (callee.self === self) this.underLock.add(callee.fn);
  }

  /** Whether clients have a use for a method that the program calls: it is no thread's loop, and no step of something else. */
  isForClients({ fn, file }: FunctionObject, owner: ClassObject): boolean {
    if (this.bodies.has(fn) || this.isSetUpOnly(fn)) return false;
    if (handedOut(file.facts, owner.cls).has(fn.name) && !this.isCalledByName(fn.name)) return false;
    // What others have as well is more than a step, whoever calls it under a lock.
    const isStep = this.underLock.has(fn) && !handedOut(file.facts, owner.cls).has(fn.name);
    if (isStep && !isCalledOutside(this.analysis, fn, owner)) return false;
    // Left to the classes below, and called by its own object alone in what is not for clients: a template method's hook.
    return !(this.isOwnStep(fn) && this.isHook(owner, fn.name));
  }

  /** Whether nothing but what the class has for itself calls a method: the loop of its thread, and private ones. */
  isOwnStep(fn: FunctionFacts): boolean {
    return this.ownSteps.has(fn) && !this.otherwiseCalled.has(fn);
  }

  /** Whether anything in the program calls a method of the name: what is only handed on is there for whom it is handed to. */
  private isCalledByName(name: string): boolean {
    return this.analysis.files.units.some(
      ({ facts }) =>
        mentionsOf(facts).names.has(name) &&
        facts.functions.some(({ body }) =>
          someExprIn(
            body,
            (expr) => expr.kind === 'call' && expr.callee.kind === 'attribute' && expr.callee.name === name,
          ),
        ),
    );
  }

  /** The same of a function of a module that locks. */
  isOfModule({ fn }: FunctionObject): boolean {
    return !this.bodies.has(fn) && !this.underLock.has(fn) && fn.decorators.length === 0;
  }

  /** Whether what sets up its object alone calls a method, and its name does not say that there is a use for it later. */
  private isSetUpOnly(fn: FunctionFacts): boolean {
    return this.setUp.has(fn) && !this.calledLater.has(fn) && !DONE_AGAIN.test(fn.name);
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

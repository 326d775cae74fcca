/**
 * Where a program begins: the bodies of its modules, and the functions that only code outside of it can call.
 * A library is used by somebody: what it offers and does not call itself is called from the main thread. Only
 * what can matter to a thread is looked at: first the functions that make threads and those that name them,
 * then, once it is known what the threads touch, the functions that touch the same.
 */

import type { FileFacts } from '../../facts/ir.js';
import { makesThreads } from '../../knowledge/creators.js';
import { Activation } from '../model/activation.js';
import { externalInstance, unseenParameters } from '../evaluation/annotations.js';
import { bindParameters } from '../evaluation/arguments.js';
import { construct } from '../evaluation/calls.js';
import {
  findClassCell,
  givesFirstValues,
  hasUnseenBase,
  isThread,
  libraryBase,
  mro,
  overrides,
} from '../model/classes.js';
import { evaluateActivation } from '../evaluation/evaluator.js';
import { FileSet, type FileUnit } from '../model/files.js';
import { forkedOnly } from './forks.js';
import { Frame } from '../evaluation/frame.js';
import { Interest } from './interest.js';
import { LockPromises } from './lock-promises.js';
import { Machine } from '../model/machine.js';
import { push } from '../model/maps.js';
import { markedOnly } from './marked.js';
import { exposedFunctions, isEvaluated, isHandedOut, wrappedBy } from './exposed.js';
import { calledUnderLock, Offers } from './offered.js';
import { filesNearThreads } from './reach.js';
import { mentionsOf } from '../model/mentions.js';
import type { ClassObject, FunctionObject, InstanceObject } from '../model/objects.js';
import { threadsOf } from '../library/threads.js';
import type { Value } from '../model/values.js';

export type RootKind = 'module' | 'client' | 'construct' | 'callback' | 'signal';

/** An activation that nothing in the program calls. */
export interface Root {
  readonly act: Activation;
  readonly kind: RootKind;
  /** Whether a client may call it although the program calls it, too. */
  readonly isOffered?: boolean;
  /** Whether clients may call it from several threads at once: its class, or its module, locks. */
  readonly anyThread: boolean;
  /** Whether it is looked at for the sake of threads that the program makes, and not only of those of its clients. */
  readonly besideThreads: boolean;
}

export interface Evaluation {
  readonly machine: Machine;
  readonly roots: readonly Root[];
  readonly interest: Interest;
  readonly promises: LockPromises;
}

/** What is found to matter can make more matter; rounds after these have never found anything. */
const ROUNDS = 5;
/** Objects, and classes below one, on which what nobody calls is looked at. */
const MAX_RECEIVERS = 3;
/** Objects of subclasses on which an inherited method is looked at. */
const MAX_HEIRS = 4;

export function evaluateProgram(files: readonly FileFacts[]): Evaluation {
  const machine = new Machine(new FileSet(files));
  machine.evaluate = (act) => evaluateActivation(machine, act);
  const promises = new LockPromises(machine);
  const finder = new RootFinder(machine, promises);
  finder.modules();
  const near = filesNearThreads(machine, promises);
  const interest = new Interest(machine, makesThreads, promises);
  for (let round = 0; round < ROUNDS && near.size > 0; round++) {
    const matters = (fn: FunctionObject): boolean => near.has(fn.file) && interest.has(fn.fn);
    const found = finder.clients((fn) => matters(fn) || [...wrappedBy(fn)].some(matters));
    interest.addTouched();
    if (!found && round > 0) break;
  }
  if (near.size > 0) finder.offered((fn) => near.has(fn.file) && interest.has(fn.fn));
  machine.close();
  machine.putInOrder();
  threadsOf(machine).putInOrder(machine.values.ranking);
  const roots = inOrder(machine, finder.roots).map((root) => ({
    ...root,
    besideThreads: !interest.mattersToClientsOnly(root.act.fn),
  }));
  return { machine, roots, interest, promises };
}

/** Roots in the order of the text. */
function inOrder(machine: Machine, roots: RootFinder['roots']): RootFinder['roots'] {
  const byAct = new Map<Activation, RootFinder['roots']>();
  for (const root of roots) push(byAct, root.act, root);
  return machine.activations.flatMap((act) => byAct.get(act) ?? []);
}

class RootFinder {
  readonly roots: Omit<Root, 'besideThreads'>[] = [];
  private readonly rooted = new Set<Activation>();
  private readonly constructed = new Set<InstanceObject>();
  private readonly mentioned: ReadonlySet<string>;
  private exposed: ReadonlyMap<FunctionObject, ClassObject | undefined> = new Map();
  /** Methods that clients call on objects of their own, by the class that defines them. */
  private readonly onClients = new Map<ClassObject, FunctionObject[]>();
  /** Instances by each class they are an instance of. */
  private readonly instances = new Map<ClassObject, InstanceObject[]>();
  private indexed = 0;

  constructor(
    private readonly machine: Machine,
    private readonly promises: LockPromises,
  ) {
    this.mentioned = new Set(machine.files.units.flatMap(({ facts }) => [...mentionsOf(facts).names]));
  }

  modules(): void {
    const { machine } = this;
    for (const file of machine.files.units) {
      const act = machine.moduleBody(file);
      if (!act.evaluated) machine.evaluate(act);
      this.roots.push({ act, kind: 'module', anyThread: false });
    }
    machine.settle();
  }

  /** Functions that nothing calls and that matter; answers whether there were any. */
  clients(matters: (fn: FunctionObject) => boolean): boolean {
    const { machine } = this;
    this.exposed = exposedFunctions(machine);
    const marked = markedOnly(machine);
    let found = false;
    // Those that nothing even names come first: what they call is then no root of its own.
    const waves: ((fn: FunctionObject) => boolean)[] = [
      ({ fn }) => !this.mentioned.has(fn.name) || isSpecial(fn.name),
      ({ fn }) => !fn.name.startsWith('_'),
      () => true,
    ];
    for (const wave of waves) {
      const forked = forkedOnly(machine);
      const left = machine.functionObjects.filter(
        (fn) => wave(fn) && !forked.has(fn.fn) && !marked.has(fn.fn) && !isEvaluated(machine, fn),
      );
      for (const fn of machine.values.ranking.inOrder(left)) {
        if (!isEvaluated(machine, fn) && matters(fn)) found = this.addFunction(fn) || found;
      }
      machine.settle();
    }
    return this.inherit() || found;
  }

  /** What the program calls and clients may call as well. */
  offered(matters: (fn: FunctionObject) => boolean): void {
    const { machine } = this;
    const known = new Set(this.rooted);
    const steps = calledUnderLock(machine);
    const offers = new Offers(machine);
    for (const [fn, owner] of this.exposed) {
      if (owner === undefined || steps.has(fn.fn) || !isEvaluated(machine, fn) || !matters(fn)) continue;
      const anyThread = this.promises.cover(fn.fn, fn.file, owner);
      for (const self of anyThread ? receiversOf(machine, fn) : offers.on(fn, owner)) {
        this.offer(fn, self, known);
      }
    }
    machine.settle();
  }

  private offer(fn: FunctionObject, self: InstanceObject, known: Set<Activation>): void {
    const { machine } = this;
    const params = this.parametersOn(fn, self);
    const act = machine.activation(fn, self, params);
    if (known.has(act)) return;
    known.add(act);
    machine.bind(act, params);
    if (!act.evaluated) machine.evaluate(act);
    this.roots.push({ act, kind: 'client', isOffered: true, anyThread: this.promises.coverCall(act) });
  }

  /**
   * What a client calls on an object of a class it calls on one of a subclass, which may put other methods in place of
   * those that are called from there.
   */
  private inherit(): boolean {
    const heirs = new Map<FunctionObject, number>();
    let found = false;
    for (const self of this.machine.values.ranking.inOrder(this.constructed)) {
      for (const base of mro(self.cls)) {
        if (base.kind !== 'class' || base === self.cls) continue;
        for (const fn of this.onClients.get(base) ?? []) {
          const count = heirs.get(fn) ?? 0;
          if (count >= MAX_HEIRS || overrides(self.cls, base, fn.fn.name)) continue;
          heirs.set(fn, count + 1);
          found = this.add(fn, self, this.parametersOn(fn, self), 'client') || found;
        }
      }
    }
    this.machine.settle();
    return found;
  }

  private addFunction(fn: FunctionObject): boolean {
    const { machine } = this;
    // What a decorator replaced can only be reached through what it was replaced by.
    const isNested = fn.env !== undefined && fn.env.fn.kind === 'function';
    if (!isNested && !this.exposed.has(fn)) return false;
    const owner = this.exposed.get(fn);
    const decorated = (name: string): boolean =>
      fn.fn.decorators.some((expr) => expr.kind === 'name' && expr.name === name);
    if (owner === undefined || decorated('staticmethod')) {
      const isOffered = this.exposed.has(fn) || (this.promises.isInClosure(fn.fn, fn.file) && isHandedOut(fn));
      const kind = isNested && !isOffered ? 'callback' : 'client';
      return this.add(fn, undefined, unseenParameters(machine, fn, undefined), kind);
    }
    if (this.isCalledByNobody(fn, owner)) return false;
    if (decorated('classmethod')) return this.add(fn, owner, unseenParameters(machine, fn, owner), 'client');
    let added = false;
    const kind = givesFirstValues(fn.fn.name) ? 'construct' : 'client';
    for (const self of this.instancesOf(owner, fn.fn.name)) {
      if (fn.fn.name === 'run' && self.external && isThread(self)) {
        added = this.addRun(fn, self) || added;
        continue;
      }
      if (self.external && kind === 'client') push(this.onClients, owner, fn);
      added = this.add(fn, self, this.parametersOn(fn, self), kind) || added;
    }
    return added;
  }

  /** A method that its class keeps to itself and that nothing names; a base or decorator may know it all the same. */
  private isCalledByNobody({ fn }: FunctionObject, owner: ClassObject): boolean {
    return isPrivate(fn.name) && !this.mentioned.has(fn.name) && fn.decorators.length === 0 && !hasUnseenBase(owner);
  }

  private add(
    fn: FunctionObject,
    self: InstanceObject | ClassObject | undefined,
    params: readonly Value[],
    kind: RootKind,
  ): boolean {
    const { machine } = this;
    const act = machine.activation(fn, self, params);
    if (this.rooted.has(act)) return false;
    this.rooted.add(act);
    machine.bind(act, params);
    if (!act.evaluated) machine.evaluate(act);
    this.roots.push({ act, kind, anyThread: kind === 'client' && this.promises.coverCall(act) });
    return true;
  }

  /** Parameters for a call on an object; `*args` of what a decorator made takes the object as its first. */
  private parametersOn(fn: FunctionObject, self: InstanceObject): readonly Value[] {
    const { machine } = this;
    if (fn.fn.params[0]?.kind !== 'varargs') return unseenParameters(machine, fn, self);
    const unseen = { pos: [], kw: new Map<string, Value>(), rest: machine.values.unknown, open: true };
    return bindParameters(new Frame(machine, scratchActivation(machine, fn.file)), fn, self, unseen);
  }

  /** What a thread runs that only a client can start. */
  private addRun(fn: FunctionObject, self: InstanceObject): boolean {
    const { machine } = this;
    const { entries } = threadsOf(machine).model(self, 'thread');
    const params = unseenParameters(machine, fn, self);
    const act = machine.activation(fn, self, params, self);
    if (entries.has(act)) return false;
    entries.add(act);
    machine.bind(act, params);
    if (!act.evaluated) machine.evaluate(act);
    return true;
  }

  /**
   * Instances that a method nobody calls is called on: those of the program, else one that a client makes. What calls it
   * on one whose own class has another comes to that.
   */
  private instancesOf(cls: ClassObject, method: string): readonly InstanceObject[] {
    const { ranking } = this.machine.values;
    const isMeant = (obj: InstanceObject): boolean => !overrides(obj.cls, cls, method);
    this.index();
    const known = this.instances.get(cls) ?? [];
    if (known.length > 0 && known.every((obj) => obj.threadsOwn === true)) return [];
    const made = known.filter((obj) => !obj.external && obj.threadsOwn !== true);
    if (made.length > 0) return ranking.first(made.filter(isMeant), MAX_RECEIVERS) as readonly InstanceObject[];
    const classes = known[0] === undefined ? this.threadClasses(cls) : [known[0].cls];
    const objs = classes.map((one) => externalInstance(this.machine, one)).filter(isMeant);
    for (const obj of objs) this.constructExternal(obj);
    return objs;
  }

  /** A class of threads is there for those that say what to run: a client makes threads of these. */
  private threadClasses(cls: ClassObject): readonly ClassObject[] {
    if (libraryBase(cls, (role) => role === 'thread') === undefined) return [cls];
    const { classObjects } = this.machine;
    const below = classObjects.filter((one) => one !== cls && mro(one).includes(cls));
    const last = below.filter((one) => !below.some((other) => other !== one && mro(other).includes(one)));
    return last.length === 0
      ? [cls]
      : (this.machine.values.ranking.first(last, MAX_RECEIVERS) as readonly ClassObject[]);
  }

  private index(): void {
    const { machine } = this;
    let position = 0;
    for (const obj of machine.instances) {
      if (position++ < this.indexed) continue;
      for (const cls of mro(obj.cls)) {
        if (cls.kind !== 'class') continue;
        const list = this.instances.get(cls);
        if (list === undefined) this.instances.set(cls, [obj]);
        else list.push(obj);
      }
    }
    this.indexed = machine.instances.size;
  }

  private constructExternal(obj: InstanceObject): void {
    if (this.constructed.has(obj)) return;
    this.constructed.add(obj);
    const { machine } = this;
    const scratch = scratchActivation(machine, obj.cls.file);
    const init = findClassCell(machine, obj.cls, '__init__', scratch);
    const fn = init?.value.objs.find((member) => member.kind === 'function');
    if (fn?.kind === 'function') {
      this.add(fn, obj, unseenParameters(machine, fn, obj), 'construct');
      return;
    }
    const unseen = { pos: [], kw: new Map<string, Value>(), rest: machine.values.unknown, open: true };
    construct(new Frame(machine, scratch), obj, unseen, obj.site, undefined);
    for (const post of findClassCell(machine, obj.cls, '__post_init__', scratch)?.value.objs ?? [])
      if (post.kind === 'function') this.add(post, obj, unseenParameters(machine, post, obj), 'construct');
  }
}

/** The objects of clients on which the program is seen to call a method. */
const receiversOf = (machine: Machine, fn: FunctionObject): readonly InstanceObject[] =>
  [...new Set(machine.activationsOf(fn.fn).map(({ self }) => self))].filter(
    (self) => self?.kind === 'instance' && self.external,
  ) as readonly InstanceObject[];

const isPrivate = (name: string): boolean => name.startsWith('_') && !isSpecial(name);

const isSpecial = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

/** An activation of nothing, for evaluating on behalf of code that can't be seen. */
function scratchActivation(machine: Machine, file: FileUnit): Activation {
  return new Activation(-1, file.facts.functions[0]!, file, undefined, undefined, undefined, 0, machine.values.none);
}

/**
 * Where a program begins: the bodies of its modules, and the functions that only code outside of it can call.
 * A library is used by somebody: what it offers and does not call itself is called from the main thread. Only
 * what can matter to a thread is looked at: first the functions that make threads and those that name them,
 * then, once it is known what the threads touch, the functions that touch the same.
 */

import type { FileFacts } from '../../facts/ir.js';
import { isSpecial } from '../../facts/name-conventions.js';
import { makesThreads } from '../../knowledge/creators.js';
import type { Activation } from '../model/activation.js';
import { externalInstance, unseenParameters, keptParameters } from '../evaluation/annotations.js';
import { bindParameters } from '../evaluation/arguments.js';
import { construct } from '../evaluation/construction.js';
import { postInits } from '../evaluation/dataclasses.js';
import { findClassCell, givesFirstValues } from '../model/classes.js';
import { isThread, mro, overrides } from '../model/lineage.js';
import { evaluateActivation } from '../evaluation/evaluator.js';
import { FileSet, type FileUnit } from '../model/files.js';
import { isApplication } from './application.js';
import type { RootKind } from './entry-state.js';
import { Frame } from '../evaluation/frame.js';
import { RelevanceSlice } from './relevance-slice.js';
import { LockPromises } from './lock-promises.js';
import { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import { beginsProcess, isOfScript } from './root-kinds.js';
import { exposedFunctions, isEvaluated, isHandedOut, wrappedBy } from './exposed.js';
import { NamedFunctions } from './named-functions.js';
import { Offers } from './offered.js';
import { calledOn, Receivers } from './receivers.js';
import { filesNearThreads } from './reach.js';
import { scratchActivation } from './unseen-code.js';
import { functionMentions } from '../model/mentions.js';
import type { ClassObject, FunctionObject, InstanceObject } from '../model/objects.js';
import { filesOfExamples, filesOfUsers } from '../model/users.js';
import { threadsOf } from '../library/thread-table.js';
import type { Value } from '../model/values.js';

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
  readonly analysis: AnalysisState;
  readonly roots: readonly Root[];
  /** What nobody calls, as far as can be seen, and is looked at for what it does to locks by itself. */
  readonly uncalled: ReadonlySet<Activation>;
  readonly relevance: RelevanceSlice;
  readonly promises: LockPromises;
}

/** What is found to matter can make more matter; rounds after these have never found anything. */
const ROUNDS = 5;
/** Objects of subclasses on which an inherited method is looked at. */
const MAX_HEIRS = 4;

export function evaluateProgram(files: readonly FileFacts[]): Evaluation {
  const analysis = new AnalysisState(new FileSet(files));
  analysis.evaluate = (act) => evaluateActivation(analysis, act);
  const promises = new LockPromises(analysis);
  const finder = new RootFinder(analysis, promises);
  const examples = filesOfExamples(analysis.files);
  const users = filesOfUsers(analysis.files);
  finder.modules((file) => !examples.has(file));
  // Of a program, a lock says less about callers that are not to be seen: what its classes hand on to others is left out.
  const classes = isApplication(finder.roots) ? [] : analysis.classObjects;
  const heirs = classes.filter((cls) => promises.inherits(cls));
  const inherited = classes.flatMap((cls) => promises.inheritedBy(cls));
  const relevance = new RelevanceSlice(analysis, makesThreads, promises, heirs, inherited);
  const related = [...heirs, ...inherited.map(({ base }) => base)];
  let near = filesNearThreads(analysis, promises, related);
  // Who uses the rest comes last: that is looked at by itself first, as it is where there are no tests and examples.
  if (users.size > 0) finder.follow(new Set([...near].filter((file) => !users.has(file))), relevance);
  if (examples.size > 0) {
    finder.modules((file) => examples.has(file));
    relevance.addThreadClasses();
    near = filesNearThreads(analysis, promises, related);
  }
  finder.follow(near, relevance);
  const matters = (fn: FunctionObject): boolean => near.has(fn.file) && relevance.has(fn.fn);
  analysis.settleFlows();
  if (near.size > 0) finder.offered(matters);
  const uncalled = finder.uncalled(matters);
  analysis.settleFlows();
  analysis.close();
  analysis.putInOrder();
  threadsOf(analysis).putInOrder(analysis.values.ranking);
  analysis.values.ranking.letGo();
  const roots = inOrder(analysis, finder.roots).map((root) => ({
    ...root,
    besideThreads: !relevance.mattersToClientsOnly(root.act.fn),
  }));
  return { analysis, roots, uncalled, relevance, promises };
}

/** Roots in the order of the text. */
function inOrder(analysis: AnalysisState, roots: RootFinder['roots']): RootFinder['roots'] {
  const byAct = new Map<Activation, RootFinder['roots']>();
  for (const root of roots) push(byAct, root.act, root);
  return analysis.activations.flatMap((act) => byAct.get(act) ?? []);
}

class RootFinder {
  readonly roots: Omit<Root, 'besideThreads'>[] = [];
  private readonly rooted = new Set<Activation>();
  private readonly constructed = new Set<InstanceObject>();
  private readonly named: NamedFunctions;
  private exposed: ReadonlyMap<FunctionObject, ClassObject | undefined> = new Map();
  /** Methods that clients call on objects of their own, by the class that defines them. */
  private readonly onClients = new Map<ClassObject, FunctionObject[]>();
  private readonly receivers: Receivers;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly promises: LockPromises,
  ) {
    this.receivers = new Receivers(analysis);
    this.named = new NamedFunctions(analysis);
  }

  modules(which: (file: FileUnit) => boolean): void {
    const { analysis } = this;
    for (const file of analysis.files.units.filter(which)) {
      const act = analysis.moduleBody(file);
      if (!act.evaluated) analysis.evaluate(act);
      this.roots.push({ act, kind: 'module', anyThread: false });
    }
    analysis.settle();
  }

  /** Looks at what clients may call in some files, until that makes nothing more matter. */
  follow(part: ReadonlySet<FileUnit>, relevance: RelevanceSlice): void {
    for (let round = 0; round < ROUNDS && part.size > 0; round++) {
      const matters = (fn: FunctionObject): boolean => part.has(fn.file) && relevance.has(fn.fn);
      const found = this.clients((fn) => matters(fn) || [...wrappedBy(fn)].some(matters));
      relevance.addTouched();
      if (!found && round > 0) break;
    }
  }

  /** Functions that nothing calls and that matter; answers whether there were any. */
  private clients(matters: (fn: FunctionObject) => boolean): boolean {
    const { analysis } = this;
    this.exposed = exposedFunctions(analysis);
    let found = false;
    // What the program makes comes before what only a client could: its methods are looked at on that.
    const turns: ((fn: FunctionObject) => boolean)[] = [(fn) => !this.isYetToBeMade(this.exposed.get(fn)), () => true];
    // What a window calls and those that nothing even names come first: what they call is then no root of its own.
    const waves: ((fn: FunctionObject) => boolean)[] = [
      ({ fn }) => analysis.windowLoop.calls(fn),
      (fn) => !this.named.has(fn) || isSpecial(fn.fn.name),
      ({ fn }) => !fn.name.startsWith('_'),
      () => true,
    ];
    for (const [turn, wave] of turns.flatMap((turn) => waves.map((wave) => [turn, wave] as const))) {
      const left = analysis.functionObjects.filter(
        (fn) => turn(fn) && wave(fn) && !analysis.afterFork.has(fn.fn) && !isEvaluated(analysis, fn),
      );
      for (const fn of analysis.values.ranking.inOrder(left)) {
        if (!isEvaluated(analysis, fn) && matters(fn)) found = this.addFunction(fn) || found;
      }
      analysis.settle();
    }
    return this.inherit() || found;
  }

  /** Whether the program makes objects of a class somewhere, and was not seen to come there. */
  private isYetToBeMade(cls: ClassObject | undefined): boolean {
    return cls !== undefined && this.named.isCalled(cls.cls.name) && !this.receivers.has(cls);
  }

  /** What the program calls and clients may call as well. */
  offered(matters: (fn: FunctionObject) => boolean): void {
    const { analysis } = this;
    const known = new Set(this.rooted);
    const offers = new Offers(analysis);
    const homes = this.promisingObjects();
    for (const [fn, owner] of this.exposed) {
      if (!isEvaluated(analysis, fn) || !matters(fn)) continue;
      // The main loop calls its handlers, whoever else does.
      for (const self of owner === undefined ? [undefined] : calledOn(analysis, fn))
        if (analysis.windowLoop.givenBy(fn.fn, self).length > 0) this.offer(fn, self, known, false);
      const anyThread = this.promises.cover(fn.fn, fn.file, owner);
      if (owner === undefined) {
        if (anyThread && !isApplication(this.roots) && offers.isOfModule(fn)) this.offer(fn, undefined, known);
        continue;
      }
      if (!offers.isForClients(fn, owner)) continue;
      if (offers.isOwnStep(fn.fn) && isApplication(this.roots)) continue;
      const home = homes.find(({ cls }) => mro(cls).includes(owner) && !overrides(cls, owner, fn.fn.name));
      for (const self of anyThread ? this.promising(fn, owner, home) : offers.on(fn, owner))
        this.offer(fn, self, known);
    }
    analysis.settle();
  }

  /**
   * On which objects any thread of a client may make a call: those of clients that are seen, and one that a client makes of
   * the class. What a library tries out of itself, in a demo or below `if __name__ == "__main__"`, keeps no client from that.
   */
  private promising(
    fn: FunctionObject,
    owner: ClassObject,
    home: InstanceObject | undefined,
  ): ReadonlySet<InstanceObject> {
    const found = new Set(this.receivers.ofClients(fn));
    if (home !== undefined) return found.add(home);
    if (isApplication(this.roots)) return found;
    const one = externalInstance(this.analysis, owner);
    this.constructExternal(one);
    return found.add(one);
  }

  /** Methods that take locks and that nobody calls yet: which they take is certain, whoever will. They begin no threads. */
  uncalled(matters: (fn: FunctionObject) => boolean): ReadonlySet<Activation> {
    const { analysis, promises } = this;
    const found = new Set<Activation>();
    const makes = ({ file, fn }: FunctionObject): boolean => [...functionMentions(file.facts, fn)].some(makesThreads);
    for (const [fn, owner] of this.exposed) {
      if (owner === undefined || isEvaluated(analysis, fn) || !this.named.isCalledByNobody(fn, owner)) continue;
      if (!promises.takesLock(fn.fn) || !matters(fn) || makes(fn)) continue;
      for (const self of this.receivers.of(owner, fn.fn.name)) {
        const params = this.parametersOn(fn, self);
        const act = analysis.activation(fn, self, params);
        this.lookAt(act, params);
        found.add(act);
      }
    }
    analysis.settle();
    return found;
  }

  /**
   * Objects whose methods any thread of a client may call, those that a client makes first. As the program makes more of
   * them, methods come to be looked at on different ones: what any thread may call meets on one.
   */
  private promisingObjects(): readonly InstanceObject[] {
    const found = new Set<InstanceObject>();
    for (const { act, anyThread } of this.roots) if (anyThread && act.self?.kind === 'instance') found.add(act.self);
    const inOrder = this.analysis.values.ranking.inOrder([...found]);
    return [...inOrder.filter(({ external }) => external), ...inOrder.filter(({ external }) => !external)];
  }

  private offer(fn: FunctionObject, self: InstanceObject | undefined, known: Set<Activation>, isOffered = true): void {
    const { analysis } = this;
    const params = self === undefined ? unseenParameters(analysis, fn, self) : this.parametersOn(fn, self);
    const act = analysis.activation(fn, self, params);
    if (known.has(act)) return;
    known.add(act);
    this.lookAt(act, params);
    this.roots.push({ act, kind: 'client', isOffered, anyThread: this.promises.coverCall(act) });
  }

  /**
   * What a client calls on an object of a class it calls on one of a subclass, which may put other methods in place of
   * those that are called from there.
   */
  private inherit(): boolean {
    const heirs = new Map<FunctionObject, number>();
    let found = false;
    for (const self of this.analysis.values.ranking.inOrder(this.constructed)) {
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
    this.analysis.settle();
    return found;
  }

  private addFunction(fn: FunctionObject): boolean {
    const { analysis } = this;
    // What a decorator replaced can only be reached through what it was replaced by.
    const isNested = fn.env !== undefined && fn.env.fn.kind === 'function';
    // A lambda of a module's own was left with what it was written for: a button, a table.
    if (!isNested && !this.exposed.has(fn) && fn.fn.kind !== 'lambda') return false;
    const owner = this.exposed.get(fn);
    const decorated = (name: string): boolean =>
      fn.fn.decorators.some((expr) => expr.kind === 'name' && expr.name === name);
    if (owner === undefined || decorated('staticmethod')) {
      const isOffered = this.exposed.has(fn) || (this.promises.isInClosure(fn.fn, fn.file) && isHandedOut(fn));
      // A button's handler is called as surely as a method that one names.
      const isLocked = this.promises.coverWithin(fn.fn);
      const isCallback = isNested && !isOffered && !isLocked && !analysis.windowLoop.calls(fn.fn);
      const kind = isCallback ? 'callback' : owner === undefined && isOfScript(fn) ? 'module' : 'client';
      return this.add(fn, undefined, keptParameters(analysis, fn), kind);
    }
    if (this.named.isCalledByNobody(fn, owner)) return false;
    if (this.named.isLeftOver(fn, owner) && isApplication(this.roots)) return false;
    if (decorated('classmethod')) return this.add(fn, owner, unseenParameters(analysis, fn, owner), 'client');
    let added = false;
    const kind = givesFirstValues(fn.fn.name) ? 'construct' : 'client';
    const receivers = this.receivers.of(owner, fn.fn.name);
    for (const self of receivers) if (self.external) this.constructExternal(self);
    for (const self of receivers) {
      if (fn.fn.name === 'run' && self.external && isThread(self)) {
        added = this.addRun(fn, self) || added;
        continue;
      }
      if (self.external && kind === 'client') push(this.onClients, owner, fn);
      added = this.add(fn, self, this.parametersOn(fn, self), kind) || added;
    }
    return added;
  }

  private add(
    fn: FunctionObject,
    self: InstanceObject | ClassObject | undefined,
    params: readonly Value[],
    kind: RootKind,
  ): boolean {
    const { analysis } = this;
    const act = analysis.activation(fn, self, params);
    if (this.rooted.has(act)) return false;
    this.rooted.add(act);
    // What a parameter is hinted to be is made before it is handed in.
    for (const obj of kind === 'construct' ? [] : params.flatMap(({ objs }) => objs))
      if (obj.kind === 'instance' && obj.external) this.constructExternal(obj);
    this.lookAt(act, params);
    const isOfProcess = beginsProcess(analysis, act);
    const anyThread =
      kind === 'client' &&
      !isOfProcess &&
      (this.promises.coverCall(act) || this.promises.coverHandler(act) || this.promises.coverWithin(fn.fn));
    this.roots.push({ act, kind: isOfProcess ? 'process' : kind, anyThread });
    return true;
  }

  /** Parameters for a call on an object; `*args` of what a decorator made takes the object as its first. */
  private parametersOn(fn: FunctionObject, self: InstanceObject): readonly Value[] {
    const { analysis } = this;
    if (fn.fn.params[0]?.kind !== 'varargs') return unseenParameters(analysis, fn, self);
    const unseen = { pos: [], kw: new Map<string, Value>(), rest: analysis.values.unknown, open: true };
    return bindParameters(new Frame(analysis, scratchActivation(analysis, fn.file)), fn, self, unseen);
  }

  /** What a thread runs that only a client can start. */
  private addRun(fn: FunctionObject, self: InstanceObject): boolean {
    const { analysis } = this;
    const { entries } = threadsOf(analysis).model(self, 'thread');
    const params = unseenParameters(analysis, fn, self);
    const act = analysis.activation(fn, self, params, self);
    if (entries.has(act)) return false;
    entries.add(act);
    this.lookAt(act, params);
    return true;
  }

  private lookAt(act: Activation, params: readonly Value[]): void {
    this.analysis.bind(act, params);
    if (!act.evaluated) this.analysis.evaluate(act);
  }

  private constructExternal(obj: InstanceObject): void {
    if (this.constructed.has(obj)) return;
    this.constructed.add(obj);
    const { analysis } = this;
    const scratch = scratchActivation(analysis, obj.cls.file);
    const init = findClassCell(analysis, obj.cls, '__init__', scratch);
    const fn = init?.value.objs.find((member) => member.kind === 'function');
    if (fn?.kind === 'function') {
      this.add(fn, obj, unseenParameters(analysis, fn, obj), 'construct');
      return;
    }
    const unseen = { pos: [], kw: new Map<string, Value>(), rest: analysis.values.unknown, open: true };
    const frame = new Frame(analysis, scratch);
    construct(frame, obj, unseen, obj.site, undefined);
    for (const post of postInits(frame, obj.cls))
      this.add(post, obj, unseenParameters(analysis, post, obj), 'construct');
  }
}

/**
 * Classes, modules and closures that lock. A lock of its own is a class's promise that several threads come to it: its public
 * methods count as called from several threads at once, for the state that the lock guards somewhere, as RacerD takes a
 * lock or `@ThreadSafe` for a promise. Who calls a library is not in the library; what it locks is. A function around others
 * that take a lock of its is to these what an object is to its methods, for those that it hands out.
 */

import type { ClassFacts, FileFacts, FunctionFacts, FunctionId } from '../../facts/ir.js';
import { methodOf } from '../../facts/methods.js';
import { isPrivate } from '../../facts/name-conventions.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { someExpr, someExprIn, walkStmts } from '../../facts/walk.js';
import { handsOutItsMethods, libraryBase, mro } from '../model/lineage.js';
import type { Activation } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ClassObject } from '../model/objects.js';
import { isTestFile } from '../model/tests.js';
import { filesOfExamples } from '../model/users.js';
import { handedOut } from './handed-out.js';
import { LockTaking } from './lock-taking.js';
import { ownThreadCode } from './own-thread-code.js';

/** Methods that make an object ready, or take it down for good: nobody calls them while others are at work. */
const LIFECYCLE =
  /^(start|run|open|connect|begin|init|initiali[sz]e|set_?up|configure|launch|serve_forever|install|main|setUp|tearDown|teardown|__init__|__post_init__|__attrs_post_init__|__init_subclass__|__del__|__enter__|__aenter__|__getstate__|__setstate__|__reduce__|__reduce_ex__|__copy__|__deepcopy__|__repr__|__str__)$/;
/** What tells a plugin, once, that it is there: of a hook that is told what is about, each of that may be there for itself. */
const HOOK_AT_LOADING = /^(activate|on_(load(ed)?|enabled?|init(iali[sz]ed)?|start(up)?))$/;
/** What such a name says its caller does: take the lock first. */
const HELD_BY_CALLER = /(^|_)(un|no)?_?lock(ed|less)?$|_unsafe$|^unsafe_/i;

/** A class of the program, and one with a lock of its own that is built on it. */
export interface Inherited {
  readonly base: ClassObject;
  readonly cls: ClassObject;
}

export class LockPromises {
  private readonly classes = new Map<FileFacts, ReadonlySet<number>>();
  /** Of these, those that take a lock; the others only say that they are thread-safe. */
  private readonly locking = new Map<FileFacts, ReadonlySet<number>>();
  private readonly modules = new Set<FileUnit>();
  /** Methods that say that their caller has the lock, and those that only pass on to them. */
  private readonly demanding = new Set<FunctionFacts>();
  /** Functions that take a lock, or keep something for each of what they are told: their name alone makes them no set-up. */
  private readonly repeated = new Set<FunctionFacts>();
  /** Functions within methods that take a lock of the method's object. */
  private readonly within = new Set<FunctionFacts>();
  /** Methods that hand these out, of classes that lock nowhere else: what comes before is over by then, and they wait for no other call. */
  private readonly askers = new Set<FunctionFacts>();
  /** Functions around others that take a lock which it keeps for them. */
  private readonly closures = new Map<FileFacts, ReadonlySet<FunctionId>>();
  /** Functions of a module that reach for what a class of it that takes a lock keeps to itself. */
  private readonly friends = new Set<FunctionFacts>();

  constructor(analysis: AnalysisState) {
    const { files } = analysis;
    const taking = new LockTaking(files);
    const examples = filesOfExamples(files);
    for (const file of files.units) {
      // Who comes to what a test or an example makes stands in it.
      if (isTestFile(file) || examples.has(file)) continue;
      const { functions } = file.facts;
      const locking = functions.filter((fn) => fn.kind === 'function');
      // What a method calls of its module's own helpers takes the lock for it.
      const helpers = locking.filter((fn) => fn.cls < 0 && isPrivate(fn.name) && taking.takesGlobal(file, fn));
      const takers = locking.filter(
        (fn) => fn.cls >= 0 && (taking.takesOwn(file, fn) || taking.takesGlobal(file, fn) || callsAny(fn, helpers)),
      );
      const byItself = new Set(takers.map(({ cls }) => cls));
      for (const fn of locking) {
        const method = methodOf(file.facts, fn);
        if (method === undefined || method === fn || !taking.takesOfFirst(file, fn, method)) continue;
        takers.push(method);
        this.within.add(fn);
        if (!byItself.has(method.cls)) this.askers.add(method);
      }
      const owners = new Set(takers.map(({ cls }) => cls));
      const forOwnThreads = new Set([...owners].flatMap((cls) => [...ownThreadCode(files.units, file, cls)]));
      const forOthers = takers.filter((fn) => !forOwnThreads.has(fn));
      const classes = new Set(forOthers.map(({ cls }) => cls));
      // A lock by which a singleton is made once is there for nothing that it holds.
      this.locking.set(file.facts, new Set(forOthers.flatMap(({ name, cls }) => (name === '__new__' ? [] : [cls]))));
      for (const { id, saysSafe } of file.facts.classes) if (saysSafe === true) classes.add(id);
      if (classes.size > 0) this.classes.set(file.facts, classes);
      for (const fn of friendsOf(functions, classes)) this.friends.add(fn);
      if (locking.some((fn) => taking.takesGlobal(file, fn))) this.modules.add(file);
      for (const fn of locking) {
        if (!fn.name.startsWith('__') && (taking.takesOwn(file, fn) || taking.takesGlobal(file, fn)))
          this.repeated.add(fn);
      }
      for (const fn of demandingOf(functions, (one) => taking.takesOwn(file, one))) this.demanding.add(fn);
      const around = new Set(locking.flatMap((fn) => (taking.takesAround(file, fn) ? [fn.parent] : [])));
      if (around.size > 0) this.closures.set(file.facts, around);
    }
  }

  /** Whether the class as written takes a lock of its own. */
  promises(facts: FileFacts, cls: ClassFacts): boolean {
    return this.classes.get(facts)?.has(cls.id) === true;
  }

  /** Whether a class says that it is thread-safe, and neither it nor what it is built on takes a lock of its own. */
  saysSafe(cls: ClassObject): boolean {
    const locks = (base: ReturnType<typeof mro>[number]): boolean =>
      base.kind === 'class' && this.locking.get(base.file.facts)?.has(base.cls.id) === true;
    return isSaidSafe(cls) && !mro(cls).some(locks);
  }

  /**
   * The same with the classes of the program that it is built on. What a window shows stays on the toolkit's thread, and who
   * is handed methods by `__getattribute__` gets them as that wraps them, in a lock as a rule.
   */
  holds(cls: ClassObject): boolean {
    if (handsOutItsMethods(cls)) return false;
    if (!isSaidSafe(cls) && libraryBase(cls, (role) => role === 'widget') !== undefined) return false;
    for (const base of mro(cls)) {
      if (base.kind !== 'class') continue;
      if (this.promises(base.file.facts, base.cls)) return true;
      if (isOfLoop(base)) return false;
    }
    return false;
  }

  /** Whether only a class of the program that it is built on takes a lock. */
  inherits(cls: ClassObject): boolean {
    return !isTestFile(cls.file) && !this.promises(cls.file.facts, cls.cls) && this.holds(cls);
  }

  /** The classes of the program that one which takes a lock itself is built on. */
  inheritedBy(cls: ClassObject): readonly Inherited[] {
    if (!this.promises(cls.file.facts, cls.cls) || isTestFile(cls.file)) return [];
    return mro(cls).flatMap((base) => (base.kind === 'class' && base !== cls ? [{ base, cls }] : []));
  }

  /** Whether any of several threads may make a call of it: it is public, and its class, or its module, locks. */
  coverCall({ fn, self, file, callee }: Activation): boolean {
    return this.cover(fn, file, self?.kind === 'instance' ? self.cls : self?.kind === 'class' ? self : callee?.owner);
  }

  cover(fn: FunctionFacts, file: FileUnit, cls: ClassObject | undefined): boolean {
    return this.isCallable(fn) && (this.isInClosure(fn, file) || (!isPrivate(fn.name) && this.hasLock(fn, file, cls)));
  }

  /** Whether unseen code may make it from any of its threads: what the class hands out of itself has no private name there. */
  coverHandler({ fn, self, file }: Activation): boolean {
    return (
      self?.kind === 'instance' &&
      fn.cls >= 0 &&
      this.isCallable(fn) &&
      handedOut(file.facts, file.facts.classes[fn.cls]!).has(fn.name) &&
      this.hasLock(fn, file, self.cls)
    );
  }

  /** Whether unseen code may make it from any of its threads: it takes a lock of the object whose method hands it out. */
  coverWithin(fn: FunctionFacts): boolean {
    return this.within.has(fn);
  }

  private hasLock(fn: FunctionFacts, file: FileUnit, cls: ClassObject | undefined): boolean {
    return cls === undefined ? fn.cls < 0 && this.isOfModule(fn, file) : this.holds(cls);
  }

  /** Whether a function of no special name takes a lock of its object, class or module. */
  takesLock(fn: FunctionFacts): boolean {
    return this.repeated.has(fn);
  }

  /** Whether its callers may be at work at once, and need no lock for it. */
  private isCallable(fn: FunctionFacts): boolean {
    if (this.askers.has(fn)) return false;
    return !((isOfLifecycle(fn) && !this.repeated.has(fn)) || HELD_BY_CALLER.test(fn.name) || this.demanding.has(fn));
  }

  /** Whether the function around it keeps a lock for it, or for others beside it. */
  isInClosure({ parent }: FunctionFacts, file: FileUnit): boolean {
    return this.closures.get(file.facts)?.has(parent) === true;
  }

  isAroundClosure({ id }: FunctionFacts, file: FileUnit): boolean {
    return this.closures.get(file.facts)?.has(id) === true;
  }

  has(file: FileUnit): boolean {
    return this.modules.has(file) || this.classes.has(file.facts) || this.closures.has(file.facts);
  }

  /** Whether the module of a function locks, or a class of it whose objects the function knows from the inside. */
  isOfModule(fn: FunctionFacts, file: FileUnit): boolean {
    return this.modules.has(file) || this.friends.has(fn);
  }
}

/** What a class of coroutines does, an event loop does: what its base locks, it locks for objects of its own. */
const isOfLoop = ({ file, cls }: ClassObject): boolean =>
  file.facts.functions.some((fn) => fn.cls === cls.id && fn.isAsync);

/** Whether a class, or one that it is built on, says that it is thread-safe. */
export const isSaidSafe = (cls: ClassObject): boolean =>
  mro(cls).some((base) => base.kind === 'class' && base.cls.saysSafe === true);

/** Whether a function makes an object or a program ready, or takes it down, by its name. */
export const isOfLifecycle = (fn: FunctionFacts): boolean => LIFECYCLE.test(fn.name) || isHookAtLoading(fn);

/** Whether a program with plugins calls the function as it takes one into use. */
export const isHookAtLoading = ({ name, params }: FunctionFacts): boolean =>
  params.length === 1 && HOOK_AT_LOADING.test(name);

/** `def drop(name): del registry._tools[name]`, beside a class whose methods hold a lock over that. */
function friendsOf(functions: readonly FunctionFacts[], classes: ReadonlySet<number>): readonly FunctionFacts[] {
  if (classes.size === 0) return [];
  const kept = new Set<string>();
  for (const { cls, params, body } of functions) {
    const self = classes.has(cls) ? params[0]?.name : undefined;
    if (self === undefined) continue;
    walkStmts(body, (stmt) => {
      for (const target of stmt.kind === 'assign' ? stmt.targets : [])
        if (target.kind === 'attribute' && exprPath(target.object) === self && isPrivate(target.name))
          kept.add(target.name);
    });
  }
  return functions.filter(
    ({ kind, cls, body }) =>
      kind === 'function' && cls < 0 && someExprIn(body, (expr) => expr.kind === 'attribute' && kept.has(expr.name)),
  );
}

/** What is asked of a lock to learn whether somebody has it. */
const ASKS_WHETHER_HELD = /^_?(is_)?(locked|owned|held)$/;
/** Statements at the top of a function that say what must hold before the rest. */
const PREAMBLE = 3;

/**
 * `assert self._lock.locked()`, or `if not self._is_owned(): raise`, before anything else: the function says that its caller
 * has the lock, as an assertion of a capability does.
 */
const demandsLock = ({ body }: FunctionFacts): boolean =>
  body.slice(0, PREAMBLE).some((stmt) => {
    const isDemand =
      stmt.kind === 'assert' || (stmt.kind === 'if' && stmt.orelse.length === 0 && stmt.body[0]?.kind === 'raise');
    return (
      isDemand &&
      someExpr(
        stmt.test,
        (one) => one.kind === 'call' && one.callee.kind === 'attribute' && ASKS_WHETHER_HELD.test(one.callee.name),
      )
    );
  });

/** The functions that demand a lock, and methods that call one of their class that does without taking one first. */
function demandingOf(
  functions: readonly FunctionFacts[],
  takesOwnLock: (fn: FunctionFacts) => boolean,
): ReadonlySet<FunctionFacts> {
  const found = new Set(functions.filter(demandsLock));
  for (const inner of found) {
    if (inner.cls < 0) continue;
    for (const fn of functions)
      if (fn.cls === inner.cls && !found.has(fn) && !takesOwnLock(fn) && callsOwn(fn, inner.name)) found.add(fn);
  }
  return found;
}

/** Whether a function calls another one of its module by its name. */
const callsAny = (fn: FunctionFacts, others: readonly FunctionFacts[]): boolean =>
  others.length > 0 &&
  someExprIn(
    fn.body,
    (inner) =>
      inner.kind === 'call' &&
      inner.callee.kind === 'name' &&
      inner.callee.scope === 'global' &&
      others.some(({ name }) => name === calleeName(inner)),
  );

/** `self.name(…)` */
const callsOwn = (fn: FunctionFacts, name: string): boolean =>
  someExprIn(
    fn.body,
    (inner) =>
      inner.kind === 'call' &&
      inner.callee.kind === 'attribute' &&
      inner.callee.name === name &&
      inner.callee.object.kind === 'name' &&
      inner.callee.object.name === fn.params[0]?.name,
  );

/**
 * The relevance slice: functions that can matter to threads, by the names they mention. It errs on the side of too many: a name that
 * occurs in two classes counts for both.
 */

import type { ClassFacts, Expr, FunctionFacts } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { returnedIn, someExpr, someExprIn } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push, remembered } from '../model/maps.js';
import { THREAD_MAKING_MODULES } from '../../knowledge/creators.js';
import { isContainerRole, isThreadRole, type Role } from '../../knowledge/types.js';
import { declarationsOf } from './declared-guards.js';
import type { Inherited, LockPromises } from './lock-promises.js';
import { defines, isThread, isThreadClass, mro, roleOfObject } from '../model/lineage.js';
import { spelledField } from '../evaluation/private-fields.js';
import { textOf, Slot, isElementField, isModelField } from '../model/field.js';
import type { Cell, ClassObject, Obj } from '../model/objects.js';
import { filesOfTests } from '../model/tests.js';
import { attributeName, exprMentions, functionMentions, importsThrough, mentionsOf } from '../model/mentions.js';
import { threadsOf } from '../library/thread-table.js';

/** Names so common that mentioning one says nothing of what is meant. */
const COMMON =
  /^(__\w+__|run|start|stop|close|get|set|put|main|join|open|read|write|send|update|add|append|pop|remove|clear|items|keys|values|copy|name|self|cls|len|print|str|int|list|dict|range|isinstance|super|logger|log|debug|info|warning|error|format|encode|decode|split|strip|wait|time|sleep|handle|call|setup|connect|result|data|value|key|type|args|kwargs)$/;

export class RelevanceSlice {
  /** Names that matter where their file can be seen. */
  private readonly names = new Map<FileUnit, Set<string>>();
  /** Names of methods that matter to their own class only: elsewhere they say nothing of what is meant. */
  private readonly ownNames = new Map<ClassFacts, Set<string>>();
  /** Functions of a common name, which matter to those of their file that call them by that name alone: `start(job)`. */
  private readonly helpers = new Map<FileUnit, Set<string>>();
  /** Methods of a common name, by their class: they matter as well to who hands out such an object: `return Tank().open()`. */
  private readonly methods = new Map<FileUnit, Map<string, Set<string>>>();
  private readonly mattering = new Set<FunctionFacts>();
  private readonly promised = new Set<FunctionFacts>();
  private readonly visible = new Map<FileUnit, readonly FileUnit[]>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly makes: (name: string) => boolean,
    private readonly promises: LockPromises,
    /** Classes that have their lock from another class. */
    private readonly heirs: readonly ClassObject[],
    /** Classes that those with a lock of their own are built on. */
    private readonly inherited: readonly Inherited[],
  ) {
    for (const file of analysis.files.units) {
      for (const cls of file.facts.classes) {
        for (const { value } of cls.bases) {
          if ((value.kind === 'name' || value.kind === 'attribute') && makes(value.name)) this.add(file, cls.name);
        }
      }
      for (const { module, member } of mentionsOf(file.facts).imports)
        if (THREAD_MAKING_MODULES.has(module)) this.addWithDecorated(file, member ?? 'Pool');
    }
    this.addDeclared();
    this.addPromised();
    this.addThreadClasses();
  }

  /** Whoever names a class built on a thread makes threads. */
  addThreadClasses(): void {
    for (const { cls, file } of this.analysis.classObjects.filter(isThreadClass)) this.add(file, cls.name);
    this.spread();
  }

  /** A name that makes threads, and the functions that it decorates: to call them makes threads. */
  private addWithDecorated(file: FileUnit, name: string): void {
    this.add(file, name);
    for (const fn of file.facts.functions) {
      if (fn.decorators.some((expr) => exprMentions(expr, name))) this.add(file, fn.name);
    }
  }

  /** What is declared of locks is checked wherever it is used, beside threads or not. */
  private addDeclared(): void {
    for (const file of this.analysis.files.units) {
      for (const declaration of declarationsOf(file.facts)) {
        this.mattering.add(declaration.fn);
        if (declaration.kind === 'requires-lock') this.add(file, declaration.fn.name);
      }
    }
  }

  /** What a class that locks offers matters, whoever calls it. */
  private addPromised(): void {
    for (const file of this.analysis.files.units) {
      if (!this.promises.has(file)) continue;
      for (const fn of file.facts.functions) {
        const cls = fn.cls >= 0 ? file.facts.classes[fn.cls] : undefined;
        const isPromised =
          this.promises.isInClosure(fn, file) ||
          this.promises.isAroundClosure(fn, file) ||
          this.promises.coverWithin(fn) ||
          (cls === undefined ? this.promises.isOfModule(fn, file) : this.promises.promises(file.facts, cls));
        if (isPromised) this.promised.add(fn);
      }
    }
    // Whoever has an object of a subclass calls what that adds as well, for the state that the lock of the base guards. What
    // it puts in place of something is called as the base sees fit.
    for (const cls of this.heirs) {
      const [, ...bases] = mro(cls);
      for (const fn of cls.file.facts.functions) {
        if (fn.cls === cls.cls.id && !bases.some((base) => defines(base, fn.name))) this.promised.add(fn);
      }
    }
    // What a class that locks has from another it offers as well.
    for (const { base, cls } of this.inherited) {
      for (const fn of base.file.facts.functions)
        if (fn.cls === base.cls.id && !defines(cls, fn.name)) this.promised.add(fn);
    }
  }

  has(fn: FunctionFacts): boolean {
    return this.mattering.has(fn) || this.promised.has(fn);
  }

  /** Whether it matters to threads of clients only, and to none that the program makes. */
  mattersToClientsOnly(fn: FunctionFacts): boolean {
    return this.promised.has(fn) && !this.mattering.has(fn);
  }

  /** Whether a name is among those that matter, in whatever file. */
  isHeardOf(name: string): boolean {
    for (const names of this.names.values()) if (names.has(name)) return true;
    return false;
  }

  /** What the threads found so far read and write matters, and whoever mentions it. */
  addTouched(): void {
    const seen = new Set<Activation>();
    const open: Activation[] = [];
    for (const model of threadsOf(this.analysis).models.values()) open.push(...model.entries);
    for (let act = open.pop(); act !== undefined; act = open.pop()) {
      if (seen.has(act)) continue;
      seen.add(act);
      for (const call of act.calls) open.push(call.callee);
      for (const { cell } of act.accesses) {
        if (isElementField(cell.field) || isModelField(cell.field)) continue;
        for (const file of definingFiles(cell.owner)) this.add(file, nameOf(cell));
      }
    }
    this.addOverriding(seen);
    this.addKeepers(new Set([...seen].flatMap(({ awaits }) => [...awaits])));
    this.spread();
  }

  /** What a subclass puts in place of a method that a thread runs, the thread of its own instances runs. */
  private addOverriding(run: ReadonlySet<Activation>): void {
    const heirs = this.subclasses();
    for (const { fn: overridden, self, file } of run) {
      if (self?.kind !== 'instance' || overridden.cls < 0 || overridden.name.startsWith('__')) continue;
      for (const cls of heirs.get(self.cls) ?? []) {
        for (const fn of cls.file.facts.functions) {
          if (fn.cls !== cls.cls.id || fn.name !== overridden.name) continue;
          this.mattering.add(fn);
          // Other methods of both classes may call it, too.
          this.addToClass(cls.cls, fn.name);
          this.addToClass(file.facts.classes[overridden.cls]!, fn.name);
        }
      }
    }
  }

  /** The classes below each class. */
  private subclasses(): ReadonlyMap<ClassObject, readonly ClassObject[]> {
    const heirs = new Map<ClassObject, ClassObject[]>();
    for (const cls of this.analysis.classObjects)
      for (const base of mro(cls)) if (base.kind === 'class' && base !== cls) push(heirs, base, cls);
    return heirs;
  }

  private addToClass(cls: ClassFacts, name: string): void {
    remembered(this.ownNames, cls, () => new Set<string>()).add(name);
  }

  /**
   * What keeps a thread or a pool matters: whoever mentions it may join it or shut it down. So does what keeps an object that a
   * thread waits for, which may have been handed to it.
   */
  private addKeepers(awaited: ReadonlySet<Obj>): void {
    // A thread class may join or stop itself under any name.
    for (const { cls, file } of this.analysis.classObjects.filter(isThreadClass)) {
      for (const fn of file.facts.functions) if (fn.cls === cls.id) this.mattering.add(fn);
    }
    for (const owner of this.analysis.objects.all) {
      if (!/^(module|class|instance|env)$/.test(owner.kind)) continue;
      for (const [field, cell] of owner.fields ?? []) {
        if (isModelField(field) || !cell.value.objs.some((obj) => keepsThread(obj) || awaited.has(obj))) continue;
        if (owner.kind === 'env') this.addNested(owner.act, nameOf(cell));
        else for (const file of definingFiles(owner)) this.add(file, nameOf(cell));
      }
    }
  }

  /** What keeps a thread in a function matters to those within it. */
  private addNested({ file, fn: outer }: Activation, name: string): void {
    for (const fn of file.facts.functions)
      if (fn !== outer && within(fn, outer) && functionMentions(file.facts, fn).has(name)) this.mattering.add(fn);
  }

  private add(file: FileUnit, name: string): void {
    let names = this.names.get(file);
    if (names === undefined) this.names.set(file, (names = new Set()));
    names.add(name);
  }

  /** Functions that mention a name that matters; their own names then matter to their callers. */
  private spread(): void {
    const tests = filesOfTests(this.analysis.files);
    for (;;) {
      const added: [FileUnit, string][] = [];
      const addedToClass: [ClassFacts, string][] = [];
      let isNew = false;
      for (const file of this.analysis.files.units) {
        const visible = this.visibleFrom(file);
        // A test is one client of what it tries out, of which clients there are others: it matters for its own threads.
        const seen = tests.has(file) ? visible.filter((other) => tests.has(other)) : visible;
        const sets = seen.flatMap((other) => this.names.get(other) ?? []);
        const methods = seen.flatMap((other) => [...(this.methods.get(other) ?? [])]);
        for (const fn of file.facts.functions) {
          if (this.mattering.has(fn) || fn.kind === 'module' || fn.kind === 'class') continue;
          const cls = fn.cls >= 0 ? file.facts.classes[fn.cls] : undefined;
          const own = cls && this.ownNames.get(cls);
          const helpers = this.helpers.get(file);
          const isNear = this.mentionsAny(file, fn, own === undefined ? sets : [...sets, own]);
          const isHelped = helpers !== undefined && this.mentionsAny(file, fn, [helpers]) && callsOneOf(fn, helpers);
          const isHolder = cls !== undefined && callsOnPart(file, cls, fn, methods);
          if (!isNear && !isHelped && !isHolder && !handsOutAfter(file, fn, methods)) continue;
          this.mattering.add(fn);
          if (!COMMON.test(fn.name)) added.push([file, fn.name]);
          else if (cls !== undefined && fn.name === '__init__') added.push([file, cls.name]);
          else if (cls !== undefined && !fn.name.startsWith('__')) {
            addedToClass.push([cls, fn.name]);
            const ofFile = remembered(this.methods, file, () => new Map<string, Set<string>>());
            remembered(ofFile, cls.name, () => new Set<string>()).add(fn.name);
          } else if (cls === undefined) {
            remembered(this.helpers, file, () => new Set<string>()).add(fn.name);
            isNew = true;
          }
        }
      }
      if (!isNew && added.length === 0 && addedToClass.length === 0) break;
      for (const [file, name] of added) this.add(file, name);
      for (const [cls, name] of addedToClass) this.addToClass(cls, name);
    }
  }

  private mentionsAny(file: FileUnit, fn: FunctionFacts, sets: readonly ReadonlySet<string>[]): boolean {
    for (const name of functionMentions(file.facts, fn)) {
      if (this.makes(name)) return true;
      for (const names of sets) if (names.has(name)) return true;
    }
    // Who is handed a pool has it do something.
    return fn.params.some(
      ({ annotation }) =>
        annotation !== undefined &&
        someExpr(annotation, (part) => (part.kind === 'name' || part.kind === 'attribute') && this.makes(part.name)),
    );
  }

  /** The file itself, what it imports, and what the packages it imports pass on. */
  private visibleFrom(file: FileUnit): readonly FileUnit[] {
    let list = this.visible.get(file);
    if (list === undefined) {
      this.visible.set(file, (list = [...new Set([file, ...importsThrough(this.analysis.files, file)])]));
    }
    return list;
  }
}

const callsOneOf = ({ body }: FunctionFacts, names: ReadonlySet<string>): boolean =>
  someExprIn(body, (expr) => expr.kind === 'call' && expr.callee.kind === 'name' && names.has(expr.callee.name));

/** `self.player.start()` in a class that names the class of its player. */
function callsOnPart(
  { facts }: FileUnit,
  cls: ClassFacts,
  fn: FunctionFacts,
  methods: readonly (readonly [string, ReadonlySet<string>])[],
): boolean {
  const mentioned = functionMentions(facts, fn);
  return methods.some(
    ([name, names]) =>
      name !== cls.name &&
      [...names].some((method) => mentioned.has(method)) &&
      facts.functions.some((one) => one.cls === cls.id && functionMentions(facts, one).has(name)) &&
      someExprIn(fn.body, (expr) => expr.kind === 'call' && isOnPart(expr.callee, names)),
  );
}

const isOnPart = (callee: Expr, names: ReadonlySet<string>): boolean =>
  callee.kind === 'attribute' &&
  names.has(callee.name) &&
  callee.object.kind === 'attribute' &&
  callee.object.object.kind === 'name' &&
  callee.object.object.slot === 0;

/** Whether a function names a class and one of its methods, and gives something back: its callers may have the object then. */
function handsOutAfter(
  { facts }: FileUnit,
  fn: FunctionFacts,
  methods: readonly (readonly [string, ReadonlySet<string>])[],
): boolean {
  const mentioned = functionMentions(facts, fn);
  return (
    methods.some(([cls, names]) => mentioned.has(cls) && [...names].some((name) => mentioned.has(name))) &&
    returnedIn(fn.body).some(({ kind }) => kind !== 'constant')
  );
}

/** A thread, a pool, or a collection with one in it. */
function keepsThread(obj: Obj): boolean {
  const role = roleOfObject(obj);
  if (isThreadRole(role) || isPool(role)) return true;
  return (
    isContainerRole(role) &&
    (obj.fields?.get(Slot.contents)?.value.objs ?? []).some((inner) => isThread(inner) || isPool(roleOfObject(inner)))
  );
}

/** A pool of processes has a thread here, which takes the results in. */
const isPool = (role: Role | undefined): boolean => role === 'executor' || role === 'process-pool';

/** How code that uses a variable mentions it. */
const nameOf = ({ owner, field }: Cell): string =>
  owner.kind === 'module' || owner.kind === 'env' ? textOf(field) : attributeName(spelledField(owner, field));

/** The files whose text says what the owner of a variable is. */
function definingFiles(owner: Obj): readonly FileUnit[] {
  switch (owner.kind) {
    case 'module':
      return [owner.file];
    case 'class':
      return mro(owner).flatMap((at) => (at.kind === 'class' ? [at.file] : []));
    case 'instance':
      return mro(owner.cls).flatMap((at) => (at.kind === 'class' ? [at.file] : []));
    default:
      return [];
  }
}

/**
 * The state of the analysis: objects, values, variables and the activations still to look at.
 * Variables only ever grow, so the evaluation ends; an activation is looked at again when something it read grew.
 */

import type { ClassFacts, Expr, FunctionFacts, Span } from '../../facts/ir.js';
import type { Access, Activation } from './activation.js';
import type { LockAcquisition, Signaller } from './flow.js';
import { Acquisitions } from './acquisitions.js';
import { ActivationTable } from './activations.js';
import type { FileSet, FileUnit } from './files.js';
import { textOf, type Field } from './field.js';
import {
  ObjectTable,
  type Cell,
  type ClassObject,
  type ConstantObject,
  type EnvObject,
  type ExternalObject,
  type FunctionObject,
  type InstanceObject,
  type LibraryObject,
  type ModuleObject,
  type Obj,
  type PartialObject,
} from './objects.js';
import { filesOfTests } from './tests.js';
import { turnOfTests } from './allocation-keys.js';
import { Allocations } from './allocations.js';
import { canonical, THREAD } from '../../knowledge/types.js';
import { remembered } from './maps.js';
import { Names } from './names.js';
import { Readers } from './readers.js';
import { putEventsInOrder } from './events-in-order.js';
import { SetTable, type ISet } from './sets.js';
import { WindowLoop } from './window-loop.js';
import { BoundMethods } from './bound-methods.js';
import { Constants } from './constants.js';
import { Marks } from './marks.js';
import { Sweeper } from './sweep.js';
import type { Value } from './values.js';
import { ValueTable } from './value-table.js';
import { Worklist } from './worklist.js';

/** What is known of an object of a library beside its type and place. */
type KnownOf = Partial<Pick<LibraryObject, 'inLoop' | 'depth' | 'maker' | 'spelled' | 'choices'>>;

export class AnalysisState {
  readonly objects = new ObjectTable();
  readonly allocations = new Allocations(this.objects);
  readonly makers = this.allocations.makers;
  readonly instances = this.allocations.instances;
  readonly sets = new SetTable<Obj>();
  readonly values = new ValueTable(this.sets, (type) => this.constants.any(type));
  readonly holdSets = new SetTable<LockAcquisition>();
  readonly acquisitions = new Acquisitions(this.holdSets);
  readonly signallerSets = new SetTable<Signaller>();
  private readonly table: ActivationTable;
  readonly activations: readonly Activation[];
  readonly byFunction: ReadonlyMap<FunctionFacts, readonly Activation[]>;
  /** All functions that were ever made a value, for finding those that nothing calls. */
  readonly functionObjects: FunctionObject[] = [];
  readonly classObjects: ClassObject[] = [];
  /** Functions that run in a forked child only, where no other thread lives. */
  readonly afterFork = new Set<FunctionFacts>();
  /** Functions with which processes beside this one begin. */
  readonly processEntries = new Set<FunctionFacts>();
  readonly windowLoop = new WindowLoop(this.sets);
  /** `partial(work, 3)` and its like, by the functions that they call. */
  readonly partials = new Map<Obj, PartialObject[]>();
  /** What the main thread runs when a signal comes. */
  readonly signalHandlers = new Set<Activation>();
  /** Functions around each call of which decorators hold locks, and which. */
  readonly locksAround = new Map<FunctionObject, Set<Obj | 'of its receiver'>>();
  /** How the source calls an object: the variable or attribute it is bound to nearest to where it is made. */
  readonly names = new Names();
  /** Locks that can't be seen, by the keys of the variables that name them: which variable each was imported from. */
  readonly importedNames = new Map<string, string>();
  /** What variables were found to be. */
  readonly marks = new Marks();
  /** For each write that claims a variable, the locks over it and the look before it; or that look, where callers hold them. */
  readonly claims = new Map<Access, ReadonlySet<Obj> | Access>();
  /** What stands for the `__init__` that a dataclass writes itself, for each instance. */
  readonly writtenInits = new Map<InstanceObject, Activation>();
  /** How deep calls nest at the moment. */
  nesting = 0;
  private readonly work = new Worklist<Activation>();
  private readonly sweeper = new Sweeper(this);
  /** How the evaluator looks at one activation; set by it to keep this file free of its logic. */
  evaluate: (act: Activation) => void = () => {};

  constructor(readonly files: FileSet) {
    this.table = new ActivationTable(this.values.none, filesOfTests(files));
    this.activations = this.table.all;
    this.byFunction = this.table.byFunction;
    for (const file of files.units) {
      file.module = this.objects.create<ModuleObject>({ kind: 'module', file });
    }
  }

  cell(owner: Obj, field: Field): Cell {
    return this.objects.cell(owner, field, this.values.none);
  }

  read(cell: Cell, reader: Activation): Value {
    this.watch(cell, reader);
    return cell.value;
  }

  /** Has the reader looked at again when the variable grows. */
  watch(cell: Cell, reader: Activation): void {
    (cell.readers ??= new Readers()).add(reader);
  }

  write(cell: Cell, value: Value): void {
    const grown = this.values.union(cell.value, value);
    if (grown === cell.value) return;
    cell.value = grown;
    cell.owner.holding = undefined;
    cell.readers?.forEach((reader) => this.enqueue(reader));
  }

  // Objects

  private readonly constants = new Constants(this.objects);
  private readonly externals = new Map<string, ExternalObject>();
  readonly bound = new BoundMethods(this.objects);
  readonly none: ConstantObject = this.constant('none', null);

  constant(type: ConstantObject['type'], value?: ConstantObject['value'], made?: Activation): ConstantObject {
    return this.constants.of(type, value, made);
  }

  /** Another one in each round of a loop of `made` over what is made at `from`. */
  index(made: Activation, from: number, isTurn?: boolean): ConstantObject {
    return this.constants.index(made, from, isTurn);
  }

  constantValue(type: ConstantObject['type'], value?: ConstantObject['value']): Value {
    return this.values.one(this.constant(type, value));
  }

  external(name: string): ExternalObject {
    let obj = this.externals.get(name);
    if (obj === undefined) {
      const dotted = canonical(name);
      obj = dotted === name ? this.objects.create<ExternalObject>({ kind: 'external', name }) : this.external(dotted);
      this.externals.set(name, obj);
    }
    return obj;
  }

  functionObject(
    file: FileUnit,
    fn: FunctionFacts,
    env: Activation | undefined,
    owner: ClassObject | undefined,
  ): FunctionObject {
    const key = `f ${file.id} ${fn.id} ${env?.id ?? ''} ${owner?.id ?? ''}`;
    const before = this.objects.size;
    const obj = this.objects.intern<FunctionObject>(key, () => ({ kind: 'function', file, fn, env, owner }));
    if (this.objects.size > before) this.functionObjects.push(obj);
    return obj;
  }

  classObject(file: FileUnit, cls: ClassFacts, env: Activation | undefined): ClassObject {
    const key = `k ${file.id} ${cls.id} ${env?.id ?? ''}`;
    const before = this.objects.size;
    const obj = this.objects.intern<ClassObject>(key, () => ({ kind: 'class', file, cls, env, bases: [] }));
    if (this.objects.size > before) this.classObjects.push(obj);
    return obj;
  }

  env(act: Activation): EnvObject {
    act.envObject ??= this.objects.create<EnvObject>({ kind: 'env', act });
    return act.envObject;
  }

  library(act: Activation, expr: Span & Partial<Expr>, type: string, inLoop: boolean, key = ''): LibraryObject {
    return this.allocations.at<LibraryObject>(act, expr, type, key, (depth) => ({
      kind: 'library',
      type,
      site: { file: act.file, start: expr.start, end: expr.end },
      inLoop,
      depth,
      maker: act.self,
      expr: 'kind' in expr ? (expr as Expr) : undefined,
      spelled: undefined,
    }));
  }

  /** An object of a library type that no call in sight makes: one for each key. */
  known(key: string, type: string, site: LibraryObject['site'], more: KnownOf = {}): LibraryObject {
    const { inLoop = false, depth = 0, maker, spelled, choices } = more;
    return this.objects.intern<LibraryObject>(key, () => ({
      kind: 'library',
      type,
      site,
      inLoop,
      depth,
      maker,
      expr: undefined,
      spelled,
      ...(choices === undefined ? {} : { choices }),
    }));
  }

  /** What stands for something that is known of a variable; undefined where no one object has the variable. */
  markOf({ owner, field }: Cell, type: string): LibraryObject | undefined {
    if (owner.kind !== 'instance' && owner.kind !== 'module' && owner.kind !== 'env') return undefined;
    const site =
      owner.kind === 'instance'
        ? owner.site
        : { file: owner.kind === 'env' ? owner.act.file : owner.file, start: 0, end: 0 };
    const text = textOf(field);
    return this.known(`${type} ${owner.id} ${text}`, type, site, { maker: owner, spelled: text });
  }

  /** Stands for all threads there are, as `threading.enumerate()` gives them: who joins it joins them all. */
  get everyThread(): LibraryObject {
    return (this.everyOne ??= this.oneOfLibrary('every thread', THREAD, { inLoop: true }));
  }

  private everyOne: LibraryObject | undefined;

  get mainThread(): LibraryObject {
    return (this.mainOne ??= this.oneOfLibrary('main thread', THREAD));
  }

  private mainOne: LibraryObject | undefined;

  /** The one object of a library that goes by a name: the thread on which it calls back what it is handed, what a module makes for all. */
  oneOfLibrary(name: string, type = name, more: KnownOf = {}): LibraryObject {
    return this.known(name, type, { file: this.files.units[0]!, start: 0, end: 0 }, more);
  }

  /** Threads that may still run after others were joined. */
  notJoined(mayRun: ISet<Obj>, joined: ISet<Obj>): ISet<Obj> {
    return this.sets.has(joined, this.everyThread) ? this.sets.empty : this.sets.minus(mayRun, joined);
  }

  private readonly signallers = new Map<Obj | Activation, Signaller>();

  signaller(of: Obj | Activation): Signaller {
    return remembered(this.signallers, of, () => ({ id: this.signallers.size, of }));
  }

  /** Puts what was found into the order of the text, so that the one in which it was found is nothing to those who ask. */
  putInOrder(): void {
    const { ranking } = this.values;
    this.table.sort((acts) => ranking.activations(acts));
    for (const act of this.activations) putEventsInOrder(act, ranking);
    for (const list of [this.functionObjects, this.classObjects] as Obj[][])
      list.splice(0, list.length, ...ranking.inOrder(list));
    const instances = ranking.inOrder(this.instances);
    this.instances.clear();
    for (const obj of instances) this.instances.add(obj);
  }

  // Activations

  /** The activation of a function for these arguments; `entry` is the thread it is the entry of. */
  activation(
    fn: FunctionObject,
    self: Obj | undefined,
    params: readonly Value[],
    entry?: Obj,
    place?: string,
  ): Activation {
    return this.table.entered(fn, self, params, entry && this.inTurn(entry), place);
  }

  private readonly turns = new Map<string, Obj>();

  /** The thread itself; for one that tests make in turn, the first of these. */
  private inTurn(thread: Obj): Obj {
    const maker = this.makers.get(thread);
    if (maker === undefined || thread.kind !== 'library') return thread;
    const turn = turnOfTests(this.files, maker, thread.site);
    return turn === undefined ? thread : remembered(this.turns, turn, () => thread);
  }

  /** Whether calls of a method on an object are no longer followed. */
  isCrowded(fn: FunctionObject, self: Obj | undefined): boolean {
    return this.table.isCrowded(fn, self);
  }

  /** The single activation of a module or class body. */
  bodyActivation(file: FileUnit, fn: FunctionFacts, env: Activation | undefined): Activation {
    return this.table.body(file, fn, env);
  }

  moduleBody(file: FileUnit): Activation {
    return this.bodyActivation(file, file.facts.functions[0]!, undefined);
  }

  /** Whether a function, closed over what it is closed over, was ever called. */
  isCalled(fn: FunctionObject): boolean {
    return this.table.called.has(fn);
  }

  activationsOf(fn: FunctionFacts): readonly Activation[] {
    return this.table.of(fn);
  }

  /** Adds arguments to what an activation was called with; looks at it again if that is new. */
  bind(act: Activation, params: readonly Value[]): void {
    let grew = false;
    for (let slot = 0; slot < params.length; slot++) {
      const before = act.params[slot] ?? this.values.none;
      const after = this.values.union(before, params[slot]!);
      if (after !== before) {
        act.params[slot] = after;
        grew = true;
      }
    }
    if (grew && act.evaluated) this.enqueue(act);
  }

  enqueue(act: Activation): void {
    this.work.add(act);
  }

  /** Has it looked at again when values have come to rest: what is new is only what holds after a call. */
  enqueueForFlow(act: Activation): void {
    this.work.defer(act);
  }

  /** How often an activation was looked at so far. */
  get steps(): number {
    return this.activations.reduce((sum, { rounds }) => sum + rounds, 0);
  }

  private settled = 0;

  /** The place of an activation that was looked at for the first time. */
  nextOrder(): number {
    return this.settled++;
  }

  /** Lets go of what only the evaluation needs; nothing is to be looked at any more. */
  close(): void {
    for (const { fields } of this.objects.all) for (const cell of fields?.values() ?? []) cell.readers?.close();
    for (const act of this.activations) act.returnReaders.close();
    this.sweeper.sweep();
  }

  /** Looks at activations until nothing is new at all. */
  settleFlows(): void {
    this.work.resume();
    this.settle();
  }

  /** Looks at activations until no value is new. */
  settle(): void {
    for (let act = this.work.take(); act !== undefined; act = this.work.take()) {
      this.evaluate(act);
      this.sweeper.whenFull();
    }
  }
}

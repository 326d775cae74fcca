/**
 * The shared state of the evaluation: objects, values, variables and the activations still to look at.
 * Variables only ever grow, so the evaluation ends; an activation is looked at again when something it read grew.
 */

import type { ClassFacts, Expr, FunctionFacts, Span } from '../facts/ir.js';
import { Activation, type Hold } from './activation.js';
import type { FileSet, FileUnit } from './files.js';
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
  type MethodObject,
  type ModuleObject,
  type Obj,
} from './objects.js';
import { canonical, roleOf } from '../knowledge/types.js';
import { SetTable, type ISet } from './sets.js';
import { ValueTable, type Value } from './values.js';

/** Looking at one activation more often than this has never taught anything new. */
const MAX_ROUNDS = 6;
/** Activations of one function; further callers share one. */
const MAX_ACTIVATIONS = 4;
/** Objects made by objects made by objects …: deeper than this, one object stands for all. */
const MAX_DEPTH = 2;

export class Machine {
  readonly objects = new ObjectTable();
  readonly sets = new SetTable<Obj>();
  readonly values = new ValueTable(this.sets);
  readonly holdSets = new SetTable<Hold>();
  readonly activations: Activation[] = [];
  readonly byFunction = new Map<FunctionFacts, Activation[]>();
  /** All functions that were ever made a value, for finding those that nothing calls. */
  readonly functionObjects: FunctionObject[] = [];
  readonly classObjects: ClassObject[] = [];
  readonly instances = new Set<InstanceObject>();
  /** Functions that run in a forked child only, where no other thread lives. */
  readonly afterFork = new Set<FunctionFacts>();
  /** How the source calls an object: the first variable or attribute it was bound to. */
  readonly names = new Map<Obj, string>();
  private readonly byKey = new Map<string, Activation>();
  private readonly holds = new Map<string, Hold>();
  private readonly work: Activation[] = [];
  /** How the evaluator looks at one activation; set by it to keep this file free of its logic. */
  evaluate: (act: Activation) => void = () => {};

  constructor(readonly files: FileSet) {
    for (const file of files.units) {
      file.module = this.objects.create<ModuleObject>({ kind: 'module', file });
    }
  }

  // Variables

  cell(owner: Obj, field: string): Cell {
    return this.objects.cell(owner, field, this.values.none);
  }

  read(cell: Cell, reader: Activation): Value {
    cell.readers.add(reader);
    return cell.value;
  }

  write(cell: Cell, value: Value): void {
    const grown = this.values.union(cell.value, value);
    if (grown === cell.value) return;
    cell.value = grown;
    for (const reader of cell.readers) this.enqueue(reader);
  }

  // Objects

  private readonly constants = new Map<string, Map<unknown, ConstantObject>>();
  private readonly methods = new Map<number, MethodObject>();
  readonly none: ConstantObject = this.constant('none', null);

  constant(type: ConstantObject['type'], value?: ConstantObject['value'], made?: Activation): ConstantObject {
    let ofType = this.constants.get(type);
    if (ofType === undefined) this.constants.set(type, (ofType = new Map<unknown, ConstantObject>()));
    const key = made ?? value;
    let obj = ofType.get(key);
    if (obj === undefined) {
      obj = this.objects.create<ConstantObject>({ kind: 'constant', type, value, made });
      ofType.set(key, obj);
    }
    return obj;
  }

  constantValue(type: ConstantObject['type'], value?: ConstantObject['value']): Value {
    return this.values.one(this.constant(type, value));
  }

  external(name: string): ExternalObject {
    const dotted = canonical(name);
    return this.objects.intern<ExternalObject>(`x ${dotted}`, () => ({ kind: 'external', name: dotted }));
  }

  method(fn: Obj, self: Obj): MethodObject {
    const key = fn.id * 0x4000000 + self.id;
    let obj = this.methods.get(key);
    if (obj === undefined)
      this.methods.set(key, (obj = this.objects.create<MethodObject>({ kind: 'method', fn, self })));
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

  /** The object that `expr` makes in `act`; `key` tells apart several made by one expression. */
  allocate<T extends InstanceObject | LibraryObject>(
    act: Activation,
    expr: Span,
    key: string,
    make: (depth: number) => Omit<T, 'id' | 'fields'>,
  ): T {
    const local = `${expr.start} ${expr.end} ${key}`;
    let obj = act.allocations.get(local);
    if (obj === undefined) {
      const depth = act.depth + 1;
      const create = () => this.objects.create<T>(make(depth) as never);
      // Objects nested too deep share one per place, or recursion would make them without end.
      obj =
        depth > MAX_DEPTH
          ? this.objects.intern<T>(
              `a ${act.file.id} ${local}`,
              () => ({ ...make(MAX_DEPTH), collapsed: true }) as never,
            )
          : create();
      if (obj.kind === 'instance') this.instances.add(obj);
      act.allocations.set(local, obj);
    }
    return obj as T;
  }

  library(
    act: Activation,
    expr: Span & Partial<Expr>,
    type: string,
    inLoop: boolean,
    key = '',
    spelled?: string,
  ): LibraryObject {
    return this.allocate<LibraryObject>(act, expr, `${type} ${key}`, (depth) => ({
      kind: 'library',
      type,
      site: { file: act.file, start: expr.start, end: expr.end },
      inLoop,
      depth,
      maker: act.self,
      expr: 'kind' in expr ? (expr as Expr) : undefined,
      spelled,
    }));
  }

  hold(lock: Obj, act: Activation, at: Span): Hold {
    const key = `${lock.id} ${act.id} ${at.start}`;
    let hold = this.holds.get(key);
    if (hold === undefined) {
      hold = { id: this.holds.size, lock, act, at, either: undefined };
      this.holds.set(key, hold);
    }
    return hold;
  }

  /** The holds of two ways where they meet: a lock held on both is held, though maybe not since the same place. */
  mergeHolds(a: ISet<Hold>, b: ISet<Hold>): ISet<Hold> {
    if (a === b) return a;
    const both: Hold[] = [];
    for (const hold of a.items) {
      const other = b.items.includes(hold) ? hold : b.items.find((one) => one.lock === hold.lock);
      if (other !== undefined) both.push(other === hold ? hold : this.eitherHold(hold, other));
    }
    return this.holdSets.from(both);
  }

  private eitherHold(a: Hold, b: Hold): Hold {
    const either = [...new Set([...(a.either ?? [a.id]), ...(b.either ?? [b.id])])].sort((x, y) => x - y);
    const key = `either ${either.join()}`;
    let hold = this.holds.get(key);
    if (hold === undefined) {
      hold = { id: this.holds.size, lock: a.lock, act: a.act, at: a.at, either };
      this.holds.set(key, hold);
    }
    return hold;
  }

  // Activations

  /**
   * The activation of a function for these arguments. Callers share it unless they pass different single
   * objects: that keeps `spawn(a)` and `spawn(b)` apart without following every string.
   */
  activation(fn: FunctionObject, self: Obj | undefined, params: readonly Value[], entry?: Obj): Activation {
    const list = this.activationsOf(fn.fn);
    let key = `${fn.id} ${self?.id ?? ''} ${entry?.id ?? ''}`;
    const selfKey = key;
    let depth = self === undefined ? 0 : depthOf(self);
    for (const value of params) {
      const identity = identityOf(value);
      key += identity === undefined ? ' -' : ` ${typeof identity === 'string' ? identity : identity.id}`;
      if (identity !== undefined && typeof identity !== 'string') depth = Math.max(depth, depthOf(identity));
    }
    let act = this.byKey.get(key);
    if (act === undefined && list.length >= MAX_ACTIVATIONS) {
      key = `* ${selfKey}`;
      act = this.byKey.get(key);
      // One too many of one class: any other receiver of the function stands for it too.
      if (act === undefined && list.length >= 8 * MAX_ACTIVATIONS) act = list.findLast((one) => one.callee === fn);
    }
    if (act === undefined) {
      act = new Activation(
        this.activations.length,
        fn.fn,
        fn.file,
        fn,
        fn.env,
        self,
        Math.max(depth, fn.env?.depth ?? 0),
        this.values.none,
      );
      this.activations.push(act);
      list.push(act);
      this.byKey.set(key, act);
    }
    return act;
  }

  /** The single activation of a module or class body. */
  bodyActivation(file: FileUnit, fn: FunctionFacts, env: Activation | undefined): Activation {
    const key = `body ${file.id} ${fn.id} ${env?.id ?? ''}`;
    let act = this.byKey.get(key);
    if (act === undefined) {
      act = new Activation(
        this.activations.length,
        fn,
        file,
        undefined,
        env,
        env?.self,
        env?.depth ?? 0,
        this.values.none,
      );
      this.activations.push(act);
      this.activationsOf(fn).push(act);
      this.byKey.set(key, act);
    }
    return act;
  }

  activationsOf(fn: FunctionFacts): Activation[] {
    let list = this.byFunction.get(fn);
    if (list === undefined) this.byFunction.set(fn, (list = []));
    return list;
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
    if (act.queued || act.rounds >= MAX_ROUNDS) return;
    act.queued = true;
    this.work.push(act);
  }

  /** Looks at activations until nothing is new. */
  settle(): void {
    for (let next = this.work.shift(); next !== undefined; next = this.work.shift()) {
      next.queued = false;
      this.evaluate(next);
    }
  }
}

const depthOf = (obj: Obj): number => {
  switch (obj.kind) {
    case 'instance':
    case 'library':
      return obj.depth;
    case 'method':
      return depthOf(obj.self);
    case 'function':
      return obj.env?.depth ?? 0;
    default:
      return 0;
  }
};

/** Values of the moment: a function does the same for each, so that callers passing different ones are not told apart. */
const isPlain = (type: string): boolean => {
  const role = roleOf(type);
  return role === undefined || role === 'tuple' || role === 'view' || role === 'iterator' || role === 'coroutine';
};

/** The one object a value is, where it has identity; `*` where there are several; undefined where none matters. */
const identityOf = (value: Value): Obj | '*' | undefined => {
  let found: Obj | undefined;
  for (const obj of value.objs) {
    if (obj.kind === 'constant' || obj.kind === 'external' || (obj.kind === 'library' && isPlain(obj.type))) continue;
    if (found !== undefined) return '*';
    found = obj;
  }
  return found;
};

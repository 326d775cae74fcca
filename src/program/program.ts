/** The program as rules see it: its threads, its variables, and what may happen at the same time. */

import { greenFiles } from './contexts/green-threads.js';
import type { FileFacts } from '../facts/ir.js';
import type { Access, Activation } from './model/activation.js';
import type { LockAcquisition } from './model/flow.js';
import { Clarity } from './concurrency/clarity.js';
import { Concurrency } from './concurrency/concurrency.js';
import { areShared } from './concurrency/shared-holds.js';
import type { AccessInContext } from './concurrency/access-in-context.js';
import { isSingular } from './concurrency/singular.js';
import type { EntryState, Context } from './contexts/entry-state.js';
import { Contexts } from './contexts/contexts.js';
import { entryName } from './contexts/entry-names.js';
import type { FileUnit } from './model/files.js';
import type { RelevanceSlice } from './contexts/relevance-slice.js';
import type { AnalysisState } from './model/analysis-state.js';
import { allRunBy } from './model/callees.js';
import { mapOf, push, remembered } from './model/maps.js';
import type { Cell, Obj } from './model/objects.js';
import { evaluateProgram, type Root } from './contexts/roots.js';
import type { ISet } from './model/sets.js';
import { sameElement } from './concurrency/same-element.js';
import { isTaskOfLoop } from './library/lanes.js';
import { threadsOf, type ThreadModel } from './library/thread-table.js';
import { findVariables, type Variable } from './concurrency/variables.js';

export { functionName } from './contexts/entry-names.js';

export interface ProgramOptions {
  readonly python: readonly [number, number];
  readonly freeThreaded: boolean;
}

/** More ways to come to one variable than this teach nothing new, and comparing them all would take long. */
const MAX_PLACED = 400;

/** A question about an access on its way and another one on its own. */
export type PairTest = (mine: AccessInContext, theirs: AccessInContext) => boolean;

export class Program {
  readonly analysis: AnalysisState;
  readonly roots: readonly Root[];
  readonly relevance: RelevanceSlice;
  readonly contexts: Contexts;
  readonly concurrency: Concurrency;
  readonly clarity: Clarity;
  private found: readonly Variable[] | undefined;
  private defined: ReadonlySet<string> | undefined;
  private entered: readonly Activation[] | undefined;

  constructor(
    files: readonly FileFacts[],
    readonly options: ProgramOptions,
  ) {
    const evaluation = evaluateProgram(byPath(files));
    this.analysis = evaluation.analysis;
    this.roots = evaluation.roots;
    this.relevance = evaluation.relevance;
    this.contexts = new Contexts(this.analysis, this.roots, evaluation.uncalled, evaluation.promises);
    this.concurrency = new Concurrency(this.analysis, this.contexts, this.roots);
    this.clarity = new Clarity(this.analysis, this.contexts, this.roots);
  }

  get files(): readonly FileUnit[] {
    return this.analysis.files.units;
  }

  /** How many steps evaluation took (see `AnalysisState.steps`). */
  get steps(): number {
    return this.analysis.steps;
  }

  /** Whether some function or class of the program has the name. */
  isDefined(name: string): boolean {
    this.defined ??= new Set(
      this.files.flatMap(({ facts }) => [...facts.functions, ...facts.classes].map((one) => one.name)),
    );
    return this.defined.has(name);
  }

  /** Activations that some thread enters. */
  get reached(): readonly Activation[] {
    this.entered ??= this.analysis.activations.filter((act) => this.contexts.of(act).length > 0);
    return this.entered;
  }

  /** In what ways an activation is entered; where it was given up, for one that all callers share, in what ways that is. */
  waysInto(act: Activation): readonly EntryState[] {
    const own = this.contexts.of(act);
    return own.length > 0 ? own : this.analysis.activationsOf(act.fn).flatMap((other) => this.contexts.of(other));
  }

  /** Variables that more than one thread touches and at least one writes. */
  get variables(): readonly Variable[] {
    this.found ??= findVariables(
      this.analysis,
      this.contexts,
      (threads, owner, cell) =>
        this.concurrency.clientThreads.isPromised(cell) || this.concurrency.mayMeet(threads, owner),
    );
    return this.found;
  }

  /** Whether green threads stand in the place of threads in a file. */
  isGreen(path: string): boolean {
    this.greenPaths ??= new Set([...greenFiles(this.analysis)].map(({ facts }) => facts.path));
    return this.greenPaths.has(path);
  }

  private greenPaths: ReadonlySet<string> | undefined;

  /** Everything known of a thread object, future or handler. */
  threadModel(obj: Obj): ThreadModel | undefined {
    return threadsOf(this.analysis).models.get(obj);
  }

  get threadModels(): readonly ThreadModel[] {
    return [...threadsOf(this.analysis).models.values()];
  }

  // Questions about accesses

  /**
   * All ways in which two accesses may happen at the same time; of those of the first, only what is `asked` for, and none
   * that is left out, which is asked first, as it takes less.
   */
  *overlaps(
    a: Access,
    b: Access,
    asked = this.placed(a),
    isLeftOut?: PairTest,
  ): Generator<readonly [AccessInContext, AccessInContext]> {
    if (sameElement(a, b)) yield* this.pairs(a, b, asked, isLeftOut);
  }

  /** The same for any two elements of one container. */
  *pairs(
    a: Access,
    b: Access,
    asked = this.placed(a),
    isLeftOut?: PairTest,
  ): Generator<readonly [AccessInContext, AccessInContext]> {
    if (asked.length === 0 || !this.concurrency.meet(a, b)) return;
    for (const mine of asked) {
      for (const theirs of this.placed(b)) {
        if (isLeftOut?.(mine, theirs) !== true && this.concurrency.concurrent(mine, theirs)) yield [mine, theirs];
      }
    }
  }

  placed(access: Access): readonly AccessInContext[] {
    return this.concurrency.placed(access);
  }

  /** Whether both are threads of clients, who call what a class that locks offers. */
  areClients(a: AccessInContext, b: AccessInContext): boolean {
    return this.concurrency.clientThreads.mayMeet(a, b);
  }

  /** The accesses of a variable, each in the ways its activation is entered. */
  placesOf({ accesses }: Variable): readonly AccessInContext[] {
    const found: AccessInContext[] = [];
    for (const access of accesses) {
      if (found.length >= MAX_PLACED) break;
      found.push(...this.placed(access));
    }
    return found.slice(0, MAX_PLACED);
  }

  /** Locks held at an access that others could hold too. */
  locks(placed: AccessInContext): readonly LockAcquisition[] {
    return this.concurrency.sharedLocks(placed);
  }

  /** Locks held from each of the reads to the write without a release in between. */
  locksOver(placed: AccessInContext, reads: readonly Access[]): readonly LockAcquisition[] {
    let held = this.locks(placed);
    for (const read of reads) {
      if (held.length === 0) break;
      const there = this.holdsAtRead(placed, read);
      held = held.filter((hold) => there.includes(hold));
    }
    return held;
  }

  private holdsAtRead(placed: AccessInContext, read: Access): readonly LockAcquisition[] {
    if (read.act === placed.access.act)
      return this.concurrency.locks({ access: read, entryState: placed.entryState }).items;
    // The read is in another function: a hold is told by where it was taken, so that all of them can be offered.
    let offered = this.offered.get(read);
    if (offered === undefined) {
      offered = [...new Set(this.placed(read).flatMap((one) => this.concurrency.locks(one).items))];
      this.offered.set(read, offered);
    }
    return offered;
  }

  /** The holds that a read is under, in whatever way it is reached. */
  private readonly offered = new Map<Access, readonly LockAcquisition[]>();

  /** A lock of `a` that `b` holds as well, where both are held for a variable of `owner` and keep each other out. */
  commonLock(a: readonly LockAcquisition[], b: readonly LockAcquisition[], owner: Obj): LockAcquisition | undefined {
    const { lockIdentity } = this.concurrency;
    return a.find((hold) =>
      b.some((other) => lockIdentity.isOneLock(hold.lock, other.lock, owner) && !areShared(hold, other)),
    );
  }

  /** Whether such a lock keeps two accesses apart. Most ways into a function hold the same locks as others do. */
  areGuarded(mine: AccessInContext, theirs: AccessInContext, owner: Obj): boolean {
    const [a, b] = [this.locks(mine), this.locks(theirs)];
    if (a.length === 0 || b.length === 0) return false;
    const known = mapOf(mapOf(this.guards, a), b);
    return remembered(known, owner, () => this.commonLock(a, b, owner) !== undefined);
  }

  private readonly guards = new Map<readonly LockAcquisition[], Map<readonly LockAcquisition[], Map<Obj, boolean>>>();

  lockset(placed: AccessInContext): ISet<LockAcquisition> {
    return this.concurrency.locks(placed);
  }

  /** Whether an object stands for one of the program's, and not for one among many. */
  isSingular(obj: Obj): boolean {
    return remembered(this.singular, obj, () => isSingular(this.analysis, this.contexts, obj));
  }

  private readonly singular = new Map<Obj, boolean>();

  /** The variables that may be an object, in the order in which their owners were made. */
  variablesWith(obj: Obj): readonly Cell[] {
    if (this.holding === undefined) {
      this.holding = new Map();
      for (const { fields } of this.analysis.objects.all)
        for (const cell of fields?.values() ?? []) for (const one of cell.value.objs) push(this.holding, one, cell);
    }
    return this.holding.get(obj) ?? [];
  }

  private holding: Map<Obj, Cell[]> | undefined;

  // Names for messages

  /**
   * What a context is called: `main`, the function that the thread runs, or the event loop that it does. A helper that starts
   * threads starts one of several functions: `act` says which leads there.
   */
  contextName(ctx: Context, act?: Activation): string {
    if (ctx.thread === undefined) return 'main';
    const entry = isTaskOfLoop(ctx.model) ? undefined : entryTo(ctx, act);
    if (entry !== undefined) return entryName(entry);
    const [called] = isTaskOfLoop(ctx.model) ? [] : (ctx.model?.calls ?? []);
    if (called?.kind === 'library-method') return `${this.objectName(called.self)}.${called.name}`;
    if (called !== undefined) return called.name;
    // What no thread of the program enters was handed to an event loop, as a coroutine.
    return 'the event loop';
  }

  /** The same of the thread that makes an access. */
  threadOf({ access, entryState }: AccessInContext): string {
    return this.contextName(entryState.ctx, access.act);
  }

  /** Whether the source has a name for an object. */
  isNamed(obj: Obj): boolean {
    return this.analysis.names.has(obj) || (obj.kind === 'library' && obj.spelled !== undefined);
  }

  /** How the source calls an object: the variable or attribute that holds it. */
  objectName(obj: Obj): string {
    if (obj.kind === 'library' && obj.spelled !== undefined) return obj.spelled;
    return this.analysis.names.get(obj) ?? ownName(obj);
  }
}

/** The function that a thread runs; of several the first that leads to an activation, else the first. */
function entryTo({ model }: Context, act: Activation | undefined): Activation | undefined {
  let first: Activation | undefined;
  for (const entry of model?.entries ?? []) {
    if (act === undefined || model?.entries.size === 1 || allRunBy(entry).has(act)) return entry;
    first ??= entry;
  }
  return first;
}

/** What an object is called that no variable names: by its type. */
function ownName(obj: Obj): string {
  switch (obj.kind) {
    case 'library':
      return obj.type.replace(/^.*\./, '');
    case 'instance':
      return obj.cls.cls.name;
    case 'class':
      return obj.cls.name;
    default:
      return obj.kind;
  }
}

/** The files in an order of their own, whatever the one in which they were found. */
const byPath = (files: readonly FileFacts[]): readonly FileFacts[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

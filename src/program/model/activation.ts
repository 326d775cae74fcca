/**
 * One way a function runs: the function, the object it runs on and the objects it was given. The evaluator
 * looks at a body once per activation and leaves behind what happens there, relative to how it was entered:
 * which locks were taken since, which threads started, which objects made. Who calls it, on which thread and
 * with which locks held is added later (see contexts.ts).
 */

import { exact } from '../../facts/lists.js';
import type { Check, Exit, Flow, LockAcquisition } from './flow.js';
import type { AttributeExpr, CallExpr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import type { FileUnit } from './files.js';
import { push } from './maps.js';
import { Readers } from './readers.js';
import type { Cell, EnvObject, FunctionObject, LibraryObject, InstanceObject, Obj } from './objects.js';
import type { ISet } from './sets.js';
import type { Value } from './values.js';

export type AccessKind = 'read' | 'write';

/** What an operation does to the contents or the binding. */
export type Effect =
  | 'none'
  | 'store' // binds or overwrites
  | 'add'
  | 'remove'
  | 'clear'
  | 'reorder';

/** Whether it takes out of a container what is in there. */
export const takesOut = (effect: Effect): boolean => effect === 'remove' || effect === 'clear';

/** Whether what is read is left to callers: they get a view or an iterator. */
export const isHandingOut = ({ op }: Access): boolean => op === 'view' || op === 'iterator';

export interface Access {
  readonly id: number;
  readonly act: Activation;
  readonly cell: Cell;
  readonly kind: AccessKind;
  readonly effect: Effect;
  /** `=`, `+=`, `del`, `append`, `[]=`, `iterate`, `in`, `len`, `get`, … */
  readonly op: string;
  readonly at: Span;
  readonly stmt: Stmt | undefined;
  flow: Flow;
  /** Reads whose result flows into what is written. */
  readonly deps: readonly Access[];
  /** The value stored, where the effect is `store`. */
  readonly value: Value | undefined;
  /** The index or key, for element accesses. */
  readonly key: Value | undefined;
  /** The key as written, where it is a name or a path. */
  readonly keyText: string | undefined;
  /** Loops of this function around the access, innermost last. */
  readonly loops: readonly Stmt[];
  /** Stands in a `try` that deals with what a lost race would raise. */
  readonly handled: boolean;
}

/**
 * An acquire that may fail, a wait that may be given up, the question whether a lock is held, where it is not, or a wait
 * at a barrier, where this thread is the one that is told 0.
 */
export interface TryLock {
  readonly kind: 'acquire' | 'wait' | 'find free' | 'lead';
  readonly obj: Obj;
  readonly node: Span;
  /** Whether the call's answer is true where it has succeeded, or false. */
  readonly answer: boolean;
  /** It certainly gives up after a time. */
  readonly givesUp: boolean;
  /** Where it has failed, the answer is None, and where it has not, nothing that is false. */
  readonly orNone?: boolean | undefined;
}

export interface CallEvent {
  readonly node: Span;
  readonly stmt: Stmt | undefined;
  readonly callee: Activation;
  /** The objects it is called on, where the callee's own receiver stands for others too. */
  receivers?: readonly (Obj | undefined)[];
  flow: Flow;
  readonly inLoop: boolean;
  /** The loop that may deal out what it is called on; undefined where there is none, or more than one. */
  readonly dealt: Dealing | undefined;
  /** The coroutine it makes is awaited on the spot (or the callee is no coroutine). */
  readonly immediate: boolean;
  /** Values of the parameters in this call, where the callee is a function of the program. */
  params: readonly Value[];
  /** Nothing is called there but what is seen. */
  isSeen: boolean;
  /** Of what has escaped, that which only threads know that the caller has made and not started yet. */
  unpublished: ISet<Obj>;
  /** A server makes such a coroutine for each request, beside those that it makes of others in the same call. */
  isOneOfMany?: true;
  /** What a call of an async function makes. */
  readonly coroutine?: Obj;
}

export interface StartEvent {
  /** The function that starts it. */
  readonly act: Activation;
  readonly node: CallExpr;
  readonly stmt: Stmt | undefined;
  readonly thread: Obj;
  flow: Flow;
  readonly inLoop: boolean;
  /** What the thread is given: what it runs, is bound to, and its arguments. */
  readonly given: readonly Obj[];
  /** Objects made anew for each such thread, whatever may be seen of them elsewhere. */
  own: ISet<Obj>;
  readonly loops: readonly Stmt[];
}

export type JoinKind = 'join' | 'result' | 'wait' | 'shutdown' | 'with' | 'await' | 'poll' | 'iterate' | 'cancel';

export interface JoinEvent {
  readonly node: Span;
  readonly stmt: Stmt | undefined;
  readonly thread: Obj;
  readonly kind: JoinKind;
  readonly timed: boolean;
  flow: Flow;
  readonly loops: readonly Stmt[];
  /** Whether it is this very thread that was joined, whatever came before. */
  readonly isSure: boolean;
}

/** A call of something outside the program. */
export interface LibraryCall {
  /** `time.sleep`, or `threading.Thread.start` for a method of a library type. */
  readonly name: string;
  readonly node: CallExpr;
  readonly stmt: Stmt | undefined;
  readonly self: Obj | undefined;
  /** Values of the positional arguments and of the keywords, over all rounds of the loops around the call. */
  args: readonly Value[];
  keywords: ReadonlyMap<string, Value>;
  flow: Flow;
  readonly loops: readonly Stmt[];
  result: Value;
}

/** All that a call of a library is given. */
export const givenTo = ({ args, keywords }: Pick<LibraryCall, 'args' | 'keywords'>): readonly Value[] => [
  ...args,
  ...keywords.values(),
];

export interface AcquireEvent {
  readonly hold: LockAcquisition;
  readonly node: Span;
  readonly blocking: boolean;
  flow: Flow;
}

/** A call whose callee could not be seen. */
export interface UnknownCall extends Span {
  /** The call as written, where there is one. */
  readonly expr: CallExpr | undefined;
  /** Which locks were taken and given back since entry, where there are any. */
  readonly held: Pick<Flow, 'locks' | 'released'> | undefined;
}

/** `t.start` as a statement of its own: a method of the library that is named and not called. */
export interface NamedMethod {
  readonly node: AttributeExpr;
  readonly self: Obj;
  readonly name: string;
}

/** A thread, timer, future or task made in this activation. */
export interface CreateEvent {
  readonly obj: LibraryObject | InstanceObject;
  readonly node: CallExpr;
  readonly stmt: Stmt | undefined;
  flow: Flow;
  readonly loops: readonly Stmt[];
}

/** The one loop around a place, and what it goes through. */
export interface Dealing {
  readonly loop: Span;
  readonly from: Value;
}

/** A thread is made for certain objects: what nobody else could reach by then is its own. */
export interface ClaimEvent {
  readonly node: Span;
  readonly thread: Obj;
  readonly given: readonly Obj[];
  /** Those that are the same for all threads made here, though a loop made others like them. */
  readonly fixed: readonly Obj[];
  /** The loop that may deal out what is given; undefined where there is none, or more than one. */
  readonly dealt: Dealing | undefined;
  /** Those that a loop within a loop gives to several such threads, which it doesn't wait for in between. */
  repeated: readonly Obj[];
  flow: Flow;
}

/** A place where others that wait for the object may be let go on: an event set, an item put, a barrier reached. */
export interface SignalEvent {
  readonly node: Span;
  readonly obj: Obj;
  flow: Flow;
}

/** Threads that a module finds started by the modules it imports, and leaves to those that import it. */
export interface Importing {
  /** The modules that it imports, each with the threads that may run by then. */
  readonly imports: { readonly body: Activation; readonly mayRun: ISet<Obj> }[];
  /** Threads that the modules imported so far have left running. */
  brought: ISet<Obj>;
  /** Threads that may run where it comes to what it does as a program only. */
  beforeMain: ISet<Obj> | undefined;
  /** Threads that may run once it is imported. */
  left: ISet<Obj>;
}

/** An object made by an expression, which may make several of different types. */
export interface Allocation {
  readonly end: number;
  readonly type: string;
  /** Tells apart what is made there of one type. */
  readonly key: string;
  readonly obj: Obj;
}

/** What tells the activations of one function apart, beside the function object and the receiver. */
export interface Entered {
  /** The thread that runs it, where it is the entry of one. */
  readonly entry: Obj | undefined;
  /** The one object each parameter is, `*` for several; undefined for an activation that all further callers share. */
  readonly given: readonly (Obj | '*' | undefined)[] | undefined;
  /** The place of the call, where each call gives back another object that matters. */
  readonly place?: string | undefined;
}

/** In place of a number: an `__init__` that Python writes, which makes for each object what its fields begin with. */
export const WRITTEN_BY_PYTHON = -1;

/** In place of a number: code of a client, which can't be seen. */
export const UNSEEN_CODE = -2;

export class Activation {
  /** Values of the parameters, by slot, over all callers that share this activation. */
  readonly params: Value[];
  returns: Value;
  yields: Value;
  /** Reads whose value may be what is returned. */
  returnDeps: readonly Access[] = [];
  readonly returnReaders = new Readers<Activation>();
  exit: Exit | undefined;
  /** What holds when it ends, as seen from inside. */
  ending: Flow | undefined;
  /** Acquires that have succeeded where what it returns, or yields, is true. */
  offers: readonly TryLock[] = [];
  /** Threads that what it returns tells whether they are alive. */
  polled: readonly Obj[] = [];
  /** Threads that it has certainly joined itself when it ends. */
  surelyJoined: ISet<Obj> | undefined;
  /** What holds at the `yield` of a context manager helper. */
  atYield: Flow | undefined;
  /** Threads that may run where it ends the program: `sys.exit(app.exec())` lets events be handled until then. */
  liveAtExit: ISet<Obj> | undefined;
  /** Which threads its imports start; undefined for what is no body of a module. */
  importing: Importing | undefined;
  evaluated = false;
  running = false;
  /** Which item of a literal a loop is at, where each has a round of its own: what is made there is told apart by it. */
  item = '';
  queued = false;
  /** Evaluations begun. */
  rounds = 0;
  /** Which place it has among those that were first done with: callees come before what calls them. */
  order = Infinity;
  /** Objects made here, by the start of the expression that makes them. */
  allocations: ReadonlyMap<number, readonly Allocation[]> = NO_ALLOCATIONS;
  accesses: Access[] = [];
  calls: CallEvent[] = [];
  starts: StartEvent[] = [];
  joins: JoinEvent[] = [];
  libraryCalls: LibraryCall[] = [];
  acquires: AcquireEvent[] = [];
  creates: CreateEvent[] = [];
  claims: ClaimEvent[] = [];
  signals: SignalEvent[] = [];
  /** What it waits for somewhere. */
  awaits: ReadonlySet<Obj> = NOTHING;
  /** Calls whose callee could not be seen. */
  unknownCalls: UnknownCall[] = [];
  /** Calls of functions of the program with other arguments than they take: TypeError. */
  refused: Span[] = [];
  /** Methods that are named where they were meant to be called. */
  named: NamedMethod[] = [];
  /** Loops that only an exception leaves, with the threads that may run where they begin. */
  endless: (Span & { readonly mayRun: ISet<Obj> })[] = [];
  /** `while True: …; if jobs.empty(): break`: the tests that a round ends with, which the next one begins with. */
  roundTests: { readonly loop: Span; readonly check: Check }[] = [];
  /** Whether such a loop keeps it from its end on every way. */
  neverReturns = false;
  /** `with semaphore:` of one that lets several through. */
  semaphores: Span[] = [];
  /** Calls of what is known, or of something else that can't be seen. */
  unsure: Span[] = [];
  /** What each `for` and comprehension clause goes through, by the start of the iterated expression. */
  iterated: ReadonlyMap<number, Value> = NO_VALUES;
  /** What containers made here by `a + b` were made of. */
  joinedParts: ReadonlyMap<Obj, readonly Value[]> = NO_PARTS;
  /** Values that left for code that cannot be seen (returned to unknown callers is not among them). */
  escapes: { readonly obj: Obj; readonly node: Span }[] = [];
  envObject: EnvObject | undefined;
  /** How it is entered; undefined for bodies of modules and classes. */
  entered: Entered | undefined;

  constructor(
    readonly id: number,
    readonly fn: FunctionFacts,
    readonly file: FileUnit,
    /** The function object that was called; absent for module bodies. */
    readonly callee: FunctionObject | undefined,
    /** The enclosing activation, for captured variables. */
    readonly env: Activation | undefined,
    readonly self: Obj | undefined,
    /** Nesting of the objects it was given; bounds recursion through allocation. */
    readonly depth: number,
    nothing: Value,
  ) {
    this.returns = nothing;
    this.yields = nothing;
    this.params = fn.params.map(() => nothing);
  }

  /** Keeps what one evaluation found in no more room than it takes. */
  compact(): void {
    this.accesses = exact(this.accesses);
    this.calls = exact(this.calls);
    this.starts = exact(this.starts);
    this.joins = exact(this.joins);
    this.libraryCalls = exact(this.libraryCalls);
    this.acquires = exact(this.acquires);
    this.creates = exact(this.creates);
    this.claims = exact(this.claims);
    this.signals = exact(this.signals);
    this.unknownCalls = exact(this.unknownCalls);
    this.named = exact(this.named);
    this.endless = exact(this.endless);
    this.roundTests = exact(this.roundTests);
    this.semaphores = exact(this.semaphores);
    this.unsure = exact(this.unsure);
    this.escapes = exact(this.escapes);
  }

  /** Takes note of an object that an expression which begins there makes. */
  noteAllocation(start: number, made: Allocation): void {
    if (this.allocations === NO_ALLOCATIONS) this.allocations = new Map<number, Allocation[]>();
    push(this.allocations as Map<number, Allocation[]>, start, made);
  }

  /** Takes note of something that it waits for. */
  noteAwaited(obj: Obj): void {
    if (!this.awaits.has(obj)) this.awaits = new Set([...this.awaits, obj]);
  }

  /** Takes note of what a `for` or a comprehension goes through. */
  noteIterated(start: number, value: Value): void {
    if (this.iterated === NO_VALUES) this.iterated = new Map<number, Value>();
    (this.iterated as Map<number, Value>).set(start, value);
  }

  /** Takes note of what a container is made of. */
  noteParts(made: Obj, parts: readonly Value[]): void {
    if (this.joinedParts === NO_PARTS) this.joinedParts = new Map<Obj, readonly Value[]>();
    (this.joinedParts as Map<Obj, readonly Value[]>).set(made, parts);
  }
}

// Most activations have nothing of these, and a map for each would fill the memory.
export const NOTHING: ReadonlySet<Obj> = new Set();
const NO_ALLOCATIONS: ReadonlyMap<number, readonly Allocation[]> = new Map();
const NO_VALUES: ReadonlyMap<number, Value> = new Map();
const NO_PARTS: ReadonlyMap<Obj, readonly Value[]> = new Map();

/** Whether it calls itself: what it makes, and what its names stand for, are then those of one round among others. */
export const callsItself = (act: Activation): boolean => act.calls.some(({ callee }) => callee === act);

/** What has succeeded where a variable is false, and where it is true. */
export interface TryLockOutcome {
  readonly false: readonly TryLock[];
  readonly true: readonly TryLock[];
}

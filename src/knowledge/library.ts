/**
 * The language in which libraries are described. A library is a value of type `Library` in a file under `libraries/`: its
 * rows say which of its names play a part that the analysis knows. What a part means is known to the analysis, names only
 * to rows. All names are dotted as they are imported; lists of names are texts with spaces between.
 */

import type { ThreadBound } from './thread-bound.js';
import type { Toolkit } from './toolkits.js';

/** The part that the objects of a type play. */
export type Role =
  | 'lock'
  | 'rlock'
  | 'condition'
  | 'semaphore'
  | 'lock-guard'
  | 'event'
  | 'barrier'
  | 'thread'
  | 'timer'
  | 'executor'
  | 'job-pool'
  | 'process-pool'
  | 'process'
  | 'future'
  | 'queue'
  | 'async-primitive'
  | 'thread-local'
  | 'scheduler'
  | 'server'
  | 'exit-stack'
  | 'null-context'
  | 'closing'
  | 'caller'
  | 'list'
  | 'dict'
  | 'set'
  | 'tuple'
  | 'deque'
  | 'view'
  | 'iterator'
  | 'coroutine'
  | 'loop'
  | 'widget'
  | 'thread-bound'
  | 'movable'
  | 'signal'
  | 'connection'
  | 'logger'
  | 'log-handler'
  | 'stateful'
  | 'resource';

/** A type and the part that it plays. */
export interface TypeRow {
  readonly role: Role;
  /** The module whose functions do what its methods do. */
  readonly likeModule?: string;
  /** Other names of the type: re-exports, private spellings, functions that make one. */
  readonly also?: string;
  /** Methods by whose names an object is known for one of the type, whoever made it. */
  readonly knownBy?: string;
  /**
   * Methods that are called otherwise than those of Python's own type in that role, with the name that they have there:
   * `{ begin: 'start' }` for a thread. An executor's are tasks, below.
   */
  readonly methods?: Readonly<Record<string, string>>;
  /** Methods that run a callable on another thread (or in another process). */
  readonly tasks?: Readonly<Record<string, TaskRow>>;
  /** Callables that it keeps, and calls on a thread of its own. */
  readonly callbacks?: CallbackRow;
  /** How a loop that runs coroutines and callbacks is left them, and set going. */
  readonly loop?: LoopRow;
  /** Methods that give a decorator, each with the method that is then called with what is decorated. */
  readonly decorating?: Readonly<Record<string, string>>;
  /** What it is made with, where that is other than of Python's own type in the role; see `Takes`. */
  readonly takes?: Takes;
  /** Attributes by which a subclass reaches what the object was made with, and the part that each is. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** Locks that the object has in attributes. */
  readonly locks?: Readonly<Record<string, InheritedLock>>;
  /** A lock that `with` doesn't take. */
  readonly isNoContext?: true;
  /** The attribute that is a signal, which is emitted at the end of a thread. */
  readonly endSignal?: string;
  /**
   * Methods that tell a thread to come to its end, and do not wait for that; or a pool that has no `shutdown` and that nobody
   * waits for at exit, the gentlest first.
   */
  readonly ends?: string;
  /** A thread of a toolkit, which may be started again and says otherwise than Python's how it lives; or one that only a pool runs. */
  readonly runBy?: 'toolkit' | 'pool';
  /** A container that makes what is asked for and missing: by what it was made with, or a number. */
  readonly missing?: 'made' | 'counted';
  /** A container that is copied element by element, in Python: others may come in between. */
  readonly isCopiedStepwise?: true;
  /** Something stateful, which no lock inside guards: the methods that change what it holds, and those that go through all of it. */
  readonly changes?: Readonly<Partial<Record<'add' | 'remove' | 'store', string>>>;
  readonly walks?: string;
  /** Keywords of the constructor, each with the value by which it runs what it is handed on threads and not in other processes. */
  readonly threadsWith?: Readonly<Record<string, string>>;
  /** How many workers a pool has at least, where nobody says how many. */
  readonly atLeast?: number;
  /** All that it runs, it runs on one thread. */
  readonly isOneThread?: true;
  /** Attributes and methods that no row speaks of give the object itself: `every(5).minutes.do(work)`. */
  readonly isFluent?: true;
  /** Other processes use it as well: what they do can't be seen. */
  readonly isForProcesses?: boolean;
  /** For asyncio's primitives: which thread primitive it resembles. */
  readonly like?: 'event' | 'queue' | 'lock' | 'future';
}

/** What an object calls on a thread of its own, or on that of `runs`, when something happens, one after the other. */
export interface CallbackRow {
  /** Attributes that programs store callables in; of a subclass, the methods of these names. */
  readonly attributes: string;
  /** Methods that take one more. */
  readonly adders?: Readonly<Record<string, Takes>>;
  /** The method that begins the thread; none where what is stored is called from then on. */
  readonly begin?: string;
  /** `with` begins the thread as well. */
  readonly entered?: true;
  /** With how many arguments of the library's own it is called, where that is certain. */
  readonly tells?: number;
  /** The one thread, by a name for it, that calls what all such objects are given. */
  readonly thread?: string;
  /** The method that waits for its end. */
  readonly end?: string;
  /** Methods that call them on the thread that they are called on, until it is told to end. */
  readonly runs?: string;
  /** These call each of them on a thread of its own, and several at once. */
  readonly overlaps?: true;
  /** They do where a keyword of theirs, or of the constructor, is one of these words; where there are none, unless it is false. */
  readonly overlapsWith?: Readonly<Record<string, string>>;
  /** Methods that call a few of the attributes there before they come back, each with these. */
  readonly within?: Readonly<Record<string, string>>;
  /** Those that are called once, before and after all others, where the others come again and again. */
  readonly once?: { readonly first: string; readonly last: string };
  /** What they are told comes by keywords, and the object is none of it; or is what the method that added each was told for it. */
  readonly told?: 'by name' | 'as added';
  /** What it is made with that each is told next to the object, and the method by which that becomes another. */
  readonly hands?: { readonly what: string; readonly by: string };
}

/** A loop that runs what it is left, one after the other, on the thread that called it. */
export interface LoopRow {
  /** Methods that leave it a callable. */
  readonly leaves: Readonly<Record<string, Takes>>;
  /** Those that run it, until it is told to end. */
  readonly runs: string;
}

/** A lock that an object of a library class has in an attribute. */
export interface InheritedLock {
  readonly role: 'lock' | 'rlock' | 'condition';
  /** The attribute whose lock a condition takes, where it has none of its own. */
  readonly over?: string;
}

/**
 * Parameters in their order, as `name`, or `name=part` where the library calls the part otherwise: `func=target args
 * kwds=kwargs`. A slash behind a name says that it is given by position only. Parts that matter: `target`, the callable;
 * `args` and `kwargs`, its arguments packed into a sequence and a dict; `*args` and `**kwargs`, its arguments as they are;
 * `each`, a sequence of first arguments; `*each`, several of them; `unpacked`, a sequence of sequences of arguments; `jobs`, a sequence of callables with nothing to be told;
 * `workers`, how many threads there are; `initializer`, what each worker runs first, with `initargs`; `handler`, the class that answers
 * requests; `size`, how many it holds; `threads`, false where a scheduler is to have none.
 */
export type Takes = string;

/** A call that runs a callable on another thread. */
export interface TaskRow {
  readonly takes: Takes;
  /**
   * What it gives: a future; the result, or all of them, once they are there; an iterator that waits for each; or an
   * object of the library that no row speaks of, where there is a thread only if a callable is given.
   */
  readonly gives: 'future' | 'awaitable' | 'result' | 'results' | 'iterator' | 'nothing' | 'object';
  /** A keyword without which it makes no thread. */
  readonly onlyWith?: string;
  /** Of the object given as `target`, these methods are called there, with arguments of the library's; `*` for all public ones. */
  readonly callsBack?: string;
  /** It runs on the pool in this argument, or on the one that its object has of its own. */
  readonly pool?: number;
  /** With how many arguments of the library's own it is called, where that is certain. */
  readonly tells?: number;
  /** The one thread, by a name for it, that runs all that calls of the same name for it are handed. */
  readonly thread?: string;
  /** Several threads may run what it is handed at once. */
  readonly overlaps?: true;
  /** It comes back when nothing more is called there. */
  readonly blocks?: true;
  /** The function of the library before which nothing is called there. */
  readonly from?: string;
}

/**
 * A function after which threads are green: one runs until it waits, and all of them on one thread of the system. Which
 * modules are patched, keywords may say.
 */
export interface PatchRow {
  /** The keyword that leaves threads as they are where it is false. */
  readonly keyword?: string;
  /** Where others are told to be patched by keywords and this one is not, it is left out. */
  readonly onlyNamed?: boolean;
}

/** What a function does that the analysis has to know of. */
export type FunctionKind =
  // Callables
  | 'partial'
  | 'partial of a method'
  | 'partial of what it is called with'
  | 'gives back what it decorates'
  | 'decorates as another'
  | 'class method'
  | 'static method'
  | 'property'
  | 'setter of a property'
  | 'getter of a property'
  | 'deleter of a property'
  | 'context manager of a generator'
  | 'suppresses exceptions'
  | 'expects exceptions'
  | 'weak reference'
  | 'proxy'
  // Classes with fields
  | 'named tuple'
  | 'namespace'
  | 'instance of a class'
  | 'instance of a class, set up'
  | 'dataclass'
  | 'enumeration'
  | 'field of a dataclass'
  | 'fields of a dataclass'
  | 'default made anew'
  | 'cast'
  // What is told to whoever listens
  | 'gives a logger'
  | 'logs'
  | 'sets up logging'
  // Iterators
  | 'chains'
  | 'chains what is in'
  | 'takes a slice'
  | 'cuts in pieces'
  | 'goes round'
  | 'combines'
  | 'counts up'
  | 'copies'
  | 'copies deeply'
  | 'steps through dicts'
  | 'pickles'
  | 'pick one'
  | 'pick some'
  | 'keys of'
  | 'values of'
  | 'items of'
  | 'goes through'
  | 'goes through in Python'
  | 'reduces'
  // Threads
  | 'every thread'
  | 'main thread'
  | 'current thread'
  | 'number of the current thread'
  | 'number of threads'
  | 'waits for futures'
  | 'futures as they are done'
  // Named as a base class: at the end of a `with` block, what a class of the program has for `shutdown()` is called.
  | 'shut down behind its block'
  // The same: an object of such a class decorates functions, and is entered around each call of them.
  | 'decorates with its block'
  | 'shared pool'
  | 'job around a callable'
  | 'sleep'
  // Loops of coroutines
  | 'event loop'
  | 'hands to the loop'
  | 'decorates to hand to the loop'
  // Locks
  | 'decorates to hold a lock'
  | 'decorates to hold a named lock'
  | 'makes a decorator that holds a named lock'
  | 'gives the lock of a name'
  | 'runs a coroutine'
  | 'awaitable of a coroutine'
  | 'task of a coroutine'
  | 'opens a stream'
  | 'serves on the loop'
  | 'gathers'
  | 'gathers what is in'
  // Processes
  // What a method decorates so is one of those of which a command line names one.
  | 'command of a command line'
  | 'forks'
  | 'starts a process'
  | 'replaces the program'
  | 'chooses how processes begin'
  | 'process context'
  | 'after a fork'
  | 'signal handler'
  | 'ends the program'
  | 'ends the process at once'
  // Files and data
  | 'opens a file'
  | 'locks a file'
  // Its first argument is the command, as a text or in parts.
  | 'runs another program'
  | 'opens an address'
  | 'clock'
  // A base that makes dataclasses of what is built on it.
  | 'base of dataclasses'
  | 'chance'
  | 'the null device'
  | 'input of the program';

/** What calls outside the program do with the thread that makes them. */
export type CallEffect =
  /** Sleeps, or waits for another program or machine: that takes long as a rule. */
  | 'slow'
  /** Waits for another thread, or talks to a device, a file or the network. */
  | 'wait'
  /** Writes a line somewhere or takes a lock: short as a rule, and the GIL is released. */
  | 'brief'
  /** Works in C with the GIL released. */
  | 'release'
  /** Works with the GIL held. */
  | 'hold';

export interface Library {
  /** As a reader calls it. */
  readonly name: string;
  /** Where what the rows say is documented. */
  readonly source: string;
  readonly types?: Readonly<Record<string, TypeRow>>;
  readonly callables?: Readonly<Partial<Record<FunctionKind, string>>>;
  /** What calls do with the thread that makes them: of functions, and of all in a module or of a type that has no row of its own. */
  readonly effects?: Readonly<Partial<Record<CallEffect, string>>>;
  /**
   * Functions that run a callable on another thread, and methods of types that play no other part. A `*` in a name
   * stands for what programs have made for them: `*.add_*Servicer_to_server`.
   */
  readonly tasks?: Readonly<Record<string, TaskRow>>;
  /** Decorators after which each call of the function runs it on a thread; some only with a keyword. */
  readonly threadDecorators?: Readonly<Record<string, { readonly onlyWith?: string }>>;
  /** Toolkits whose windows belong to one thread. */
  readonly toolkits?: readonly Toolkit[];
  /** Objects that only the thread which made them may use. */
  readonly threadBound?: readonly ThreadBound[];
  /** Functions that put green threads in the place of threads. */
  readonly patches?: Readonly<Record<string, PatchRow>>;
  /** Packages in whose company threads matter, though no other row says how: what runs request handlers or callbacks. */
  readonly company?: string;
  /** Modules whose functions are the methods of one object that they make, each with its type. */
  readonly standIns?: Readonly<Record<string, string>>;
  /** Other names of functions and modules: each with the one that rows speak of. */
  readonly also?: Readonly<Record<string, string>>;
}

/** The names in a text. */
export const words = (text = ''): readonly string[] => text.split(/\s+/).filter(Boolean);

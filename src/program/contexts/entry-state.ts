/** The threads of a program, and entry states: what holds on each way in which one of them enters a function. */

import type { StartEvent } from '../model/activation.js';
import type { Check, LockAcquisition } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import type { ThreadModel } from '../library/thread-table.js';

/** What ways begin with. `process`: another process begins with it, in which nothing of this one runs. */
export const ROOT_KINDS = ['module', 'client', 'construct', 'callback', 'process', 'signal'] as const;
export type RootKind = (typeof ROOT_KINDS)[number];

/** The main thread, or one thread entry. */
export interface Context {
  readonly id: number;
  /** The thread object (thread, timer, future, request); undefined for the main thread. */
  readonly thread: Obj | undefined;
  readonly model: ThreadModel | undefined;
  /** May run several times at once. */
  multiple: boolean;
  /** Starts that one starter may do several times; without any, it is multiple only where its starters are. */
  readonly repeated: Set<StartEvent>;
  /** Contexts that start it. */
  readonly parents: Set<Context>;
  /** Threads that may already be running when it starts. */
  readonly mayRunAtStart: Set<Obj>;
  readonly starts: StartEvent[];
}

/** What holds where a thread enters an activation, on one way: its context, lockset, what may run, what it owns. */
export interface EntryState {
  readonly id: number;
  readonly ctx: Context;
  readonly locks: ISet<LockAcquisition>;
  /** Threads that may be running. */
  readonly mayRun: ISet<Obj>;
  /** Threads that code outside the program may have started through other functions. */
  readonly ambient: ISet<Obj>;
  /** Objects that nobody but this thread can reach. */
  readonly owned: ISet<Obj>;
  /** What this thread has certainly waited for, and threads it has joined, as far as others are ordered by that. */
  readonly awaited: ISet<Obj>;
  /** What this thread may have signalled. */
  readonly signalled: ISet<Obj>;
  /** Tests of the callers that this call stands under, innermost last. */
  readonly checks: readonly Check[];
  readonly root: RootKind;
  /** The coroutine around it runs many times at once. */
  readonly manyTasks: boolean;
  /** Any of several threads of clients may be the one that comes this way: it began at what a class that locks offers. */
  readonly anyThread: boolean;
  /** It began on an object that clients made, or that such an object made: the classes that it comes to are a library's. */
  readonly offered: boolean;
}

/** An entry state that has no number yet. */
export type Way = Omit<EntryState, 'id'>;

/** The way as an entry state. All parts are named, as what is spread into an object takes half as much room again. */
export const numbered = (way: Way, id: number): EntryState => ({
  id,
  ctx: way.ctx,
  locks: way.locks,
  mayRun: way.mayRun,
  ambient: way.ambient,
  owned: way.owned,
  awaited: way.awaited,
  signalled: way.signalled,
  checks: way.checks,
  root: way.root,
  manyTasks: way.manyTasks,
  anyThread: way.anyThread,
  offered: way.offered,
});

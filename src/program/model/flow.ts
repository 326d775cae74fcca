/** What holds at a point of an activation, relative to its entry: the flow, and what it is made of. */

import type { CompareOp, Span } from '../../facts/ir.js';
import type { Access, Activation } from './activation.js';
import type { Obj } from './objects.js';
import type { ISet } from './sets.js';

/** A lock taken at one place. Two holds of one lock are different: between them it was released. */
export interface LockAcquisition {
  readonly id: number;
  readonly lock: Obj;
  readonly act: Activation;
  readonly at: Span;
  /** Where two ways meet on which the lock was taken at different places: the holds it may be, by id. */
  readonly either: readonly number[] | undefined;
}

/** A test whose outcome decides whether the code below it runs. */
export interface Check {
  /** Unique within its activation. */
  readonly id: number;
  readonly act: Activation;
  /** The `if`, `while`, conditional expression or boolean operator. */
  readonly node: Span;
  /** `wait` for a loop that does nothing but wait for the test to fail, at what follows it. */
  readonly kind: 'if' | 'while' | 'wait' | 'conditional' | 'assert' | 'match';
  readonly tests: readonly Tested[];
  /** Where two branches have met: the innermost check of each. Either of them was passed. */
  readonly either?: readonly [Check, Check];
  readonly outer: Check | undefined;
  readonly depth: number;
}

/** What a branch learnt of a variable. */
export type Answer =
  | 'present' // `k in d`, `d.get(k)`, non-empty
  | 'absent' // `k not in d`
  | 'filled' // truth or len of a container
  | 'empty'
  | 'none'
  | 'some' // not None, or true
  | 'false'
  | 'forked child' // the process that a fork made
  | 'this thread' // the one that runs, or its number
  | 'another thread'
  | 'other';

// comparison and anything else

export interface Tested {
  readonly read: Access;
  readonly answer: Answer;
  /** How the variable compares with a constant where the test came out like this, if that is what was asked. */
  readonly compared?: Comparison;
  /** It is the first of several reasons for which the branch may be taken: `if x is None or x.closed`. */
  readonly isOneReason?: true;
  /** `k in tables[name]`: it is what was found in the container that is asked, and not the container. */
  readonly isOfInner?: true;
}

/** `> 0` of `size > 0`, or `!= name` with something that is not known, but never None. */
export interface Comparison {
  readonly op: CompareOp;
  readonly constant: unknown;
}

/** In place of a constant: what is not known, but never None. */
export const NOT_NONE = Symbol('not None');

/** What holds at a point of an activation, relative to its entry. Immutable. */
export interface Flow {
  /** Locks taken since entry and still held. */
  readonly locks: ISet<LockAcquisition>;
  /** Locks that may have been released since entry. */
  readonly released: ISet<Obj>;
  /** Threads that may have been started since entry and not joined. */
  readonly mayRun: ISet<Obj>;
  /** Threads certainly joined since entry. */
  readonly joined: ISet<Obj>;
  /** Objects made since entry that nothing else can reach yet. */
  readonly owned: ISet<Obj>;
  /** Objects this thread made or was handed, though others may reach them by now. */
  readonly mine: ISet<Obj>;
  /** Objects that lost freshness since entry. */
  readonly escaped: ISet<Obj>;
  /** What was certainly waited for: events, barriers passed, queues an item was taken from, locks that a try found free. */
  readonly awaited: ISet<Obj>;
  /** Who may have signalled since entry: this activation, or those it called. */
  readonly signalled: ISet<Signaller>;
  /** Threads whose object at hand may have been started since entry, ended or not. */
  readonly mayHaveStarted: ISet<Obj>;
  /** Threads that may have been made anew since entry: what was started before was another object. */
  readonly renewed: ISet<Obj>;
  readonly check: Check | undefined;
}

/** A flow with some parts of it replaced. All are named, as what is spread into an object takes half as much room again. */
export const changed = (flow: Flow, parts: Partial<Flow>): Flow => ({
  locks: flow.locks,
  released: flow.released,
  mayRun: flow.mayRun,
  joined: flow.joined,
  owned: flow.owned,
  mine: flow.mine,
  escaped: flow.escaped,
  awaited: flow.awaited,
  signalled: flow.signalled,
  mayHaveStarted: flow.mayHaveStarted,
  renewed: flow.renewed,
  check: flow.check,
  ...parts,
});

/**
 * Something signalled: an event set, a barrier reached, an item put into a queue; or all that an activation signals, which
 * is looked up once nothing is new: told one by one, each of them would have all callers looked at again.
 */
export interface Signaller {
  readonly id: number;
  readonly of: Obj | Activation;
}

/** How an activation leaves: what its caller finds afterwards. */
export interface Exit {
  readonly locks: ISet<LockAcquisition>;
  readonly released: ISet<Obj>;
  readonly mayRun: ISet<Obj>;
  readonly joined: ISet<Obj>;
  readonly escaped: ISet<Obj>;
  readonly owned: ISet<Obj>;
  readonly awaited: ISet<Obj>;
  readonly signalled: ISet<Signaller>;
  readonly mayHaveStarted: ISet<Obj>;
  readonly renewed: ISet<Obj>;
}

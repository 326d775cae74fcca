/**
 * A tiny machine with threads, variables and locks: enough to play every interleaving of a mistake and of its mending.
 *
 * A model is data. `machine.ts` runs it one instruction at a time; `explore.ts` runs it in every order there is.
 */

import type { Place } from '../protocol.js';

export type Value = number | string;

/** A new value, or a number to add to the one that is there. */
export type Change = { readonly to: Value } | { readonly by: number };

/** What one instruction does. Each is one step that no other thread can interrupt. */
export type Operation =
  /** Copies a variable into the thread's own memory. */
  | { readonly kind: 'read'; readonly variable: string }
  /** Adds to what the thread read last. */
  | { readonly kind: 'add'; readonly variable: string; readonly amount: number }
  /** Writes the thread's own copy back. */
  | { readonly kind: 'write'; readonly variable: string }
  /** Writes a value that depends on nothing read. */
  | { readonly kind: 'set'; readonly variable: string; readonly value: Value }
  /** Goes on where the variable has this value; else leaves out the next `skip` instructions. */
  | { readonly kind: 'check'; readonly variable: string; readonly equals: Value; readonly skip: number }
  /** Writes, trusting an earlier check: damage where the variable is no longer `trusts`. */
  | { readonly kind: 'act'; readonly variable: string; readonly change: Change; readonly trusts: Value }
  /** Writes a value made from what the thread read: damage where the variable has changed since. */
  | { readonly kind: 'store'; readonly variable: string; readonly value: Value }
  /** Uses a value: damage where it isn't `needs` yet. */
  | { readonly kind: 'use'; readonly variable: string; readonly needs: Value }
  /** Begins to walk over a collection, remembering its size. */
  | { readonly kind: 'iterate'; readonly variable: string }
  /** Goes to the next item: damage where the size changed since `iterate`. */
  | { readonly kind: 'next'; readonly variable: string }
  /** Takes a lock; waits while another thread holds it. */
  | { readonly kind: 'acquire'; readonly lock: string }
  | { readonly kind: 'release'; readonly lock: string }
  /** Starts another thread, named by its index. */
  | { readonly kind: 'start'; readonly thread: number }
  /** Waits until another thread is through. */
  | { readonly kind: 'join'; readonly thread: number }
  /** Something that changes nothing the story is about. */
  | { readonly kind: 'work' };

export interface Instruction {
  readonly operation: Operation;
  /** What happens, without its subject: `reads counter`. */
  readonly label: string;
  /** The line it stands on, where it is somebody's own code. */
  readonly place?: Place;
  /** Part of the mending: shown as new. */
  readonly added?: boolean;
}

export interface ThreadProgram {
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

export interface Model {
  readonly threads: readonly ThreadProgram[];
  /** Variables and their first values. */
  readonly variables: Readonly<Record<string, Value>>;
  /** Locks that their holder may take again. */
  readonly reentrant: readonly string[];
  /** Values that must hold once all threads are through. */
  readonly expected: Readonly<Record<string, Value>>;
}

/** Where a run of a model stands. */
export interface State {
  /** Index of each thread's next instruction. */
  readonly next: readonly number[];
  readonly variables: Readonly<Record<string, Value>>;
  /** Each thread's own copies. */
  readonly copies: readonly Readonly<Record<string, Value>>[];
  /** Holders by lock: the thread's index and how often it took the lock. */
  readonly held: Readonly<Record<string, { readonly by: number; readonly times: number }>>;
  readonly started: readonly boolean[];
  /** What went wrong, once something has. */
  readonly damage?: { readonly thread: number; readonly message: string };
}

export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'waits-for-lock'; readonly lock: string; readonly holder: number }
  | { readonly kind: 'waits-for-thread'; readonly thread: number };

export interface Outcome {
  readonly kind: 'fine' | 'broken' | 'deadlock';
  readonly message: string;
}

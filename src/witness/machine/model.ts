/**
 * A small model of a program: threads, variables and locks, and the steps that matter to one mistake.
 *
 * A model is data. `machine.ts` runs it one step at a time, `explore.ts` in every order there is. Stories are told from
 * it, and the reader of the panel plays with the very same one.
 */

import type { Container, Term } from './terms.js';

/** What one step does. No other thread can come in between. */
export type Operation =
  /** Copies a variable, or what is made of it, into the thread's own memory. */
  | { readonly kind: 'read'; readonly value: Term; readonly into: string }
  /** Works with what the thread has. */
  | { readonly kind: 'compute'; readonly value: Term; readonly into: string }
  | { readonly kind: 'write'; readonly variable: string; readonly value: Term }
  /** Leaves out the next `skip` steps where the test fails. What it looks at may be kept. */
  | { readonly kind: 'check'; readonly test: Term; readonly skip: number; readonly keep?: Keep }
  /** A method of a container, which may raise or wait. */
  | { readonly kind: 'change'; readonly variable: string; readonly method: string; readonly args: readonly Term[] }
  /** Begins to go through a container. */
  | { readonly kind: 'iterate'; readonly variable: string }
  /** Asks for the next entry. */
  | { readonly kind: 'next'; readonly variable: string }
  /** Goes on with what it finds, which is a part of the outcome; anything but what it `needs` is too early. */
  | { readonly kind: 'use'; readonly value: Term; readonly needs?: Need }
  /** Takes a lock; waits while another thread holds it. */
  | { readonly kind: 'acquire'; readonly lock: string }
  | { readonly kind: 'release'; readonly lock: string }
  /** Gives the lock of a condition back and sleeps: `wait()` up to where somebody notifies it. Raises without the lock. */
  | { readonly kind: 'pause'; readonly condition: string; readonly lock: string }
  /** Wakes up and takes the lock again: the rest of that `wait()`. */
  | { readonly kind: 'resume'; readonly condition: string; readonly lock: string }
  /** Wakes who sleeps longest, or all. Raises without the lock. */
  | { readonly kind: 'notify'; readonly condition: string; readonly lock: string; readonly all?: true }
  /** Waits until something is true. */
  | { readonly kind: 'wait'; readonly until: Term; readonly what: string }
  /** Starts another thread, named by its index. */
  | { readonly kind: 'start'; readonly thread: number }
  /** Waits until another thread is through. */
  | { readonly kind: 'join'; readonly thread: number }
  /** Something that changes nothing the story is about. */
  | { readonly kind: 'work' };

export interface Need {
  readonly value: Term;
  /** What goes wrong without it. */
  readonly otherwise: string;
}

export interface Keep {
  readonly value: Term;
  readonly into: string;
}

export type OperationKind = Operation['kind'];

/** Where a step stands in somebody's own code. */
export interface StepPlace {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line?: number;
  readonly text?: string;
}

export interface Instruction {
  readonly operation: Operation;
  /** What happens, without its subject: `reads counter`. */
  readonly label: string;
  readonly place?: StepPlace;
  /** Part of the fix: shown as new. */
  readonly added?: boolean;
}

export interface ThreadProgram {
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

export interface Model {
  readonly threads: readonly ThreadProgram[];
  /** Variables and what they hold first. */
  readonly variables: Readonly<Record<string, Term>>;
  /** Locks that their holder may take again. */
  readonly reentrant: readonly string[];
  /**
   * What a right run is like. `serial`: what some order gives in which one thread after the other runs; `end`: all
   * threads come to their end, as of programs whose serial orders say nothing, and nothing is used too early.
   */
  readonly right: 'serial' | 'end';
}

/** A walk through a container. */
export interface Walk {
  /** Entries when it began. */
  readonly size: number;
  readonly at: number;
  readonly seen: readonly Term[];
}

/** Where a run of a model stands. Plain data, so that equal states are told by their text. */
export interface State {
  /** Index of each thread's next step. */
  readonly next: readonly number[];
  readonly variables: Readonly<Record<string, Term>>;
  /** Each thread's own memory. */
  readonly copies: readonly Readonly<Record<string, Term>>[];
  /** Holders by lock: the thread's index and how often it took the lock. */
  readonly held: Readonly<Record<string, { readonly by: number; readonly times: number }>>;
  readonly started: readonly boolean[];
  /** Threads that sleep on conditions, the longest sleeper first. */
  readonly sleeping: Readonly<Record<string, readonly number[]>>;
  /** How each thread's tests came out and what it used, in order. */
  readonly seen: readonly (readonly string[])[];
  readonly walks: readonly (Walk | undefined)[];
  /** What each thread died of. */
  readonly errors: readonly (string | undefined)[];
}

export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'waits-for-lock'; readonly lock: string; readonly holder: number }
  | { readonly kind: 'waits-for-thread'; readonly thread: number }
  | { readonly kind: 'waits'; readonly what: string };

export interface Outcome {
  readonly kind: 'fine' | 'broken' | 'deadlock';
  readonly message: string;
}

export type { Container, Term };

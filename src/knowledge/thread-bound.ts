/** Objects that only the thread which made them may use. A new library is a row. */

import { LIBRARIES } from './libraries/index.js';

export interface ThreadBound {
  /** Dotted name of what makes one. */
  readonly make: string;
  /** The keyword that lifts it where it is false, and its place among the positional arguments. */
  readonly unless?: { readonly keyword: string; readonly position: number };
  /** Methods that give something bound to the same thread. */
  readonly giving: readonly string[];
  /** Methods that any thread may call. */
  readonly anyThread: readonly string[];
  /** What is raised. */
  readonly raises: string;
  readonly source: string;
}

export const THREAD_BOUND: readonly ThreadBound[] = [
  {
    make: 'sqlite3.connect',
    unless: { keyword: 'check_same_thread', position: 4 },
    giving: ['cursor', 'execute', 'executemany', 'executescript', 'blobopen'],
    anyThread: ['interrupt'],
    raises: 'ProgrammingError',
    source: 'https://docs.python.org/3/library/sqlite3.html#sqlite3.connect',
  },
];

const makers: ReadonlyMap<string, ThreadBound> = new Map(
  [...THREAD_BOUND, ...LIBRARIES.flatMap((library) => library.threadBound ?? [])].map((row) => [row.make, row]),
);

/** What is known of objects that a function makes; undefined where any thread may use them. */
export const threadBound = (make: string): ThreadBound | undefined => makers.get(make);

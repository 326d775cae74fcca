/** Library types that matter to threads: what makes them, and what part they play. */

import { LIBRARIES } from './libraries/index.js';
import { words, type Role, type TypeRow } from './library.js';
import { passedOnOfQt } from './qt-bindings.js';
import { threadBound } from './thread-bound.js';
import { toolkits } from './toolkits.js';

export type { Role } from './library.js';

const types = new Map<string, TypeRow>();
/** Other names of the same things: re-exports, private spellings, factories. */
const aliases = new Map<string, string>();
/** Modules whose functions are the methods of one object, with its type. */
const standIns = new Map<string, string>();
/** Types that an object is known for by the name of a method. */
const byMethod = new Map<string, string>();
for (const library of LIBRARIES) {
  for (const [type, row] of Object.entries(library.types ?? {})) {
    types.set(type, row);
    for (const name of words(row.also)) aliases.set(name, type);
    for (const method of words(row.knownBy)) byMethod.set(method, type);
  }
  for (const [name, meant] of Object.entries(library.also ?? {})) aliases.set(name, meant);
  for (const [module, type] of Object.entries(library.standIns ?? {})) standIns.set(module, type);
}

/** The types that the analysis makes objects of where it has no other name for them. */
export const LOCK = 'threading.Lock';
export const THREAD = 'threading.Thread';
export const FUTURE = 'concurrent.futures.Future';
export const LOOP = 'asyncio.loop';
export const LOOP_FUTURE = 'asyncio.Future';
/** What `open_connection` gives: what it reads from, and what it writes to. */
export const STREAM = ['asyncio.StreamReader', 'asyncio.StreamWriter'] as const;
/** What a server gives when somebody connects. */
export const CONNECTION = 'socket.connection';
/** What a thread of Qt emits as the last thing it does. */
export const END_SIGNAL = 'PyQt.EndSignal';
/** The module by which processes are made that a context of it stands for. */
export const PROCESSES = 'multiprocessing';

/** Python's own type in a role. */
export const STANDARD = { lock: LOCK, rlock: 'threading.RLock', condition: 'threading.Condition' } as const;

/** The name Threadwise uses for a dotted name of the outside world. */
export const canonical = (dotted: string): string =>
  aliases.get(dotted) ??
  toolkits.typeMadeBy(dotted) ??
  passedOnOfQt(dotted) ??
  (dotted.startsWith('builtins.') ? dotted.slice('builtins.'.length) : dotted);

/** What is known of a type, beyond the part that it plays. */
export const typeRow = (type: string): TypeRow | undefined => types.get(type);

/** The type of the object whose methods the functions of a module are. */
export const standInFor = (module: string): string | undefined => standIns.get(module);

/** The type of an object that can't be seen, where the name of a method of its says it. */
export const typeKnownBy = (method: string): string | undefined => byMethod.get(method);

/** The part a library type plays, or undefined where it plays none. */
export function roleOf(type: string): Role | undefined {
  const row = types.get(type);
  if (row !== undefined) return row.role;
  if (threadBound(type) !== undefined) return 'thread-bound';
  return toolkits.ofWidget(type) === undefined ? undefined : 'widget';
}

/** What Python's own type in the same role calls the method. */
export function standardMethod(type: string, method: string): string {
  const methods = types.get(type)?.methods;
  return methods !== undefined && Object.hasOwn(methods, method) ? methods[method]! : method;
}

/** A thread or timer of Python's own kind: it starts once, may be joined, and dies with the program where it is a daemon. */
export function isPythonThread(type: string): boolean {
  const row = types.get(type);
  return (row?.role === 'thread' || row?.role === 'timer') && row.runBy === undefined;
}

/** The same, with methods that go by the names that Python's have: what is written about it may name them. */
export const isPlainThread = (type: string): boolean =>
  isPythonThread(type) &&
  !Object.values(types.get(type)?.methods ?? {}).some((name) => name === 'start' || name === 'join');

/** Whether a method of a loop runs it on the thread that calls it. */
export const runsIt = (type: string, method: string): boolean => words(typeRow(type)?.loop?.runs).includes(method);

/** Whether a method of a thread tells it to come to its end, and does not wait for that. */
export const endsIt = (type: string, method: string): boolean => words(typeRow(type)?.ends).includes(method);

/** What the method is called by which threads of a type are waited for: `join`. */
export const joinOf = (type: string): string =>
  Object.entries(types.get(type)?.methods ?? {}).find(([, meant]) => meant === 'join')?.[0] ?? 'join';

/** Whether a thread does nothing until it is started; what a pool runs is started by the pool. */
export const isStartedByHand = (type: string): boolean => isPythonThread(type) || types.get(type)?.runBy === 'toolkit';

/** What a method does to an object in its role: `event wait`, `thread start`. */
export type Operation = `${Role} ${string}`;

const operations = new Map<string, Operation | undefined>();

/** The operation that a call of a method, by its dotted name, is; undefined for what is no method of a type with a role. */
export function operationOf(dotted: string): Operation | undefined {
  if (operations.has(dotted)) return operations.get(dotted);
  const dot = dotted.lastIndexOf('.');
  const type = dotted.slice(0, Math.max(dot, 0));
  const role = dot < 0 ? undefined : types.get(type)?.role;
  const operation = role && (`${role} ${standardMethod(type, dotted.slice(dot + 1))}` as const);
  operations.set(dotted, operation);
  return operation;
}

/** Objects that are known by where they belong only: what their methods do is as if they could not be seen. */
export const isOnlyPlaced = (role: Role | undefined): boolean =>
  role === 'widget' || role === 'thread-bound' || role === 'connection';

/** Types whose instances are themselves a mutual exclusion. */
export const isLockRole = (role: Role | undefined): boolean =>
  role === 'lock' || role === 'rlock' || role === 'condition' || role === 'semaphore';

/** Types whose instances run code on a thread of their own once they are started. */
export const isThreadRole = (role: Role | undefined): boolean => role === 'thread' || role === 'timer';

/** Built-in containers whose contents threads can share. */
export const isContainerRole = (role: Role | undefined): boolean =>
  role === 'list' || role === 'dict' || role === 'set' || role === 'deque' || role === 'tuple';

/** Containers of Python's own, of which each operation is one step; those of libraries are written in Python. */
export const isInOneStep = (type: string): boolean => !type.includes('.') || type.startsWith('collections.');

/** Values of the moment, and what plays no part: which of several it is says nothing. */
export const isMomentary = (role: Role | undefined): boolean =>
  role === undefined || role === 'tuple' || role === 'view' || role === 'iterator' || role === 'coroutine';

/** Words in a name that say "this is a lock" where its value can't be seen. */
const LOCKISH = /(^|_|[a-z])(lock|locks|mutex|lk|cond|condition|rlock|sem|semaphore|cv)$|lock|mutex/i;
const NOT_LOCKISH =
  /block|clock|unlock|lock_?releas|without_?lock|deadlock|locked|lock_?(file|path|name|dir|timeout|id|key|count)|flock|socket/i;

export const looksLikeLock = (name: string): boolean => LOCKISH.test(name) && !NOT_LOCKISH.test(name);

/** The names by which threads are made, for leaving out at a glance what makes none. */

import { lastPart } from './dotted.js';
import { LIBRARIES } from './libraries/index.js';
import { words, type Role } from './library.js';
import { taskOf } from './tasks.js';
import { canonical, roleOf } from './types.js';

const moduleOf = (dotted: string): string => dotted.slice(0, Math.max(dotted.lastIndexOf('.'), 0));

/** Parts that bring threads with them, by themselves or when something is handed to them. */
const MAKING: ReadonlySet<Role | undefined> = new Set<Role>([
  'thread',
  'timer',
  'executor',
  'job-pool',
  'scheduler',
  'server',
]);

const makes = (dotted: string): boolean => {
  const name = canonical(dotted);
  return MAKING.has(roleOf(name)) || taskOf(name) !== undefined;
};

/** Things whose methods make threads: the name of the type says so, as the method may be called `open`. */
const bringing: ReadonlySet<string> = new Set(
  LIBRARIES.flatMap(({ tasks }) => Object.keys(tasks ?? {}))
    .map(moduleOf)
    .filter((type) => roleOf(type) === 'resource'),
);

/** What much else is called in programs that know nothing of these libraries. */
const COMMON: ReadonlySet<string> = new Set(
  words('Async Client Connection Daemon Service Stream Subscriber pi run serve'),
);

/** What begins any thread at all, and much else. */
const BEGINS_ANYTHING = 'start';

/** Types that call programs back on a thread which is begun as anything is. */
const started = LIBRARIES.flatMap(({ types }) =>
  Object.entries(types ?? {}).flatMap(([type, { callbacks }]) => (callbacks?.begin === BEGINS_ANYTHING ? [type] : [])),
);

/**
 * What begins the thread that calls programs back says so, as the type may be called `Client`; where it is called as it
 * is of anything else, the type must do. A part of an application begins nothing: what serves the application does.
 */
const begins = LIBRARIES.flatMap(({ types }) =>
  Object.values(types ?? {}).flatMap(({ callbacks }) =>
    words(callbacks?.begin ?? (callbacks?.thread === undefined ? undefined : callbacks.attributes)),
  ),
).filter((name) => name !== BEGINS_ANYTHING);

/**
 * A pool of processes has a thread here, which takes the results in and calls those back that are to be told. Where these are
 * handed over with the task, its method says so, else the pool does.
 */
const tells = LIBRARIES.flatMap(({ types }) =>
  Object.entries(types ?? {}).flatMap(([type, { role, tasks }]) => {
    if (role !== 'process-pool') return [];
    const telling = Object.entries(tasks ?? {}).filter(([, { takes }]) => /\bcallback\b/.test(takes));
    return telling.length > 0 ? telling.map(([method]) => method) : [lastPart(type)];
  }),
);

const named = LIBRARIES.flatMap(({ types, tasks, also }) => [
  ...Object.entries(types ?? {}).flatMap(([type, row]) => [type, ...words(row.also)]),
  // Methods by which a loop hands work over: those of a pool say nothing that the pool does not.
  ...Object.entries(types ?? {}).flatMap(([type, row]) =>
    row.role === 'loop' ? Object.keys(row.tasks ?? {}).map((method) => `${type}.${method}`) : [],
  ),
  ...Object.keys(tasks ?? {}).filter((task) => !bringing.has(moduleOf(task))),
  ...Object.keys(also ?? {}),
]);

const brings = (name: string): boolean => makes(name) || bringing.has(canonical(name));

/** What other things are called as well, such as the pool of processes: there the module says which it is. */
const ambiguous: ReadonlySet<string> = new Set([...named.filter((name) => !brings(name)).map(lastPart), ...COMMON]);

/** Modules from which a member comes that makes threads, where its name alone says nothing of that. */
export const THREAD_MAKING_MODULES: ReadonlySet<string> = new Set([
  ...named.filter((name) => brings(name) && ambiguous.has(lastPart(name))).map(moduleOf),
  ...started.filter((name) => COMMON.has(lastPart(name))).map(moduleOf),
  ...LIBRARIES.flatMap(({ threadDecorators }) => Object.keys(threadDecorators ?? {}).map(moduleOf)),
]);

/** Names without which no thread is made: a program in which none of them occurs has one thread only. */
const CREATORS: ReadonlySet<string> = new Set([
  ...named
    .filter(brings)
    .map(lastPart)
    .filter((name) => !ambiguous.has(name)),
  ...started.map(lastPart).filter((name) => !COMMON.has(name)),
  ...begins,
  ...tells,
  ...THREAD_MAKING_MODULES,
]);

export const makesThreads = (name: string): boolean => CREATORS.has(name);

/** Words without which a file has nothing to do with threads, made from the rows of all libraries. */

import { firstPart } from './dotted.js';
import { LIBRARIES } from './libraries/index.js';
import { words, type Role } from './library.js';
import { isModelledModule } from './modules.js';
import { THREAD_BOUND } from './thread-bound.js';
import { allToolkits } from './toolkits.js';

/** Parts that say nothing of threads. */
const PLAIN: ReadonlySet<Role> = new Set<Role>([
  'list',
  'dict',
  'set',
  'tuple',
  'deque',
  'view',
  'iterator',
  'coroutine',
  'exit-stack',
  'null-context',
  'closing',
  'caller',
  'resource',
  'connection',
  'signal',
]);

const patterns = (names: string | undefined): readonly string[] => words(names).map((name) => name.replaceAll('*', ''));

const names: readonly string[] = [
  ...LIBRARIES.flatMap(({ types, tasks, threadDecorators, patches, also, company }) => [
    ...Object.entries(types ?? {}).flatMap(([type, row]) =>
      PLAIN.has(row.role) ? [] : [type, ...words(row.also)].filter((name) => name.includes('.')),
    ),
    // What is made for each program has no module that is known.
    ...Object.keys({ ...tasks, ...threadDecorators, ...patches }).filter((name) => !name.startsWith('*')),
    ...Object.entries(also ?? {}).flatMap(([name, meant]) =>
      name.startsWith('typing.') || !isRole(meant) ? [] : [name],
    ),
    ...words(company).map((name) => `${name}.`),
  ]),
  ...allToolkits.flatMap(({ widgets, applications, callables }) => [
    ...patterns(widgets),
    ...patterns(applications),
    ...patterns(callables),
  ]),
  ...THREAD_BOUND.map(({ make }) => make),
  ...LIBRARIES.flatMap(({ threadBound }) => (threadBound ?? []).map(({ make }) => make)),
];

function isRole(type: string): boolean {
  return LIBRARIES.some(
    ({ types }) => types !== undefined && Object.hasOwn(types, type) && !PLAIN.has(types[type]!.role),
  );
}

/** A package, or of the standard library the module, as most of its packages have parts that are about something else. */
function moduleOf(dotted: string): string {
  const first = dotted.slice(0, dotted.indexOf('.'));
  return isModelledModule(dotted) ? dotted.slice(0, dotted.lastIndexOf('.')) : first;
}

/** Modules in whose company threads matter: dotted, as they are imported. */
export const MODULES_OF_THREADS: readonly string[] = [...new Set(names.map(moduleOf))].filter(Boolean).sort();

const libraries: ReadonlySet<string> = new Set(MODULES_OF_THREADS.map(firstPart));

/** Whether a module belongs to a package in whose company threads matter. */
export const isKnownLibrary = (module: string): boolean => libraries.has(firstPart(module));

/** Calls of libraries that run a callable on another thread, or in another process: what they take, and what they give. */

import { LIBRARIES } from './libraries/index.js';
import type { Role, TaskRow } from './library.js';
import { parametersOf, type Parameters } from './takes.js';
import { typeRow } from './types.js';

/** What a call that hands work over takes and gives. */
export interface Task extends Omit<TaskRow, 'takes'> {
  readonly takes: Parameters;
  /** The part of the object whose method it is; undefined for a function. */
  readonly role: Role | undefined;
}

const functions = new Map<string, Task>();
/** Functions of modules that are made for each program: only parts of their names are known. */
const made: { readonly name: RegExp; readonly task: Task }[] = [];
const methods = new Map<string, Task>();
const readRow = (row: TaskRow, role: Role | undefined): Task => ({ ...row, takes: parametersOf(row.takes), role });
function patternOf(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('.*')}$`);
}
for (const { tasks, types } of LIBRARIES) {
  for (const [name, row] of Object.entries(tasks ?? {})) {
    if (name.includes('*')) made.push({ name: patternOf(name), task: readRow(row, undefined) });
    else functions.set(name, readRow(row, undefined));
  }
  for (const [type, { role, tasks: own }] of Object.entries(types ?? {}))
    for (const [name, row] of Object.entries(own ?? {})) methods.set(`${type}.${name}`, readRow(row, role));
}

/** The row of a function that runs a callable on another thread. */
export const taskFunction = (dotted: string): Task | undefined =>
  functions.get(dotted) ?? made.find(({ name }) => name.test(dotted))?.task;

/** The row of a method that does, of a library type. */
export const taskMethod = (type: string, method: string): Task | undefined => taskOf(`${type}.${method}`);

/** Both, by the dotted name under which a call is noted. */
export const taskOf = (dotted: string): Task | undefined => taskFunction(dotted) ?? methods.get(dotted);

/** What Python's own types are made with. */
const STANDARD: Readonly<Partial<Record<Role, string>>> = {
  thread: 'group target name args kwargs * daemon',
  timer: 'interval function=target args kwargs',
  process: 'group target name args kwargs * daemon',
  condition: 'lock',
  semaphore: 'value',
  'async-primitive': 'value',
  barrier: 'parties action timeout',
  queue: 'maxsize=size',
  executor: 'max_workers=workers thread_name_prefix initializer initargs',
  server: 'server_address RequestHandlerClass=handler',
};

const NOTHING = parametersOf('');

/** What the constructor of a type takes. */
export function takenBy(type: string): Parameters {
  const row = typeRow(type);
  const takes = row && (row.takes ?? STANDARD[row.role]);
  return takes === undefined ? NOTHING : parametersOf(takes);
}

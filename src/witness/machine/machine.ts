/** Runs a {@link Model} one step at a time. Pure: a step answers a new state. */

import { change, iterationError } from './containers.js';
import type { Instruction, Model, Operation, Readiness, State, Walk } from './model.js';
import { evaluate, same, show, truth, type Memory, type Term } from './terms.js';

/** Something happens of which the program doesn't say enough: there is no story to tell. */
export class UnknownEffect extends Error {}

/** The state before anything ran. A thread that no other starts is running from the beginning. */
export function begin(model: Model): State {
  const startedLater = new Set(
    model.threads.flatMap(({ instructions }) =>
      instructions.flatMap(({ operation }) => (operation.kind === 'start' ? [operation.thread] : [])),
    ),
  );
  return {
    next: model.threads.map(() => 0),
    variables: model.variables,
    copies: model.threads.map(() => ({})),
    held: {},
    started: model.threads.map((_, thread) => !startedLater.has(thread)),
    sleeping: {},
    seen: model.threads.map(() => []),
    walks: model.threads.map(() => undefined),
    errors: model.threads.map(() => undefined),
  };
}

/** The step a thread takes next; undefined where it is through. */
export function nextInstruction(model: Model, state: State, thread: number): Instruction | undefined {
  return state.errors[thread] === undefined ? model.threads[thread]?.instructions[state.next[thread] ?? 0] : undefined;
}

/** Whether a thread can take a step now, and if not, what it waits for. */
export function readiness(model: Model, state: State, thread: number): Readiness {
  if (!state.started[thread]) return { kind: 'not-started' };
  const operation = nextInstruction(model, state, thread)?.operation;
  switch (operation?.kind) {
    case undefined:
      return { kind: 'finished' };
    case 'acquire':
      return readyToTake(model, state, thread, operation.lock);
    case 'resume':
      return sleepersOn(state, operation.condition).includes(thread)
        ? { kind: 'waits', what: `somebody to notify ${operation.condition}` }
        : readyToTake(model, state, thread, operation.lock);
    case 'join':
      return readiness(model, state, operation.thread).kind === 'finished'
        ? { kind: 'ready' }
        : { kind: 'waits-for-thread', thread: operation.thread };
    case 'wait':
      return truth(evaluate(operation.until, memoryOf(state, thread))) === true
        ? { kind: 'ready' }
        : { kind: 'waits', what: operation.what };
    case 'change': {
      const changed = changedBy(state, thread, operation);
      return changed && 'waits' in changed
        ? { kind: 'waits', what: `${changed.waits} in ${operation.variable}` }
        : { kind: 'ready' };
    }
    default:
      return { kind: 'ready' };
  }
}

function readyToTake(model: Model, state: State, thread: number, lock: string): Readiness {
  const holder = own(state.held, lock);
  const again = holder?.by === thread && model.reentrant.includes(lock);
  return holder && !again ? { kind: 'waits-for-lock', lock, holder: holder.by } : { kind: 'ready' };
}

/** Indexes of the threads that can take a step. */
export function readyThreads(model: Model, state: State): readonly number[] {
  return model.threads.flatMap((_, thread) => (readiness(model, state, thread).kind === 'ready' ? [thread] : []));
}

/** Lets a thread take one step. A thread that can't leaves the state as it is. */
export function step(model: Model, state: State, thread: number): State {
  const instruction = nextInstruction(model, state, thread);
  if (!instruction || readiness(model, state, thread).kind !== 'ready') return state;
  const advanced: State = { ...state, next: replace(state.next, thread, (state.next[thread] ?? 0) + 1) };
  return perform(model, advanced, thread, instruction.operation);
}

function perform(model: Model, state: State, thread: number, operation: Operation): State {
  const memory = memoryOf(state, thread);
  const keep = (into: string, value: Term): State => ({
    ...state,
    copies: replace(state.copies, thread, { ...state.copies[thread], [into]: value }),
  });
  const store = (variable: string, value: Term): State => ({
    ...state,
    variables: { ...state.variables, [variable]: value },
  });
  switch (operation.kind) {
    case 'read':
    case 'compute': {
      const value = evaluate(operation.value, memory);
      const missing = missingKey(value);
      return missing === undefined ? keep(operation.into, value) : fail(state, thread, `KeyError: ${show(missing)}`);
    }
    case 'write':
      return store(operation.variable, evaluate(operation.value, memory));
    case 'check': {
      const kept = operation.keep ? keep(operation.keep.into, evaluate(operation.keep.value, memory)) : state;
      const holds = comesOut(model, state, thread, operation.test);
      const next = (state.next[thread] ?? 0) + (holds ? 0 : operation.skip);
      return saw({ ...kept, next: replace(state.next, thread, next) }, thread, String(holds));
    }
    case 'change': {
      const changed = changedBy(state, thread, operation);
      if (changed === undefined) throw new UnknownEffect(`${operation.method} of ${operation.variable}`);
      if ('waits' in changed) return state;
      return 'error' in changed ? fail(state, thread, changed.error) : store(operation.variable, changed.container);
    }
    case 'iterate':
      return walkOn(state, thread, operation.variable, { size: sizeOf(state, operation.variable), at: 0, seen: [] });
    case 'next': {
      const walk = state.walks[thread];
      return walk ? walkOn(state, thread, operation.variable, walk) : state;
    }
    case 'use': {
      const value = evaluate(operation.value, memory);
      const { needs } = operation;
      if (needs !== undefined && !same(value, needs.value)) return fail(state, thread, needs.otherwise);
      return saw(state, thread, show(value));
    }
    case 'acquire':
    case 'resume': {
      const times = (own(state.held, operation.lock)?.times ?? 0) + 1;
      return { ...state, held: { ...state.held, [operation.lock]: { by: thread, times } } };
    }
    case 'pause': {
      if (own(state.held, operation.lock)?.by !== thread) return fail(state, thread, UNHELD.wait);
      const sleepers = [...sleepersOn(state, operation.condition), thread];
      const held = Object.fromEntries(Object.entries(state.held).filter(([lock]) => lock !== operation.lock));
      return { ...state, held, sleeping: { ...state.sleeping, [operation.condition]: sleepers } };
    }
    case 'notify': {
      if (own(state.held, operation.lock)?.by !== thread) return fail(state, thread, UNHELD.notify);
      const sleepers = operation.all ? [] : sleepersOn(state, operation.condition).slice(1);
      return { ...state, sleeping: { ...state.sleeping, [operation.condition]: sleepers } };
    }
    case 'release':
      return release(state, thread, operation.lock);
    case 'start':
      return { ...state, started: replace(state.started, operation.thread, true) };
    case 'join':
    case 'wait':
    case 'work':
      return state;
  }
}

/** What Python says of a condition that the thread doesn't hold. */
const UNHELD = {
  wait: 'RuntimeError: cannot wait on un-acquired lock',
  notify: 'RuntimeError: cannot notify on un-acquired lock',
};

const sleepersOn = (state: State, condition: string): readonly number[] => own(state.sleeping, condition) ?? [];

/**
 * How a test comes out. Where nobody says, the story supposes that it is true of what there was in the beginning, and
 * no longer once that has changed: that is what the test is for.
 */
export function comesOut(model: Model, state: State, thread: number, test: Term): boolean {
  const now = evaluate(test, memoryOf(state, thread));
  const first = evaluate(test, {
    own: (name) => own(state.copies[thread], name),
    shared: (name) => own(model.variables, name),
  });
  return truth(now) ?? show(now) === show(first);
}

/** Whether the model has to suppose how a test comes out at first. */
export function isSupposed(model: Model, test: Term): boolean {
  return truth(evaluate(test, { own: () => undefined, shared: (name) => own(model.variables, name) })) === undefined;
}

function changedBy(
  state: State,
  thread: number,
  { variable, method, args }: Operation & { kind: 'change' },
): ReturnType<typeof change> {
  const container = own(state.variables, variable);
  if (container?.is !== 'container') return undefined;
  const capacity = own(state.variables, `maxsize of ${variable}`);
  return change(
    container,
    method,
    args.map((arg) => evaluate(arg, memoryOf(state, thread))),
    capacity?.is === 'value' && typeof capacity.value === 'number' ? capacity.value : undefined,
  );
}

const memoryOf = (state: State, thread: number): Memory => ({
  own: (name) => own(state.copies[thread], name),
  shared: (name) => own(state.variables, name),
});

/** The key that a dict certainly doesn't have. */
function missingKey(value: Term): Term | undefined {
  if (value.is !== 'apply' || value.op !== '[]') return undefined;
  const [container, key] = value.args;
  return container?.is === 'container' && container.type === 'dict' && !container.open ? key : undefined;
}

function sizeOf(state: State, variable: string): number {
  const container = own(state.variables, variable);
  return container?.is === 'container' ? container.items.length : 0;
}

/** Gives a loop its next entry, as Python does: a list by its place, anything else only while the size is the same. */
function walkOn(state: State, thread: number, variable: string, walk: Walk): State {
  const container = own(state.variables, variable);
  if (container?.is !== 'container') return state;
  const error = container.items.length === walk.size ? undefined : iterationError(container.type);
  if (error !== undefined) return fail(state, thread, error);
  const item = container.items[walk.at];
  if (item === undefined) return state;
  const on = { ...walk, at: walk.at + 1, seen: [...walk.seen, item] };
  return saw({ ...state, walks: replace(state.walks, thread, on) }, thread, show(item));
}

const saw = (state: State, thread: number, what: string): State => ({
  ...state,
  seen: replace(state.seen, thread, [...(state.seen[thread] ?? []), what]),
});

/** The thread dies of an error; `with` blocks release what they hold. */
function fail(state: State, thread: number, error: string): State {
  return {
    ...state,
    errors: replace(state.errors, thread, error),
    held: Object.fromEntries(Object.entries(state.held).filter(([, { by }]) => by !== thread)),
  };
}

function release(state: State, thread: number, lock: string): State {
  const holder = own(state.held, lock);
  if (holder?.by !== thread) return state;
  const others = Object.entries(state.held).filter(([name]) => name !== lock);
  const still = holder.times > 1 ? [[lock, { by: thread, times: holder.times - 1 }] as const] : [];
  return { ...state, held: Object.fromEntries([...others, ...still]) };
}

/** Looks a name up that may be anything a program calls its variables, `constructor` included. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function replace<T>(items: readonly T[], index: number, item: T): readonly T[] {
  return items.map((old, at) => (at === index ? item : old));
}

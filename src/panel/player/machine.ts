/** Runs a {@link Model} one instruction at a time. Pure: a step answers a new state. */

import type { Instruction, Model, Operation, Outcome, Readiness, State, Value } from './model.js';

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
  };
}

/** The instruction a thread runs next; undefined where it is through. */
export function nextInstruction(model: Model, state: State, thread: number): Instruction | undefined {
  return model.threads[thread]?.instructions[state.next[thread] ?? 0];
}

/** Whether a thread can take a step now, and if not, what it waits for. */
export function readiness(model: Model, state: State, thread: number): Readiness {
  if (!state.started[thread]) return { kind: 'not-started' };
  const operation = nextInstruction(model, state, thread)?.operation;
  if (!operation) return { kind: 'finished' };
  if (operation.kind === 'acquire') {
    const holder = own(state.held, operation.lock);
    const again = holder?.by === thread && model.reentrant.includes(operation.lock);
    if (holder && !again) return { kind: 'waits-for-lock', lock: operation.lock, holder: holder.by };
  }
  if (operation.kind === 'join' && readiness(model, state, operation.thread).kind !== 'finished') {
    return { kind: 'waits-for-thread', thread: operation.thread };
  }
  return { kind: 'ready' };
}

/** Indexes of the threads that can take a step. None once the damage is done. */
export function readyThreads(model: Model, state: State): readonly number[] {
  if (state.damage) return [];
  return model.threads.flatMap((_, thread) => (readiness(model, state, thread).kind === 'ready' ? [thread] : []));
}

/** Lets a thread run one instruction. A thread that can't run leaves the state as it is. */
export function step(model: Model, state: State, thread: number): State {
  const instruction = nextInstruction(model, state, thread);
  if (!instruction || state.damage || readiness(model, state, thread).kind !== 'ready') return state;
  const advanced: State = { ...state, next: replace(state.next, thread, (state.next[thread] ?? 0) + 1) };
  return perform(model, advanced, thread, instruction.operation);
}

/** How a run ended; undefined while it goes on. */
export function outcome(model: Model, state: State): Outcome | undefined {
  if (state.damage) return { kind: 'broken', message: state.damage.message };
  const stands = model.threads.map((_, thread) => readiness(model, state, thread).kind);
  if (stands.includes('ready')) return undefined;
  if (stands.some((kind) => kind !== 'finished')) return { kind: 'deadlock', message: describeDeadlock(model, state) };
  const wrong = Object.entries(model.expected).find(([name, value]) => own(state.variables, name) !== value);
  if (!wrong) return { kind: 'fine', message: 'All threads are through, and the result is right.' };
  const [name, value] = wrong;
  return {
    kind: 'broken',
    message: `${name} is ${own(state.variables, name)}, but should be ${value}: an update was lost.`,
  };
}

function perform(model: Model, state: State, thread: number, operation: Operation): State {
  const { variables } = state;
  const setVariable = (name: string, value: Value): State => ({ ...state, variables: { ...variables, [name]: value } });
  const setCopy = (name: string, value: Value): State => ({
    ...state,
    copies: replace(state.copies, thread, { ...state.copies[thread], [name]: value }),
  });
  const breakDown = (after: State, message: string): State => ({ ...after, damage: { thread, message } });
  const name = model.threads[thread]?.name ?? '';
  switch (operation.kind) {
    case 'read':
    case 'iterate':
      return setCopy(operation.variable, own(variables, operation.variable) ?? 0);
    case 'add':
      return setCopy(operation.variable, Number(own(state.copies[thread], operation.variable) ?? 0) + operation.amount);
    case 'write':
      return setVariable(operation.variable, own(state.copies[thread], operation.variable) ?? 0);
    case 'set':
      return setVariable(operation.variable, operation.value);
    case 'check':
      return own(variables, operation.variable) === operation.equals
        ? state
        : { ...state, next: replace(state.next, thread, (state.next[thread] ?? 0) + operation.skip) };
    case 'act': {
      const { change } = operation;
      const value = own(variables, operation.variable) ?? 0;
      const after = setVariable(operation.variable, 'to' in change ? change.to : Number(value) + change.by);
      if (own(variables, operation.variable) === operation.trusts) return after;
      return breakDown(
        after,
        `${name} acts on a check that is no longer true: ${operation.variable} has changed since.`,
      );
    }
    case 'store': {
      const after = setVariable(operation.variable, operation.value);
      if (own(variables, operation.variable) === own(state.copies[thread], operation.variable)) return after;
      return breakDown(
        after,
        `${name} overwrites a change of ${operation.variable} that came after its read: it is lost.`,
      );
    }
    case 'use': {
      const value = own(variables, operation.variable);
      if (value === operation.needs) return state;
      return breakDown(state, `${name} goes on too early: ${operation.variable} is still ${value}.`);
    }
    case 'next':
      if (own(variables, operation.variable) === own(state.copies[thread], operation.variable)) return state;
      return breakDown(state, `${operation.variable} changed while ${name} was looping over it.`);
    case 'acquire': {
      const times = (own(state.held, operation.lock)?.times ?? 0) + 1;
      return { ...state, held: { ...state.held, [operation.lock]: { by: thread, times } } };
    }
    case 'release':
      return release(state, thread, operation.lock);
    case 'start':
      return { ...state, started: replace(state.started, operation.thread, true) };
    case 'join':
    case 'work':
      return state;
  }
}

function release(state: State, thread: number, lock: string): State {
  const holder = own(state.held, lock);
  if (holder?.by !== thread) return state;
  const others = Object.entries(state.held).filter(([name]) => name !== lock);
  const still = holder.times > 1 ? [[lock, { by: thread, times: holder.times - 1 }] as const] : [];
  return { ...state, held: Object.fromEntries([...others, ...still]) };
}

function describeDeadlock(model: Model, state: State): string {
  const waits = model.threads.flatMap(({ name }, thread) => {
    const stand = readiness(model, state, thread);
    if (stand.kind === 'waits-for-thread') return [`${name} waits for ${model.threads[stand.thread]?.name}`];
    if (stand.kind !== 'waits-for-lock') return [];
    const holder = stand.holder === thread ? 'itself' : model.threads[stand.holder]?.name;
    return [`${name} waits for ${stand.lock}, held by ${holder}`];
  });
  return `Deadlock: ${waits.join('; ')}. Nobody can go on.`;
}

/** Looks a name up that may be anything a program calls its variables, `constructor` included. */
function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function replace<T>(items: readonly T[], index: number, item: T): readonly T[] {
  return items.map((old, at) => (at === index ? item : old));
}

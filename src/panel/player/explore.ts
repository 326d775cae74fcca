/** Runs a model in every order there is. */

import { begin, outcome, readyThreads, step } from './machine.js';
import type { Model, State } from './model.js';

export interface Exploration {
  /** Number of different orders in which the threads can run to an end. */
  readonly orders: number;
  /** How many of them end in damage or in a deadlock. */
  readonly breaking: number;
  /** A shortest order that breaks it, as indexes of threads; undefined where none does. */
  readonly shortest?: readonly number[];
}

interface Ends {
  readonly orders: number;
  readonly breaking: number;
  /** Shortest way from here to damage. */
  readonly way: readonly number[] | undefined;
}

/** States a model may have before exploring gives up; every scenario of the player stays far below. */
const MOST_STATES = 20_000;

/**
 * Tries every order from a state on. States that different orders lead to are explored once.
 * @throws RangeError for a model too large to be explored
 */
export function explore(model: Model, from: State = begin(model)): Exploration {
  const known = new Map<string, Ends>();
  const visit = (state: State): Ends => {
    const key = JSON.stringify(state);
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_STATES) throw new RangeError('too many states to explore');
    const ends = endsOf(model, state, visit);
    known.set(key, ends);
    return ends;
  };
  const { orders, breaking, way } = visit(from);
  return { orders, breaking, ...(way && { shortest: way }) };
}

function endsOf(model: Model, state: State, visit: (state: State) => Ends): Ends {
  const end = outcome(model, state);
  if (end)
    return end.kind === 'fine' ? { orders: 1, breaking: 0, way: undefined } : { orders: 1, breaking: 1, way: [] };
  const all = readyThreads(model, state).map((thread) => ({ thread, ends: visit(step(model, state, thread)) }));
  const ways = all.flatMap(({ thread, ends }) => (ends.way ? [[thread, ...ends.way]] : []));
  return {
    orders: sum(all.map(({ ends }) => ends.orders)),
    breaking: sum(all.map(({ ends }) => ends.breaking)),
    way: ways.sort((a, b) => a.length - b.length)[0],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

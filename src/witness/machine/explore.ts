/** Runs a model in every order there is. */

import { begin, readyThreads, step } from './machine.js';
import type { Model, State } from './model.js';
import { Judge } from './outcome.js';

export interface Exploration {
  /** Number of different orders in which the threads can run to an end. */
  readonly orders: number;
  /** How many of them end in a way that no right run does. */
  readonly breaking: number;
  /**
   * The order that breaks it with the fewest switches, and of those the one in which the first switch comes soonest, as
   * indexes of threads; undefined where none does.
   */
  readonly breakingOrder?: readonly number[];
}

interface Ends {
  readonly orders: number;
  readonly breaking: number;
  readonly way: Way | undefined;
}

interface Way {
  readonly switches: number;
  readonly order: readonly number[];
}

/** States a model may have before exploring gives up; stories stay far below. */
const MOST_STATES = 20_000;

/**
 * Tries every order. States that different orders lead to are explored once.
 * @throws RangeError for a model too large to be explored
 * @throws UnknownEffect where the model doesn't say enough
 */
export function explore(model: Model): Exploration {
  const judge = new Judge(model);
  const known = new Map<string, Ends>();
  const visit = (state: State, last: number | undefined): Ends => {
    const key = `${last} ${JSON.stringify(state)}`;
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_STATES) throw new RangeError('too many states to explore');
    const end = judge.outcome(state);
    const isFine = end?.kind === 'fine';
    const ends: Ends = end
      ? { orders: 1, breaking: isFine ? 0 : 1, way: isFine ? undefined : { switches: 0, order: [] } }
      : together(
          readyThreads(model, state).map((thread) => ({
            thread,
            isSwitch: last !== undefined && last !== thread,
            ends: visit(step(model, state, thread), thread),
          })),
          last,
        );
    known.set(key, ends);
    return ends;
  };
  const { orders, breaking, way } = visit(begin(model), undefined);
  return { orders, breaking, ...(way && { breakingOrder: way.order }) };
}

interface Choice {
  readonly thread: number;
  readonly isSwitch: boolean;
  readonly ends: Ends;
}

const isPlainer = (a: Way, b: Way, last: number | undefined): boolean =>
  a.switches < b.switches || (a.switches === b.switches && stays(a.order, last) < stays(b.order, last));

/** How many more steps the thread takes that took the last one; in the beginning, how many the first one takes. */
function stays(order: readonly number[], last = order[0]): number {
  const end = order.findIndex((thread) => thread !== last);
  return end < 0 ? order.length : end;
}

function together(choices: readonly Choice[], last: number | undefined): Ends {
  let best: Way | undefined;
  for (const { thread, isSwitch, ends } of choices) {
    if (!ends.way) continue;
    const way = { switches: ends.way.switches + (isSwitch ? 1 : 0), order: [thread, ...ends.way.order] };
    if (!best || isPlainer(way, best, last)) best = way;
  }
  return {
    orders: choices.reduce((total, { ends }) => total + ends.orders, 0),
    breaking: choices.reduce((total, { ends }) => total + ends.breaking, 0),
    way: best,
  };
}

/** A game of scheduling: the picks so far, and what follows from them. Pure. */

import { begin, readyThreads, step } from '../../witness/machine/machine.js';
import type { Model, Outcome, State } from '../../witness/machine/model.js';
import { Judge } from '../../witness/machine/outcome.js';

export interface Game {
  readonly model: Model;
  /** Tells how a run ends. */
  readonly judge: Judge;
  /** Indexes of threads, in the order they were picked. */
  readonly picks: readonly number[];
  /** The state before each pick, and after the last. */
  readonly states: readonly State[];
}

export function newGame(model: Model): Game {
  return { model, judge: new Judge(model), picks: [], states: [begin(model)] };
}

export function stateOf({ states, model }: Game): State {
  return states.at(-1) ?? begin(model);
}

/** Lets a thread take its next step; the same game where it can't. */
export function pick(game: Game, thread: number): Game {
  const state = stateOf(game);
  if (!readyThreads(game.model, state).includes(thread)) return game;
  return {
    ...game,
    picks: [...game.picks, thread],
    states: [...game.states, step(game.model, state, thread)],
  };
}

/** Takes the last pick back. */
export function undo(game: Game): Game {
  return game.picks.length === 0 ? game : { ...game, picks: game.picks.slice(0, -1), states: game.states.slice(0, -1) };
}

export function endOf(game: Game): Outcome | undefined {
  return game.judge.outcome(stateOf(game));
}

/** Indexes of the instructions a thread has run; those that a check left out are not among them. */
export function ranBy({ picks, states }: Game, thread: number): ReadonlySet<number> {
  return new Set(picks.flatMap((picked, at) => (picked === thread ? [states[at]?.next[thread] ?? 0] : [])));
}

/** What is wrong with how a story ends, by its threads in their order; undefined where the model tells it otherwise. */
export function harmOf(model: Model, steps: readonly { readonly thread: string }[]): string | undefined {
  const game = steps.reduce(
    (before, { thread }) =>
      pick(
        before,
        model.threads.findIndex(({ name }) => name === thread),
      ),
    newGame(model),
  );
  const end = endOf(game);
  return end && end.kind !== 'fine' ? end.message : undefined;
}

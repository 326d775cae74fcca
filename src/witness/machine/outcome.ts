/** How a run ended, and whether that is right: what one thread after the other gives, too. */

import { begin, readiness, readyThreads, step } from './machine.js';
import type { Model, Outcome, State } from './model.js';
import { orderless } from './orderless.js';
import { apply, evaluate, show, type Term } from './terms.js';

/** How runs of a model may end without a mistake having shown. */
export class Judge {
  private readonly right: ReadonlySet<string>;
  private readonly ends: readonly State[];
  /** Whether the variable is a number, or holds some. */
  private readonly numbers: boolean;

  constructor(private readonly model: Model) {
    this.ends = model.right === 'serial' ? serialEnds(model) : [];
    this.numbers = /"value":-?\d/.test(JSON.stringify(model.variables));
    this.right = new Set(this.ends.map((end) => this.signatureOf(end)));
  }

  /** How a run ended; undefined while it goes on. */
  outcome(state: State): Outcome | undefined {
    const { model } = this;
    if (readyThreads(model, state).length > 0) return undefined;
    const stuck = stuckThreads(model, state);
    const failed = state.errors.findIndex((error) => error !== undefined);
    if (model.right === 'serial' ? this.right.has(this.signatureOf(state)) : stuck.length === 0 && failed < 0) {
      return {
        kind: 'fine',
        message:
          model.right === 'serial'
            ? 'All threads are through, and the result is one that one thread after the other gives, too.'
            : 'All threads are through, and nothing was used too early.',
      };
    }
    if (failed >= 0) return { kind: 'broken', message: `${nameOf(model, failed)}: ${state.errors[failed]}` };
    if (stuck.length > 0) return { kind: 'deadlock', message: describeStuck(model, state, stuck) };
    return { kind: 'broken', message: this.describe(state) };
  }

  /** What tells the ends of runs apart: what variables hold, how tests came out, what was used, who failed or waits. */
  private signatureOf(state: State): string {
    const values = Object.entries(state.variables).map(([name, value]) => [name, orderless(value, this.numbers)]);
    return JSON.stringify([values, state.seen, state.errors, stuckThreads(this.model, state)]);
  }

  /** What is wrong with how a run ended. */
  private describe(state: State): string {
    for (const part of Object.entries(state.variables).flatMap(partsOf)) {
      const [now, ...right] = [state, ...this.ends].map((end) => holds(part, end));
      if (now === undefined || right.includes(undefined)) continue;
      const keyOf = (value: Term): string => show(orderless(value, this.numbers));
      const different = new Map((right as Term[]).reverse().map((value) => [keyOf(value), quoted(value)]));
      if (different.has(keyOf(now))) continue;
      const values = [...different.values()].reverse();
      return `${show(part)} is ${quoted(now)}; one thread after the other gives ${values.join(' or ')}.`;
    }
    const passed = this.model.threads.filter((_, thread) => {
      const seen = state.seen[thread] ?? [];
      return this.ends.some((end) => String(end.seen[thread]) !== String(seen));
    });
    const who = passed.map(({ name }) => name);
    if (who.length < 2)
      return `${who[0] ?? 'A thread'} has seen what no order gives in which one thread runs after the other.`;
    return `${who.join(' and ')} have both acted on a test that is true for one of them only.`;
  }
}

/** The ends of all orders in which each thread runs as far as it gets before the next one does. */
function serialEnds(model: Model): readonly State[] {
  return permutations(model.threads.map((_, thread) => thread)).map((order) => {
    let state = begin(model);
    for (let moved = true; moved;) {
      moved = false;
      for (const thread of order) {
        while (readiness(model, state, thread).kind === 'ready') {
          state = step(model, state, thread);
          moved = true;
        }
      }
    }
    return state;
  });
}

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

const stuckThreads = (model: Model, state: State): readonly number[] =>
  model.threads.flatMap((_, thread) =>
    ['finished', 'not-started'].includes(readiness(model, state, thread).kind) ? [] : [thread],
  );

function describeStuck(model: Model, state: State, stuck: readonly number[]): string {
  const waits = stuck.map((thread) => {
    const name = nameOf(model, thread);
    const stand = readiness(model, state, thread);
    switch (stand.kind) {
      case 'waits-for-thread':
        return `${name} waits for ${nameOf(model, stand.thread)}`;
      case 'waits-for-lock':
        return `${name} waits for ${stand.lock}, held by ${stand.holder === thread ? 'itself' : nameOf(model, stand.holder)}`;
      case 'waits':
        return `${name} waits for ${stand.what}`;
      default:
        return name;
    }
  });
  return stuck.length > 1
    ? `Deadlock: ${waits.join('; ')}. Nobody can go on.`
    : `${waits.join('')}, and nobody is left to help: it waits for ever.`;
}

const nameOf = (model: Model, thread: number): string => model.threads[thread]?.name ?? '';

/** The entries of a dict, of which one says more than all of them, and the variable. */
function partsOf([name, value]: readonly [string, Term]): readonly Term[] {
  const variable: Term = { is: 'shared', name };
  const items = value.is === 'container' ? value.items : [];
  return [...items.flatMap((item) => (item.is === 'pair' ? [apply('[]', variable, item.key)] : [])), variable];
}

/** What a variable or an entry comes to in the end; undefined for one that is not there. */
function holds(part: Term, { variables }: State): Term | undefined {
  const value = evaluate(part, { own: () => undefined, shared: (name) => variables[name] });
  return value.is === 'apply' && value.op === '[]' && part.is === 'apply' ? undefined : value;
}

/** Python's `or` is none of the sentence. */
const quoted = (value: Term): string => show(value).replace(/^.* or .*$/, '`$&`');

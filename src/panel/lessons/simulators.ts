/**
 * The simulators of lessons, by their `kind`:
 *
 * - `race`: `variable`, `start`, `threads` (how many, or their names), `amount`; each thread reads, adds and writes
 * - `lock`: the same with `lock` held; `"locks": "own"` gives every thread a lock of its own
 * - `check-then-act`: `variable`, `start`, `threads`, `check` and `act` as Python would write them
 * - `deadlock`: `locks` (two or more names), `threads`; each thread takes them in another order
 * - `order`: `thread` and `variable`; main goes on without a join
 * - `question`: nothing to play with, only the question
 * - `timeline`: `tasks` of `name`, `seconds` and `work` (`wait` or `compute`), `workers`
 *
 * Each may ask first: `predict`, `options`, `answer` (index of the right option) and `why`.
 */

import { deadlock } from '../../witness/deadlock.js';
import { holding, instruction, readAddWrite } from '../../witness/machine/holding.js';
import type { Instruction, Model } from '../../witness/machine/model.js';
import type { Play } from '../../witness/machine/play.js';
import { apply, evaluate, NONE, number, truth, type Term } from '../../witness/machine/terms.js';
import { underOneLock } from '../../witness/play.js';
import {
  count,
  decimal,
  integer,
  list,
  object,
  oneOf,
  optional,
  read,
  ShapeError,
  text,
  type Reader,
} from '../shape.js';
import type { SimulatorBlock } from './page.js';
import type { Task } from './timeline.js';

/** A question to answer before the simulator shows anything. */
export interface Prediction {
  readonly question: string;
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly answer: number;
  readonly why: string;
}

export type Simulator =
  | { readonly kind: 'question'; readonly prediction?: Prediction }
  | {
      readonly kind: 'schedule';
      readonly prediction?: Prediction;
      readonly play: Play;
      /** Begins with the fixed program. */
      readonly fixedFirst: boolean;
    }
  | {
      readonly kind: 'timeline';
      readonly prediction?: Prediction;
      readonly tasks: readonly Task[];
      /** Threads that take the tasks; one per task where it isn't said. */
      readonly workers: number;
    };

/** Reads a simulator's parameters; undefined where they make no sense. */
export function readSimulator(block: SimulatorBlock): Simulator | undefined {
  const { simulator, parameters } = block;
  const reader = Object.hasOwn(KINDS, simulator) ? KINDS[simulator] : undefined;
  const body = reader && read(reader, parameters);
  if (!body) return undefined;
  const prediction = predictionIn(parameters);
  return prediction ? { ...body, prediction } : body;
}

function predictionIn(parameters: unknown): Prediction | undefined {
  const found = read(
    object({ predict: text(), options: list(text(), 8), answer: count, why: optional(text()) }),
    parameters,
  );
  if (!found || found.answer >= found.options.length) return undefined;
  return { question: found.predict, options: found.options, answer: found.answer, why: found.why ?? '' };
}

const NAMES = ['Ann', 'Bob', 'Cem'];

/** Names of threads: given, or so many of ours. */
const threadNames: Reader<readonly string[]> = (value) => {
  if (value === undefined) return NAMES.slice(0, 2);
  if (typeof value === 'number' && value >= 2 && value <= NAMES.length) return NAMES.slice(0, value);
  const names = list(text(40), NAMES.length)(value);
  if (names.length < 2) throw new ShapeError('expected two or three threads');
  return names;
};
const name = text(60);

const updates = object({
  variable: name,
  start: optional(integer),
  amount: optional(integer),
  threads: threadNames,
  lock: optional(name),
  locks: optional(oneOf('same', 'own')),
});

const KINDS: Readonly<Record<string, Reader<Simulator>>> = {
  race: (parameters) => ({ kind: 'schedule', fixedFirst: false, play: raceOf(updates(parameters)) }),
  lock: (parameters) => {
    const settings = updates(parameters);
    return { kind: 'schedule', fixedFirst: settings.locks !== 'own', play: raceOf(settings) };
  },
  'check-then-act': checkThenAct,
  deadlock: (parameters) => {
    const { locks, threads } = object({ locks: list(name, 3), threads: threadNames })(parameters);
    if (locks.length < 2) throw new ShapeError('expected two locks');
    return {
      kind: 'schedule',
      fixedFirst: false,
      play: deadlock(
        threads.map((thread, turn) => ({ name: thread, takes: rotate(locks, turn).map((lock) => ({ lock })) })),
      ),
    };
  },
  order: (parameters) => {
    const { thread, variable } = object({ thread: name, variable: name })(parameters);
    return { kind: 'schedule', fixedFirst: false, play: withoutJoin(thread, variable) };
  },
  question: (parameters) => {
    if (predictionIn(parameters) === undefined) throw new ShapeError('expected a question with its options');
    return { kind: 'question' };
  },
  timeline: (parameters) => {
    const task = object({ name, seconds: decimal, work: optional(oneOf('wait', 'compute')) });
    const { tasks, workers } = object({ tasks: list(task, 24), workers: optional(count) })(parameters);
    if (tasks.length === 0 || tasks.some(({ seconds }) => seconds <= 0))
      throw new ShapeError('expected tasks that take time');
    return {
      kind: 'timeline',
      tasks: tasks.map((one) => ({ ...one, work: one.work ?? 'wait' })),
      workers: Math.max(1, workers ?? tasks.length),
    };
  },
};

function raceOf({ variable, start = 0, amount = 1, threads, lock = 'lock', locks }: ReturnType<typeof updates>): Play {
  const body = readAddWrite(variable, amount);
  const bare: Model = {
    threads: threads.map((thread) => ({ name: thread, instructions: body })),
    variables: { [variable]: number(start) },
    reentrant: [],
    right: 'serial',
  };
  const model: Model =
    locks === 'own'
      ? {
          ...bare,
          threads: threads.map((thread) => ({ name: thread, instructions: holding(`${thread}'s ${lock}`, body) })),
        }
      : bare;
  return {
    kind: 'update',
    goal: `Lose an update: make ${variable} end as anything but ${start + amount * threads.length}.`,
    suppose: [],
    model,
    fixed: underOneLock(bare, lock),
    fixing: `All threads hold the same ${lock} from the read to the write.`,
  };
}

function checkThenAct(parameters: unknown): Simulator {
  const settings = object({
    variable: name,
    start: optional(integer),
    threads: threadNames,
    check: optional(name),
    act: optional(name),
    lock: optional(name),
  })(parameters);
  const { variable, start = 1, threads, lock = 'lock' } = settings;
  const { check = `${variable} == ${start}`, act = `${variable} -= 1` } = settings;
  const shared: Term = { is: 'shared', name: variable };
  const test = testIn(check, shared);
  const value = apply('+', shared, number(stepIn(act)));
  if (holdsOf(test, number(start)) !== true || holdsOf(test, number(start + stepIn(act))) !== false)
    throw new ShapeError('expected a check that holds, and no longer does after the act');
  const body: readonly Instruction[] = [
    instruction({ kind: 'check', test, skip: 1 }, `checks ${check}`),
    instruction({ kind: 'write', variable, value }, `runs ${act}`),
  ];
  const model: Model = {
    threads: threads.map((thread) => ({ name: thread, instructions: body })),
    variables: { [variable]: number(start) },
    reentrant: [],
    right: 'serial',
  };
  return {
    kind: 'schedule',
    fixedFirst: false,
    play: {
      kind: 'check',
      goal: `Make a thread run ${act} when ${check} is no longer what it saw.`,
      suppose: [],
      model,
      fixed: underOneLock(model, lock),
      fixing: `One lock is held over the check and the act.`,
    },
  };
}

/** What `x -= 2` or `x = x - 2` adds; one less where it can't be seen. */
function stepIn(act: string): number {
  const [, sign, amount] = /([+-])=?\s*(\d+)\s*$/.exec(act) ?? [];
  return amount === undefined ? -1 : Number(amount) * (sign === '-' ? -1 : 1);
}

/** A check such as `seats > 0`. */
function testIn(check: string, variable: Term): Term {
  const [, operator, right] = /(>=|<=|==|!=|>|<)\s*(-?\d+)\s*$/.exec(check) ?? [];
  if (operator === undefined) throw new ShapeError('expected a comparison with a number');
  return apply(operator, variable, number(Number(right)));
}

const holdsOf = (test: Term, value: Term): boolean | undefined =>
  truth(evaluate(test, { own: () => undefined, shared: () => value }));

const rotate = <T>(items: readonly T[], by: number): readonly T[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

function withoutJoin(thread: string, variable: string): Play {
  const start = instruction({ kind: 'start', thread: 1 }, `starts ${thread}`);
  const join = { ...instruction({ kind: 'join', thread: 1 }, `joins ${thread}`), added: true };
  const ready: Term = { is: 'symbol', name: 'ready' };
  const otherwise = `${variable} is not ready yet`;
  const use = instruction(
    { kind: 'use', value: { is: 'shared', name: variable }, needs: { value: ready, otherwise } },
    `uses ${variable}`,
  );
  const work = [
    instruction({ kind: 'work' }, 'works'),
    instruction({ kind: 'write', variable, value: ready }, `stores ${variable}`),
  ];
  const model = (main: readonly Instruction[]): Model => ({
    threads: [
      { name: 'main', instructions: main },
      { name: thread, instructions: work },
    ],
    variables: { [variable]: NONE },
    reentrant: [],
    right: 'end',
  });
  return {
    kind: 'order',
    goal: `Let main use ${variable} before it is ready.`,
    suppose: [],
    model: model([start, use]),
    fixed: model([start, join, use]),
    fixing: `main joins ${thread} before it uses ${variable}.`,
  };
}

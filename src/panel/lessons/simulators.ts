/**
 * The simulators of lessons, by their `kind`:
 *
 * - `race`: `variable`, `start`, `threads` (how many, or their names), `amount`; each thread reads, adds and writes
 * - `lock`: the same with `lock` held; `"locks": "own"` gives every thread a lock of its own
 * - `check-then-act`: `variable`, `start`, `threads`, `check` and `act` as Python would write them
 * - `deadlock`: `locks` (two or more names), `threads`; each thread takes them in another order
 * - `order`: `thread` and `variable`; main goes on without a join
 * - `timeline`: `tasks` of `name`, `seconds` and `work` (`wait` or `compute`), `workers`
 *
 * Each may ask first: `predict`, `options`, `answer` (index of the right option) and `why`.
 */

import type { Instruction, Model, ThreadProgram } from '../player/model.js';
import { deadlock } from '../player/other-stories.js';
import { holding, instruction, readAddWrite, underOneLock, type Scenario } from '../player/scenario.js';
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
  | {
      readonly kind: 'schedule';
      readonly prediction?: Prediction;
      readonly scenario: Scenario;
      /** Begins with the mended program. */
      readonly mendedFirst: boolean;
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
  race: (parameters) => ({ kind: 'schedule', mendedFirst: false, scenario: raceOf(updates(parameters)) }),
  lock: (parameters) => {
    const settings = updates(parameters);
    return { kind: 'schedule', mendedFirst: settings.locks !== 'own', scenario: raceOf(settings) };
  },
  'check-then-act': checkThenAct,
  deadlock: (parameters) => {
    const { locks, threads } = object({ locks: list(name, 3), threads: threadNames })(parameters);
    if (locks.length < 2) throw new ShapeError('expected two locks');
    return {
      kind: 'schedule',
      mendedFirst: false,
      scenario: deadlock(threads.map((thread, turn) => taking(thread, rotate(locks, turn)))),
    };
  },
  order: (parameters) => {
    const { thread, variable } = object({ thread: name, variable: name })(parameters);
    return { kind: 'schedule', mendedFirst: false, scenario: withoutJoin(thread, variable) };
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

function raceOf({
  variable,
  start = 0,
  amount = 1,
  threads,
  lock = 'lock',
  locks,
}: ReturnType<typeof updates>): Scenario {
  const programs = threads.map((thread): ThreadProgram => ({
    name: thread,
    instructions:
      locks === 'own' ? holding(`${thread}'s ${lock}`, readAddWrite(variable, amount)) : readAddWrite(variable, amount),
  }));
  const bare: Model = {
    threads: threads.map((thread) => ({ name: thread, instructions: readAddWrite(variable, amount) })),
    variables: { [variable]: start },
    reentrant: [],
    expected: { [variable]: start + amount * threads.length },
  };
  return {
    kind: 'update',
    goal: `Lose an update: make ${variable} end as anything but ${bare.expected[variable]}.`,
    model: { ...bare, threads: programs },
    mended: underOneLock(bare, lock),
    mending: `All threads hold the same ${lock} from the read to the write.`,
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
  const step = stepIn(act);
  if (stillHolds(check, start + step)) throw new ShapeError('expected an act after which the check no longer holds');
  const body: readonly Instruction[] = [
    instruction({ kind: 'check', variable, equals: start, skip: 1 }, `checks ${check}`),
    instruction({ kind: 'act', variable, change: { by: step }, trusts: start }, `runs ${act}`),
  ];
  const model: Model = {
    threads: threads.map((thread) => ({ name: thread, instructions: body })),
    variables: { [variable]: start },
    reentrant: [],
    expected: {},
  };
  return {
    kind: 'schedule',
    mendedFirst: false,
    scenario: {
      kind: 'check',
      goal: `Make a thread run ${act} when ${check} is no longer what it saw.`,
      model,
      mended: underOneLock(model, lock),
      mending: `One lock is held over the check and the act.`,
    },
  };
}

/** What `x -= 2` or `x = x - 2` adds; one less where it can't be seen. */
function stepIn(act: string): number {
  const [, sign, amount] = /([+-])=?\s*(\d+)\s*$/.exec(act) ?? [];
  return amount === undefined ? -1 : Number(amount) * (sign === '-' ? -1 : 1);
}

/** Whether a check such as `seats > 0` is true of a value; false for other shapes of checks. */
function stillHolds(check: string, value: number): boolean {
  const [, operator = '', right] = /(>=|<=|==|!=|>|<)\s*(-?\d+)\s*$/.exec(check) ?? [];
  const limit = Number(right);
  const comparisons: Readonly<Record<string, boolean>> = {
    '>': value > limit,
    '<': value < limit,
    '>=': value >= limit,
    '<=': value <= limit,
    '==': value === limit,
    '!=': value !== limit,
  };
  return comparisons[operator] ?? false;
}

function taking(thread: string, locks: readonly string[]): Parameters<typeof deadlock>[0][number] {
  return {
    name: thread,
    instructions: locks.map((lock) => ({ operation: { kind: 'acquire', lock }, label: `takes ${lock}` })),
  };
}

const rotate = <T>(items: readonly T[], by: number): readonly T[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

function withoutJoin(thread: string, variable: string): Scenario {
  const start = instruction({ kind: 'start', thread: 1 }, `starts ${thread}`);
  const join = { ...instruction({ kind: 'join', thread: 1 }, `joins ${thread}`), added: true };
  const use = instruction({ kind: 'use', variable, needs: 'ready' }, `uses ${variable}`);
  const work = [
    instruction({ kind: 'work' }, 'works'),
    instruction({ kind: 'set', variable, value: 'ready' }, `stores ${variable}`),
  ];
  const model = (main: readonly Instruction[]): Model => ({
    threads: [
      { name: 'main', instructions: main },
      { name: thread, instructions: work },
    ],
    variables: { [variable]: 'None' },
    reentrant: [],
    expected: {},
  });
  return {
    kind: 'order',
    goal: `Let main use ${variable} before it is ready.`,
    model: model([start, use]),
    mended: model([start, join, use]),
    mending: `main joins ${thread} before it uses ${variable}.`,
  };
}

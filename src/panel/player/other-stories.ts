/** Scenarios that are not about one value: too early, changed while iterated, and deadlock. */

import type { FindingView } from '../protocol.js';
import { lockIn } from './actions.js';
import { firstOf, firstValue, lockOf, numberOf, subjectOf, type Lane, type LaneStep } from './lanes.js';
import type { Instruction, Model, ThreadProgram } from './model.js';
import { instruction, underOneLock, type Scenario } from './scenario.js';

/** One thread starts another and goes on as if its work were done; or as if its own preparations were. */
export function orderScenario(lanes: readonly Lane[], finding: FindingView): Scenario | undefined {
  const parent = lanes.find((lane) => firstOf(lane, 'start')) ?? lanes[0];
  const child = lanes.find((lane) => lane !== parent);
  const start = parent && (firstOf(parent, 'start') ?? parent.steps[0]);
  const later = parent?.steps.findLast((step) => step !== start && step.verb !== 'start');
  const work = child?.steps.at(-1);
  if (!parent || !child || !start || !later || !work || lanes.length !== 2) return undefined;
  // Work that never ends is over in no order of the steps.
  if (finding.code === 'TW201' && work.action.startsWith('never ends')) return undefined;
  return finding.code === 'TW213'
    ? startedTooEarly({ parent, child, start, later, work }, subjectOf(finding))
    : usedTooEarly({ parent, child, start, later, work });
}

interface Family {
  readonly parent: Lane;
  readonly child: Lane;
  readonly start: LaneStep;
  /** What the parent does after the start. */
  readonly later: LaneStep;
  /** The child's last step. */
  readonly work: LaneStep;
}

const PARENT = 0;
const CHILD = 1;

function usedTooEarly({ parent, child, start, later, work }: Family): Scenario {
  const variable = `work of ${child.name}`;
  const startChild = instruction({ kind: 'start', thread: CHILD }, start.action, start.place);
  const join = instruction({ kind: 'join', thread: CHILD }, `joins ${child.name}`, later.place, true);
  const use = instruction({ kind: 'use', variable, needs: 'done' }, later.action, later.place);
  const steps = child.steps.slice(0, -1).map((step) => instruction({ kind: 'work' }, step.action, step.place));
  const finish = instruction({ kind: 'set', variable, value: 'done' }, work.action, work.place);
  const model = family(parent, child, [startChild, use], [...steps, finish], { [variable]: 'not done' });
  return {
    kind: 'order',
    goal: `Let ${parent.name} go on before ${child.name} is through.`,
    model,
    mended: family(parent, child, [startChild, join, use], [...steps, finish], model.variables),
    mending: `${parent.name} joins ${child.name} before it goes on.`,
  };
}

function startedTooEarly({ parent, child, start, later, work }: Family, variable: string): Scenario {
  const startChild = instruction({ kind: 'start', thread: CHILD }, start.action, start.place);
  const set = instruction({ kind: 'set', variable, value: 'set' }, later.action, later.place);
  const use = [instruction({ kind: 'use', variable, needs: 'set' }, work.action, work.place)];
  const model = family(parent, child, [startChild, set], use, { [variable]: 'missing' });
  return {
    kind: 'order',
    goal: `Let ${child.name} run before ${variable} is there.`,
    model,
    mended: family(parent, child, [set, startChild], use, model.variables),
    mending: `${parent.name} sets ${variable} first and starts ${child.name} afterwards.`,
  };
}

function family(
  parent: Lane,
  child: Lane,
  parentDoes: readonly Instruction[],
  childDoes: readonly Instruction[],
  variables: Model['variables'],
): Model {
  const threads: ThreadProgram[] = [];
  threads[PARENT] = { name: parent.name, instructions: parentDoes };
  threads[CHILD] = { name: child.name, instructions: childDoes };
  return { threads, variables, reentrant: [], expected: {} };
}

/** One thread loops over a collection that another changes. */
export function iterateScenario(lanes: readonly Lane[], finding: FindingView): Scenario | undefined {
  const looping = lanes.find((lane) => firstOf(lane, 'iterate', 'next'));
  const changing = lanes.find((lane) => lane !== looping && firstOf(lane, 'change', 'write'));
  const change = changing && firstOf(changing, 'change', 'write');
  const first = looping?.steps[0];
  if (!looping || !changing || !change || !first) return undefined;
  const subject = subjectOf(finding);
  const variable = `size of ${subject}`;
  const size = numberOf(firstValue(finding.witness, subject)) ?? 2;
  const nextPlace = looping.steps.at(-1)?.place ?? first.place;
  const next = instruction({ kind: 'next', variable }, `goes to the next item`, nextPlace);
  const loop: ThreadProgram = {
    name: looping.name,
    instructions: [
      instruction({ kind: 'iterate', variable }, `begins to loop over ${subject}`, first.place),
      next,
      next,
    ],
  };
  const edit: ThreadProgram = {
    name: changing.name,
    instructions: [instruction({ kind: 'set', variable, value: size + 1 }, change.action, change.place)],
  };
  const lock = lockOf(finding);
  const model: Model = {
    threads: lanes.indexOf(looping) < lanes.indexOf(changing) ? [loop, edit] : [edit, loop],
    variables: { [variable]: size },
    reentrant: [],
    expected: {},
  };
  return {
    kind: 'iterate',
    goal: `Change ${subject} while ${looping.name} is looping over it.`,
    model,
    mended: underOneLock(model, lock),
    mending: `Both hold ${lock}: one for its whole loop, the other for its change. Looping over a copy made under ${lock} does it too.`,
  };
}

interface Takes {
  readonly name: string;
  readonly instructions: readonly (Instruction & {
    readonly operation: { readonly kind: 'acquire'; readonly lock: string };
  })[];
}

/** Threads take locks in different orders; or one takes the same lock twice. */
export function deadlockScenario(lanes: readonly Lane[]): Scenario | undefined {
  const takes = lanes.map((lane): Takes => ({ name: lane.name, instructions: takesOf(lane) }));
  if (takes.some(({ instructions }) => instructions.length < 2)) return undefined;
  return deadlock(takes);
}

/** The acquisitions of a thread. To wait for a lock and then to get it is one of them. */
function takesOf(lane: Lane): Takes['instructions'] {
  const steps = lane.steps.filter(({ verb }) => verb === 'acquire' || verb === 'wait');
  const isSecondHalf = (step: LaneStep, index: number): boolean => {
    const before = steps[index - 1];
    return before?.verb === 'wait' && lockIn(before) === lockIn(step);
  };
  return steps.filter((step, index) => !isSecondHalf(step, index)).flatMap(takeOf);
}

function takeOf(step: LaneStep): Takes['instructions'] {
  const lock = lockIn(step);
  if (!lock) return [];
  return [{ operation: { kind: 'acquire', lock }, label: `takes ${lock}`, place: step.place }];
}

/** The scenario of threads that each take some locks, one inside the other. */
export function deadlock(takes: readonly Takes[]): Scenario {
  const locksOf = ({ instructions }: Takes): readonly string[] => instructions.map(({ operation }) => operation.lock);
  const locks = [...new Set(takes.flatMap(locksOf))];
  const model = modelOfTakes(takes);
  if (takes.some((thread) => new Set(locksOf(thread)).size < thread.instructions.length)) {
    return {
      kind: 'deadlock',
      goal: 'See a thread wait for itself.',
      model,
      mended: { ...model, reentrant: locks },
      mending: `As an RLock, ${locks.join(' or ')} may be taken again by the thread that holds it.`,
    };
  }
  const inOneOrder = takes.map((thread) => ({
    ...thread,
    instructions: [...thread.instructions].sort(
      (a, b) => locks.indexOf(a.operation.lock) - locks.indexOf(b.operation.lock),
    ),
  }));
  return {
    kind: 'deadlock',
    goal: 'Make the threads wait for each other for ever.',
    model,
    mended: modelOfTakes(inOneOrder),
    mending: `Every thread takes the locks in the same order: ${locks.join(', then ')}.`,
  };
}

function modelOfTakes(takes: readonly Takes[]): Model {
  const releases = ({ instructions }: Takes): readonly Instruction[] =>
    [...instructions]
      .reverse()
      .map(({ operation: { lock }, place }) => instruction({ kind: 'release', lock }, `releases ${lock}`, place));
  return {
    threads: takes.map((thread) => ({
      name: thread.name,
      instructions: [...thread.instructions, ...releases(thread)],
    })),
    variables: {},
    reentrant: [],
    expected: {},
  };
}

/** Threads that take locks one inside the other: in orders that let each wait for the other, or one lock twice. */

import { instruction } from './machine/holding.js';
import type { Instruction, Model, StepPlace } from './machine/model.js';
import type { Play } from './machine/play.js';

/** One lock that a thread takes, and where. */
export interface Take {
  readonly lock: string;
  readonly place?: StepPlace;
}

/** A thread and the locks that it takes, outermost first, each while it holds those before. */
export interface Taker {
  readonly name: string;
  readonly takes: readonly Take[];
}

/**
 * The game of a deadlock: make the threads wait for each other for ever. With the fix the first of them, where the finding
 * is and its fix is offered, follows the order of the others.
 */
export function deadlock(takers: readonly Taker[]): Play {
  const [first, ...others] = takers;
  const inOrder = first === undefined ? others : [...others, first];
  const locks = [...new Set(inOrder.flatMap(({ takes }) => takes.map(({ lock }) => lock)))];
  const model = modelOf(takers);
  if (takers.some(({ takes }) => new Set(takes.map(({ lock }) => lock)).size < takes.length)) {
    return {
      kind: 'deadlock',
      goal: 'See a thread wait for itself.',
      suppose: [],
      model,
      fixed: { ...model, reentrant: locks },
      fixing: `As an RLock, ${locks.join(' or ')} may be taken again by the thread that holds it.`,
    };
  }
  const inOneOrder = takers.map((taker) => ({
    ...taker,
    takes: [...taker.takes].sort((a, b) => locks.indexOf(a.lock) - locks.indexOf(b.lock)),
  }));
  return {
    kind: 'deadlock',
    goal: 'Make the threads wait for each other for ever.',
    suppose: [],
    model,
    fixed: modelOf(inOneOrder),
    fixing: `Every thread takes the locks in the same order: ${locks.join(', then ')}.`,
  };
}

function modelOf(takers: readonly Taker[]): Model {
  return {
    threads: takers.map(({ name, takes }) => ({ name, instructions: instructionsOf(takes) })),
    variables: {},
    reentrant: [],
    right: 'end',
  };
}

function instructionsOf(takes: readonly Take[]): readonly Instruction[] {
  return [
    ...takes.map(({ lock, place }) => instruction({ kind: 'acquire', lock }, `takes ${lock}`, place)),
    ...[...takes].reverse().map(({ lock, place }) => instruction({ kind: 'release', lock }, `releases ${lock}`, place)),
  ];
}

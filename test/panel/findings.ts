/** Findings to test the panel with, short to write. */
import type { FindingView, StepView } from '../../src/panel/protocol.js';
import { deadlock } from '../../src/witness/deadlock.js';
import { instruction, readAddWrite } from '../../src/witness/machine/holding.js';
import type { Model, StepPlace } from '../../src/witness/machine/model.js';
import type { Play } from '../../src/witness/machine/play.js';
import { apply, number, type Term } from '../../src/witness/machine/terms.js';
import { underOneLock } from '../../src/witness/play.js';

/** A step as `thread: action | line text | variable=value`. */
export function step(text: string): StepView {
  const [head = '', line = '', ...values] = text.split('|').map((part) => part.trim());
  const [thread = '', action = ''] = head.split(/: (.*)/s);
  const pairs = values.map((pair) => pair.split('=', 2) as [string, string]);
  return {
    thread,
    action,
    place: { path: '/w/app.py', start: 10, end: 20, line: 3, text: line },
    ...(pairs.length > 0 && { values: Object.fromEntries(pairs) }),
  };
}

export function finding(code: string, witness: readonly string[], data: Record<string, string> = {}): FindingView {
  return {
    id: `${code}-1`,
    code,
    name: 'some-rule',
    severity: 'warning',
    message: 'Something can go wrong.',
    place: { path: '/w/app.py', start: 10, end: 20, line: 3, text: 'counter += 1' },
    witness: witness.map(step),
    verdict: { cpython39: 'can fail', cpython310: 'can fail', freeThreaded: 'fails' },
    lesson: 'race-conditions',
    data,
  };
}

const shared = (name: string): Term => ({ is: 'shared', name });

/** A lost update of one variable. */
export const updates = (variable: string, lock: string, place?: StepPlace): Play => {
  const body = readAddWrite(variable, 1).map((one) => (place ? { ...one, place } : one));
  const model: Model = {
    threads: ['Ann', 'Bob'].map((name) => ({ name, instructions: body })),
    variables: { [variable]: number(0) },
    reentrant: [],
    right: 'serial',
  };
  const fixed = underOneLock(model, lock);
  return { kind: 'update', goal: `Lose an update of ${variable}.`, suppose: [], model, fixed, fixing: `Hold ${lock}.` };
};

const seats: Model = {
  threads: ['Ann', 'Bob'].map((name) => ({
    name,
    instructions: [
      instruction({ kind: 'check', test: apply('>', shared('seats'), number(0)), skip: 1 }, 'checks seats > 0'),
      instruction({ kind: 'write', variable: 'seats', value: apply('-', shared('seats'), number(1)) }, 'takes one'),
    ],
  })),
  variables: { seats: number(1) },
  reentrant: [],
  right: 'serial',
};

/** Two look and leap. */
export const checks: Play = {
  kind: 'check',
  goal: 'Sell the last seat twice.',
  suppose: [],
  model: seats,
  fixed: underOneLock(seats, 'lock'),
  fixing: 'Each holds lock.',
};

export const locks: Play = deadlock([
  { name: 'transfer', takes: [{ lock: 'a' }, { lock: 'b' }] },
  { name: 'report', takes: [{ lock: 'b' }, { lock: 'a' }] },
]);

/** One game of each kind. */
export const PLAYS: readonly Play[] = [
  updates('counter', 'lock'),
  checks,
  locks,
  deadlock([{ name: 'main', takes: [{ lock: 'lock' }, { lock: 'lock' }] }]),
];

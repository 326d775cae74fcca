/** Scenarios about data that two threads change: the lost update, and the check that is no longer true. */

import type { FindingView } from '../protocol.js';
import {
  firstOf,
  firstValue,
  lastOf,
  lockOf,
  numberOf,
  subjectOf,
  valueIn,
  type Lane,
  type LaneStep,
} from './lanes.js';
import type { Change, Instruction, Model, ThreadProgram, Value } from './model.js';
import { instruction, readAddWrite, underOneLock, type Scenario } from './scenario.js';

interface Update {
  readonly name: string;
  /** Missing where it writes without having read. */
  readonly read: LaneStep | undefined;
  readonly write: LaneStep;
  /** What it adds, where the witness has numbers. */
  readonly amount: number | undefined;
}

/** Read, add, write in each thread: one of the updates is lost. */
export function updateScenario(lanes: readonly Lane[], finding: FindingView): Scenario | undefined {
  const variable = subjectOf(finding);
  const updates = lanes.flatMap((lane) => updateOf(lane, variable));
  if (updates.length < 2) return undefined;
  if (updates.some(({ read }) => read === undefined)) return overwritten(variable, updates, finding);
  const start = numberOf(firstValue(finding.witness, variable));
  if (start === undefined || updates.some(({ amount }) => amount === undefined)) {
    return lostUpdate(
      `updates in ${variable}`,
      0,
      updates.map((update) => ({ ...update, amount: 1 })),
      finding,
    );
  }
  return lostUpdate(variable, start, updates, finding);
}

function lostUpdate(variable: string, start: number, updates: readonly Update[], finding: FindingView): Scenario {
  const end = updates.reduce((total, { amount }) => total + (amount ?? 1), start);
  const lock = lockOf(finding);
  const model: Model = {
    threads: updates.map(({ name, amount, read, write }) => ({
      name,
      instructions: readAddWrite(variable, amount ?? 1, { read: (read ?? write).place, write: write.place }),
    })),
    variables: { [variable]: start },
    reentrant: [],
    expected: { [variable]: end },
  };
  return {
    kind: 'update',
    goal: `Lose an update: make ${variable} end as anything but ${end}.`,
    model,
    mended: underOneLock(model, lock),
    mending: `Each thread holds ${lock} from the read to the write, so nobody comes in between.`,
  };
}

/** One thread reads and writes back, another stores in between: what it stored is gone. */
function overwritten(variable: string, updates: readonly Update[], finding: FindingView): Scenario | undefined {
  if (updates.every(({ read }) => read === undefined)) return undefined;
  const lock = lockOf(finding);
  const model: Model = {
    threads: updates.map((update): ThreadProgram => ({
      name: update.name,
      instructions: storing(variable, update),
    })),
    variables: { [variable]: firstValue(finding.witness, variable) ?? 'old value' },
    reentrant: [],
    expected: {},
  };
  return {
    kind: 'update',
    goal: `Lose an update: let a thread overwrite a change of ${variable} that it has not seen.`,
    model,
    mended: underOneLock(model, lock),
    mending: `Each thread holds ${lock} from the read to the write, so nobody comes in between.`,
  };
}

function storing(variable: string, { name, read, write }: Update): readonly Instruction[] {
  const value = `value from ${name}`;
  if (!read) return [instruction({ kind: 'set', variable, value }, write.action, write.place)];
  return [
    instruction({ kind: 'read', variable }, `reads ${variable}`, read.place),
    instruction({ kind: 'store', variable, value }, `writes ${variable}`, write.place),
  ];
}

function updateOf(lane: Lane, variable: string): readonly Update[] {
  const write = lastOf(lane, 'write', 'change');
  if (!write) return [];
  const read = firstOf(lane, 'read', 'check');
  return [{ name: lane.name, read, write, amount: read && amountOf(read, write, variable) }];
}

/** What a thread adds: the difference of what it wrote and what it read, where its line is a sum. */
function amountOf(read: LaneStep, write: LaneStep, variable: string): number | undefined {
  if (!/[+-]/.test(write.place.text)) return undefined;
  const before = numberOf(valueIn(read, variable));
  const after = numberOf(valueIn(write, variable));
  if (before === undefined || after === undefined || before === after) return undefined;
  return after - before;
}

/** A thread looks and then leaps; another changes what it saw in between. */
export function checkScenario(lanes: readonly Lane[], finding: FindingView): Scenario | undefined {
  const variable = subjectOf(finding);
  const before = valueOf(firstValue(finding.witness, variable) ?? 'as checked');
  const changed = finding.witness
    .flatMap((step) => valueIn(step, variable) ?? [])
    .map(valueOf)
    .find((value) => value !== before);
  const after = changed ?? (before === 'changed' ? 'changed again' : 'changed');
  const lock = lockOf(finding);
  const model: Model = {
    threads: lanes.flatMap((lane) => lookAndLeap(lane, variable, before, after)),
    variables: { [variable]: before },
    reentrant: [],
    expected: {},
  };
  return {
    kind: 'check',
    goal: `Make a thread act on a check of ${variable} that is no longer true.`,
    model,
    mended: underOneLock(model, lock),
    mending: `Each thread holds ${lock} over the check and the act, so what it saw stays true.`,
  };
}

function lookAndLeap(lane: Lane, variable: string, before: Value, after: Value): readonly ThreadProgram[] {
  const check = firstOf(lane, 'check', 'read');
  const act = lane.steps.findLast((step) => step !== check && isAct(step));
  if (!act) return [];
  const change: Instruction = check
    ? instruction(
        { kind: 'act', variable, change: changeOf(before, after, act), trusts: before },
        act.action,
        act.place,
      )
    : instruction({ kind: 'set', variable, value: after }, act.action, act.place);
  const look = check && instruction({ kind: 'check', variable, equals: before, skip: 1 }, check.action, check.place);
  return [{ name: lane.name, instructions: look ? [look, change] : [change] }];
}

/** `x -= 1` takes one away however much is left; anything else puts a new value there. */
function changeOf(before: Value, after: Value, act: LaneStep): Change {
  const isStep = typeof before === 'number' && typeof after === 'number' && /[+-]=/.test(act.place.text);
  return isStep ? { by: after - before } : { to: after };
}

/** A number where Python shows one, so that it can be counted with. */
function valueOf(shown: string): Value {
  return numberOf(shown) ?? shown;
}

function isAct({ verb }: LaneStep): boolean {
  return verb === 'write' || verb === 'change' || verb === 'other';
}

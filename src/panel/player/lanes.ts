/** A witness sorted by thread, and the questions a scenario asks of it. */

import type { FindingView, StepView } from '../protocol.js';
import { verbOf, type Verb } from './actions.js';

export interface LaneStep extends StepView {
  readonly verb: Verb;
}

/** One thread's steps, in its own order. */
export interface Lane {
  readonly name: string;
  readonly steps: readonly LaneStep[];
}

export function lanesOf(witness: readonly StepView[]): readonly Lane[] {
  const steps = witness.map((step): LaneStep => ({ ...step, verb: verbOf(step) }));
  const names = [...new Set(steps.map(({ thread }) => thread))];
  return names.map((name) => ({ name, steps: steps.filter(({ thread }) => thread === name) }));
}

/** First step of one of these kinds. */
export function firstOf(lane: Lane, ...verbs: readonly Verb[]): LaneStep | undefined {
  return lane.steps.find(({ verb }) => verbs.includes(verb));
}

/** Last step of one of these kinds. */
export function lastOf(lane: Lane, ...verbs: readonly Verb[]): LaneStep | undefined {
  return lane.steps.findLast(({ verb }) => verbs.includes(verb));
}

/** The variable the finding is about. */
export function subjectOf(finding: FindingView): string {
  return (
    finding.data['variable'] ?? Object.keys(finding.witness.find(({ values }) => values)?.values ?? {})[0] ?? 'value'
  );
}

/** The lock that mends it: the one that is there already, or one to make. */
export function lockOf(finding: FindingView): string {
  return finding.data['lock'] ?? 'lock';
}

/** The value of the variable after a step, where the step says it. */
export function valueIn(step: StepView | undefined, variable: string): string | undefined {
  const values = step?.values;
  if (!values) return undefined;
  if (Object.hasOwn(values, variable)) return values[variable];
  const all = Object.values(values);
  return all.length === 1 ? all[0] : undefined;
}

/** The first value any step shows. */
export function firstValue(witness: readonly StepView[], variable: string): string | undefined {
  return witness.map((step) => valueIn(step, variable)).find((value) => value !== undefined);
}

/** A whole number in Python's writing; undefined for anything else. */
export function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,12}$/.test(value) ? Number(value) : undefined;
}

/** An order of steps, told: who does what on which line, and what the variable holds then. */

import type { WitnessStep } from '../rules/finding.js';
import { begin, comesOut, nextInstruction, readiness, step } from './machine/machine.js';
import type { Instruction, Model, OperationKind, State } from './machine/model.js';
import { evaluate, show, type Term } from './machine/terms.js';

/** Steps that say something of the variable. */
const TELLING: ReadonlySet<OperationKind> = new Set(['read', 'check', 'write', 'change', 'use', 'iterate', 'next']);
/** Steps that can do the damage. */
const HARMFUL: ReadonlySet<OperationKind> = new Set(['write', 'change', 'use', 'next']);

interface Taken {
  readonly thread: number;
  readonly instruction: Instruction;
  readonly before: State;
  readonly after: State;
}

/**
 * The steps of a run that ends badly, the one that does the damage marked. `shown` is what the values column shows: the
 * variable, or one of its elements.
 */
export function narrate(model: Model, order: readonly number[], shown?: Term): readonly WitnessStep[] {
  const taken: Taken[] = [];
  let state = begin(model);
  for (const thread of order) {
    const instruction = nextInstruction(model, state, thread);
    const after = step(model, state, thread);
    if (instruction !== undefined) taken.push({ thread, instruction, before: state, after });
    state = after;
  }
  const stuck = model.threads.flatMap((_, thread) => {
    const stand = readiness(model, state, thread);
    const next = nextInstruction(model, state, thread);
    return next && stand.kind !== 'ready' && stand.kind !== 'not-started' ? [{ thread, next, stand }] : [];
  });
  const harm = stuck.length > 0 ? -1 : harmAt(taken);
  const steps = taken.flatMap((one, index) => stepOf(model, one, index === harm, shown));
  const name = (thread: number): string => model.threads[thread]?.name ?? '';
  stuck.forEach(({ thread, next, stand }, index) => {
    if (next.place === undefined) return;
    const what =
      stand.kind === 'waits-for-lock'
        ? `${stand.lock}, which ${stand.holder === thread ? 'it holds itself' : `${name(stand.holder)} holds`}`
        : stand.kind === 'waits-for-thread'
          ? name(stand.thread)
          : stand.kind === 'waits'
            ? stand.what
            : '';
    const { path, start, end } = next.place;
    const isLast = index === stuck.length - 1;
    steps.push({
      path,
      start,
      end,
      thread: name(thread),
      action: `waits for ${what}${isLast ? ', for ever' : ''}`,
      ...(isLast && { broken: true }),
    });
  });
  return steps;
}

/** What comes after an error is of no interest. */
export function untilHarm(steps: readonly WitnessStep[]): readonly WitnessStep[] {
  const harm = steps.findIndex(({ broken }) => broken);
  return harm < 0 ? steps : steps.slice(0, harm + 1);
}

/** The last step that changed or used something: in the orders with the fewest switches, that is the one that harms. */
function harmAt(taken: readonly Taken[]): number {
  const failed = taken.findIndex(({ thread, after, before }) => after.errors[thread] !== before.errors[thread]);
  if (failed >= 0) return failed;
  return taken.findLastIndex(({ instruction }) => HARMFUL.has(instruction.operation.kind));
}

function stepOf(model: Model, taken: Taken, isHarm: boolean, shown: Term | undefined): readonly WitnessStep[] {
  const { thread, instruction, after } = taken;
  if (instruction.place === undefined) return [];
  const { path, start, end } = instruction.place;
  const values = shown && TELLING.has(instruction.operation.kind) ? valueOf(shown, after) : undefined;
  return [
    {
      path,
      start,
      end,
      thread: model.threads[thread]?.name ?? '',
      action: isHarm ? harmful(model, taken) : instruction.label,
      ...(values && { values }),
      ...(isHarm && { broken: true }),
    },
  ];
}

/** What the variable holds, under the name it is shown by. */
function valueOf(shown: Term, state: State): Readonly<Record<string, string>> | undefined {
  const name = show(shown);
  const value = evaluate(shown, { own: () => undefined, shared: (variable) => state.variables[variable] });
  // An element that isn't there has nothing to show.
  if (value.is === 'apply' && value.op === '[]' && shown.is === 'apply') return undefined;
  return { [name]: show(value) };
}

/** The step that does the damage, with what is wrong with it. */
function harmful(model: Model, { thread, instruction, before, after }: Taken): string {
  const error = after.errors[thread];
  const { operation, label } = instruction;
  if (error !== undefined) return `${label}: ${error}`;
  if (operation.kind === 'use' || operation.kind === 'next') return `${label}, and finds it changed`;
  const tests = (model.threads[thread]?.instructions ?? []).flatMap((one) =>
    one.operation.kind === 'check' ? [one.operation.test] : [],
  );
  if (tests.some((test) => !comesOut(model, before, thread, test)))
    return `${label}, though what the test has found no longer holds`;
  return label.replace(/^writes /, 'overwrites ');
}

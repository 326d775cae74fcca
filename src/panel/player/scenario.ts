/** A mistake to play with: the program that can break, and its mending that can't. */

import type { Instruction, Model, Operation, ThreadProgram } from './model.js';
import type { Place } from '../protocol.js';

export type ScenarioKind = 'update' | 'check' | 'order' | 'iterate' | 'deadlock';

export interface Scenario {
  readonly kind: ScenarioKind;
  /** What the player tries to achieve, as an instruction: `Lose an update of counter.` */
  readonly goal: string;
  readonly model: Model;
  readonly mended: Model;
  /** What the mending does, as a sentence. */
  readonly mending: string;
}

/** Makes an instruction. */
export function instruction(operation: Operation, label: string, place?: Place, added = false): Instruction {
  return { operation, label, ...(place && { place }), ...(added && { added }) };
}

/** The instructions with a lock held around them. */
export function holding(lock: string, body: readonly Instruction[]): readonly Instruction[] {
  const place = body[0]?.place;
  return [
    instruction({ kind: 'acquire', lock }, `takes ${lock}`, place, true),
    ...body,
    instruction({ kind: 'release', lock }, `releases ${lock}`, body.at(-1)?.place, true),
  ];
}

/** The model with every thread's whole program under one lock. */
export function underOneLock(model: Model, lock: string): Model {
  return { ...model, threads: model.threads.map((program) => withBody(program, holding(lock, program.instructions))) };
}

/** A program with other instructions. */
export function withBody(program: ThreadProgram, instructions: readonly Instruction[]): ThreadProgram {
  return { ...program, instructions };
}

/** A thread that reads a variable, adds to it and writes it back, as `x += amount` does. */
export function readAddWrite(variable: string, amount: number, places: UpdatePlaces = {}): readonly Instruction[] {
  const sign = amount < 0 ? 'subtracts' : 'adds';
  return [
    instruction({ kind: 'read', variable }, `reads ${variable}`, places.read),
    instruction({ kind: 'add', variable, amount }, `${sign} ${Math.abs(amount)}`, places.write),
    instruction({ kind: 'write', variable }, `writes ${variable}`, places.write),
  ];
}

export interface UpdatePlaces {
  readonly read?: Place;
  readonly write?: Place;
}

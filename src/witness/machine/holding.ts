/** Steps that models are made of: a lock held around others, a read-modify-write. */

import type { Instruction, Operation, StepPlace } from './model.js';
import { apply, number } from './terms.js';

/** Makes an instruction. */
export function instruction(operation: Operation, label: string, place?: StepPlace, added = false): Instruction {
  return { operation, label, ...(place && { place }), ...(added && { added }) };
}

/** The instructions with a lock held around them. A test that fails still gives the lock back. */
export function holding(lock: string, body: readonly Instruction[]): readonly Instruction[] {
  const place = body[0]?.place;
  return [
    instruction({ kind: 'acquire', lock }, `takes ${lock}`, place, true),
    ...body,
    instruction({ kind: 'release', lock }, `releases ${lock}`, body.at(-1)?.place, true),
  ];
}

/** A thread that reads a variable, adds to it and writes it back, as `x += amount` does. */
export function readAddWrite(variable: string, amount: number): readonly Instruction[] {
  const own = { is: 'own', name: variable } as const;
  const sum = amount < 0 ? apply('-', own, number(-amount)) : apply('+', own, number(amount));
  return [
    instruction({ kind: 'read', value: { is: 'shared', name: variable }, into: variable }, `reads ${variable}`),
    instruction(
      { kind: 'compute', value: sum, into: variable },
      `${amount < 0 ? 'subtracts' : 'adds'} ${Math.abs(amount)}`,
    ),
    instruction({ kind: 'write', variable, value: own }, `writes ${variable}`),
  ];
}

/** Operations that end only when another thread has done its part. A new one is a row. */

import { operationOf, type Operation } from './types.js';

const WAITS: ReadonlySet<Operation> = new Set([
  'event wait',
  'condition wait',
  'condition wait_for',
  'queue get',
  'queue join',
  'semaphore acquire',
  'lock acquire',
  'rlock acquire',
  'barrier wait',
]);

/** Whether a method, by its dotted name, waits for what another thread does, whatever its library calls it. */
export function waitsForAnother(dotted: string): boolean {
  const operation = operationOf(dotted);
  return operation !== undefined && WAITS.has(operation);
}

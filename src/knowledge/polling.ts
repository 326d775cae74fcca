/** Library calls that ask another thread how far it is, and calls that only let time pass. */

import { isFunction } from './functions.js';
import { operationOf, type Operation } from './types.js';

/** Operations that answer at once. */
const POLLS: ReadonlySet<Operation | undefined> = new Set<Operation>([
  'thread is_alive',
  'timer is_alive',
  'event is_set',
  'lock locked',
  'queue empty',
  'queue qsize',
  'queue full',
  'future done',
  'future running',
]);

/** Whether a call asks others how far they are. */
export const isPoll = (dotted: string): boolean =>
  POLLS.has(operationOf(dotted)) || isFunction(dotted, 'number of threads');

/** Whether a call only lets time pass. */
export const isSleep = (dotted: string): boolean => isFunction(dotted, 'sleep');

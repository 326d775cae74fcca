/** Calls that make a process as a copy of this one, as rows tell them. */

import { isFunction } from './functions.js';
import { operationOf, typeRow } from './types.js';

/** Whether a call may fork: always, or where the start method says so; undefined where it does not. */
export function forkingCall(dotted: string): 'always' | 'start method' | undefined {
  if (isFunction(dotted, 'forks')) return 'always';
  const row = typeRow(dotted);
  const isPool = row?.role === 'process-pool' && row.isForProcesses === true;
  return isPool || operationOf(dotted) === 'process start' || isFunction(dotted, 'starts a process')
    ? 'start method'
    : undefined;
}

/** A child that runs another program at once keeps nothing of this one. */
export const isExec = (dotted: string): boolean => isFunction(dotted, 'replaces the program');

/** Calls that choose how processes begin. */
export const startMethodCall = (dotted: string): boolean =>
  isFunction(dotted, 'chooses how processes begin') || isFunction(dotted, 'process context');

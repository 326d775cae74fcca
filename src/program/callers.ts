/** Who calls a function: the call graph the other way round. */

import type { FunctionFacts, Span } from '../facts/ir.js';
import type { Activation, CallEvent } from './activation.js';
import type { Machine } from './machine.js';

/** One call of an activation. */
export interface Caller {
  readonly act: Activation;
  readonly node: Span;
  readonly callee: Activation;
  readonly call: CallEvent;
}

const known = new WeakMap<Machine, ReadonlyMap<FunctionFacts, readonly Caller[]>>();

/** All calls of a function, from whatever activation into whatever activation of it. */
export function callersOf(machine: Machine, fn: FunctionFacts): readonly Caller[] {
  let callers = known.get(machine);
  if (callers === undefined) known.set(machine, (callers = findCallers(machine)));
  return callers.get(fn) ?? [];
}

function findCallers(machine: Machine): Map<FunctionFacts, Caller[]> {
  const callers = new Map<FunctionFacts, Caller[]>();
  for (const act of machine.activations) {
    for (const call of act.calls) {
      const { callee, node } = call;
      const list = callers.get(callee.fn);
      if (list === undefined) callers.set(callee.fn, [{ act, node, callee, call }]);
      else list.push({ act, node, callee, call });
    }
  }
  return callers;
}

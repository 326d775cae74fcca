/** What is made where it isn't there yet, and was asked for once before the threads began: they find it. */

import type { Access, Activation, Check, StartEvent } from './activation.js';
import { callersInto } from './callers.js';
import type { Context } from './contexts.js';
import type { Machine } from './machine.js';
import { around } from './reaching.js';
import type { Span } from '../facts/ir.js';
import type { Variable } from './variables.js';

/** How far from a start the call may be by which it was made. */
const MAX_CALLS = 4;

/**
 * Whether `if x is None: x = make()` can find None on none of these threads: whoever starts them runs it first, and
 * nothing puts None back.
 */
export function isInitialisedBefore(
  machine: Machine,
  variable: Variable,
  check: Check,
  act: Access,
  contexts: readonly Context[],
): boolean {
  if (check.kind !== 'if' || act.effect !== 'store' || !isSomething(act)) return false;
  const puts = variable.accesses.filter(({ kind, act: by }) => kind === 'write' && by.fn.kind === 'function');
  if (!puts.every((put) => put.act.fn.name === '__init__' || isSomething(put))) return false;
  const { owner } = variable;
  const makes = (callee: Activation): boolean =>
    callee === check.act || ((owner.kind === 'module' || owner.kind === 'class') && callee.fn === check.act.fn);
  const threads = contexts.filter(({ thread }) => thread !== undefined);
  return threads.length > 0 && threads.every(({ starts }) => starts.length > 0 && starts.every(isAfter));

  function isAfter(start: StartEvent): boolean {
    return machine.activations.some((starter) => starter.starts.includes(start) && isRunBefore(starter, start.node, 0));
  }

  /** Whether it is certainly run before a place of a function is reached, there or in all of its callers. */
  function isRunBefore(by: Activation, place: Span, depth: number): boolean {
    if (isRunIn(by, place, 0)) return true;
    const callers = callersInto(machine, by);
    if (depth >= MAX_CALLS || callers.length === 0) return false;
    return callers.every((caller) => caller.act !== by && isRunBefore(caller.act, caller.call.node, depth + 1));
  }

  function isRunIn(by: Activation, place: Span | undefined, depth: number): boolean {
    const above = place === undefined ? [] : around(by.fn, place).tests;
    return by.calls.some(
      ({ node, callee }) =>
        (place === undefined || node.end <= place.start) &&
        around(by.fn, node).tests.every((test) => above.includes(test)) &&
        (makes(callee) || (depth < MAX_CALLS && callee !== by && isRunIn(callee, undefined, depth + 1))),
    );
  }
}

/** Stores what no test takes for nothing. */
const isSomething = ({ value }: Access): boolean =>
  value !== undefined && value.objs.length > 0 && value.objs.every((obj) => obj.kind !== 'constant');

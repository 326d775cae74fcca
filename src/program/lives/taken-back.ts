/**
 * Starts behind a flag that is taken back: `connect()` and `disconnect()` of an object that makes its thread once. Done by
 * turns, the one object is started again.
 */

import type { FunctionFacts, Span } from '../../facts/ir.js';
import { areAlternatives, wayTo } from '../../facts/way-to.js';
import { sameSpan, within } from '../../facts/spans.js';
import { operationOf } from '../../knowledge/types.js';
import type { Access, Activation, StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto, type Caller } from '../model/callers.js';
import { around, type Asked } from '../model/reaching.js';
import type { Program } from '../program.js';
import type { At } from './lifecycle.js';
import { outcomeOf } from './ending-tests.js';

/** Methods that only pass on to others. */
const MAX_CALLS = 2;

/** Whether a guarded start may come again, once a method of the same object has set the flag back. */
export function isTakenBack({ analysis }: Program, { act, event }: At<StartEvent>): boolean {
  const { self, fn } = act;
  const maker = analysis.makers.get(event.thread);
  if (self === undefined || maker?.self !== self || maker.fn.name !== '__init__') return false;
  // Another one may be made by the time it is started again.
  if (act.starts.some(({ node, thread }) => node.start === event.node.start && thread !== event.thread)) return false;
  const { asked, catches } = around(fn, event.node);
  if (asked.length === 0 || catches.length > 0) return false;
  return analysis.activations.some(
    (ender) =>
      ender.self === self &&
      ender !== maker &&
      asked.every((one) => setsBack(ender, act, one)) &&
      comeByTurns(analysis, act, ender),
  );
}

/** Whether an activation stores what a test of another one asks for, or sets or clears the event that it asks. */
function setsBack({ accesses, libraryCalls }: Activation, asking: Activation, { test, holds }: Asked): boolean {
  const isNegated = test.kind === 'unary' && test.op === 'not';
  const asked = isNegated ? test.operand : test;
  const event = asking.libraryCalls.find(
    ({ name, node }) => sameSpan(node, asked) && operationOf(name) === 'event is_set',
  );
  const wanted = holds === isNegated ? 'event clear' : 'event set';
  if (event !== undefined)
    return libraryCalls.some(({ name, self }) => self === event.self && operationOf(name) === wanted);
  const reads = asking.accesses.filter(({ kind, at }) => kind === 'read' && within(at, test));
  return accesses.some(({ kind, cell, stmt }: Access): boolean => {
    if (kind !== 'write' || stmt?.kind !== 'assign' || stmt.value.kind !== 'constant') return false;
    const { value } = stmt.value;
    return reads.some((read) => read.cell === cell && outcomeOf(test, read.at, value) === holds);
  });
}

/**
 * Whether the window calls both, or some function calls the one or the other, as its test says, starts what it has just ended,
 * or does both in a loop; or they are called by methods of one object of which that is so.
 */
function comeByTurns(analysis: AnalysisState, starter: Activation, ender: Activation, calls = MAX_CALLS): boolean {
  const { windowLoop } = analysis;
  if (windowLoop.calls(starter.fn) && windowLoop.calls(ender.fn)) return true;
  const callsOf = (act: Activation): readonly Caller[] =>
    callersInto(analysis, act).filter(({ call }) => call.immediate);
  const ends = callsOf(ender);
  return callsOf(starter).some(({ act, call: { node: start } }) =>
    ends.some(
      (other) =>
        (other.act === act && isDoneByTurns(act.fn, start, other.call.node)) ||
        (calls > 0 &&
          other.act !== act &&
          act.self !== undefined &&
          other.act.self === act.self &&
          comeByTurns(analysis, act, other.act, calls - 1)),
    ),
  );
}

/** Whether a function comes to a start after the end, in a further branch or round at the latest. */
const isDoneByTurns = ({ body }: FunctionFacts, start: Span, end: Span): boolean =>
  end.end <= start.start ||
  areAlternatives(body, start, end) ||
  wayTo(body, start).some(({ inner }) => /^(for|while)$/.test(inner.kind) && within(end, inner));

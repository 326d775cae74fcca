/** Bounded buffers by hand: semaphores that count the slots of a queue, or its items, before anybody puts in or takes out. */

import type { Span } from '../../facts/ir.js';
import { operationOf } from '../../knowledge/types.js';
import { Slot } from '../model/field.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { isUnderItsTests } from '../model/reaching.js';
import { onlyNumber, roomOf } from '../model/sizes.js';

const PUTS = /^queue put(_nowait)?$/;
const GETS = /^queue get(_nowait)?$/;
const ACQUIRES = /^semaphore acquire$/;
const RELEASES = /^semaphore release$/;

/**
 * Whether a function has got through a semaphore that counts what the operation at a place wants, so that it waits for nobody:
 * who puts in, or takes out, gets through it once for each, and it is released for each that was taken out, or put in; at first it
 * lets no more through than the queue has room for, or than there are items.
 */
export function isCounted(analysis: AnalysisState, act: Activation, queue: Obj, node: Span, isPut: boolean): boolean {
  const [operation, opposite] = isPut ? [PUTS, GETS] : [GETS, PUTS];
  const limit = isPut ? roomOf(analysis, queue) : 0;
  const passed = act.libraryCalls.filter((call) => isOf(call, ACQUIRES) && call.node.end <= node.start);
  return passed.some(
    ({ self: semaphore }) =>
      semaphore !== undefined &&
      (onlyNumber(analysis.cell(semaphore, Slot.count).value) ?? Infinity) <= limit &&
      analysis.activations.every(
        (one) =>
          arePaired(one, callsOf(one, operation, queue), callsOf(one, ACQUIRES, semaphore), true) &&
          arePaired(one, callsOf(one, RELEASES, semaphore), callsOf(one, opposite, queue), false) &&
          (callsOf(one, operation, queue).length === 0 || callsOf(one, RELEASES, semaphore).length === 0),
      ),
  );
}

/** Whether a function does the one thing once, behind the other that it does once, in the same rounds; or not at all. */
function arePaired(
  { fn }: Activation,
  then: readonly LibraryCall[],
  first: readonly LibraryCall[],
  isPlain: boolean,
): boolean {
  const [one, ...others] = then;
  if (one === undefined) return true;
  const [before, ...more] = first;
  return (
    before !== undefined &&
    others.length + more.length === 0 &&
    before.node.end <= one.node.start &&
    before.loops.at(-1) === one.loops.at(-1) &&
    (!isPlain || before.args.length + before.keywords.size === 0) &&
    isUnderItsTests(fn, one.node, before.node)
  );
}

const callsOf = ({ libraryCalls }: Activation, operation: RegExp, of: Obj): readonly LibraryCall[] =>
  libraryCalls.filter((call) => call.self === of && isOf(call, operation));

const isOf = ({ name }: LibraryCall, operation: RegExp): boolean => operation.test(operationOf(name) ?? '');

/** Bounded buffers by hand: semaphores that count the slots of a queue, or its items, before anybody puts in or takes out. */

import type { Span } from '../../facts/ir.js';
import { operationOf } from '../../knowledge/types.js';
import { Slot } from '../model/field.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { isUnderItsTests } from '../model/reaching.js';
import { onlyNumber, roomOf } from '../model/sizes.js';

/**
 * Whether a function has got through a semaphore that it leaves to others to release, and that lets no more through than the
 * queue has room for, or than were put in: the operation then finds what it wants, and waits for nobody.
 */
export function isCounted(analysis: AnalysisState, act: Activation, queue: Obj, node: Span, isPut: boolean): boolean {
  const asks = (operation: string): readonly Obj[] =>
    act.libraryCalls.flatMap(({ name, self, node: call, args, keywords }) =>
      self !== undefined &&
      operationOf(name) === operation &&
      args.length + keywords.size === 0 &&
      (operation !== ACQUIRE || (call.end <= node.start && isUnderItsTests(act.fn, node, call)))
        ? [self]
        : [],
    );
  const released = asks('semaphore release');
  return asks(ACQUIRE).some(
    (semaphore) =>
      !released.includes(semaphore) && countOf(analysis, semaphore) <= (isPut ? roomOf(analysis, queue) : 0),
  );
}

const ACQUIRE = 'semaphore acquire';

const countOf = (analysis: AnalysisState, semaphore: Obj): number =>
  onlyNumber(analysis.cell(semaphore, Slot.count).value) ?? 0;

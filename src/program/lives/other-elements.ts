/**
 * Threads kept together, each started as a part of its own: `workers[0].start()` says nothing of `workers[1]`, and of
 * `first, second = workers` each name has what the other has not.
 */

import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import type { StartEvent } from '../model/activation.js';
import { bindingsOfName } from '../model/bindings.js';

/** Whether the starts that may have come before are all of other parts of the same collection, in the same function. */
export function startsOtherElement(event: StartEvent, before: readonly StartEvent[]): boolean {
  const own = partOf(event);
  return (
    own !== undefined &&
    before.length > 0 &&
    before.every((other) => {
      const part = other.act.fn === event.act.fn ? partOf(other) : undefined;
      return part?.of === own.of && part.words !== own.words;
    })
  );
}

/** Some of the elements of a collection, as they are written. */
interface Part {
  readonly of: string;
  readonly words: string;
}

/** What part of which collection a start is of; undefined where that can't be said, or a loop starts that one again. */
function partOf({ act, node: { callee }, loops, inLoop }: StartEvent): Part | undefined {
  const receiver = callee.kind === 'attribute' ? callee.object : undefined;
  if (receiver?.kind === 'name') {
    // A maker of threads that is unpacked on the spot goes by its place.
    const [bound, ...more] = bindingsOfName(act.fn, receiver);
    if (bound?.kind !== 'assign' || more.length > 0 || bound.targets[0]?.kind !== 'sequence') return undefined;
    if (loops.some((loop) => !within(bound, loop))) return undefined;
    return { of: exprPath(bound.value) ?? `${bound.start}`, words: `the ${receiver.name}` };
  }
  if (receiver?.kind !== 'subscript') return undefined;
  const { object, index } = receiver;
  const isConstant = index.kind === 'constant';
  const [of, words] = [exprPath(object), isConstant ? JSON.stringify(index.value) : exprPath(index)];
  return of === undefined || words === undefined || (isConstant && inLoop) ? undefined : { of, words };
}

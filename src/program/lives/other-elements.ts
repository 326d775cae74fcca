/**
 * Threads kept together, each started as a part of its own: `workers[0].start()` says nothing of `workers[1]`, and of
 * `first, second = workers` each name has what the other has not.
 */

import { pathOrNumber } from '../../facts/numbers.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import type { StartEvent } from '../model/activation.js';
import { bindingsOfName } from '../model/bindings.js';

/** Whether the starts that may have come before are all of other parts of the same collection, in the same function. */
export function startsOtherElement(event: StartEvent, before: readonly StartEvent[]): boolean {
  const slice = sliceOf(event);
  if (slice !== undefined)
    return (
      before.length > 0 && before.every((other) => other.act.fn === event.act.fn && areApart(slice, sliceOf(other)))
    );
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

/** Elements from one place of a sequence to another, as they are written. */
interface Slice {
  readonly of: string;
  readonly first: string | undefined;
  readonly end: string | undefined;
}

/** `for thread in threads[3:]: thread.start()`, no loop around it. */
function sliceOf({ node: { callee }, loops }: StartEvent): Slice | undefined {
  const [loop, ...outer] = loops;
  if (loop?.kind !== 'for' || outer.length > 0 || loop.target.kind !== 'name' || callee.kind !== 'attribute')
    return undefined;
  if (exprPath(callee.object) !== loop.target.name || loop.iter.kind !== 'subscript') return undefined;
  const { object, index } = loop.iter;
  const of = exprPath(object);
  if (of === undefined || index.kind !== 'slice' || index.parts.length > 2) return undefined;
  const [part, last] = index.parts.map((one) => ({ words: pathOrNumber(one), isFirst: one.start === index.start }));
  return {
    of,
    first: part?.isFirst === true ? part.words : undefined,
    end: part?.isFirst === true ? last?.words : part?.words,
  };
}

/** `threads[:3]` and `threads[3:]` */
const areApart = (slice: Slice, other: Slice | undefined): boolean =>
  other?.of === slice.of &&
  ((slice.first !== undefined && slice.first === other.end) ||
    (other.first !== undefined && other.first === slice.end));

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

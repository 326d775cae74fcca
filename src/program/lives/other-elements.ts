/**
 * Threads kept together, each started as a part of its own: `workers[0].start()` says nothing of `workers[1]`, a loop over
 * `workers[:2]` nothing of one over `workers[2:]`, and of `first, *others = workers` each name has what the others have not.
 */

import type { Expr, NameExpr, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import type { Activation, StartEvent } from '../model/activation.js';
import { bindingsOfName } from '../model/bindings.js';

/**
 * Whether the starts that may have come before are all of other parts of the same collection, as written in the same
 * function.
 */
export function startsOtherElement(event: StartEvent, before: readonly StartEvent[]): boolean {
  const own = partOf(event);
  if (own === undefined || own.again || before.length === 0) return false;
  return before.every((other) => {
    const part = other.act.fn === event.act.fn ? partOf(other) : undefined;
    return part !== undefined && part.of === own.of && part.words !== own.words;
  });
}

/** Some of the elements of a collection, as they are written. */
interface Part {
  readonly of: string;
  readonly words: string;
  /** A line that comes again in a loop has the same elements again. */
  readonly again: boolean;
}

/** What part of which collection a start is of; undefined where it is of all, or that can't be said. */
function partOf({ act, node: { callee }, loops, inLoop }: StartEvent): Part | undefined {
  if (callee.kind !== 'attribute') return undefined;
  const receiver = callee.object;
  if (receiver.kind === 'subscript') return indexed(receiver, inLoop && receiver.index.kind === 'constant');
  if (receiver.kind !== 'name') return undefined;
  const loop = loops.findLast((one) => bindingsOfName(act.fn, receiver).includes(one));
  if (loop?.kind !== 'for') return unpacked(act, receiver, loops);
  if (loop.target.kind !== 'name' || isBoundIn(act, receiver, loop)) return undefined;
  const { iter } = loop;
  const others = loops.filter((one) => one !== loop);
  if (iter.kind === 'name') return unpacked(act, iter, others);
  return iter.kind === 'subscript' && iter.index.kind === 'slice' ? indexed(iter, others.length > 0) : undefined;
}

const isBoundIn = (act: Activation, name: NameExpr, loop: Stmt): boolean =>
  bindingsOfName(act.fn, name).some((one) => one !== loop && within(one, loop));

function indexed({ object, index }: { readonly object: Expr; readonly index: Expr }, again: boolean): Part | undefined {
  const [of, words] = [exprPath(object), wordsOf(index)];
  return of === undefined || words === undefined ? undefined : { of, words, again };
}

/** `first, *others = workers`; a maker of threads that is unpacked on the spot goes by its place. */
function unpacked(act: Activation, name: NameExpr, loops: readonly Stmt[]): Part | undefined {
  const [bound, ...more] = bindingsOfName(act.fn, name);
  if (bound?.kind !== 'assign' || more.length > 0 || bound.targets[0]?.kind !== 'sequence') return undefined;
  const again = loops.some((loop) => !within(bound, loop));
  return { of: exprPath(bound.value) ?? `${bound.start}`, words: `the ${name.name}`, again };
}

/** An index in one spelling; undefined where it calls something, which may answer anything. */
function wordsOf(index: Expr): string | undefined {
  switch (index.kind) {
    case 'constant':
      return JSON.stringify(index.value);
    case 'slice': {
      // `[:2]` and `[2:]` have the same parts at other places.
      const parts = index.parts.map((part) => [wordsOf(part), part.start - index.start] as const);
      return parts.some(([words]) => words === undefined) ? undefined : parts.join(':');
    }
    default:
      return exprPath(index);
  }
}

/**
 * Threads that can't get on while somebody else has something in hand: a lock that is held, a semaphore that was taken,
 * whatever object of the program has been entered and not left. To wait there for their end is to wait for ever.
 */

import { lastPart } from '../../knowledge/dotted.js';
import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { runBy } from '../model/callees.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

const TAKING = /^(acquire|__enter__)$/;

/** Whether one that runs these may come to take what the function has in hand at the call. */
export function isKeptOut(program: Program, entries: Iterable<Activation>, act: Activation, at: LibraryCall): boolean {
  const had = inHand(program, act, at);
  return had.size > 0 && [...runBy(entries)].some((one) => [...takenIn(one)].some((obj) => had.has(obj)));
}

function inHand({ contexts }: Program, act: Activation, { node, flow }: LibraryCall): ReadonlySet<Obj> {
  const held = contexts.of(act).flatMap((way) => contexts.locksAt(way, flow).items);
  const isOpen = (call: MethodCall): boolean =>
    wayTo(act.fn.body, node).some(
      ({ inner }) => inner.kind === 'with' && inner.items.some(({ context }) => within(call, context)),
    );
  const calls = callsOf(act).filter(({ end }) => end <= node.start);
  const taken = new Set(
    calls
      .filter((call) => call.name === 'acquire' || (call.name === '__enter__' && isOpen(call)))
      .map(({ self }) => self),
  );
  for (const { name, self } of calls) if (name === 'release') taken.delete(self);
  return new Set([...held.map(({ lock }) => lock), ...taken]);
}

function* takenIn(act: Activation): Generator<Obj> {
  for (const { hold } of act.acquires) yield hold.lock;
  for (const { name, self } of callsOf(act)) if (TAKING.test(name)) yield self;
}

interface MethodCall extends Span {
  readonly name: string;
  readonly self: Obj;
}

/** Methods that a function calls, each with its object, whether the program or a library has them. */
const callsOf = ({ calls, libraryCalls }: Activation): readonly MethodCall[] => [
  ...calls.flatMap(({ node: { start, end }, callee: { fn, self } }) =>
    self === undefined ? [] : [{ start, end, name: fn.name, self }],
  ),
  ...libraryCalls.flatMap(({ node: { start, end }, name, self }) =>
    self === undefined ? [] : [{ start, end, name: lastPart(name), self }],
  ),
];

/**
 * Joins that wait for one of many: `t.join()` below the loop that starts a thread in each round, where the name is left
 * with the last of them, and `threads[0].join()`.
 */

import type { Block, CallExpr, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExprOf, someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Activation, CreateEvent, JoinEvent, StartEvent } from '../model/activation.js';
import { roleOfObject } from '../model/lineage.js';

/**
 * Whether a join waits for one only of the threads that a loop of the same function makes and starts, as it stands by itself
 * behind that loop.
 */
export function joinsOneOfMany(
  { claims }: Activation,
  { obj, node, loops }: CreateEvent,
  starts: readonly StartEvent[],
  join: JoinEvent,
): boolean {
  const loop = loops.at(-1);
  const isBehind = join.kind === 'join' && !join.timed && join.node.start > node.end;
  if (!isBehind || !obj.inLoop || isInComprehension(join) || !starts.every(({ inLoop }) => inLoop)) return false;
  if (join.loops.length > 0) return false;
  // What one stage of a pipeline gets, those before it have given: the last one's end is that of all.
  if (claims.some(({ thread, given }) => thread === obj && given.some((one) => roleOfObject(one) === 'queue')))
    return false;
  return loop === undefined || ('body' in loop && isInEachRound(loop.body, node));
}

/** `[t.join() for t in threads]`, or `list(map(Thread.join, threads))`. */
const isInComprehension = ({ stmt, node }: JoinEvent): boolean =>
  (node as Partial<CallExpr>).callee?.kind === 'name' ||
  (stmt !== undefined && someExprOf(stmt, (inner) => inner.kind === 'comprehension' && within(node, inner)));

/** Whether a block comes to a place whenever it is run, and is left nowhere. */
function isInEachRound(body: Block, place: Span): boolean {
  const way = wayTo(body, place);
  return way.length === 1 && !someStmt(body, ({ kind }) => /^(break|return|continue)$/.test(kind));
}

/**
 * Joins that wait for one of many: `t.join()` below the loop that starts a thread in each round, where the name is left
 * with the last of them, and `threads[0].join()`; and a loop over a list that each round has made anew for its thread.
 */

import type { Block, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, someExprOf, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Activation, CreateEvent, JoinEvent, StartEvent } from '../model/activation.js';
import { roleOfObject } from '../model/lineage.js';

/**
 * Whether a join waits for one only of the threads that a loop of the same function makes and starts, as it stands by itself
 * behind that loop.
 */
export function joinsOneOfMany(
  { claims, fn }: Activation,
  { obj, node, loops }: CreateEvent,
  starts: readonly StartEvent[],
  join: JoinEvent,
): boolean {
  const loop = loops.at(-1);
  const isBehind = join.kind === 'join' && !join.timed && join.node.start > node.end;
  if (!isBehind || !obj.inLoop || isInComprehension(join) || !starts.every(({ inLoop }) => inLoop)) return false;
  const [around, ...further] = join.loops;
  if (around !== undefined && (further.length > 0 || around === loop || !goesThroughLast(fn, around, loop)))
    return false;
  // What one stage of a pipeline gets, those before it have given: the last one's end is that of all.
  if (claims.some(({ thread, given }) => thread === obj && given.some((one) => roleOfObject(one) === 'queue')))
    return false;
  return loop === undefined || ('body' in loop && isInEachRound(loop.body, node));
}

/** `threads = [thread]` in each round of the one loop, and the other goes through `threads`, of which nothing else speaks. */
function goesThroughLast({ body }: FunctionFacts, around: Stmt, making: Stmt | undefined): boolean {
  if (around.kind !== 'for' || around.iter.kind !== 'name' || making === undefined || !('body' in making)) return false;
  const { iter } = around;
  let anew = 0;
  let others = 0;
  walkStmts(body, (stmt) => {
    const value = stmt.kind === 'assign' && stmt.targets.length === 1 ? stmt.value : undefined;
    const isBound = stmt.kind === 'assign' && stmt.targets.some((target) => exprPath(target) === iter.name);
    const items = value?.kind === 'sequence' ? value.items : undefined;
    if (isBound && items?.length === 1 && items[0]!.kind === 'name' && isInEachRound(making.body, stmt)) anew++;
    else if (isBound && items?.length !== 0) others++;
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'name' && inner.name === iter.name && inner !== iter && !isBound) others++;
      }),
    );
  });
  return anew > 0 && others === 0;
}

/** `[t.join() for t in threads]` */
const isInComprehension = ({ stmt, node }: JoinEvent): boolean =>
  stmt !== undefined && someExprOf(stmt, (inner) => inner.kind === 'comprehension' && within(node, inner));

/** Whether a block comes to a place whenever it is run, and is left nowhere. */
function isInEachRound(body: Block, place: Span): boolean {
  const way = wayTo(body, place);
  return way.length === 1 && !someStmt(body, ({ kind }) => /^(break|return|continue)$/.test(kind));
}

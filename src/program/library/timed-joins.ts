/** Joins that may give up: `thread.join(5)` is taken to have seen the end, but where the code itself doubts it. */

import type { CallExpr } from '../../facts/ir.js';
import { someExprIn } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { exprPath } from '../../facts/paths.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import type { Obj } from '../model/objects.js';

/** Whether a wait gives up after a while: `timeout=None` never does. */
export function isTimed({ analysis }: Frame, { pos: [first], kw }: Args): boolean {
  const timeout = first ?? kw.get('timeout');
  return timeout !== undefined && timeout !== analysis.values.one(analysis.none);
}

/** Whether the function goes on to join the same thread without a timeout. */
export function isJoinedAgain({ act }: Frame, join: CallExpr): boolean {
  const path = exprPath(join.callee);
  if (path === undefined) return false;
  const rest = wayTo(act.fn.body, join).flatMap(({ block, inner }) => block.filter(({ start }) => start >= inner.end));
  return someExprIn(
    rest,
    (inner) => inner.kind === 'call' && inner.args.length === 0 && exprPath(inner.callee) === path,
  );
}

/** `if thread.is_alive():` after a join that gave up: in there it runs. */
export function goesOn(frame: Frame, polled: readonly Obj[]): void {
  const { sets } = frame.analysis;
  const running = sets.filter(frame.flow.joined, (thread) => polled.includes(thread));
  frame.change({ mayRun: sets.union(frame.flow.mayRun, running), joined: sets.minus(frame.flow.joined, running) });
}

/** Threads that are put into a variable under a lock, and started from there once it is given back. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExpr } from '../../facts/walk.js';
import type { StartEvent } from '../model/activation.js';
import { around } from '../model/reaching.js';
import type { Program } from '../program.js';
import { isAliveCall, mayRemember } from './remembering.js';

/**
 * `with lock: if worker.is_alive(): return; worker = Thread(…)`, and `worker.start()` below it: whoever comes to the test
 * before that puts another one in its place, and both start the other.
 */
export function isSwappedBefore(program: Program, { act, node, thread }: StartEvent): boolean {
  const { callee } = node as Partial<CallExpr>;
  const object = callee?.kind === 'attribute' ? callee.object : undefined;
  // An element may be under a key that no other call has.
  if (object?.kind === 'subscript') return false;
  const path = object && exprPath(object);
  const lets = ({ test }: { readonly test: Expr }): boolean =>
    someExpr(test, isAliveCall) && !mayRemember(act.fn, test, path);
  const read = act.accesses.find((one) => one.kind === 'read' && object !== undefined && sameSpan(one.at, object));
  return act.accesses.some(
    (made) =>
      read !== undefined &&
      made.kind === 'write' &&
      made.cell === read.cell &&
      made.value?.objs.includes(thread) === true &&
      made.at.end <= node.start &&
      around(act.fn, made.at).asked.every(lets) &&
      [...program.overlaps(read, made)].some((at) => {
        const [mine, theirs] = at.map((one) => program.locks(one));
        return theirs!.length > 0 && program.commonLock(mine!, theirs!, read.cell.owner) === undefined;
      }),
  );
}

/** Whether work means the same on a thread of a pool, which others used before, and when others have not begun yet. */

import type { Stmt } from '../facts/ir.js';
import { someExpr, someStmt } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import { roleOfObject } from '../program/model/lineage.js';
import type { FoundCall } from './calls.js';
import type { FixContext } from './context.js';
import { workOf } from './started.js';

/** What ends the thread, asks which thread it is, or leaves something behind in it. */
const OF_ONE_THREAD =
  /^(sys\.exit|exit|quit|os\._exit|_thread\..*|threading\.(current_thread|currentThread|get_ident|get_native_id|main_thread|active_count|enumerate|settrace|setprofile|Barrier|Condition|Event|Semaphore|BoundedSemaphore).*|asyncio\..*|contextvars\..*|signal\..*)$/;

/** Methods by which things that can't be seen may wait for each other. */
const MEETS = /^(wait|wait_for|acquire|serve_forever|run_forever|mainloop)$/;

/** Of what the threads run that a call starts: it must be seen, and nothing in it may depend on its thread. */
export function runsOnAnyThread(cx: FixContext, start: FoundCall): boolean {
  const entries = workOf(cx, start, start.stmt).entries;
  const seen = new Set<Activation>();
  const isFit = (act: Activation): boolean => {
    if (seen.has(act)) return true;
    seen.add(act);
    if (act.fn.isAsync || act.fn.isGenerator) return false;
    if (act.libraryCalls.some(({ name }) => OF_ONE_THREAD.test(name))) return false;
    if (act.unknownCalls.some(({ expr }) => expr?.callee.kind === 'attribute' && MEETS.test(expr.callee.name)))
      return false;
    if (act.accesses.some(({ cell }) => roleOfObject(cell.owner) === 'thread-local')) return false;
    return !leavesTheThread(act.fn.body) && act.calls.every(({ callee }) => isFit(callee));
  };
  return entries.length > 0 && entries.every(isFit);
}

/** `raise SystemExit`: a thread ends quietly by it, but a result would end the program. */
const leavesTheThread = (body: readonly Stmt[]): boolean =>
  someStmt(body, (stmt) => {
    if (stmt.kind !== 'raise' || stmt.value === undefined) return false;
    return someExpr(stmt.value, (expr) => expr.kind === 'name' && /^(SystemExit|KeyboardInterrupt)$/.test(expr.name));
  });

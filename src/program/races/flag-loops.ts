/** The loops around a look at a flag. */

import type { ForStmt, IfStmt, WhileStmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { namesException } from '../evaluation/handlers.js';
import type { Activation } from '../model/activation.js';

/** The loops of the function around a statement, innermost first. */
function loopsAround({ fn }: Activation, inner: IfStmt | WhileStmt): readonly (ForStmt | WhileStmt)[] {
  const loops: (ForStmt | WhileStmt)[] = [];
  walkStmts(fn.body, (stmt) => {
    if (!within(inner, stmt)) return false;
    if ((stmt.kind === 'for' || stmt.kind === 'while') && stmt.body.some((one) => within(inner, one)))
      loops.unshift(stmt);
    return true;
  });
  return loops;
}

/**
 * The innermost loop around a statement; a `return` that leaves a few rounds of naps ends the loop around those. None where
 * the loop is left whatever the statement asks.
 */
export function loopEndedBy(act: Activation, inner: IfStmt): ForStmt | WhileStmt | undefined {
  const block = wayTo(act.fn.body, inner).find((at) => at.inner === inner)?.block;
  if (/^(return|raise|break)$/.test(block?.at(-1)?.kind ?? '')) return undefined;
  const loops = loopsAround(act, inner);
  const [innermost] = loops;
  const returns = [inner.body, inner.orelse].some((body) => body[body.length - 1]?.kind === 'return');
  const outer = returns && innermost?.kind === 'for' ? loops.find(({ kind }) => kind === 'while') : undefined;
  return outer ?? innermost;
}

/**
 * `for server in servers: if not server.active`, `for key in jobs: if jobs[key].done`: each round asks another object, also
 * where it is a loop further out whose rounds they are. What is asked is how one of many is, and not whether the thread may
 * go on.
 */
export function asksElement(act: Activation, asking: IfStmt | WhileStmt): boolean {
  const bound = new Set<string>();
  for (const loop of loopsAround(act, asking)) {
    if (loop.kind !== 'for') continue;
    walkExpr(loop.target, (inner) => {
      if (inner.kind === 'name') bound.add(inner.name);
    });
  }
  return someExpr(
    asking.test,
    (inner) =>
      inner.kind === 'attribute' && someExpr(inner.object, (expr) => expr.kind === 'name' && bound.has(expr.name)),
  );
}

/**
 * `except OSError: if self.closing: return`: a call that another thread broke off says so by itself, and what is asked is
 * whether that was meant. Where nothing came in time, the handler is the round of a loop that polls.
 */
export const isAskedOnError = ({ fn }: Activation, asking: IfStmt | WhileStmt): boolean =>
  wayTo(fn.body, asking).some(
    ({ inner }, depth, way) =>
      inner.kind === 'try' &&
      inner.handlers.some(
        ({ type, body }) => body === way[depth + 1]?.block && type !== undefined && !namesException(type, ...IN_TIME),
      ),
  );

/** What is raised where nothing came in time, and what may be that among others. */
const IN_TIME = ['timeout', 'Timeout', 'TimeoutError', 'TimeoutExpired', 'Empty', 'Full', 'Exception', 'BaseException'];

/** The loops around a look at a flag. */

import type { ForStmt, IfStmt, WhileStmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExpr, walkExpr, walkStmts } from '../../facts/walk.js';
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

/** The innermost loop around a statement; a `return` that leaves a few rounds of naps ends the loop around those. */
export function loopEndedBy(act: Activation, inner: IfStmt): ForStmt | WhileStmt | undefined {
  const loops = loopsAround(act, inner);
  const [innermost] = loops;
  const returns = [inner.body, inner.orelse].some((body) => body[body.length - 1]?.kind === 'return');
  const outer = returns && innermost?.kind === 'for' ? loops.find(({ kind }) => kind === 'while') : undefined;
  return outer ?? innermost;
}

/**
 * `for server in servers: if not server.active`: each round asks another object, also where it is a loop further out
 * whose rounds they are. What is asked is how one of many is, and not whether the thread may go on.
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
    (inner) => inner.kind === 'attribute' && inner.object.kind === 'name' && bound.has(inner.object.name),
  );
}

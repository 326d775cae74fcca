/** Per-iteration allocation: what each round of a loop makes anew. */

import type { FunctionFacts, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { Obj } from '../model/objects.js';

/**
 * Whether each round of a loop makes one such object, and then several of the others in a loop further in: these have
 * it in common, though there is one for each round.
 */
export function isMadeBeforeEach(act: Activation, obj: Obj, others: Obj): boolean {
  if (!('site' in obj) || !('site' in others)) return false;
  const outer = loopAround(act.fn, obj.site.start);
  const inner = loopAround(act.fn, others.site.start);
  if (outer === undefined || inner === undefined || outer === inner) return false;
  return within(inner, outer);
}

/** The innermost loop or comprehension around a place of a function. */
function loopAround(fn: FunctionFacts, at: number): Span | undefined {
  let found: Span | undefined;
  const holds = ({ start, end }: Span): boolean => start <= at && at < end;
  walkStmts(fn.body, (stmt) => {
    if ((stmt.kind === 'for' || stmt.kind === 'while') && stmt.body.some(holds)) found = stmt;
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'comprehension' && holds(inner)) found = inner;
      }),
    );
  });
  return found;
}

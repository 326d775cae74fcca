/**
 * Rollbacks: `old = self.state`, and where what was tried has failed `self.state = old`. That puts back on purpose what was
 * there before, whatever came in between; nothing is worked out from what was read.
 */

import type { Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { wayTo } from '../../facts/way-to.js';
import type { Access } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';

/**
 * Whether a write puts back only what no other store of its function has changed: what that sets for a while itself, another
 * run of it takes for what was there before.
 */
export const isRollback = (write: Access): boolean =>
  isPutBack(write) &&
  write.act.accesses.every((one) => one.kind === 'read' || one.cell !== write.cell || isPutBack(one));

/** Whether it stores just what a name was given from the variable itself, on some of the ways from there only. */
function isPutBack({ act: { fn }, at, stmt, effect }: Access): boolean {
  if (effect !== 'store' || stmt?.kind !== 'assign' || stmt.value.kind !== 'name' || stmt.value.scope !== 'local')
    return false;
  const { slot } = stmt.value;
  const [saved, ...others] = bindingsOf(fn, slot);
  if (saved?.kind !== 'assign' || others.length > 0 || slot < fn.params.length || fn.captured.includes(slot))
    return false;
  const paths = pathsIn(saved.value);
  return stmt.targets.some((target) => sameTexts(pathsIn(target), paths)) && isLeftOutAtTimes(fn, saved, at);
}

const sameTexts = (texts: readonly (string | undefined)[], others: readonly (string | undefined)[]): boolean =>
  texts.length === others.length && texts.every((text, index) => text !== undefined && text === others[index]);

/** `self.x` and `self.x, self.y` as written. */
const pathsIn = (expr: Expr): readonly (string | undefined)[] =>
  expr.kind === 'sequence' ? expr.items.map(exprPath) : [exprPath(expr)];

/** Whether a later place stands in a branch or a handler that the earlier one does not stand in. */
function isLeftOutAtTimes({ body }: FunctionFacts, earlier: Span, later: Span): boolean {
  const around = new Set(wayTo(body, earlier).map(({ block }) => block));
  const way = wayTo(body, later);
  return way.some(({ block }, depth) => {
    const outer = way[depth - 1]?.inner;
    return (
      !around.has(block) &&
      (outer?.kind === 'if' || (outer?.kind === 'try' && outer.handlers.some((one) => one.body === block)))
    );
  });
}

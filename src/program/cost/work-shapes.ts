/** Shapes of code that tell how often something runs, or how much it works on. */

import type { Block, CallExpr, Expr, FunctionFacts } from '../../facts/ir.js';
import { namesOf } from '../../facts/bound-names.js';
import { exprPath } from '../../facts/paths.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import { isMemoized } from '../model/memoizing.js';

/** `range(…)`: what it gives is counted, not data. */
export const isRange = (iter: Expr): boolean =>
  iter.kind === 'call' && iter.callee.kind === 'name' && /^x?range$/.test(iter.callee.name);

/** Whether an expression calls what a loop has for an element: `for check in checks: check(order)`. */
export const callsElement =
  (target: Expr) =>
  (expr: Expr): boolean =>
    expr.kind === 'call' && namesOf(target).some(({ name }) => exprPath(expr.callee) === name);

/** Keeps what it computed: by a decorator, or in a dict of its own. */
export function keepsResults(fn: FunctionFacts): boolean {
  if (isMemoized(fn)) return true;
  const stored = new Set<string>();
  const asked = new Set<string>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'assign') {
      for (const target of stmt.targets)
        if (target.kind === 'subscript' && 'name' in target.object) stored.add(target.object.name);
    }
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'compare')
          for (const { op, right } of inner.rest) if (/in$/.test(op) && 'name' in right) asked.add(right.name);
      }),
    );
  });
  return [...stored].some((name) => asked.has(name));
}

/** What is hashed is a piece of text made on the spot: less than what makes a hash release the GIL. */
export function isSmallData(expr: CallExpr): boolean {
  const isNew = expr.callee.kind === 'attribute' && expr.callee.name === 'new';
  const data = expr.args[isNew ? 1 : 0]?.value;
  if (data === undefined) return true;
  if (data.kind === 'constant' || data.kind === 'fstring') return true;
  if (data.kind !== 'call' || data.callee.kind !== 'attribute')
    return data.kind === 'call' && data.callee.kind === 'name' && /^(bytes|str)$/.test(data.callee.name);
  return /^(encode|to_bytes|digest|hexdigest)$/.test(data.callee.name);
}

/** Whether a block certainly ends more than the round. */
export const endsLoop = (body: Block): boolean => leaves(body) && body[body.length - 1]!.kind !== 'continue';

/** How often a branch is taken: `if count % 1000 == 0` once in a thousand rounds, others may be each time. */
export function rarityOf(test: Expr): number {
  let rarity = 1;
  walkExpr(test, (inner) => {
    if (inner.kind !== 'binary' || inner.op !== '%' || inner.right.kind !== 'constant') return;
    const every = Number(inner.right.value);
    if (every >= 50) rarity = Math.min(rarity, 1 / every);
  });
  return rarity;
}

/** `@njit(nogil=True)`: it is compiled, and runs beside others. */
export const isCompiledWithoutGil = ({ decorators }: FunctionFacts): boolean =>
  decorators.some(
    (expr) =>
      expr.kind === 'call' &&
      expr.args.some(({ name, value }) => name === 'nogil' && value.kind === 'constant' && value.value === true),
  );

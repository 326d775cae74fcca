/** The blocks around a place of a function. */

import type { Block, Expr, ForStmt, Span, Stmt, WhileStmt } from './ir.js';
import { sameSpan, within } from './spans.js';
import { forEachBlock, forEachExpr, walkExpr } from './walk.js';

export interface Step {
  readonly block: Block;
  /** The statement of the block in which it goes on. */
  readonly inner: Stmt;
}

/** The blocks from the function's body down to a place, outermost first. */
export function wayTo(body: Block, place: Span): Step[] {
  const way: Step[] = [];
  let block: Block | undefined = body;
  while (block !== undefined) {
    const inner: Stmt | undefined = block.find((stmt) => within(place, stmt));
    if (inner === undefined) break;
    way.push({ block, inner });
    block = undefined;
    forEachBlock(inner, (one) => {
      if (one.some((stmt) => within(place, stmt))) block = one;
    });
  }
  return way;
}

/** The innermost loop statement around a place. */
export function loopAround(body: Block, place: Span): ForStmt | WhileStmt | undefined {
  const isLoop = ({ kind }: Stmt): boolean => kind === 'for' || kind === 'while';
  return wayTo(body, place).findLast(({ inner }) => isLoop(inner))?.inner as ForStmt | WhileStmt | undefined;
}

/** The statement that is just a place: the `if` or `while` of a test. */
export const statementAt = (body: Block, place: Span): Stmt | undefined =>
  wayTo(body, place).find(({ inner }) => sameSpan(inner, place))?.inner;

/** Whether a statement is a `try` that has a place in one of its handlers. */
export const isInHandlerOf = (stmt: Stmt, place: Span): boolean =>
  stmt.kind === 'try' && stmt.handlers.some(({ body }) => body.some((one) => within(place, one)));

/** Whether a block certainly ends by leaving what stands around it. */
export const leaves = (block: Block): boolean => /^(return|raise|continue|break)$/.test(block.at(-1)?.kind ?? '');

/** Whether a test holds whenever it is asked: `while True`, `while 1`. */
export const isAlways = (test: Expr): boolean => test.kind === 'constant' && Boolean(test.value);

/** Whether a run of the function that comes to the one place does not come to the other on its way: they stand on two branches. */
export function areAlternatives(body: Block, a: Span, b: Span): boolean {
  const [one, other] = a.start < b.start ? [a, b] : [b, a];
  const [first, second] = [wayTo(body, one), wayTo(body, other)];
  const depth = first.findIndex(({ block, inner }, at) => block !== second[at]?.block || inner !== second[at].inner);
  const [here, there] = [first[depth], second[depth]];
  if (here === undefined || there === undefined) return false;
  // `if …: return …` leaves what follows to the other branch.
  if (here.block === there.block) return here.inner.kind === 'if' && leaves(first[depth + 1]?.block ?? []);
  const around = first[depth - 1]?.inner;
  return around?.kind === 'if' || (around?.kind === 'try' && around.handlers.some((one) => one.body === there.block));
}

/** The expression that covers just a place. */
export function expressionAt(stmt: Stmt | undefined, at: Span): Expr | undefined {
  let found: Expr | undefined;
  if (stmt === undefined) return undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.start > at.start || inner.end < at.end) return false;
      if (sameSpan(inner, at)) found ??= inner;
      return true;
    }),
  );
  return found;
}

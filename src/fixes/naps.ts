/** Loops that look at a flag, and their sleeps after which the next thing is that look. */

import type { Block, CallExpr, ExprStmt, FunctionFacts, IfStmt, Stmt, WhileStmt } from '../facts/ir.js';
import { forEachBlock, someStmt } from '../facts/walk.js';
import { outcomeOf } from '../program/lives/ending-tests.js';
import { holds } from './blocks.js';
import type { FixContext } from './context.js';
import type { FlagExpr } from './flag-writes.js';
import type { Source } from './source.js';
import type { Use } from './uses.js';

export interface Look {
  readonly read: Use<FlagExpr>;
  /** The value at which the loop ends. */
  readonly endsAt: boolean;
  /** `time.sleep(…)` that could as well wait for the flag. */
  readonly naps: readonly CallExpr[];
}

/** How a read ends the loop that it stands in; undefined where it doesn't, or not alone. */
export function lookOf(cx: FixContext, read: Use<FlagExpr>): Look | undefined {
  const { stmt, fn } = read;
  if (stmt?.kind !== 'while' && stmt?.kind !== 'if') return undefined;
  const endsAt = [true, false].find((value) => ends(stmt, read.expr, value));
  const path = pathTo(fn.body, stmt);
  if (endsAt === undefined || path === undefined) return undefined;
  const loop = stmt.kind === 'while' ? stmt : path.findLast(({ owner }) => isLoop(owner))?.owner;
  if (loop?.kind !== 'while') return undefined;
  return {
    read,
    endsAt,
    naps: napsIn(cx, fn, loop)
      .filter((nap) => isThenAsked(loop, stmt, nap))
      .map(callOf),
  };
}

const isLoop = (stmt: Stmt | undefined): boolean => stmt?.kind === 'while' || stmt?.kind === 'for';

function ends(stmt: IfStmt | WhileStmt, expr: FlagExpr, value: boolean): boolean {
  const outcome = outcomeOf(stmt.test, expr, value);
  if (stmt.kind === 'while') return outcome === false;
  return outcome !== undefined && /^(break|return)$/.test((outcome ? stmt.body : stmt.orelse).at(-1)?.kind ?? '');
}

type Nap = ExprStmt & { readonly value: CallExpr };

const callOf = (nap: Nap): CallExpr => nap.value;

/** The sleeps of a loop that are statements of its own function. */
function napsIn({ program }: FixContext, fn: FunctionFacts, loop: WhileStmt): readonly Nap[] {
  const calls = (program.analysis.byFunction.get(fn) ?? []).flatMap((act) =>
    act.libraryCalls.filter(({ name }) => name === 'time.sleep').map(({ node }) => node),
  );
  const found: Nap[] = [];
  const visit = (block: Block): void => {
    for (const stmt of block) {
      if (stmt.kind === 'expr' && stmt.value.kind === 'call' && calls.includes(stmt.value)) {
        const [only, ...more] = stmt.value.args;
        if (only !== undefined && more.length === 0 && only.name === undefined && only.star === undefined)
          found.push(stmt as Nap);
      }
      forEachBlock(stmt, visit);
    }
  };
  visit(loop.body);
  return found;
}

/** `while not done: pass` */
export const isIdle = ({ expr, parent, stmt }: Use<FlagExpr>): boolean =>
  stmt?.kind === 'while' &&
  parent === stmt.test &&
  parent.kind === 'unary' &&
  parent.operand === expr &&
  stmt.orelse.length === 0 &&
  stmt.body.every(({ kind }) => kind === 'pass');

/** Whether a loop is there so that Ctrl+C can end it, which a wait without an end may not let through. */
export const isInterrupted = (source: Source, { body }: FunctionFacts, loop: Stmt): boolean =>
  someStmt(
    body,
    (stmt) =>
      stmt.kind === 'try' &&
      stmt.body.some((inner) => holds(inner, loop)) &&
      stmt.handlers.some(({ type }) => type && /KeyboardInterrupt/.test(source.slice(type))),
  );

interface Step {
  readonly block: Block;
  readonly index: number;
  /** The statement whose block it is; undefined for the body of the function. */
  readonly owner: Stmt | undefined;
}

/** The blocks that lead to a statement, outermost first. */
function pathTo(body: Block, stmt: Stmt): Step[] | undefined {
  const search = (block: Block, owner: Stmt | undefined): Step[] | undefined => {
    const index = block.findIndex((one) => holds(one, stmt));
    if (index < 0) return undefined;
    const here = block[index]!;
    if (here === stmt) return [{ block, index, owner }];
    let rest: Step[] | undefined;
    forEachBlock(here, (inner) => (rest ??= search(inner, here)));
    return rest === undefined ? undefined : [{ block, index, owner }, ...rest];
  };
  return search(body, undefined);
}

/** Whether after a sleep the test is asked before anything else is done. */
function isThenAsked(loop: WhileStmt, test: Stmt, nap: Stmt): boolean {
  const path = pathTo(loop.body, nap) ?? [];
  for (const { block, index, owner } of path.reverse()) {
    const next = block[index + 1];
    if (next === test) return true;
    if (next?.kind === 'continue') break;
    if (next !== undefined) return false;
    // An inner loop comes round by itself; what a `finally` or an `else` does stands in between.
    if (isLoop(owner)) return false;
    if (owner?.kind === 'try' && (owner.finalbody.length > 0 || owner.orelse.length > 0)) return false;
  }
  return test === loop || (loop.body[0] === test && loop.test.kind === 'constant');
}

/** The tests that decide whether a place of a function is reached, read off the structure of its body. */

import type { Block, Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { forEachExpr, walkExpr } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import { memoized, remembered } from './maps.js';
import { suppressed } from './suppressing.js';

/** A test, and how it must have come out. */
export interface Asked {
  readonly test: Expr;
  readonly holds: boolean;
}

/** What stands around a place of a function. */
export interface Around {
  /** Tests of the `if`s around the place or left through above it, of its comprehension, and of its boolean operators. */
  readonly tests: readonly Expr[];
  /** The same, each with how it came out, and what was asserted above the place. */
  readonly asked: readonly Asked[];
  /** Types that the `try` and `with suppress(…)` around the place catch; undefined for a bare `except`. */
  readonly catches: readonly (Expr | undefined)[];
}

/** What stands between the beginning of the function and `node`. */
export const around = (fn: FunctionFacts, node: Span): Around =>
  remembered(placesIn(fn), node.start, () => lookAround(fn, node));

/** Whether whoever comes to the place has found all that leads to another: they come to both, or leave between them. */
export function isUnderItsTests(fn: FunctionFacts, place: Span, other: Span): boolean {
  const found = around(fn, place).asked;
  return around(fn, other).asked.every(({ test, holds }) =>
    found.some((asked) => asked.test === test && asked.holds === holds),
  );
}

/** For each place of a function that was asked for, what stands around it. */
const placesIn = memoized<FunctionFacts, Map<number, Around>>(() => new Map());

function lookAround(fn: FunctionFacts, node: Span): Around {
  const asked: Asked[] = [];
  const asserted: Asked[] = [];
  const ask = (holds: boolean, ...tests: readonly Expr[]): void =>
    void asked.push(...tests.map((test) => ({ test, holds })));
  const catches: (Expr | undefined)[] = [];
  const holds = (span: Span): boolean => span.start <= node.start && node.end <= span.end;

  const visit = (block: Block): void => {
    for (const stmt of block) {
      if (stmt.start > node.start) return;
      if (holds(stmt)) return inside(stmt);
      if (stmt.kind === 'if' && leaves(stmt.body)) ask(false, stmt.test);
      else if (stmt.kind === 'assert') asserted.push({ test: stmt.test, holds: true });
    }
  };
  const inside = (stmt: Stmt): void => {
    switch (stmt.kind) {
      case 'if':
        if (!holds(stmt.test)) ask(stmt.body.some(holds), stmt.test);
        visit(stmt.body);
        visit(stmt.orelse);
        break;
      case 'while':
      case 'for':
        visit(stmt.body);
        visit(stmt.orelse);
        break;
      case 'with':
        if (stmt.body.some(holds)) for (const { context } of stmt.items) catches.push(...suppressed(context));
        visit(stmt.body);
        break;
      case 'try':
        if (stmt.body.some(holds)) for (const handler of stmt.handlers) catches.push(handler.type);
        visit(stmt.body);
        for (const handler of stmt.handlers) visit(handler.body);
        visit(stmt.orelse);
        visit(stmt.finalbody);
        break;
      case 'match':
        for (const one of stmt.cases) visit(one.body);
        break;
      default:
        break;
    }
    forEachExpr(stmt, (expr) => walkExpr(expr, within));
  };
  /** Tests inside an expression: `a and place`, `place if test else b`, `[place for x in y if test]`. */
  const within = (expr: Expr): boolean => {
    if (!holds(expr)) return false;
    if (expr.kind === 'boolean')
      ask(expr.op === 'and', ...expr.values.slice(0, Math.max(0, expr.values.findIndex(holds))));
    else if (expr.kind === 'conditional' && !holds(expr.test)) ask(holds(expr.body), expr.test);
    else if (expr.kind === 'comprehension') for (const clause of expr.clauses) ask(true, ...clause.conditions);
    return true;
  };
  visit(fn.body);
  return { tests: asked.map(({ test }) => test), asked: [...asked, ...asserted], catches };
}

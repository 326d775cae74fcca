/**
 * Branches that the arguments of a thread's own calls rule out: of `show(value)` with `if value == 100: finish()`, a thread
 * that only calls `show(-1)` never comes to `finish`. What is found out about a function is shared by all who call it, so
 * the path conditions are asked again for each call string.
 */

import type { Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { someExpr } from '../../facts/walk.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import type { Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, remembered } from '../model/maps.js';
import { isFeasible } from '../model/path-conditions.js';
import { around } from '../model/reaching.js';
import type { Root } from '../contexts/roots.js';

/** How many calls up the arguments are asked for. */
const MAX_CALLS = 2;

export class ArgumentBranches {
  private readonly roots: ReadonlySet<Activation>;
  private readonly known = new Map<Context, Map<string, boolean>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    roots: readonly Root[],
  ) {
    this.roots = new Set(roots.map(({ act }) => act));
  }

  /** Whether no call that threads of the context make leads to the place. */
  areShut(ctx: Context, act: Activation, at: Span): boolean {
    return !this.mayCome(ctx, act, at, MAX_CALLS);
  }

  private mayCome(ctx: Context, act: Activation, place: Span, calls: number): boolean {
    if (calls === 0 || ctx.model?.entries.has(act) === true || this.roots.has(act)) return true;
    if (asksParameters(act.fn, place)) return this.isLedTo(ctx, act, place, calls);
    return remembered(mapOf(this.known, ctx), `${act.id} ${calls}`, () => this.isLedTo(ctx, act, undefined, calls));
  }

  /** `place` is left out where no test that leads there asks what the function was given. */
  private isLedTo(ctx: Context, act: Activation, place: Span | undefined, calls: number): boolean {
    const callers = callersInto(this.analysis, act);
    const own = callers.filter((caller) => this.contexts.runs(ctx, caller.act));
    if (own.length === 0) return true;
    return own.some(({ act: caller, call }) => {
      const way = [{ act: caller, node: call.node }];
      const isOpen = place === undefined || isFeasible([...way, { act, node: place }]);
      return isOpen && this.mayCome(ctx, caller, call.node, calls - 1);
    });
  }
}

/** Whether a test that leads to a place of a function asks what it was given. */
function asksParameters(fn: FunctionFacts, place: Span): boolean {
  const isGiven = (expr: Expr): boolean =>
    expr.kind === 'name' && expr.scope === 'local' && expr.slot < fn.params.length;
  return fn.params.length > 0 && around(fn, place).asked.some(({ test }) => someExpr(test, isGiven));
}

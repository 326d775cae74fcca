/** What each activation spends its time on, its callees included: Python operations, waiting, or what can't be seen. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { someExprIn } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { closeRecursion, costOf, WEIGHT, type Cost, type Guess } from './cost.js';
import { onlyNumber } from '../model/sizes.js';
import { StatementWork } from './statement-work.js';
import { isCompiledWithoutGil, keepsResults } from './work-shapes.js';

/** The number from which a function counts down as it calls itself: 8 of `fib(8)`, which asks for `fib(n - 1)`. */
function countdownOf({ fn, params }: Activation): number {
  const numbers = fn.params.flatMap(({ name, slot }) => {
    const from = onlyNumber(params[slot]);
    const goesDown = (expr: Expr): boolean =>
      expr.kind === 'binary' &&
      expr.op === '-' &&
      expr.left.kind === 'name' &&
      expr.left.name === name &&
      expr.right.kind === 'constant' &&
      Number(expr.right.value) >= 1;
    const isOther = (expr: Expr): boolean =>
      expr.kind === 'call' && calleeName(expr) === fn.name && !expr.args.some(({ value }) => goesDown(value));
    return from === undefined || someExprIn(fn.body, isOther) ? [] : [from];
  });
  // Of none that is Infinity: nobody knows how deep they go.
  return Math.min(...numbers);
}

/** Calls nest deeper than this in no program whose cost could still be told. */
const MAX_DEPTH = 40;
/** Bodies looked through for one answer. Where many functions call each other, there is no end of ways through them. */
const MAX_WALKS = 1_000;

export class Work {
  private readonly known = new Map<Activation, Cost>();
  /**
   * Costs found inside a recursion that was still open: part of the answer, and good as long as that one is open. Where
   * many functions call each other, finding them anew on each way through would never end.
   */
  private readonly partial = new Map<Activation, Cost>();
  private readonly stack: FunctionFacts[] = [];
  private walks = 0;

  constructor(
    private readonly analysis: AnalysisState,
    readonly guess: Guess,
  ) {}

  /** What one run of the activation costs. */
  of(act: Activation): Cost {
    const before = this.known.get(act);
    if (before !== undefined) return before;
    if (isCompiledWithoutGil(act.fn)) return costOf({ release: WEIGHT.release });
    const part = this.partial.get(act);
    if (part !== undefined && [...part.recursion.keys()].every((fn) => this.isOpen(fn))) return part;
    if (this.stack.length === 0) this.walks = 0;
    if (this.stack.length > MAX_DEPTH || this.walks++ > MAX_WALKS) return costOf({ unknown: WEIGHT.unknown });
    this.stack.push(act.fn);
    const cost = closeRecursion(
      new StatementWork(this, this.analysis, act).body(act.fn.body),
      act.fn,
      keepsResults(act.fn),
      this.guess,
      () => countdownOf(act),
    );
    this.stack.pop();
    if (cost.recursion.size === 0) this.known.set(act, cost);
    else this.partial.set(act, cost);
    return cost;
  }

  isOpen(fn: FunctionFacts): boolean {
    return this.stack.includes(fn);
  }
}

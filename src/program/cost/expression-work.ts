/** What the expressions of one body cost: operations, and the calls of what is seen, known or neither. */

import { isFunction } from '../../knowledge/functions.js';
import { operationOf } from '../../knowledge/types.js';
import { saysLine } from '../../knowledge/telling.js';
import { sameSpan } from '../../facts/spans.js';
import type { CallExpr, ComprehensionExpr, Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { forEachChild, someExpr, walkExpr } from '../../facts/walk.js';
import {
  effectOfCall,
  effectOfMethod,
  isReadOnTheWay,
  isArrayLibrary,
  isDataHash,
  mayComeOneByOne,
  type CallEffect,
} from '../../knowledge/effects.js';
import type { Activation } from '../model/activation.js';
import { numberIn, sizeOf } from '../model/sizes.js';
import { addedInSight } from './added-in-sight.js';
import { argumentsIn, sizePassed } from './bounds.js';
import { costOf, either, FREE, operations, plus, times, WEIGHT, type Cost, type Guess } from './cost.js';
import { Fetched, SIZE_OF_ANSWER } from './fetched.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import { originsOf, type Origins } from './origins.js';
import { isEmptyHook, overriders } from '../model/overriding.js';
import { callsElement, isRange, isSmallData } from './work-shapes.js';

/** What is known of other activations. */
export interface KnownWork {
  readonly guess: Guess;
  of(act: Activation): Cost;
  /** Whether the function is being looked at further up: a call of it is a recursion. */
  isOpen(fn: FunctionFacts): boolean;
}

export class ExpressionWork {
  private readonly calls = new Map<string, Activation[]>();
  private readonly library = new Map<string, string[]>();
  private readonly origins: Origins;
  private fetched: Fetched | undefined;
  /** What the lines weigh that this function itself has printed or logged so far, and the locks it has taken to note a result. */
  aside = 0;
  /** Variables that hold a part of data, of `for` loops over it or read out of it, by slot: a recursion over them follows that data. */
  private readonly elements = new Set<number>();

  constructor(
    private readonly known: KnownWork,
    private readonly analysis: AnalysisState,
    private readonly act: Activation,
  ) {
    this.origins = originsOf(act);
    for (const { node, callee } of act.calls) push(this.calls, keyOf(node), callee);
    for (const { node, name } of act.libraryCalls) push(this.library, keyOf(node), name);
  }

  /** What of the library is called at an expression. */
  libraryNames(expr: Expr): readonly string[] {
    return this.library.get(keyOf(expr)) ?? [];
  }

  /** How often a loop over it goes round, which may do no more than call each element: that is dispatch, and to few. */
  roundsOver(iter: Expr, calls: boolean): number {
    const { analysis, act, known } = this;
    const size =
      sizeOf(analysis, act, iter) ??
      sizePassed(analysis, act, iter) ??
      argumentsIn(analysis, act, iter) ??
      addedInSight(analysis, act, iter);
    return size ?? Math.min(known.guess.rounds, calls || this.isFetched(iter) ? SIZE_OF_ANSWER : Infinity);
  }

  private isFetched(iter: Expr): boolean {
    return (this.fetched ??= new Fetched(this.act)).has(iter);
  }

  /** What taking one more element costs. */
  eachOf(iter: Expr): Cost {
    const origin = this.origins.of(iter);
    if (origin !== undefined && isArrayLibrary(origin)) return costOf({ release: WEIGHT.release });
    if (origin !== undefined && isReadOnTheWay(origin)) return costOf({ wait: WEIGHT.wait });
    if (iter.kind !== 'call') return this.waitsForEach(iter) ? costOf({ wait: WEIGHT.wait }) : this.nextOf(iter);
    if (isAsking(iter)) return costOf({ wait: WEIGHT.wait });
    const [first] = iter.args;
    if (
      iter.callee.kind === 'name' &&
      /^(enumerate|zip|map|filter|reversed|tqdm)$/.test(iter.callee.name) &&
      first !== undefined
    ) {
      return this.eachOf(first.value);
    }
    // A generator that can't be seen makes each element in ways that can't be seen.
    const unseen =
      !this.calls.has(keyOf(iter)) &&
      !this.library.has(keyOf(iter)) &&
      this.isUnknown(iter) &&
      (iter.callee.kind === 'name' ||
        (iter.callee.kind === 'attribute' && mayComeOneByOne(iter.callee.name, iter.args.length)));
    return unseen ? costOf({ unknown: WEIGHT.unknown }) : FREE;
  }

  /** Whether what the program runs to go through it, `__iter__` or `__next__`, waits: it does for each element. */
  private waitsForEach(iter: Expr): boolean {
    return (this.calls.get(keyOf(iter)) ?? []).some(
      (callee) => !this.known.isOpen(callee.fn) && this.known.of(callee).wait > 0,
    );
  }

  /** What the `__next__` of the program costs that makes an element: one that locks does so for each. */
  private nextOf(iter: Expr): Cost {
    const makers = (this.calls.get(keyOf(iter)) ?? []).filter(({ fn }) => fn.name === '__next__');
    return makers
      .filter(({ fn }) => !this.known.isOpen(fn))
      .reduce((all, next) => either(all, this.known.of(next)), FREE);
  }

  /** What a loop or a subscript takes out of data. */
  noteElements(target: Expr): void {
    walkExpr(target, (inner) => {
      if (inner.kind === 'name' && inner.scope === 'local') this.elements.add(inner.slot);
    });
  }

  /** The same of what a loop goes through, with the `__iter__` and `__next__` of the program that make its elements. */
  iterated(iter: Expr): Cost {
    return iter.kind === 'name' ? this.called(iter) : this.of(iter);
  }

  of(expr: Expr): Cost {
    switch (expr.kind) {
      case 'name':
      case 'constant':
      case 'lambda':
      case 'error':
        return FREE;
      case 'comprehension':
        return this.comprehension(expr);
      case 'call':
        return this.call(expr);
      case 'conditional':
        return plus(this.of(expr.test), either(this.of(expr.body), this.of(expr.orelse)));
      default: {
        let cost = this.called(expr);
        if (expr.kind === 'binary') cost = plus(cost, this.arithmetic(expr.left, expr.right));
        else if (expr.kind === 'compare') cost = plus(cost, this.arithmetic(expr.left, expr.rest[0]!.right));
        else if (expr.kind === 'subscript') cost = plus(cost, this.arithmetic(expr.object, expr.object));
        forEachChild(expr, (child) => {
          cost = plus(cost, this.of(child));
        });
        return cost;
      }
    }
  }

  /** One operation, in Python or on whole arrays. */
  arithmetic(left: Expr, right: Expr): Cost {
    const isArray = [left, right].some((side) => {
      const origin = this.origins.of(side);
      return origin !== undefined && isArrayLibrary(origin);
    });
    return isArray ? costOf({ release: WEIGHT.release }) : operations(WEIGHT.operation);
  }

  private comprehension(expr: ComprehensionExpr): Cost {
    let rounds = 1;
    let cost: Cost = FREE;
    for (const clause of expr.clauses) {
      cost = plus(cost, times(this.iterated(clause.iter), rounds));
      rounds *= this.roundsOver(clause.iter, someExpr(expr.element, callsElement(clause.target)));
      if (!isRange(clause.iter)) this.noteElements(clause.target);
      for (const condition of clause.conditions) cost = plus(cost, times(this.of(condition), rounds));
      cost = plus(cost, times(this.eachOf(clause.iter), rounds));
    }
    let element = plus(operations(WEIGHT.operation), this.of(expr.element));
    if (expr.value !== undefined) element = plus(element, this.of(expr.value));
    return plus(cost, times(element, rounds));
  }

  // Calls

  private call(expr: CallExpr): Cost {
    let cost = this.of(expr.callee);
    for (const { value } of expr.args) cost = plus(cost, this.of(value));
    const own = this.called(expr);
    if (own !== FREE) return plus(cost, own);
    if (isAsking(expr)) return plus(cost, costOf({ wait: WEIGHT.wait }));
    const origin = this.isUnknown(expr) ? this.origins.of(expr.callee) : undefined;
    const names = this.library.get(keyOf(expr)) ?? (origin === undefined ? [] : [origin]);
    if (names.length > 0) {
      const takes = names.some((name) => operationOf(name) === 'queue get_nowait');
      if (takes || names.some((name) => saysLine(name))) this.aside += WEIGHT.brief;
      // To have the next item takes a lock: what is made of it has to be more, or handing out is what is done.
      if (takes) return plus(cost, costOf({ brief: WEIGHT.brief }));
      // Which of several it is can't be told: the one that waits counts.
      const costs = names.map((name) =>
        isFunction(name, 'sleep') ? this.sleep(expr) : weigh(this.effect(expr, name)),
      );
      return plus(cost, costs.reduce(either));
    }
    if (!this.isUnknown(expr)) return plus(cost, operations(WEIGHT.call));
    const { callee } = expr;
    if (callee.kind !== 'attribute') return plus(cost, costOf({ unknown: WEIGHT.unknown }));
    return plus(cost, weigh(effectOfMethod(callee.name, expr.args.length)));
  }

  private sleep({ args: [seconds] }: CallExpr): Cost {
    const length = seconds && numberIn(this.analysis, this.act, seconds.value);
    return costOf({ wait: Math.max(WEIGHT.wait, (length ?? 0) * WEIGHT.second) });
  }

  /** Whether an expression asks what time it is. */
  readsClock(expr: Expr): boolean {
    return someExpr(expr, (inner) => this.libraryNames(inner).some((name) => isFunction(name, 'clock')));
  }

  private effect(expr: CallExpr, name: string): CallEffect | undefined {
    if (isDataHash(name)) return isSmallData(expr) ? 'hold' : 'release';
    const effect = effectOfCall(name);
    if (effect !== undefined) return effect;
    const { callee } = expr;
    return name.includes('.') || callee.kind !== 'attribute'
      ? undefined
      : effectOfMethod(callee.name, expr.args.length);
  }

  private isUnknown(expr: Expr): boolean {
    return this.act.unknownCalls.some((span) => sameSpan(span, expr));
  }

  /** Functions of the program that run at an expression. */
  private called(expr: Expr): Cost {
    const callees = this.calls.get(keyOf(expr));
    if (callees === undefined) return FREE;
    let cost: Cost = operations(WEIGHT.call);
    for (const callee of callees) {
      if (this.known.isOpen(callee.fn)) {
        const recursion = new Map([[callee.fn, { calls: 1, structural: this.isStructural(expr) }]]);
        cost = either(cost, { ...operations(WEIGHT.call), recursion });
      } else cost = either(cost, either(this.known.of(callee), this.elsewhere(callee)));
    }
    return cost;
  }

  /** What a method may wait for in subclasses, where the object may be of one of those. */
  private elsewhere(callee: Activation): Cost {
    const fns = overriders(this.analysis, callee);
    let cost = isEmptyHook(callee) ? costOf({ unknown: WEIGHT.unknown }) : FREE;
    for (const fn of fns) {
      if (this.known.isOpen(fn)) continue;
      const acts = this.analysis.activationsOf(fn);
      if (acts.length === 0) cost = either(cost, costOf({ unknown: WEIGHT.unknown }));
      for (const act of acts) cost = either(cost, { ...this.known.of(act), compute: 0, recursion: FREE.recursion });
    }
    return cost;
  }

  /** Whether a recursive call goes down into a part of what the function was given. */
  private isStructural(expr: Expr): boolean {
    if (expr.kind !== 'call') return true;
    const given = expr.args.map(({ value }) => value);
    if (expr.callee.kind === 'attribute') given.push(expr.callee.object);
    return given.some((value) => {
      if (value.kind === 'name') return value.scope === 'local' && this.elements.has(value.slot);
      if (value.kind === 'attribute')
        return this.act.self === undefined || value.object.kind !== 'name' || value.object.slot !== 0;
      if (value.kind === 'subscript') return true;
      return false;
    });
  }
}

/** `iter(queue.get, None)`: asks for each element. */
const isAsking = ({ callee, args }: CallExpr): boolean =>
  callee.kind === 'name' && callee.name === 'iter' && args.length === 2;

const keyOf = (node: Span): string => `${node.start} ${node.end}`;

function weigh(effect: CallEffect | undefined): Cost {
  switch (effect) {
    case 'hold':
      return operations(WEIGHT.call);
    case 'wait':
      return costOf({ wait: WEIGHT.wait });
    case 'brief':
      return costOf({ brief: WEIGHT.brief });
    case 'release':
      return costOf({ release: WEIGHT.release });
    case undefined:
      return costOf({ unknown: WEIGHT.unknown });
  }
}

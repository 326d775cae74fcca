/** What each activation spends its time on, its callees included: Python operations, waiting, or what can't be seen. */

import { sameSpan } from '../../facts/spans.js';
import type { Block, CallExpr, ComprehensionExpr, Expr, FunctionFacts, Span, Stmt, TryStmt } from '../../facts/ir.js';
import { forEachChild, forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
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
import { roundsOfWhile, sizeOf } from './bounds.js';
import {
  closeRecursion,
  costOf,
  either,
  FREE,
  operations,
  plus,
  times,
  WEIGHT,
  type Cost,
  type Guess,
} from './cost.js';
import { Fetched, SIZE_OF_ANSWER } from './fetched.js';
import { STEPS } from '../evaluation/iteration.js';
import type { Machine } from '../model/machine.js';
import { originsOf, type Origins } from './origins.js';
import { isEmptyHook, overriders } from '../lives/overriding.js';
import { endsLoop, isRange, isSeldom, isSmallData, keepsResults } from './work-shapes.js';

/** Calls nest deeper than this in no program whose cost could still be told. */
const MAX_DEPTH = 40;
/** Bodies looked through for one answer. Where many functions call each other, there is no end of ways through them. */
const MAX_WALKS = 1_000;
/** A branch that only some rounds take. */
const SOMETIMES = 0.3;
/** A branch for what seldom happens: an exception, every thousandth round. */
const SELDOM = 0.01;

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
    private readonly machine: Machine,
    readonly guess: Guess,
  ) {}

  /** What one run of the activation costs. */
  of(act: Activation): Cost {
    const before = this.known.get(act);
    if (before !== undefined) return before;
    const part = this.partial.get(act);
    if (part !== undefined && [...part.recursion.keys()].every((fn) => this.isOpen(fn))) return part;
    if (this.stack.length === 0) this.walks = 0;
    if (this.stack.length > MAX_DEPTH || this.walks++ > MAX_WALKS) return costOf({ unknown: WEIGHT.unknown });
    this.stack.push(act.fn);
    const cost = closeRecursion(
      new Walk(this, this.machine, act).block(act.fn.body),
      act.fn,
      keepsResults(act.fn),
      this.guess,
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

/** One walk over one body. */
class Walk {
  private readonly calls = new Map<string, Activation[]>();
  private readonly library = new Map<string, string[]>();
  private readonly acquires = new Set<number>();
  private readonly origins: Origins;
  private fetched: Fetched | undefined;
  /** Variables that hold a part of data, of `for` loops over it or read out of it, by slot: a recursion over them follows that data. */
  private readonly elements = new Set<number>();
  /** Rounds of the loop around the current statement. */
  private rounds = 1;

  constructor(
    private readonly work: Work,
    private readonly machine: Machine,
    private readonly act: Activation,
  ) {
    this.origins = originsOf(act);
    for (const call of act.calls) {
      const key = keyOf(call.node);
      const list = this.calls.get(key);
      if (list === undefined) this.calls.set(key, [call.callee]);
      else list.push(call.callee);
    }
    for (const call of act.libraryCalls) {
      const key = keyOf(call.node);
      const list = this.library.get(key);
      if (list === undefined) this.library.set(key, [call.name]);
      else list.push(call.name);
    }
    for (const { node } of act.acquires) this.acquires.add(node.start);
  }

  block(stmts: Block): Cost {
    let cost: Cost = FREE;
    for (let at = 0; at < stmts.length; at++) {
      const stmt = stmts[at]!;
      if (stmt.kind === 'if' && stmt.orelse.length === 0 && leaves(stmt.body)) {
        // `if …: return a` and what follows exclude each other.
        const rest = this.block(stmts.slice(at + 1));
        const ends = endsLoop(stmt.body);
        // What ends the loop happens once in all its rounds.
        const left = times(this.block(stmt.body), ends ? 1 / this.rounds : 1);
        return plus(cost, plus(this.expr(stmt.test), either(rest, left)));
      }
      cost = plus(cost, this.stmt(stmt));
    }
    return cost;
  }

  private stmt(stmt: Stmt): Cost {
    switch (stmt.kind) {
      case 'if': {
        const body = times(this.block(stmt.body), stmt.orelse.length === 0 ? (isSeldom(stmt.test) ? SELDOM : 1) : 1);
        const taken =
          stmt.orelse.length === 0
            ? { ...body, wait: body.wait * SOMETIMES, brief: body.brief * SOMETIMES, unknown: body.unknown * SOMETIMES }
            : body;
        return plus(this.expr(stmt.test), either(taken, this.block(stmt.orelse)));
      }
      case 'while': {
        const rounds = roundsOfWhile(this.machine, this.act, stmt) ?? this.work.guess.rounds;
        const body = this.inLoop(rounds, () => plus(this.expr(stmt.test), this.block(stmt.body)));
        return plus(times(body, rounds), this.block(stmt.orelse));
      }
      case 'for': {
        const rounds = this.roundsOver(stmt.iter);
        if (!isRange(stmt.iter)) this.noteElements(stmt.target);
        const body = this.inLoop(rounds, () => plus(operations(WEIGHT.operation), this.block(stmt.body)));
        const each = plus(body, this.eachOf(stmt.iter));
        return plus(plus(this.expr(stmt.iter), times(each, rounds)), this.block(stmt.orelse));
      }
      case 'with': {
        let cost = this.block(stmt.body);
        for (const { context } of stmt.items) {
          cost = plus(cost, this.expr(context));
          if (this.acquires.has(context.start)) cost = plus(cost, costOf({ brief: WEIGHT.brief }));
        }
        return cost;
      }
      case 'try': {
        let cost = plus(this.block(stmt.body), plus(this.block(stmt.orelse), this.block(stmt.finalbody)));
        for (const handler of stmt.handlers) cost = plus(cost, times(this.block(handler.body), SELDOM));
        return this.rounds > 1 && this.polls(stmt) ? plus(cost, costOf({ wait: WEIGHT.wait })) : cost;
      }
      case 'match': {
        let cases: Cost = FREE;
        for (const one of stmt.cases) cases = either(cases, this.block(one.body));
        return plus(this.expr(stmt.subject), cases);
      }
      case 'assign':
        // `part = whole[key]`, though a slice may be as long as what it was cut from.
        if (stmt.value.kind === 'subscript' && stmt.value.index.kind !== 'slice')
          stmt.targets.forEach((target) => this.noteElements(target));
        return this.expressionsOf(stmt);
      case 'augassign':
        return plus(this.arithmetic(stmt.target, stmt.value), plus(this.expr(stmt.target), this.expr(stmt.value)));
      default:
        return this.expressionsOf(stmt);
    }
  }

  /** Whether a round looks whether a queue has something and goes on where it has nothing: that waits, if without rest. */
  private polls({ body, handlers }: TryStmt): boolean {
    if (handlers.some((handler) => endsLoop(handler.body))) return false;
    let found = false;
    walkStmts(body, (stmt) =>
      forEachExpr(stmt, (expr) =>
        walkExpr(expr, (inner) => {
          if (inner.kind === 'call')
            found ||= this.library.get(keyOf(inner))?.some((name) => name.endsWith('.get_nowait')) === true;
        }),
      ),
    );
    return found;
  }

  private expressionsOf(stmt: Stmt): Cost {
    let cost: Cost = FREE;
    forEachExpr(stmt, (expr) => {
      cost = plus(cost, this.expr(expr));
    });
    return cost;
  }

  private roundsOver(iter: Expr): number {
    const { rounds } = this.work.guess;
    return sizeOf(this.machine, this.act, iter) ?? (this.isFetched(iter) ? Math.min(rounds, SIZE_OF_ANSWER) : rounds);
  }

  private isFetched(iter: Expr): boolean {
    return (this.fetched ??= new Fetched(this.act)).has(iter);
  }

  private inLoop(rounds: number, body: () => Cost): Cost {
    const outer = this.rounds;
    this.rounds = Math.max(rounds, 1);
    const cost = body();
    this.rounds = outer;
    return cost;
  }

  /** What taking one more element costs. */
  private eachOf(iter: Expr): Cost {
    const origin = this.origins.of(iter);
    if (origin !== undefined && isArrayLibrary(origin)) return costOf({ release: WEIGHT.release });
    if (origin !== undefined && isReadOnTheWay(origin)) return costOf({ wait: WEIGHT.wait });
    if (this.isFedFromOutside(iter)) return costOf({ unknown: WEIGHT.unknown });
    if (iter.kind !== 'call') return FREE;
    // `for item in iter(queue.get, None)`
    if (iter.callee.kind === 'name' && iter.callee.name === 'iter' && iter.args.length === 2)
      return costOf({ wait: WEIGHT.wait });
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

  /** A parameter for which a caller passes `map(decode, paths)`: each element is made by a call that can't be seen. */
  private isFedFromOutside(iter: Expr): boolean {
    if (iter.kind !== 'name' || iter.scope !== 'local') return false;
    return (
      this.act.params[iter.slot]?.objs.some((obj) => {
        const steps = obj.fields?.get(STEPS)?.value;
        return steps !== undefined && (steps.unknown || steps.objs.some(({ kind }) => kind === 'external'));
      }) === true
    );
  }

  private noteElements(target: Expr): void {
    walkExpr(target, (inner) => {
      if (inner.kind === 'name' && inner.scope === 'local') this.elements.add(inner.slot);
    });
  }

  private expr(expr: Expr): Cost {
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
        return plus(this.expr(expr.test), either(this.expr(expr.body), this.expr(expr.orelse)));
      default: {
        let cost = this.called(expr);
        if (expr.kind === 'binary') cost = plus(cost, this.arithmetic(expr.left, expr.right));
        else if (expr.kind === 'compare') cost = plus(cost, this.arithmetic(expr.left, expr.rest[0]!.right));
        else if (expr.kind === 'subscript') cost = plus(cost, this.arithmetic(expr.object, expr.object));
        forEachChild(expr, (child) => {
          cost = plus(cost, this.expr(child));
        });
        return cost;
      }
    }
  }

  /** One operation, in Python or on whole arrays. */
  private arithmetic(left: Expr, right: Expr): Cost {
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
      cost = plus(cost, times(this.expr(clause.iter), rounds));
      rounds *= this.roundsOver(clause.iter);
      if (!isRange(clause.iter)) this.noteElements(clause.target);
      for (const condition of clause.conditions) cost = plus(cost, times(this.expr(condition), rounds));
      cost = plus(cost, times(this.eachOf(clause.iter), rounds));
    }
    let element = plus(operations(WEIGHT.operation), this.expr(expr.element));
    if (expr.value !== undefined) element = plus(element, this.expr(expr.value));
    return plus(cost, times(element, rounds));
  }

  // Calls

  private call(expr: CallExpr): Cost {
    let cost = this.expr(expr.callee);
    for (const { value } of expr.args) cost = plus(cost, this.expr(value));
    const own = this.called(expr);
    if (own !== FREE) return plus(cost, own);
    const origin = this.isUnknown(expr) ? this.origins.of(expr.callee) : undefined;
    const names = this.library.get(keyOf(expr)) ?? (origin === undefined ? [] : [origin]);
    if (names.length > 0) {
      // Which of several it is can't be told: the one that waits counts.
      const costs = names.map((name) => weigh(this.effect(expr, name)));
      return plus(cost, costs.reduce(either));
    }
    if (!this.isUnknown(expr)) return plus(cost, operations(WEIGHT.call));
    const { callee } = expr;
    if (callee.kind !== 'attribute') return plus(cost, costOf({ unknown: WEIGHT.unknown }));
    return plus(cost, weigh(effectOfMethod(callee.name, expr.args.length)));
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
      if (this.work.isOpen(callee.fn)) {
        const recursion = new Map([[callee.fn, { calls: 1, structural: this.isStructural(expr) }]]);
        cost = either(cost, { ...operations(WEIGHT.call), recursion });
      } else cost = either(cost, either(this.work.of(callee), this.elsewhere(callee)));
    }
    return cost;
  }

  /** What a method may wait for in subclasses, where the object may be of one of those. */
  private elsewhere(callee: Activation): Cost {
    const fns = overriders(this.machine, callee);
    let cost = isEmptyHook(callee) ? costOf({ unknown: WEIGHT.unknown }) : FREE;
    for (const fn of fns) {
      if (this.work.isOpen(fn)) continue;
      const acts = this.machine.activationsOf(fn);
      if (acts.length === 0) cost = either(cost, costOf({ unknown: WEIGHT.unknown }));
      for (const act of acts) cost = either(cost, { ...this.work.of(act), compute: 0, recursion: FREE.recursion });
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

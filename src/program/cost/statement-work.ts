/** What the statements of one body cost. */

import type { Block, Stmt, TryStmt } from '../../facts/ir.js';
import { forEachExpr, someExprIn } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { roundsByIndex, roundsOfWhile } from './bounds.js';
import { costOf, either, FREE, operations, plus, times, WEIGHT, type Cost } from './cost.js';
import { ExpressionWork, type KnownWork } from './expression-work.js';
import { callsElement, endsLoop, isRange, rarityOf } from './work-shapes.js';

/** A branch that only some rounds take. */
const SOMETIMES = 0.3;
/** A branch for what seldom happens: an exception. */
const SELDOM = 0.01;

/** So many operations take as long as a line printed, about. */
const MANY_OPERATIONS = 1_000;

export class StatementWork {
  private readonly expressions: ExpressionWork;
  private readonly acquires: ReadonlySet<number>;
  /** Rounds of the loop around the current statement. */
  private rounds = 1;

  constructor(
    private readonly known: KnownWork,
    private readonly analysis: AnalysisState,
    private readonly act: Activation,
  ) {
    this.expressions = new ExpressionWork(known, analysis, act);
    this.acquires = new Set(act.acquires.map(({ node }) => node.start));
  }

  /** The whole body of a function. */
  body(stmts: Block): Cost {
    return this.round(() => this.block(stmts));
  }

  private block(stmts: Block): Cost {
    let cost: Cost = FREE;
    for (let at = 0; at < stmts.length; at++) {
      const stmt = stmts[at]!;
      if (stmt.kind === 'if' && stmt.orelse.length === 0 && leaves(stmt.body)) {
        // `if …: return a` and what follows exclude each other.
        const rest = this.block(stmts.slice(at + 1));
        const ends = endsLoop(stmt.body);
        // What ends the loop happens once in all its rounds.
        const left = times(this.block(stmt.body), ends ? 1 / this.rounds : 1);
        return plus(cost, plus(this.expressions.of(stmt.test), either(rest, left)));
      }
      cost = plus(cost, this.stmt(stmt));
    }
    return cost;
  }

  private stmt(stmt: Stmt): Cost {
    switch (stmt.kind) {
      case 'if': {
        const body = times(this.block(stmt.body), stmt.orelse.length === 0 ? rarityOf(stmt.test) : 1);
        const taken =
          stmt.orelse.length === 0
            ? { ...body, wait: body.wait * SOMETIMES, brief: body.brief * SOMETIMES, unknown: body.unknown * SOMETIMES }
            : body;
        return plus(this.expressions.of(stmt.test), either(taken, this.block(stmt.orelse)));
      }
      case 'while': {
        // It lasts for as long as it is told to, however seldom its thread has the GIL.
        if (this.expressions.readsClock(stmt.test)) return costOf({ wait: WEIGHT.wait });
        const rounds = roundsOfWhile(this.analysis, this.act, stmt) ?? this.known.guess.rounds;
        const body = this.inLoop(rounds, () => plus(this.expressions.of(stmt.test), this.block(stmt.body)));
        return plus(times(body, rounds), this.block(stmt.orelse));
      }
      case 'for': {
        const rounds = Math.min(
          this.expressions.roundsOver(stmt.iter, someExprIn(stmt.body, callsElement(stmt.target))),
          roundsByIndex(this.analysis, this.act, stmt) ?? Infinity,
        );
        if (!isRange(stmt.iter)) this.expressions.noteElements(stmt.target);
        const body = this.inLoop(rounds, () => plus(operations(WEIGHT.operation), this.block(stmt.body)));
        const each = plus(body, this.expressions.eachOf(stmt.iter));
        return plus(plus(this.expressions.iterated(stmt.iter), times(each, rounds)), this.block(stmt.orelse));
      }
      case 'with': {
        let cost = this.block(stmt.body);
        for (const { context } of stmt.items) {
          cost = plus(cost, this.expressions.of(context));
          if (!this.acquires.has(context.start)) continue;
          // Whoever only notes a result under the lock keeps nobody waiting.
          if (isNote(cost)) this.expressions.aside += WEIGHT.brief;
          cost = plus(cost, costOf({ brief: WEIGHT.brief }));
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
        return plus(this.expressions.of(stmt.subject), cases);
      }
      case 'assign':
        // `part = whole[key]`, though a slice may be as long as what it was cut from.
        if (stmt.value.kind === 'subscript' && stmt.value.index.kind !== 'slice')
          stmt.targets.forEach((target) => this.expressions.noteElements(target));
        return this.expressionsOf(stmt);
      case 'augassign':
        return plus(
          this.expressions.arithmetic(stmt.target, stmt.value),
          plus(this.expressions.of(stmt.target), this.expressions.of(stmt.value)),
        );
      default:
        return this.expressionsOf(stmt);
    }
  }

  /** Whether a round looks whether a queue has something and goes on where it has nothing: that waits, if without rest. */
  private polls({ body, handlers }: TryStmt): boolean {
    if (handlers.some((handler) => endsLoop(handler.body))) return false;
    return someExprIn(body, (inner) =>
      this.expressions.libraryNames(inner).some((name) => name.endsWith('.get_nowait')),
    );
  }

  private expressionsOf(stmt: Stmt): Cost {
    let cost: Cost = FREE;
    forEachExpr(stmt, (expr) => {
      cost = plus(cost, this.expressions.of(expr));
    });
    return cost;
  }

  private inLoop(rounds: number, body: () => Cost): Cost {
    const outer = this.rounds;
    this.rounds = Math.max(rounds, 1);
    const cost = this.round(body);
    this.rounds = outer;
    return cost;
  }

  /**
   * One run of a body. What it says or notes itself, outside of the loops in it, counts for nothing beside what these
   * compute: a line for each of their results is no wait, nor is a lock to keep it.
   */
  private round(body: () => Cost): Cost {
    const before = this.expressions.aside;
    this.expressions.aside = 0;
    const cost = body();
    const own = this.expressions.aside;
    this.expressions.aside = before;
    return cost.compute < MANY_OPERATIONS ? cost : { ...cost, brief: Math.max(0, cost.brief - own) };
  }
}

/** Nothing that takes its time. */
const isNote = ({ compute, wait, release, unknown }: Cost): boolean =>
  compute < MANY_OPERATIONS && wait + release + unknown === 0;

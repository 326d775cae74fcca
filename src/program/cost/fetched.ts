/** Data that came over the network or out of a database: to have it took longer than to go through it. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { returnedIn, walkStmts } from '../../facts/walk.js';
import { givesRows, isAnswer, isBulk } from '../../knowledge/effects.js';
import type { Activation } from '../model/activation.js';
import { callsAt } from '../model/calls-at.js';
import { originsOf, type Origins } from './origins.js';

/** More elements than this are seldom in one answer, as servers give them out in pages. */
export const SIZE_OF_ANSWER = 30;

/** How many functions an answer may come through. */
const MAX_CALLS = 2;

/** Which expressions of one activation are an answer of a server, rows of a database, or part of either. */
export class Fetched {
  private readonly slots = new Set<number>();
  private readonly origins: Origins;

  constructor(
    private readonly act: Activation,
    private readonly depth = 0,
  ) {
    this.origins = originsOf(act);
    walkStmts(act.fn.body, (stmt) => {
      if (stmt.kind === 'assign' && this.has(stmt.value)) stmt.targets.forEach((target) => this.bind(target));
      else if (stmt.kind === 'for' && this.has(stmt.iter)) this.bind(stmt.target);
      else if (stmt.kind === 'with')
        for (const { context, target } of stmt.items) if (target !== undefined && this.has(context)) this.bind(target);
    });
  }

  has(expr: Expr): boolean {
    switch (expr.kind) {
      case 'name':
        return expr.scope === 'local' && this.slots.has(expr.slot);
      case 'attribute':
        return !isBulk(`.${expr.name}`) && this.has(expr.object);
      case 'subscript':
        return this.has(expr.object);
      case 'await':
      case 'named':
        return this.has(expr.value);
      case 'conditional':
        return this.has(expr.body) || this.has(expr.orelse);
      case 'boolean':
        return expr.values.some((value) => this.has(value));
      case 'call': {
        const origin = this.origins.of(expr);
        if (origin !== undefined && isAnswer(origin)) return true;
        if (expr.callee.kind === 'attribute' && (givesRows(expr.callee.name) || this.has(expr.callee))) return true;
        if (this.asksServer(expr)) return true;
        const first = expr.args[0]?.value;
        return (
          first !== undefined &&
          expr.callee.kind === 'name' &&
          /^(enumerate|list|reversed|sorted|zip)$/.test(expr.callee.name) &&
          this.has(first)
        );
      }
      default:
        return false;
    }
  }

  /** A call of what gives back nothing but answers: `def ask(route): return requests.get(HOST + route).json()`. */
  private asksServer(expr: CallExpr): boolean {
    if (this.depth >= MAX_CALLS) return false;
    const callees = callsAt(this.act.calls, expr).map(({ callee }) => callee);
    return (
      callees.length > 0 &&
      callees.every((callee) => {
        const inner = new Fetched(callee, this.depth + 1);
        const given = returnedIn(callee.fn.body).filter((value) => value.kind !== 'constant' || value.type !== 'none');
        return given.length > 0 && given.every((value) => inner.has(value));
      })
    );
  }

  private bind(target: Expr): void {
    if (target.kind === 'name' && target.scope === 'local') this.slots.add(target.slot);
    else if (target.kind === 'sequence') for (const item of target.items) this.bind(item);
  }
}

/** How many threads a place makes, where the text says it: once, or once for each item of what it goes through. */

import { sameSpan, within } from '../../facts/spans.js';
import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { forEachExpr, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import { isElementField } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Context } from '../contexts/entry-state.js';
import { comesOnce } from '../concurrency/singular.js';
import { lifecycleOf } from '../lives/lifecycle.js';
import type { Program } from '../program.js';

/** The number of threads that a context stands for; undefined where it isn't certain. */
export function threadCount(program: Program, ctx: Context): number | undefined {
  const { analysis, contexts } = program;
  if (ctx.model?.pool !== undefined || ctx.starts.length !== 1) return undefined;
  const [start] = ctx.starts;
  const creation = lifecycleOf(program).creation(ctx.thread!);
  if (creation === undefined || start === undefined) return undefined;
  const { act, event } = creation;
  if (!comesOnce(analysis, contexts, act) || !comesOnce(analysis, contexts, start.act)) return undefined;
  // Each is started where it is made, or all of them somewhere else.
  if (isConditional(start.act, start.node)) return undefined;
  return isConditional(act, event.node) ? undefined : new Rounds(program).around(act, event.node);
}

/** Whether something decides in each round, or may end the rounds early. */
function isConditional({ fn }: Activation, node: Span): boolean {
  let depends = false;
  walkStmts(fn.body, (stmt) => {
    if (!within(node, stmt)) return false;
    if (stmt.kind === 'if') depends ||= !within(node, stmt.test) && !isMainGuard(stmt.test);
    else if (stmt.kind === 'while' || stmt.kind === 'match' || stmt.kind === 'try') depends = true;
    else if (stmt.kind === 'for') depends ||= leavesEarly(stmt);
    if (stmt.kind !== 'def' && stmt.kind !== 'class')
      forEachExpr(stmt, (whole) =>
        walkExpr(whole, (expr) => {
          if (!within(node, expr)) return false;
          if (expr.kind === 'conditional' || expr.kind === 'boolean') depends = true;
          return true;
        }),
      );
    return true;
  });
  return depends;
}

/** `if __name__ == "__main__":` */
const isMainGuard = (test: Expr): boolean =>
  test.kind === 'compare' && test.left.kind === 'name' && test.left.name === '__name__';

const leavesEarly = (loop: Stmt & { readonly kind: 'for' }): boolean =>
  someStmt(loop.body, ({ kind }) => kind === 'break' || kind === 'continue' || kind === 'return' || kind === 'raise');

class Rounds {
  constructor(private readonly program: Program) {}

  /** How often an expression is evaluated each time that its function is. */
  around(act: Activation, node: Span): number | undefined {
    let rounds: number | undefined = 1;
    const times = (size: number | undefined): void => {
      rounds = rounds === undefined || size === undefined ? undefined : rounds * size;
    };
    walkStmts(act.fn.body, (stmt) => {
      if (!within(node, stmt)) return false;
      if (stmt.kind === 'for' && !within(node, stmt.iter)) times(this.sizeOf(act, stmt.iter));
      if (stmt.kind !== 'def' && stmt.kind !== 'class')
        forEachExpr(stmt, (whole) =>
          walkExpr(whole, (expr) => {
            if (!within(node, expr)) return false;
            if (expr.kind !== 'comprehension' || expr.clauses.some(({ iter }) => within(node, iter))) return true;
            for (const { iter, conditions } of expr.clauses)
              times(conditions.length > 0 ? undefined : this.sizeOf(act, iter));
            return true;
          }),
        );
      return true;
    });
    return rounds;
  }

  /** The number of items that a loop goes through. */
  private sizeOf(act: Activation, expr: Expr, value = act.iterated.get(expr.start), depth = 0): number | undefined {
    if (depth > 4) return undefined;
    if (expr.kind === 'sequence') return lengthOf(expr.items);
    if (expr.kind === 'constant') return typeof expr.value === 'string' ? [...expr.value].length : undefined;
    if (expr.kind === 'call') return this.sizeOfCall(act, expr, depth);
    return expr.kind === 'name' && value ? this.sizeOfValue(value) : undefined;
  }

  private sizeOfCall(act: Activation, expr: Expr & { readonly kind: 'call' }, depth: number): number | undefined {
    const call = act.libraryCalls.find(({ node }) => sameSpan(node, expr));
    const inner = (at: number): number | undefined => {
      const arg = expr.args[at];
      return arg && this.sizeOf(act, arg.value, call?.args[at], depth + 1);
    };
    switch (call?.name) {
      case 'range':
        return sizeOfRange(call.args);
      case 'enumerate':
      case 'list':
      case 'tuple':
      case 'sorted':
      case 'reversed':
        return inner(0);
      case 'zip': {
        const sizes = expr.args.map((_, at) => inner(at));
        return sizes.length > 0 && sizes.every((size) => size !== undefined) ? Math.min(...sizes) : undefined;
      }
      default:
        return undefined;
    }
  }

  /** Of a list that is written down as a whole and never changes. */
  private sizeOfValue({ objs, unknown }: Value): number | undefined {
    const [obj] = objs;
    if (obj?.kind !== 'library' || objs.length !== 1 || unknown || this.changes(obj)) return undefined;
    const { expr } = obj;
    return expr?.kind === 'sequence' && expr.type !== 'set' ? lengthOf(expr.items) : undefined;
  }

  private changes(obj: Obj): boolean {
    return this.program.analysis.activations.some(({ accesses }) =>
      accesses.some(
        ({ cell, effect }) => cell.owner === obj && isElementField(cell.field) && /^(add|remove|clear)$/.test(effect),
      ),
    );
  }
}

const lengthOf = (items: readonly Expr[]): number | undefined =>
  items.some(({ kind }) => kind === 'starred') ? undefined : items.length;

function sizeOfRange(args: readonly Value[]): number | undefined {
  const bounds = args.map(({ objs, unknown }) => {
    const [only] = objs;
    return objs.length === 1 && !unknown && only?.kind === 'constant' ? only.value : undefined;
  });
  if (bounds.length === 0 || !bounds.every((bound) => typeof bound === 'number')) return undefined;
  const [from, to, step] = bounds.length === 1 ? [0, bounds[0]!, 1] : [bounds[0]!, bounds[1]!, bounds[2] ?? 1];
  return step === 0 ? undefined : Math.max(0, Math.ceil((to - from) / step));
}

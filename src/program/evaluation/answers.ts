/** What the answer of a call tells of: what it was given, or what it has asked elsewhere. */

import type { CallExpr, Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { forEachChild, forEachExpr, walkExpr } from '../../facts/walk.js';
import { asksOthers, effectOfMethod, isRequest } from '../../knowledge/effects.js';
import { exprPath } from '../../facts/paths.js';
import type { Value } from '../model/values.js';
import { isReceiver } from '../model/bindings.js';
import { memoized } from '../model/maps.js';
import { functionOf } from '../model/objects.js';

/** Whether a call asks a server or another program. */
export const asksElsewhere = ({ objs }: Value, { callee }: CallExpr): boolean =>
  objs.length === 0
    ? callee.kind === 'attribute' && isRequest(callee.name)
    : objs.every((obj) => obj.kind === 'external' && (asksOthers(obj.name) || isRequest(obj.name)));

/** Whether what a call that asks nobody else gives is made of its arguments. */
export function tellsOfArguments(callee: Value, call: CallExpr): boolean {
  if (callee.objs.length === 0) return call.callee.kind !== 'attribute' || looksAtArguments(call, call.callee.name);
  return callee.objs.some((obj) => {
    if (obj.kind === 'external') return true;
    const called = functionOf(obj);
    return called === undefined || tellsOfParameters(called.fn);
  });
}

/** By its name alone, a method that compares, finds or converts. */
const looksAtArguments = ({ args }: CallExpr, method: string): boolean =>
  effectOfMethod(method, args.length) === 'hold';

/** Whether what a function gives may be made of one of its parameters, or chosen by it. */
const tellsOfParameters = memoized((fn: FunctionFacts): boolean => new Telltale(fn).tells());

/** Follows the parameters of a function through its local variables. */
class Telltale {
  /** Slots of variables that may be made of a parameter. */
  private readonly made: Set<number>;

  constructor(private readonly fn: FunctionFacts) {
    const receiver = fn.cls >= 0 ? 0 : -1;
    this.made = new Set(fn.params.map(({ slot }) => slot).filter((slot) => slot !== receiver));
  }

  tells(): boolean {
    if (this.made.size === 0) return false;
    if (this.fn.captured.some((slot) => this.made.has(slot))) return true;
    // What is made further down may be used further up in the next round of a loop.
    for (let before = -1; before !== this.made.size;) {
      before = this.made.size;
      if (this.followAll()) return true;
    }
    return false;
  }

  private followAll(): boolean {
    return this.fn.body.some((stmt) => this.follow(stmt));
  }

  /** Goes through one statement; answers whether what is returned is made of a parameter there, or hangs on it. */
  private follow(stmt: Stmt): boolean {
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'named' && this.isMade(inner.value)) this.mark(inner.target);
      }),
    );
    switch (stmt.kind) {
      case 'assign':
        if (this.isMade(stmt.value)) for (const target of stmt.targets) this.mark(target);
        return false;
      case 'augassign':
        if (this.isMade(stmt.value)) this.mark(stmt.target);
        return false;
      case 'with':
        for (const { context, target } of stmt.items)
          if (target !== undefined && this.isMade(context)) this.mark(target);
        return false;
      case 'expr':
        return this.isPutIn(stmt.value);
      case 'return':
        return stmt.value !== undefined && this.isMade(stmt.value);
      case 'if':
      case 'while':
        return this.isMade(stmt.test);
      case 'for':
        return this.isMade(stmt.iter);
      case 'match':
        return this.isMade(stmt.subject);
      default:
        return false;
    }
  }

  /** `found.append(name)` makes the list one of the parameter, too; a `yield` gives it at once. */
  private isPutIn(expr: Expr): boolean {
    if (expr.kind === 'yield') return expr.value !== undefined && this.isMade(expr.value);
    if (expr.kind === 'call' && expr.callee.kind === 'attribute' && expr.args.some(({ value }) => this.isMade(value)))
      this.mark(expr.callee.object);
    return false;
  }

  private mark(target: Expr): void {
    walkExpr(target, (inner) => {
      if (inner.kind === 'name' && inner.scope === 'local' && !isReceiver(this.fn, inner)) this.made.add(inner.slot);
    });
  }

  private isMade(expr: Expr): boolean {
    if (expr.kind === 'name') return expr.scope === 'local' && this.made.has(expr.slot);
    if (expr.kind === 'call' && !this.isHandedOn(expr)) return this.isMade(expr.callee);
    let made = false;
    forEachChild(expr, (child) => (made ||= this.isMade(child)));
    return made;
  }

  /** Whether a call may make its answer of its arguments. */
  private isHandedOn(call: CallExpr): boolean {
    const { callee } = call;
    if (callee.kind !== 'attribute') return true;
    const { object } = callee;
    if (object.kind === 'name' && isReceiver(this.fn, object)) return true;
    let root: Expr = object;
    while (root.kind === 'attribute') root = root.object;
    if (root.kind === 'name' && root.scope === 'global') return !asksOthers(exprPath(callee) ?? '');
    return looksAtArguments(call, callee.name);
  }
}

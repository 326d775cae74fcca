/**
 * Ownership transfer: what a variable holds is handed to a thread, and the variable holds something new before it is named
 * again, `send(self.batch); self.batch = []`. Each thread has one of its own, and who handed it over does not come to it.
 */

import type { Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { forEachExpr, someExprIn, walkExpr } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Context } from '../contexts/entry-state.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { textOf } from '../model/field.js';
import { mapOf, remembered } from '../model/maps.js';
import { isPassing, makersOf, type Obj } from '../model/objects.js';
import type { AccessInContext } from './access-in-context.js';
import type { Ownership } from './ownership.js';

/** Calls between where the variable is named and what starts the thread. */
const MAX_CALLS = 3;

/** The variable that is handed over and renewed: a local one of the function, or an attribute whatever has it. */
interface Transferred {
  readonly path: string;
  readonly fn: FunctionFacts | undefined;
}

export class OwnershipTransfer {
  private readonly known = new Map<Context, Map<Obj, readonly Transferred[]>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly ownership: Ownership,
  ) {}

  /** Whether two accesses are of what was handed over and of what the variable holds since, or of what two threads were handed. */
  keepsApart(a: AccessInContext, b: AccessInContext): boolean {
    const [one, other] = [a.entryState.ctx, b.entryState.ctx];
    const { owner } = a.access.cell;
    if (owner !== b.access.cell.owner) return false;
    const mine = this.transferred(one, owner);
    const theirs = one === other ? mine : this.transferred(other, owner);
    if (mine.length === 0 && theirs.length === 0) return false;
    const comesBy = ({ access }: AccessInContext, variables: readonly Transferred[]): boolean =>
      comesByOneOf(access.act, owner, variables);
    if (one === other) return !(comesBy(a, mine) && comesBy(b, mine));
    return (
      (mine.length > 0 && !comesBy(a, mine) && comesBy(b, mine)) ||
      (theirs.length > 0 && !comesBy(b, theirs) && comesBy(a, theirs))
    );
  }

  /** The variables out of which all threads of a context are handed the object, or what it is a part of; none where one is not renewed. */
  private transferred(ctx: Context, owner: Obj): readonly Transferred[] {
    return remembered(mapOf(this.known, ctx), owner, () => {
      if (ctx.thread === undefined || ctx.starts.length === 0) return [];
      const given = makersOf(owner).find((obj) => ctx.starts.every((start) => start.given.includes(obj)));
      if (given === undefined || given === ctx.thread) return [];
      const found = ctx.starts.map(({ act, node, thread }) => {
        const claim = act.claims.find((one) => one.thread === thread && one.given.includes(given));
        return this.handedOver(act, claim?.node ?? node, given, 0);
      });
      const variables = found.flatMap((each) => each ?? []);
      return found.every((each) => each !== undefined) && this.isHeldByThese(given, variables) ? variables : [];
    });
  }

  /** Whether nothing else has the object: no list of all batches, no other attribute. */
  private isHeldByThese(obj: Obj, variables: readonly Transferred[]): boolean {
    const names = new Set(variables.map(({ path }) => path.slice(path.indexOf('.') + 1)));
    return [...this.ownership.holdersOf(obj)].every(
      (holder) =>
        holder === undefined ||
        isPassing(holder) ||
        (holder.kind === 'instance' &&
          [...(holder.fields ?? [])].every(
            ([field, { value }]) => !value.objs.includes(obj) || names.has(textOf(field)),
          )),
    );
  }

  /** The variables that a call names the object by, here or in those who hand it down; undefined where one is not renewed. */
  private handedOver(act: Activation, node: Span, obj: Obj, calls: number): readonly Transferred[] | undefined {
    const { fn } = act;
    const stmt = wayTo(fn.body, node).at(-1);
    if (stmt === undefined) return undefined;
    const paths = this.namedIn(act, stmt.inner, node, obj);
    if (paths.length > 0) {
      const isRenewedHere = paths.every((path) => isRenewed(stmt.block, stmt.inner, path));
      return isRenewedHere ? paths.map((path) => ({ path, fn: path.includes('.') ? undefined : fn })) : undefined;
    }
    const callers = calls < MAX_CALLS ? callersInto(this.analysis, act) : [];
    const found = callers.map((caller) => this.handedOver(caller.act, caller.call.node, obj, calls + 1));
    return found.length > 0 && found.every((each) => each !== undefined) ? found.flat() : undefined;
  }

  /** The variables among what a call is given that hold the object: those made for it here, and attributes of the receiver. */
  private namedIn(act: Activation, stmt: Stmt, node: Span, obj: Obj): readonly string[] {
    const found = new Set<string>();
    const isMade = ({ start, end }: Expr): boolean =>
      act.allocations.get(start)?.some((one) => one.end === end && one.obj === obj) === true;
    const holdsIt = (expr: Expr): boolean => {
      if (expr.kind === 'name' && expr.scope === 'local')
        return bindingsOf(act.fn, expr.slot).some((one) => one.kind === 'assign' && isMade(one.value));
      const isOwn = expr.kind === 'attribute' && exprPath(expr.object) === act.fn.params[0]?.name;
      return isOwn && act.self?.fields?.get(expr.name)?.value.objs.includes(obj) === true;
    };
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        const path = within(inner, node) && holdsIt(inner) ? exprPath(inner) : undefined;
        if (path !== undefined) found.add(path);
      }),
    );
    return [...found];
  }
}

/** Whether the next statement of the block that has to do with the variable, or with what it belongs to, gives it something new. */
function isRenewed(block: readonly Stmt[], stmt: Stmt, path: string): boolean {
  const [root] = path.split('.');
  const isOnRoot = (expr: Expr): boolean =>
    path.includes('.') &&
    expr.kind === 'call' &&
    expr.callee.kind === 'attribute' &&
    exprPath(expr.callee.object) === root;
  const next = block
    .slice(block.indexOf(stmt) + 1)
    .find((one) => someExprIn([one], (expr) => exprPath(expr) === path || isOnRoot(expr)));
  return (
    next?.kind === 'assign' &&
    next.targets.length === 1 &&
    exprPath(next.targets[0]!) === path &&
    isNew(next.value) &&
    !someExprIn([next], (expr) => exprPath(expr) === path && !sameSpan(expr, next.targets[0]!))
  );
}

/** What makes another object each time. */
const isNew = (value: Expr): boolean =>
  value.kind === 'dict' || value.kind === 'comprehension' || value.kind === 'call' || value.kind === 'sequence';

/** Whether all that an activation does to an object it does where it names one of the variables. */
const comesByOneOf = ({ fn, accesses }: Activation, owner: Obj, variables: readonly Transferred[]): boolean =>
  accesses
    .filter(({ cell }) => cell.owner === owner)
    .every(({ at }) =>
      variables.some((one) => (one.fn === undefined || one.fn === fn) && isNamedWithin(fn, at, one.path)),
    );

function isNamedWithin(fn: FunctionFacts, place: Span, path: string): boolean {
  const stmt = wayTo(fn.body, place).at(-1)?.inner;
  return stmt !== undefined && someExprIn([stmt], (expr) => within(expr, place) && exprPath(expr) === path);
}

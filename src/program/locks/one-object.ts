/** Whether a lock that is held and one that is taken are those of one object, where the model has one for many or can't tell which. */

import { namesOf, targetsOf } from '../../facts/bound-names.js';
import type { AttributeExpr, CallExpr, Expr, Span, SubscriptExpr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { isDealtTo } from '../concurrency/keyed-locks.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import type { LockAcquisition } from '../model/flow.js';
import { makersOf, type Obj } from '../model/objects.js';
import type { Context } from '../contexts/entry-state.js';
import type { Program } from '../program.js';
import { heldExpression, lockExpression, rootName } from './expressions.js';
import { waysTo, type Way } from './holders.js';
import type { Nesting } from './nestings.js';

/** Whether both take the lock of one object, which each call on the way hands on. */
export function isOfOneObject({ outer, act, inner }: Nesting, way: Way): boolean {
  const [held, taken] = [heldExpression(outer), lockExpression(act, inner.node)];
  if (held === undefined || taken === undefined) return false;
  if (outer.act === act && way.length === 0) return samePath(held, taken);
  const [own, method] = [methodAround(outer.act), methodAround(act)];
  if (!isOwn(method, taken)) return false;
  if (held.kind === 'attribute' && isCalledOnHolder(outer, held, way[0]))
    return taken.kind === 'attribute' && held.name === taken.name && areOnSelf(way.slice(1), method.self);
  return own.self === method.self && isOwn(own, held) && areOnSelf(way, own.self);
}

/** `with account.lock: account.withdraw()`: whichever object the name stands for, the call is on the one whose lock is held. */
function isCalledOnHolder({ act, at }: LockAcquisition, held: AttributeExpr, first: Way[number] | undefined): boolean {
  const { callee } = (first?.node ?? {}) as Partial<CallExpr>;
  if (first?.act !== act || callee?.kind !== 'attribute') return false;
  const path = exprPath(callee.object);
  if (path === undefined || (path !== exprPath(held.object) && !isOneOfAllHeld(act, held, path, first.node)))
    return false;
  const isBound = (target: Expr): boolean =>
    namesOf(target).some(({ name }) => startsWith(path, name)) || startsWith(path, exprPath(target));
  return !someStmt(
    act.fn.body,
    (stmt) => at.end < stmt.start && stmt.start < first.node.start && targetsOf(stmt).some(isBound),
  );
}

/** `first, second = sorted((a, b))`, and a call on `a` in `with first.lock, second.lock:` */
function isOneOfAllHeld(act: Activation, { name }: AttributeExpr, path: string, call: Span): boolean {
  const held = wayTo(act.fn.body, call).flatMap(({ inner }) =>
    inner.kind === 'with' ? inner.items.map(({ context }) => exprPath(context)) : [],
  );
  return isDealtTo(act, path, (dealt) => held.includes(`${dealt}.${name}`));
}

const startsWith = (path: string, start: string | undefined): boolean =>
  path === start || (start !== undefined && path.startsWith(`${start}.`));

/** Whether each call is on the object that the method around it is called on. */
export const areOnSelf = (way: Way, self: Activation['self']): boolean =>
  way.every(({ act, node }) => methodAround(act).self === self && isOnSelf(methodAround(act), node));

/**
 * Whether an object's own thread and others come to its lock: one of them holds it, having come to `act` by calls on the object,
 * and the other takes it; the thread comes to `ran` likewise. However many such objects there are, each has its lock and its thread.
 */
export function isOfOwnThread(
  program: Program,
  hold: LockAcquisition,
  act: Activation,
  { act: taker, inner }: Pick<Nesting, 'act' | 'inner'>,
  thread: Context,
  ran: Activation,
): boolean {
  const own = methodAround(hold.act);
  const { self } = own;
  if (self?.kind !== 'instance' || [act, taker].some((one) => methodAround(one).self !== self)) return false;
  if (!isOwn(own, heldExpression(hold)) || !isOwnLock({ act: taker, inner })) return false;
  if (act !== hold.act && !waysTo(program, act, hold).every((way) => areOnSelf(way, self))) return false;
  return isStartedBy(thread, self) && isRunOn(program.analysis, ran, thread, self);
}

/** Whether an object starts a thread for itself, or is that thread. */
const isStartedBy = ({ thread, starts }: Context, self: Obj): boolean =>
  thread === self || (starts.length > 0 && starts.every(({ act }) => methodAround(act).self === self));

/** Whether a thread that runs a method of an object, or of a part that this made for itself, comes from there to an activation of it. */
function isRunOn(analysis: AnalysisState, act: Activation, { model }: Context, self: Obj): boolean {
  const seen = new Set([act]);
  for (const one of seen) {
    if (model?.entries.has(one) === true && isOfObject(methodAround(one).self, self)) return true;
    for (const { act: caller, call } of callersInto(analysis, one)) {
      const { self: owner } = methodAround(caller);
      if (owner === self ? areOnSelf([{ ...call, act: caller }], self) : isOfObject(owner, self)) seen.add(caller);
    }
  }
  return false;
}

const isOfObject = (part: Obj | undefined, whole: Obj): boolean =>
  part !== undefined && (part === whole || makersOf(part).includes(whole));

/** Whether what is taken is the lock of the object that the method is called on. */
export const isOwnLock = ({ act, inner }: Pick<Nesting, 'act' | 'inner'>): boolean =>
  isOwn(methodAround(act), lockExpression(act, inner.node));

/** The method in which a function is written that has its object from there. */
const methodAround = (act: Activation): Activation => (act.self === undefined && act.env?.self ? act.env : act);

const isOwn = (of: Activation, expr: Expr | undefined): boolean =>
  of.self !== undefined && of.fn.cls >= 0 && rootName(expr) === of.fn.params[0]?.name;

/** `self.method()`, `self[key]`, or `self.property` */
function isOnSelf({ fn }: Activation, node: Span): boolean {
  const expr = node as Partial<CallExpr> | SubscriptExpr | AttributeExpr;
  const method = expr.kind === 'call' && expr.callee?.kind === 'attribute' ? expr.callee : undefined;
  const on = expr.kind === 'subscript' || expr.kind === 'attribute' ? expr.object : method?.object;
  return on?.kind === 'name' && on.name === fn.params[0]?.name;
}

function samePath(a: Expr, b: Expr): boolean {
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name && a.scope === b.scope;
  if (a.kind === 'attribute' && b.kind === 'attribute') return a.name === b.name && samePath(a.object, b.object);
  return false;
}

/** Locks that can be taken once only, taken again by the thread that holds them: it waits for itself. */

import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { roleOf } from '../../knowledge/types.js';
import { choicesOf } from '../concurrency/lock-identity.js';
import type { Activation } from '../model/activation.js';
import { isFeasible } from '../model/path-conditions.js';
import type { Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import type { Program } from '../program.js';
import { heldExpression, lockExpression, rootName } from './expressions.js';
import { givenBackByOthers } from './given-back.js';
import { waysTo, type Way } from './holders.js';
import { findNestings, type Nesting } from './nestings.js';

export interface Reacquired {
  readonly nesting: Nesting;
  /** Where to mend it: the second acquire, or the call that leads to it in the function that holds the lock. */
  readonly act: Activation;
  readonly at: Span;
  /** Calls between the two, from the one at `at` down; empty within one function. */
  readonly way: Way;
  /** Whether nobody can tell that one of these calls comes to the next function: see `isHook`. */
  readonly isByHook: boolean;
}

/** One for each place. */
export function findReacquired(program: Program): readonly Reacquired[] {
  const found = new Map<string, Reacquired>();
  const givenBack = givenBackByOthers(program);
  for (const nesting of findNestings(program)) {
    const { outer, inner, act } = nesting;
    if (outer.lock !== inner.hold.lock || !isOnceOnly(outer.lock) || givenBack.has(outer.lock)) continue;
    const ways = isHeldHere(nesting) ? [[]] : waysTo(program, act, outer);
    for (const way of ways) {
      if (!isFeasible([...way, { act, node: inner.node }])) continue;
      if (!program.isSingular(outer.lock) && !isOneObject(nesting, way)) continue;
      if (isOneOfSeveral(lockExpression(act, inner.node)) || isOneOfSeveral(heldExpression(outer))) continue;
      const [first] = way;
      const place = first ?? { act, node: inner.node };
      const key = `${place.act.file.id} ${place.node.start}`;
      const before = found.get(key);
      if (before === undefined || (before.nesting.act === act && inner.node.start < before.nesting.inner.node.start))
        found.set(key, { nesting, act: place.act, at: place.node, way, isByHook: way.some(isHook) });
    }
  }
  const all = [...found.values()];
  return all.filter((one) => !all.some((other) => comesBefore(other, one)));
}

/** Whether nobody comes to the one place, lock in hand, who has not come to the other: there the thread waits already. */
function comesBefore(first: Reacquired, then: Reacquired): boolean {
  const { body } = then.act.fn;
  if (first.act.fn !== then.act.fn || first.at.start >= then.at.start) return false;
  if (first.nesting.outer.at !== then.nesting.outer.at) return false;
  const last = wayTo(body, first.at).at(-1);
  const step = wayTo(body, then.at).find(({ block }) => block === last?.block);
  return step !== undefined && step.inner !== last?.inner;
}

/** A Lock; a Semaphore of one, too. What is known by its name only may as well be an RLock. */
const isOnceOnly = (lock: Obj): boolean =>
  lock.kind === 'library' &&
  lock.spelled === undefined &&
  choicesOf(lock).length === 1 &&
  (roleOf(lock.type) === 'lock' || roleOf(lock.type) === 'semaphore');

/** `with stand_in(force) or lock`: the expression says itself that it need not be this lock. */
const isOneOfSeveral = (expr: Expr | undefined): boolean => expr?.kind === 'boolean' || expr?.kind === 'conditional';

/**
 * `if self.enabled: self.on_finished()`, where somebody has stored a function under that name. Which one is there, and that
 * the test lets it be called while the lock is held, are facts of one moment, and the model knows those of all moments.
 */
function isHook({ act, node }: Way[number]): boolean {
  const callee = (node as Partial<CallExpr>).callee;
  return (
    callee?.kind === 'attribute' &&
    act.accesses.some(({ at, cell }) => sameSpan(at, callee) && cell.owner.kind === 'instance') &&
    around(act.fn, node).asked.length > 0
  );
}

const isHeldHere = ({ inner, outer }: Nesting): boolean => inner.flow.locks.items.includes(outer);

/** Where the model has one object for many: both take the lock of the object at hand, which each call on the way hands on. */
function isOneObject({ outer, act, inner }: Nesting, way: Way): boolean {
  const [held, taken] = [heldExpression(outer), lockExpression(act, inner.node)];
  if (outer.act === act && way.length === 0) return held !== undefined && taken !== undefined && samePath(held, taken);
  const isOwn = (of: Activation, expr: Expr | undefined): boolean =>
    of.self !== undefined && of.fn.cls >= 0 && rootName(expr) === of.fn.params[0]?.name;
  return (
    outer.act.self === act.self &&
    isOwn(outer.act, held) &&
    isOwn(act, taken) &&
    way.every(({ act: caller, node }) => isOnSelf(caller, node))
  );
}

/** `self.method()` */
function isOnSelf({ fn }: Activation, node: Span): boolean {
  const callee = (node as Partial<CallExpr>).callee;
  return callee?.kind === 'attribute' && callee.object.kind === 'name' && callee.object.name === fn.params[0]?.name;
}

function samePath(a: Expr, b: Expr): boolean {
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name && a.scope === b.scope;
  if (a.kind === 'attribute' && b.kind === 'attribute') return a.name === b.name && samePath(a.object, b.object);
  return false;
}

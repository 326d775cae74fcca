/** Locks that can be taken once only, taken again by the thread that holds them: it waits for itself. */

import { askedForNothing } from '../../facts/asked-for-nothing.js';
import type { CallExpr, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { boundOnce } from '../model/bindings.js';
import { choicesOf } from '../model/chosen-locks.js';
import type { Access, Activation } from '../model/activation.js';
import { callsAt } from '../model/calls-at.js';
import { isMadeAs } from '../model/lockset.js';
import type { Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import type { Program } from '../program.js';
import { givenBackByOthers } from './given-back.js';
import { isHeldAt, waysTo, type Way } from './holders.js';
import { findNestings, type Nesting } from './nestings.js';
import { areOnSelf, isOfOneObject, isOwnLock } from './one-object.js';
import { isOpen } from './open-ways.js';

export interface Reacquired {
  readonly nesting: Nesting;
  /** Where to mend it: the second acquire, or the call that leads to it in the function that holds the lock. */
  readonly act: Activation;
  readonly at: Span;
  /** Calls between the two, from the one at `at` down; empty within one function. */
  readonly way: Way;
  /** Whether nobody can tell that one of these calls comes to the next function: see `isHook`, `isForWantOf` and `isOnOneOfAnswers`. */
  readonly isByHook: boolean;
}

/** One for each place. */
export function findReacquired(program: Program): readonly Reacquired[] {
  const found = new Map<string, Reacquired>();
  const givenBack = givenBackByOthers(program);
  for (const nesting of findNestings(program)) {
    const { outer, inner, act } = nesting;
    const meant = choicesOf(outer.lock);
    if (!meant.includes(inner.hold.lock) || !meant.every(isForOne) || givenBack.has(outer.lock)) continue;
    const ways = isHeldHere(program, nesting) ? [[]] : waysTo(program, act, outer);
    for (const way of ways) {
      const whole = [...way, { act, node: inner.node, flow: inner.flow }];
      if (!isOpen(whole) || isFoundFree(whole, outer.lock)) continue;
      const isOfOne = isOfOneObject(nesting, way);
      if (!isOfOne && (meant.length > 1 || !program.isSingular(outer.lock))) continue;
      const [first] = way;
      const place = first ?? { act, node: inner.node };
      const key = `${place.act.file.id} ${place.node.start}`;
      const before = found.get(key);
      const isByHook =
        way.some(isHook) ||
        isForWantOf(nesting, way) ||
        (!isOfOne && (whole.some(isOnOneOfAnswers) || areOfSeveral(nesting, way)));
      const isFirst = before?.nesting.act === act && inner.node.start < before.nesting.inner.node.start;
      // The way that is certain is told.
      if (before === undefined || (before.isByHook === isByHook ? isFirst : before.isByHook))
        found.set(key, { nesting, act: place.act, at: place.node, way, isByHook });
    }
  }
  const all = [...found.values()];
  return all.filter((one) => !all.some((other) => comesBefore(other, one)));
}

/** `if lock.acquire(False):` on the way below the function that holds the lock: who gets through there does not hold it. */
const isFoundFree = ([, ...below]: Way, lock: Obj): boolean =>
  below.some(({ flow }) => flow.awaited.items.includes(lock));

/** Whether nobody comes to the one place, lock in hand, who has not come to the other: there the thread waits already. */
function comesBefore(first: Reacquired, then: Reacquired): boolean {
  const { body } = then.act.fn;
  if (first.act.fn !== then.act.fn || first.at.start >= then.at.start) return false;
  if (first.nesting.outer.at !== then.nesting.outer.at) return false;
  const last = wayTo(body, first.at).at(-1);
  const step = wayTo(body, then.at).find(({ block }) => block === last?.block);
  return step !== undefined && step.inner !== last?.inner;
}

/** A Lock; a Semaphore of one, too. */
const isForOne = (lock: Obj): boolean => isMadeAs(lock, 'lock', 'semaphore');

/**
 * `if self.enabled: self.on_finished()`, where somebody has stored a function under that name. Which one is there, and that
 * the test lets it be called while the lock is held, are facts of one moment, and the model knows those of all moments.
 */
function isHook({ act, node }: Way[number]): boolean {
  const callee = (node as Partial<CallExpr>).callee;
  return (
    callee?.kind === 'attribute' &&
    act.accesses.some(({ at, cell }) => sameSpan(at, callee) && cell.owner.kind === 'instance') &&
    around(act.fn, node).tests.length > 0
  );
}

/** `self.layer("att").write()`, where a layer gives back itself, or another one: which of them is asked can't be told. */
function isOnOneOfAnswers({ act, node }: Way[number], at: number, way: Way): boolean {
  const { callee } = node as Partial<CallExpr>;
  const receiver = way[at + 1]?.act.self;
  if (receiver === undefined || callee?.kind !== 'attribute') return false;
  const asked = boundOnce(act.fn, callee.object) ?? callee.object;
  const answers = callsAt(act.calls, asked).map((call) => call.callee.returns);
  return answers.some(
    ({ objs, unknown }) =>
      unknown || objs.some((obj) => obj !== receiver && !(obj.kind === 'constant' && obj.type === 'none')),
  );
}

/**
 * `with first: with second:`, of objects that take their lock as they are entered, or `other.add()` on whichever of several
 * is at hand: that a name stands for the one whose lock is held at the same time can't be told.
 */
function areOfSeveral(nesting: Nesting, way: Way): boolean {
  const [first] = way;
  if (first === undefined) return false;
  const { outer, act } = nesting;
  const receivers = way.map(receiversAt);
  if (outer.act !== first.act && receivers[0]! > 1) {
    const taking = first.act.calls.filter(({ callee }) => callee === outer.act);
    if (taking.some(({ node }) => receiversAt({ act: first.act, node }) > 1 && !sameSpan(node, first.node)))
      return true;
  }
  const chosen = receivers.findLastIndex((count) => count > 1);
  return chosen >= 0 && isOwnLock(nesting) && areOnSelf(way.slice(chosen + 1), act.self);
}

/** How many objects a call of a step may be on. */
const receiversAt = ({ act: { calls }, node }: Pick<Way[number], 'act' | 'node'>): number =>
  new Set(callsAt(calls, node).map(({ callee }) => callee.self)).size;

/**
 * `if table is None: load()`, and `load` gives `table` its value: who comes here while the lock is held may have it long
 * since, as a rule by the very code that takes the lock.
 */
function isForWantOf({ outer }: Nesting, way: Way): boolean {
  return way.some(({ act, node }) => {
    // Where the one who holds the lock asks by himself, there is a first time.
    if (act === outer.act) return false;
    const tests = around(act.fn, node).asked.filter(({ test, holds }) => askedForNothing(test, holds) !== undefined);
    const asked = new Set(
      act.accesses
        .filter(({ kind, at }) => kind === 'read' && tests.some(({ test }) => within(at, test)))
        .map(({ cell }) => cell),
    );
    const called = act.calls.filter((call) => call.node.start === node.start).map(({ callee }) => callee);
    return asked.size > 0 && called.some(({ accesses }) => accesses.some((one) => isGiven(one) && asked.has(one.cell)));
  });
}

const isGiven = ({ kind, effect }: Access): boolean => kind === 'write' && effect === 'store';

const isHeldHere = ({ analysis }: Program, { inner, outer }: Nesting): boolean => isHeldAt(analysis, inner.flow, outer);

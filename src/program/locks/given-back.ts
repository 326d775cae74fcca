/** Locks that are signals: whoever takes one waits until another gives it back. */

import type { Span } from '../../facts/ir.js';
import { walkExprs } from '../../facts/walk.js';
import { givenTo, type Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import { memoized } from '../model/maps.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/**
 * Locks that some function gives back which neither takes them nor is called by who has them, as the second half of a pair of
 * methods is: who takes one again waits for that.
 */
export const givenBackByOthers = memoized(({ analysis, contexts }: Program): ReadonlySet<Obj> => {
  const isCalledWith = (act: Activation, lock: Obj): boolean =>
    contexts.of(act).some(({ locks }) => locks.items.some((hold) => hold.lock === lock && isTaken(hold)));
  // What a circle of calls is said to give back may be left of a round that knew less: somebody of it has to do it.
  const isByOther = (act: Activation, lock: Obj): boolean =>
    releasesOf(act, lock).length > 0 &&
    !act.acquires.some(({ hold, node }) => hold.lock === lock && !isGivenBackAbove(act, lock, node)) &&
    !isCalledWith(act, lock);
  const seen = analysis.activations.flatMap((act) =>
    (act.exit?.released.items ?? []).filter((lock) => isByOther(act, lock)),
  );
  const unseen = analysis.functionObjects.filter((fn) => fn.env !== undefined && !analysis.isCalled(fn));
  return new Set([...seen, ...analysis.activations.flatMap(releasesHandedOn), ...unseen.flatMap(givenBackInside)]);
});

/** Whether somebody takes it there, and it is not only that a function is known to be called with it. */
const isTaken = ({ at, act }: LockAcquisition): boolean => at.start !== act.fn.nameSpan.start;

/** `self.lock.release()` further up than where the function takes the lock: what it gives back there somebody else has taken. */
const isGivenBackAbove = (act: Activation, lock: Obj, taking: Span): boolean =>
  releasesOf(act, lock).some(({ node }) => node.end <= taking.start);

const releasesOf = ({ libraryCalls }: Activation, lock: Obj): Activation['libraryCalls'] =>
  libraryCalls.filter(({ self, name }) => self === lock && name.endsWith('.release'));

/** The locks whose `release` is handed on, for somebody to call: `Timer(1, lock.release)`. */
const releasesHandedOn = ({ libraryCalls }: Activation): readonly Obj[] =>
  libraryCalls.flatMap((call) =>
    givenTo(call).flatMap(({ objs }) =>
      objs.flatMap((obj) => (obj.kind === 'library-method' && obj.name === 'release' ? [obj.self] : [])),
    ),
  );

/** The locks of the functions around it that a nested function gives back, which nothing in sight calls: `lambda: lock.release()`. */
function givenBackInside({ fn, env }: FunctionObject): readonly Obj[] {
  const found: Obj[] = [];
  walkExprs(fn.body, (expr) => {
    if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || expr.callee.name !== 'release') return;
    const { object } = expr.callee;
    if (object.kind !== 'name') return;
    for (let around = env; around !== undefined; around = around.env)
      for (const [name, { value }] of around.envObject?.fields ?? [])
        if (name === object.name) found.push(...value.objs);
  });
  return found;
}

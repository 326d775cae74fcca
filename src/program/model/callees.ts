/** What functions call, and what that calls: the call graph from above. */

import type { Activation } from './activation.js';
import { memoized } from './maps.js';
import { Slot } from './field.js';
import type { Obj } from './objects.js';

/** The activations that some run themselves or by at most `most` calls, each with the fewest calls that lead there. */
export function calleesWithin(acts: Iterable<Activation>, most: number): ReadonlyMap<Activation, number> {
  const found = new Map<Activation, number>();
  let ring = [...acts];
  for (let calls = 0; calls <= most; calls++) {
    const next: Activation[] = [];
    for (const act of ring) {
      if (found.has(act)) continue;
      found.set(act, calls);
      for (const { callee } of act.calls) next.push(callee);
    }
    ring = next;
  }
  return found;
}

/** All that some activations run, themselves included. */
export function runBy(acts: Iterable<Activation>): ReadonlySet<Activation> {
  const reached = new Set(acts);
  for (const act of reached) for (const { callee } of act.calls) reached.add(callee);
  return reached;
}

/** The same for one, worked out once. */
export const allRunBy = memoized((act: Activation): ReadonlySet<Activation> => runBy([act]));

/** What a coroutine or a generator runs, once something drives it. */
export const bodiesOf = ({ fields }: Obj): readonly Activation[] =>
  (fields?.get(Slot.body)?.value.objs ?? []).flatMap((env) => (env.kind === 'env' ? [env.act] : []));

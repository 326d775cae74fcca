/** Locks that are signals: whoever takes one waits until another gives it back. */

import { walkExprs } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/** Locks that some function gives back without having taken them: who takes one again waits for that. */
export function givenBackByOthers({ analysis }: Program): ReadonlySet<Obj> {
  const seen = analysis.activations.flatMap(({ exit, acquires }) =>
    (exit?.released.items ?? []).filter((lock) => !acquires.some(({ hold }) => hold.lock === lock)),
  );
  const unseen = analysis.functionObjects.filter((fn) => fn.env !== undefined && !analysis.isCalled(fn));
  return new Set([...seen, ...analysis.activations.flatMap(releasesHandedOn), ...unseen.flatMap(givenBackInside)]);
}

/** The locks whose `release` is handed on, for somebody to call: `Timer(1, lock.release)`. */
const releasesHandedOn = ({ libraryCalls }: Activation): readonly Obj[] =>
  libraryCalls.flatMap(({ args, keywords }) =>
    [...args, ...keywords.values()].flatMap(({ objs }) =>
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

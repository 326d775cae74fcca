/**
 * Bound methods that a class hands to others: `events.subscribe(self._on_change)`. Whoever has one calls it from where it
 * likes; a loop calls it on its own thread.
 */

import type { ClassFacts, FileFacts } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import { isCalledByLoop } from '../../knowledge/event-loops.js';
import { memoized, remembered } from '../model/maps.js';

const byClass = memoized<FileFacts, Map<ClassFacts, ReadonlySet<string>>>(() => new Map());

/** The attributes of themselves that methods of a class give as arguments. */
export const handedOut = (file: FileFacts, cls: ClassFacts): ReadonlySet<string> =>
  remembered(byClass(file), cls, () => findHandedOut(file, cls));

function findHandedOut({ functions }: FileFacts, { id }: ClassFacts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { cls, params, body } of functions) {
    const self = cls === id ? params[0]?.name : undefined;
    if (self === undefined) continue;
    walkExprs(body, (expr) => {
      if (expr.kind !== 'call' || isCalledByLoop(calleeName(expr) ?? '')) return;
      for (const { value } of expr.args)
        if (value.kind === 'attribute' && value.object.kind === 'name' && value.object.name === self)
          found.add(value.name);
    });
  }
  return found;
}

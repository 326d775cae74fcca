/** Decorators of libraries that hold a lock around each call of a function: `@wrapt.synchronized(lock)`. */

import { functionKind } from '../../knowledge/functions.js';
import { isLockRole } from '../../knowledge/types.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { roleOfObject } from '../model/lineage.js';
import type { Value } from '../model/values.js';

/** What such a decorator gives once it was handed the lock. */
const HOLD = 'hold a lock around';

/** Gives the decorator, or notes the lock of what is decorated and gives that back. */
export function callLockDecorator({ analysis }: Frame, name: string, { pos: [lock, fn] }: Args): Value | undefined {
  const [only, ...others] = lock?.objs ?? [];
  const isOne = only !== undefined && others.length === 0 && !lock!.unknown && isLockRole(roleOfObject(only));
  if (!isOne) return undefined;
  if (functionKind(name) === 'decorates to hold a lock')
    return analysis.values.one(
      analysis.objects.intern(`${HOLD} ${only.id}`, () => ({
        kind: 'partial',
        fn: analysis.values.one(analysis.external(HOLD)),
        args: [lock!],
        keywords: [],
      })),
    );
  if (name !== HOLD) return undefined;
  for (const obj of fn?.objs ?? []) if (obj.kind === 'function') analysis.locksAround.set(obj, only);
  return fn;
}

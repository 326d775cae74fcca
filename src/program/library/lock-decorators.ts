/**
 * Decorators of libraries that hold a lock around each call of a function: one that they are handed
 * (`@wrapt.synchronized(lock)`), one that they name (`@lockutils.synchronized('ports')`), or one of the object whose method
 * it is (`@wrapt.synchronized`).
 */

import { lastPart } from '../../knowledge/dotted.js';
import { functionKind } from '../../knowledge/functions.js';
import { isLockRole, LOCK, STANDARD } from '../../knowledge/types.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';
import { roleOfObject } from '../model/lineage.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** What such a decorator gives once it was handed the lock. */
const HOLD = 'hold a lock around';

/** Gives the decorator, or notes the lock of what is decorated and gives that back. */
export function callLockDecorator({ analysis }: Frame, name: string, { pos, kw }: Args): Value | undefined {
  const { values } = analysis;
  const [first = kw.get('name'), fn] = pos;
  if (name === HOLD) {
    for (const obj of fn?.objs ?? []) if (obj.kind === 'function') analysis.locksAround.set(obj, first!.objs[0]!);
    return fn;
  }
  if (!holdsLock(name)) return undefined;
  // `@synchronized()`
  if (first === undefined) return values.one(analysis.external(LOCK_DECORATOR));
  const decorated = first.objs.filter((obj) => obj.kind === 'function');
  if (decorated.length > 0) {
    for (const obj of decorated) analysis.locksAround.set(obj, 'of its receiver');
    return first;
  }
  const [only, ...others] = first.objs;
  // `with synchronized(self):` takes the lock that its methods hold.
  if (only?.kind === 'instance' && others.length === 0) return values.one(ownLock(analysis, only.cls.file, only));
  const lock = lockNamed(analysis, first) ?? onlyLock(first);
  if (lock === undefined) return undefined;
  return values.one(
    analysis.objects.intern(`${HOLD} ${lock.id}`, () => ({
      kind: 'partial',
      fn: values.one(analysis.external(HOLD)),
      args: [values.one(lock)],
      keywords: [],
    })),
  );
}

/** A decorator that is handed the name of a lock. */
export const LOCK_DECORATOR = 'synchronized';

/** One that is known to do so, or that has the word for it, wherever it comes from. */
const holdsLock = (name: string): boolean =>
  functionKind(name) === 'decorates to hold a lock' || /^synchroni[sz]ed$/.test(lastPart(name));

/** The lock that a process has under a name: `lockutils.lock('ports')`. */
export function lockNamed(
  analysis: AnalysisState,
  { objs: [name, ...others], unknown }: Value,
): LibraryObject | undefined {
  if (name?.kind !== 'constant' || typeof name.value !== 'string' || others.length > 0 || unknown) return undefined;
  const site = { file: analysis.files.units[0]!, start: 0, end: 0 };
  return analysis.known(`lock named ${name.value}`, LOCK, site, { spelled: `lock('${name.value}')` });
}

function onlyLock({ objs: [only, ...others], unknown }: Value): Obj | undefined {
  return only !== undefined && others.length === 0 && !unknown && isLockRole(roleOfObject(only)) ? only : undefined;
}

/** The lock that is held around a call of a function; each object has one for all of its methods. */
export function lockAround(analysis: AnalysisState, { callee, self }: Activation): Obj | undefined {
  const lock = callee && analysis.locksAround.get(callee);
  return lock === 'of its receiver' ? ownLock(analysis, callee!.file, self ?? callee!) : lock;
}

const ownLock = (analysis: AnalysisState, file: FileUnit, owner: Obj): LibraryObject =>
  analysis.known(`lock around ${owner.id}`, STANDARD.rlock, { file, start: 0, end: 0 }, { spelled: '@synchronized' });

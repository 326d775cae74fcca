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
import { roleOfObject } from '../model/lineage.js';
import type { FunctionObject, LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** What such a decorator gives once it was handed the lock. */
const HOLD = 'hold a lock around';

/** Gives the decorator, or notes the lock of what is decorated and gives that back. */
export function callLockDecorator({ analysis }: Frame, name: string, { pos: [first, fn] }: Args): Value | undefined {
  if (name === HOLD) {
    for (const obj of fn?.objs ?? []) if (obj.kind === 'function') analysis.locksAround.set(obj, first!.objs[0]!);
    return fn;
  }
  if (first === undefined || !holdsLock(name)) return undefined;
  const decorated = first.objs.filter((obj) => obj.kind === 'function');
  if (decorated.length > 0) {
    for (const obj of decorated) analysis.locksAround.set(obj, 'of its receiver');
    return first;
  }
  const lock = lockNamed(analysis, first) ?? onlyLock(first);
  if (lock === undefined) return undefined;
  const held = analysis.values.one(lock);
  return analysis.values.one(
    analysis.objects.intern(`${HOLD} ${lock.id}`, () => ({
      kind: 'partial',
      fn: analysis.values.one(analysis.external(HOLD)),
      args: [held],
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
  return lock === 'of its receiver' ? ownLock(analysis, callee!, self) : lock;
}

function ownLock(analysis: AnalysisState, { fn, file }: FunctionObject, self: Obj | undefined): LibraryObject {
  const site = { file, start: fn.nameSpan.start, end: fn.nameSpan.end };
  const owner = self === undefined ? `${file.facts.path} ${fn.id}` : self.id;
  return analysis.known(`lock around ${owner}`, STANDARD.rlock, site, { spelled: '@synchronized' });
}

/**
 * Decorators of libraries that hold a lock around each call of a function: one that they are handed
 * (`@wrapt.synchronized(lock)`), one that they name (`@lockutils.synchronized('ports')`), or one of the object whose method
 * it is (`@wrapt.synchronized`).
 */

import { isLockDecorator } from '../../knowledge/decorators.js';
import { functionKind } from '../../knowledge/functions.js';
import { isLockRole, LOCK, STANDARD } from '../../knowledge/types.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';
import { roleOfObject } from '../model/lineage.js';
import { remembered } from '../model/maps.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** What such a decorator gives once it was handed the lock, which comes first. */
const HOLD = 'hold a lock around';
/** What it gives that was told nothing, or nothing that says which lock. */
const HOLD_OWN = 'hold the lock of its object around';
/** What is still to be told the name of the lock; a prefix is for the files of other processes. */
const HOLD_NAMED = 'hold a lock of that name around';

/** Gives the decorator, or notes the lock of what is decorated and gives that back. */
export function callLockDecorator({ analysis }: Frame, name: string, { pos, kw }: Args): Value | undefined {
  const { values } = analysis;
  const [first = kw.get('name') ?? values.none, second] = pos;
  const hold = (lock: Obj): Value => values.one(holding(analysis, lock));
  if (name === HOLD) return noteAround(analysis, second ?? values.none, first.objs[0]!);
  if (name === HOLD_OWN) return noteAround(analysis, first, 'of its receiver');
  const kind = functionKind(name);
  if (kind === 'makes a decorator that holds a named lock') return values.one(analysis.external(HOLD_NAMED));
  if (kind === 'decorates to hold a named lock' || name === HOLD_NAMED) return hold(lockNamed(analysis, first));
  if (!isLockDecorator(name)) return undefined;
  if (first.objs.some(({ kind: is }) => is === 'function')) return noteAround(analysis, first, 'of its receiver');
  const [only, ...others] = first.objs;
  // `with synchronized(self):` takes the lock that its methods hold.
  if (only?.kind === 'instance' && others.length === 0) return values.one(ownLock(analysis, only.cls.file, only));
  if (only !== undefined && others.length === 0 && !first.unknown && isLockRole(roleOfObject(only))) return hold(only);
  return values.one(analysis.external(HOLD_OWN));
}

const holding = (analysis: AnalysisState, lock: Obj): Obj =>
  analysis.objects.intern(`${HOLD} ${lock.id}`, () => ({
    kind: 'partial',
    fn: analysis.values.one(analysis.external(HOLD)),
    args: [analysis.values.one(lock)],
    keywords: [],
  }));

/** Notes that a lock is held around each call of what is decorated, and gives that back. */
export function noteAround({ locksAround }: AnalysisState, decorated: Value, lock: Obj | 'of its receiver'): Value {
  for (const obj of decorated.objs)
    if (obj.kind === 'function') remembered(locksAround, obj, () => new Set()).add(lock);
  return decorated;
}

/** The lock that a process has under a name: `lockutils.lock('ports')`. Names that can't be read are one and the same. */
export function lockNamed(analysis: AnalysisState, { objs: [only, ...others], unknown }: Value): LibraryObject {
  const isRead = only?.kind === 'constant' && others.length === 0 && !unknown;
  const name = isRead ? String(only.value ?? '') : '';
  return analysis.oneOfLibrary(`lock named ${name}`, LOCK, { spelled: `lock('${name}')` });
}

/** The locks that are held around a call of a function; each object has one of its own for all of its methods. */
export function locksAround(analysis: AnalysisState, { callee, self }: Activation): readonly Obj[] {
  const locks = callee && analysis.locksAround.get(callee);
  if (callee === undefined || locks === undefined) return [];
  return [...locks].map((lock) => (lock === 'of its receiver' ? ownLock(analysis, callee.file, self ?? callee) : lock));
}

const ownLock = (analysis: AnalysisState, file: FileUnit, owner: Obj): LibraryObject =>
  analysis.known(
    `lock around ${owner.id}`,
    STANDARD.rlock,
    { file, start: 0, end: 0 },
    {
      spelled: '@synchronized',
      ...(owner.kind === 'instance' ? { maker: owner, inLoop: owner.inLoop, depth: owner.depth } : {}),
    },
  );

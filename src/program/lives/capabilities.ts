/** What can be done with a value: can it be called, can it be iterated over? Only a certain "no" counts. */

import { CONNECTION, roleOf } from '../../knowledge/types.js';
import { findClassCell } from '../model/classes.js';
import { hasUnseenBase } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { InstanceObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Whether none of what the value may be can be called. */
export function isNeverCallable(analysis: AnalysisState, value: Value): boolean {
  return (
    !value.unknown && value.objs.length > 0 && value.objs.every((obj) => cannot(analysis, obj, ['__call__'], true))
  );
}

/**
 * Whether none of what the value may be can be iterated over as a sequence of arguments; a text is no such sequence.
 * None, which an attribute holds before it has its value, says nothing either way.
 */
export function isNeverSequence(analysis: AnalysisState, value: Value): boolean {
  const objs = value.objs.filter((obj) => obj !== analysis.none);
  return (
    !value.unknown &&
    objs.length > 0 &&
    objs.every((obj) => {
      if (obj.kind === 'constant') return obj.value !== '';
      if (obj.kind === 'library') return obj.type === CONNECTION || UNITERABLE.has(roleOf(obj.type) ?? '');
      if (obj.kind === 'function' || obj.kind === 'method') return true;
      return cannot(analysis, obj, ['__iter__', '__getitem__'], false);
    })
  );
}

const UNITERABLE: ReadonlySet<string> = new Set([
  'lock',
  'rlock',
  'condition',
  'semaphore',
  'event',
  'barrier',
  'thread',
  'timer',
  'executor',
  'future',
  'queue',
  'thread-local',
]);

const CALLED_ROLES: ReadonlySet<string> = new Set([
  'list',
  'dict',
  'set',
  'tuple',
  'deque',
  'view',
  'iterator',
  'coroutine',
  ...UNITERABLE,
]);

function cannot(analysis: AnalysisState, obj: Obj, methods: readonly string[], call: boolean): boolean {
  switch (obj.kind) {
    case 'constant':
      return call;
    case 'library':
      return call && (CALLED_ROLES.has(roleOf(obj.type) ?? '') || obj.type === 'file');
    case 'instance':
      return isPlain(obj) && !obj.external && methods.every((name) => lacks(analysis, obj, name));
    default:
      return false;
  }
}

/** Nothing about the class comes from where it can't be seen. */
const isPlain = (obj: InstanceObject): boolean =>
  !hasUnseenBase(obj.cls) && obj.cls.cls.bases.every((base) => base.name === undefined);

function lacks(analysis: AnalysisState, obj: InstanceObject, name: string): boolean {
  const reader = analysis.activations[0]!;
  return (
    findClassCell(analysis, obj.cls, name, reader) === undefined &&
    findClassCell(analysis, obj.cls, '__getattr__', reader) === undefined &&
    (obj.fields?.get(name)?.value.objs.length ?? 0) === 0
  );
}

/** Calls of conditions' methods, each with the lock that the thread holds there. */

import { operationOf } from '../../knowledge/types.js';
import type { CallExpr } from '../../facts/ir.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import { Slot } from '../model/field.js';
import { standsForMany, type InstanceObject, type Obj } from '../model/objects.js';
import { mro } from '../model/lineage.js';
import type { Program } from '../program.js';

export interface ConditionCall {
  readonly act: Activation;
  readonly node: CallExpr;
  readonly method: string;
  /** The condition, and how its function is entered. */
  readonly condition: Obj;
  readonly way: EntryState;
  /** Its lock as it is held there. */
  readonly hold: LockAcquisition | undefined;
}

const METHODS = /^condition (\w+)$/;

/** All calls of conditions that some thread comes to. */
export function* conditionCalls(program: Program): Generator<ConditionCall> {
  const { contexts, analysis } = program;
  for (const act of analysis.activations) {
    for (const { name, node, self, flow } of act.libraryCalls) {
      const method = METHODS.exec(operationOf(name) ?? '')?.[1];
      if (method === undefined || self === undefined) continue;
      const lock = lockOf(program, self);
      for (const way of contexts.of(act)) {
        if (contexts.isShut(way, flow)) continue;
        const hold = contexts.locksAt(way, flow).items.find((one) => one.lock === lock || one.lock === self);
        yield { act, node, method, condition: self, way, hold };
      }
    }
  }
}

/** The lock that a condition was given, or itself. */
export const lockOf = ({ analysis }: Program, condition: Obj): Obj =>
  analysis.cell(condition, Slot.lock).value.objs[0] ?? condition;

/** Whether it is certain which lock the condition has: one that it was given may be any. */
export function hasKnownLock({ analysis }: Program, condition: Obj | undefined): boolean {
  if (condition === undefined || !(condition.kind === 'instance' ? isTakenPlainly(condition) : isPlain(condition)))
    return false;
  const { objs, unknown } = analysis.cell(condition, Slot.lock).value;
  return !unknown && objs.length <= 1;
}

const isPlain = (condition: Obj): boolean => condition.kind === 'library' && condition.spelled === undefined;

/** One object of a class built on a condition, which takes its lock as that does. */
const isTakenPlainly = (condition: InstanceObject): boolean =>
  !standsForMany(condition) &&
  !mro(condition.cls).some(({ fields }) => ['__enter__', 'acquire'].some((method) => fields?.has(method)));

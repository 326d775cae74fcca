/** `wait()` and `notify()` of conditions that the thread doesn't hold there: they raise RuntimeError. */

import { operationOf } from '../../knowledge/types.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { LibraryCall, Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { lockOf } from './condition-calls.js';

export interface UnheldCall {
  readonly act: Activation;
  readonly call: LibraryCall;
  readonly method: string;
  readonly condition: Obj;
}

const METHODS = /^condition (wait|wait_for|notify|notify_all)$/;

/** Calls that are made without the condition's lock on every way that leads to them. */
export function* findUnheldCalls(program: Program): Generator<UnheldCall> {
  const { contexts, analysis } = program;
  const seen = new Set<string>();
  let left: ReadonlySet<Obj> | undefined;
  for (const act of analysis.activations) {
    for (const call of act.libraryCalls) {
      const method = METHODS.exec(operationOf(call.name) ?? '')?.[1];
      if (method === undefined || call.self === undefined) continue;
      const key = `${act.file.id} ${call.node.start}`;
      if (seen.has(key)) continue;
      // One of several conditions, no telling which: some other may be the one that is held.
      const here = analysis
        .activationsOf(act.fn)
        .flatMap((other) =>
          other.libraryCalls
            .filter(({ node }) => node.start === call.node.start)
            .map((one) => ({ act: other, call: one })),
        );
      const ways = here.flatMap(({ act: other, call: one }) =>
        contexts
          .of(other)
          .map((entryState) => ({ other, entryState, one }))
          .filter(({ entryState }) => !contexts.isShut(entryState, one.flow)),
      );
      seen.add(key);
      if (ways.length === 0 || !here.every((one) => isKnown(program, one.call.self))) continue;
      left ??= leftTaken(program);
      const isLeft = (obj: Obj): boolean => left!.has(obj);
      const lacks = ways.every(({ other, entryState, one }) => {
        const lock = lockOf(program, one.self!);
        if ((isLeft(lock) || isLeft(one.self!)) && isCalledByClients(program, other, entryState)) return false;
        return !contexts
          .locksAt(entryState, one.flow)
          .items.some((hold) => isOrMayBe(hold.lock, lock) || isOrMayBe(hold.lock, one.self!));
      });
      if (lacks) yield { act, call, method, condition: call.self };
    }
  }
}

/** Locks that some function leaves taken: its caller has them then, and may call others with them in hand. */
const leftTaken = ({ analysis }: Program): ReadonlySet<Obj> =>
  new Set(analysis.activations.flatMap(({ exit }) => (exit?.locks.items ?? []).map(({ lock }) => lock)));

/** Whether a function is there for callers that can't be seen. */
const isCalledByClients = ({ analysis }: Program, act: Activation, { ctx }: EntryState): boolean =>
  act.fn.kind === 'function' && ctx.model?.entries.has(act) !== true && callersInto(analysis, act).length === 0;

/** Whether it is certain which lock the condition has: one that it was given may be any. */
function isKnown({ analysis }: Program, condition: Obj | undefined): boolean {
  if (condition?.kind !== 'library' || condition.spelled !== undefined) return false;
  const { objs, unknown } = analysis.cell(condition, Slot.lock).value;
  return !unknown && objs.length <= 1;
}

const isOrMayBe = (held: Obj, lock: Obj): boolean =>
  held === lock || (held.kind === 'library' && (held.choices?.includes(lock) === true || held.spelled !== undefined));

/** `wait()` and `notify()` of conditions that the thread doesn't hold there: they raise RuntimeError. */

import { operationOf } from '../../knowledge/types.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import { loopOf } from '../model/coroutines.js';
import { callersInto, type Caller } from '../model/callers.js';
import type { Flow } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';
import { hasKnownLock, lockOf } from './condition-calls.js';

export interface UnheldCall {
  readonly act: Activation;
  readonly call: LibraryCall;
  readonly method: string;
  readonly condition: Obj;
  /** The caller that comes without it, where others hold it. */
  readonly from?: Caller;
}

const METHODS = /^condition (wait|wait_for|notify|notify_all)$/;

/** Calls that are made without the condition's lock on every way that leads to them, or from a caller that certainly lacks it. */
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
      if (ways.length === 0 || !here.every((one) => hasKnownLock(program, one.call.self))) continue;
      left ??= leftTaken(program);
      const isLeft = (obj: Obj): boolean => left!.has(obj);
      const lacks = ways.every(({ other, entryState, one }) => {
        const lock = lockOf(program, one.self!);
        if ((isLeft(lock) || isLeft(one.self!)) && isCalledByClients(program, other, entryState)) return false;
        return isUnheld(program, entryState, one, one.flow);
      });
      const condition = call.self;
      if (lacks) yield { act, call, method, condition };
      else if (!isLeft(lockOf(program, condition)) && !isLeft(condition)) {
        const from = here.map((one) => callerWithout(program, one.act, one.call)).find((one) => one !== undefined);
        if (from !== undefined) yield { act, call, method, condition, from };
      }
    }
  }
}

/** Whether what a condition's method needs is certainly not in hand where an entry state comes to a place. */
function isUnheld(program: Program, way: EntryState, { self }: LibraryCall, at: Flow): boolean {
  const { items } = program.contexts.locksAt(way, at);
  const lock = lockOf(program, self!);
  return !items.some((hold) => isOrMayBe(hold.lock, lock) || isOrMayBe(hold.lock, self!));
}

/**
 * A caller that leads to the call without the lock, whatever way it was entered itself: it takes it nowhere but in a
 * `with` around something else. Who takes it by hand may do so under a test, and means the call by the same.
 */
function callerWithout(program: Program, act: Activation, one: LibraryCall): Caller | undefined {
  const { analysis, contexts } = program;
  const alike = act.libraryCalls.filter(({ node }) => node.start === one.node.start);
  const lock = lockOf(program, one.self!);
  if (alike.length > 1 || act.acquires.some(({ hold }) => hold.lock === lock)) return undefined;
  // A context manager of the program has taken it.
  if (one.flow.locks.items.some((hold) => isOrMayBe(hold.lock, lock))) return undefined;
  const { callee } = one.node;
  const slot = callee.kind === 'attribute' && callee.object.kind === 'name' ? callee.object.slot : -1;
  const given = act.fn.params.findIndex((param) => param.slot === slot);
  return callersInto(analysis, act).find((caller) => {
    const { call } = caller;
    // Callers that share an activation each hand over their own.
    if (given >= 0 && !isJust(call.params[given], one.self)) return false;
    if (!call.immediate || loopOf(call) !== undefined || act.fn.isAsync || act.fn.isGenerator) return false;
    const ways = contexts.of(caller.act).filter((way) => !contexts.isShut(way, call.flow));
    return ways.length > 0 && ways.every((way) => isUnheld(program, way, one, call.flow));
  });
}

const isJust = (value: Value | undefined, obj: Obj | undefined): boolean =>
  value?.objs.length === 1 && value.objs[0] === obj;

/** Locks that some function leaves taken: its caller has them then, and may call others with them in hand. */
const leftTaken = ({ analysis }: Program): ReadonlySet<Obj> =>
  new Set(analysis.activations.flatMap(({ exit }) => (exit?.locks.items ?? []).map(({ lock }) => lock)));

/** Whether a function is there for callers that can't be seen. */
const isCalledByClients = ({ analysis }: Program, act: Activation, { ctx }: EntryState): boolean =>
  act.fn.kind === 'function' && ctx.model?.entries.has(act) !== true && callersInto(analysis, act).length === 0;

const isOrMayBe = (held: Obj, lock: Obj): boolean =>
  held === lock || (held.kind === 'library' && (held.choices?.includes(lock) === true || held.spelled !== undefined));

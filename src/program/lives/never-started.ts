/** Threads and timers that are made and that nothing ever starts. */

import { readsName } from '../../facts/bound-names.js';
import type { CallExpr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExprIn } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { push } from '../model/maps.js';
import { isQuietCall, tells } from '../../knowledge/telling.js';
import { isContainerRole, isStartedByHand } from '../../knowledge/types.js';
import { runBy } from '../model/callees.js';
import { defines, hasUnseenBase, isThread, libraryTypes, mro, roleOfObject } from '../model/lineage.js';
import { isTest } from '../model/tests.js';
import type { Activation, CreateEvent } from '../model/activation.js';
import type { InstanceObject, Obj } from '../model/objects.js';
import { lifecycleOf, type At, type Lifecycle } from './lifecycle.js';
import { attributesCalled, attributesKeeping, speaksOf } from './thread-names.js';
import { Slot } from '../model/field.js';
import { hasNothingToRun } from '../library/thread-table.js';
import type { Program } from '../program.js';

const BEGINNING: ReadonlySet<string> = new Set(['start', 'run']);

/**
 * The creations of thread objects, one for each place, that nothing in the program starts and nobody else could. Where
 * `start` or `run` is named without being called, or is called on something that can't be seen by a name that holds such a
 * thread, the author thought of it: that is not this mistake.
 */
export function* neverStarted(program: Program): Generator<At<CreateEvent>> {
  const { analysis } = program;
  const lifecycle = lifecycleOf(program);
  const begun = begunSomehow(program);
  const kept = attributesKeeping(analysis, isThread);
  const started = attributesCalled(analysis, BEGINNING);
  const named = namesStarted(program);
  const done = workedByHand(program);
  const isIdle = ({ act, event: { obj } }: At<CreateEvent>): boolean =>
    isOwnThread(obj) &&
    !hasNothingToRun(obj) &&
    !livesElsewhere(lifecycle, obj) &&
    !isTest(act) &&
    lifecycle.starts(obj).length === 0 &&
    !begun.has(obj) &&
    !done.has(obj) &&
    !lifecycle.escapes(obj) &&
    !(kept.get(obj) ?? []).some((one) => started.some((mention) => speaksOf(mention, one))) &&
    !named.has(analysis.names.get(obj) ?? '');
  const places = new Map<string, At<CreateEvent>[]>();
  for (const act of program.reached) {
    for (const event of act.creates) {
      const key = `${act.file.id} ${event.node.start} ${event.node.end}`;
      push(places, key, { act, event });
    }
  }
  // Where one of the objects made at a place is started, the others are of its kind.
  for (const all of places.values()) if (all.every(isIdle)) yield all[0]!;
}

/**
 * Whether a thread was to run, and can't be started by what isn't seen: what is waited for was to run, and what is dropped
 * nobody has.
 */
export const isPlainlyIdle = (program: Program, idle: At<CreateEvent>): boolean =>
  isPlainlyMade(idle.event.obj) && (isDropped(idle) || isAwaited(program, idle.event.obj));

/** Whether the program waits for its end: with a join, or with a method that the class has in its place. */
const isAwaited = (program: Program, thread: Obj): boolean =>
  lifecycleOf(program).waits(thread).length > 0 ||
  program.analysis.activations.some(
    (act) => act.self === thread && act.fn.name === 'join' && program.contexts.isCalled(act),
  );

/** Whether a thread is dropped where it is made, or kept under a name of the function that nothing there reads. */
function isDropped({ act: { fn }, event: { node } }: At<CreateEvent>): boolean {
  const stmt = wayTo(fn.body, node).at(-1)?.inner;
  if (stmt?.kind === 'expr') return sameSpan(stmt.value, node);
  if (stmt?.kind !== 'assign' || !sameSpan(stmt.value, node)) return false;
  return stmt.targets.every(
    (target) =>
      target.kind === 'name' &&
      target.scope === 'local' &&
      !fn.captured.includes(target.slot) &&
      !readsName([fn], target.name),
  );
}

/** Whether nothing but the `__init__` of the program and of Python has it as it is made: no other base, `__new__` or metaclass may start it. */
const isPlainlyMade = (obj: CreateEvent['obj']): boolean =>
  obj.kind === 'library' ||
  mro(obj.cls).every(
    (one) =>
      one.kind !== 'class' ||
      (one.cls.bases.length === 1 &&
        one.cls.bases[0]!.name === undefined &&
        !defines(one, '__new__') &&
        !hasUnseenBase(one)),
  );

/** `worker.moveToThread(thread)`: an object whose slots another thread runs, though its class could be a thread's. */
const livesElsewhere = (lifecycle: Lifecycle, obj: CreateEvent['obj']): boolean =>
  (obj.fields?.get(Slot.movedTo)?.value.objs ?? []).some(
    (thread) => thread !== obj && lifecycle.starts(thread).length > 0,
  );

/** A thread or timer that does nothing until it is started; what a pool of Qt runs is started by the pool. */
const isOwnThread = (obj: CreateEvent['obj']): boolean =>
  isThread(obj) && libraryTypes(obj).some(isStartedByHand) && (obj.kind === 'library' || !obj.external);

/**
 * Objects of which `start` or `run` is spoken anywhere: called, handed on, or only named; and those of which another thread runs
 * a method, so that their work is done there.
 */
function begunSomehow(program: Program): ReadonlySet<Obj> {
  const { analysis, threadModels } = program;
  const found = new Set<Obj>();
  const lifecycle = lifecycleOf(program);
  for (const { obj, kind, entries } of threadModels)
    if (kind === 'pool' || (kind === 'thread' && lifecycle.starts(obj).length > 0))
      for (const { self } of entries) if (self !== undefined && self !== obj) found.add(self);
  for (const obj of analysis.objects.all) {
    if (obj.kind === 'library-method' && BEGINNING.has(obj.name)) found.add(obj.self);
    else if (obj.kind === 'method' && obj.fn.kind === 'function' && BEGINNING.has(obj.fn.fn.name)) found.add(obj.self);
  }
  for (const { self, calls } of analysis.activations) {
    for (const { callee } of calls)
      if (callee.self !== undefined && callee.self !== self && BEGINNING.has(callee.fn.name)) found.add(callee.self);
  }
  return found;
}

/** Threads whose work is done by whoever has them: what `run` would call is called at once, and needs no thread then. */
function workedByHand({ analysis }: Program): ReadonlySet<Obj> {
  const found = new Set<Obj>();
  for (const { self, calls } of analysis.activations) {
    for (const { callee } of calls) {
      const thread = callee.self;
      if (thread?.kind !== 'instance' || thread === self || found.has(thread) || !isThread(thread)) continue;
      if (runCalls(thread, callee.fn.name) && works(callee)) found.add(thread);
    }
  }
  return found;
}

/** Whether the `run` of a thread calls a method of its own by that name. */
function runCalls({ cls }: InstanceObject, method: string): boolean {
  const run = mro(cls)
    .find((base) => defines(base, 'run'))
    ?.fields?.get('run')?.value;
  return (run?.objs ?? []).some((obj) => {
    if (obj.kind !== 'function') return false;
    const path = `${obj.fn.params[0]?.name}.${method}`;
    return someExprIn(obj.fn.body, (expr) => expr.kind === 'call' && exprPath(expr.callee) === path);
  });
}

/** Whether a function does more than to keep something on its object, and to tell of it. */
const works = (act: Activation): boolean =>
  [...runBy([act])].some(
    ({ libraryCalls, unknownCalls }) =>
      libraryCalls.some(({ node, self }) => !keeps(self) && isWork(node)) ||
      unknownCalls.some(({ expr }) => expr !== undefined && isWork(expr)),
  );

const keeps = (self: Obj | undefined): boolean => self !== undefined && isContainerRole(roleOfObject(self));

function isWork({ callee }: CallExpr): boolean {
  const path = exprPath(callee) ?? '';
  return !isQuietCall(path) && !tells(path);
}

/** Names on which `start()` is called where what they hold can't be seen. */
function namesStarted({ analysis }: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const act of analysis.activations) {
    for (const { expr } of act.unknownCalls) {
      if (expr?.callee.kind !== 'attribute' || expr.callee.name !== 'start') continue;
      const { object } = expr.callee;
      if (object.kind === 'name' || object.kind === 'attribute') names.add(object.name);
    }
  }
  return names;
}

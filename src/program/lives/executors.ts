/** Executors and their futures: which pools are left open, and which results nobody can ever see. */

import { sameSpan, within } from '../../facts/spans.js';
import type { Expr } from '../../facts/ir.js';
import { readsName } from '../../facts/bound-names.js';
import { push } from '../model/maps.js';
import { isFunction } from '../../knowledge/functions.js';
import { taskOf } from '../../knowledge/tasks.js';
import { words } from '../../knowledge/library.js';
import { roleOf, typeRow } from '../../knowledge/types.js';
import { givenTo, type Activation, type CreateEvent, type LibraryCall } from '../model/activation.js';
import { reachable } from '../model/reachable.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import { lifecycleOf, type At } from './lifecycle.js';
import { isNamedOnly } from './named-methods.js';
import { argumentIn } from './signatures.js';
import { neverRaises } from './exceptions.js';
import { Slot, isModelField } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import type { Value } from '../model/values.js';
import { attributesCalled, attributesKeeping, CLOSING, speaksOf } from './thread-names.js';
import { threadsOf, type ThreadModel } from '../library/thread-table.js';

/** Pools made in a function, which nothing shuts down and nobody else can. */
export function* openExecutors(program: Program): Generator<At<CreateEvent>> {
  const lifecycle = lifecycleOf(program);
  let known: Keeping | undefined;
  for (const act of program.reached) {
    if (act.fn.kind !== 'function' && act.fn.kind !== 'lambda') continue;
    for (const event of act.creates) {
      const { obj } = event;
      if (roleOfObject(obj) !== 'executor' || obj.fields?.has(Slot.shutDown) === true || lifecycle.escapes(obj))
        continue;
      if (isNamedOnly(program.analysis, obj, ENDS)) continue;
      if (obj.kind === 'instance' && !libraryTypes(obj).some((type) => roleOf(type) === 'executor')) continue;
      const { holders, kept, closed, shut } = (known ??= keepingOf(program));
      if (shut.has(obj) || hasNoThreads(program, obj)) continue;
      // Kept by the module, a class or a closure it lives as long as the program.
      const keepers = holders.get(obj) ?? [];
      if (keepers.some((keeper) => keeper.kind !== 'instance' || keeper.external || lifecycle.escapes(keeper)))
        continue;
      const attributes = kept.get(obj) ?? [];
      if (attributes.some((one) => closed.some((mention) => speaksOf(mention, one)))) continue;
      yield { act, event };
    }
  }
}

/** A pool that makes its threads as it is given tasks, of which nothing but itself is known: it is given none. */
const hasNoThreads = ({ analysis }: Program, pool: Obj): boolean =>
  libraryTypes(pool).every((type) => typeRow(type)?.ends === undefined) &&
  threadsOf(analysis).ofPool(pool).length === 0 &&
  ![...analysis.objects.all].some((obj) => obj.kind === 'library-method' && obj.self === pool) &&
  !analysis.activations.some(({ libraryCalls }) =>
    libraryCalls.some((call) => givenTo(call).some(({ objs }) => objs.includes(pool))),
  );

/** What ends a pool that is ended otherwise than by `shutdown`, the gentlest first. */
export const endsOf = (pool: Obj): readonly string[] =>
  libraryTypes(pool)
    .filter((type) => roleOf(type) === 'executor')
    .flatMap((type) => words(typeRow(type)?.ends));

const ENDS = /^(shutdown|close|terminate)$/;

/**
 * How the function that makes a pool waits for all that it gives to it: only its threads are left behind. Some of it may
 * take too long for it, and goes on.
 */
export function awaitsTasks(
  { analysis }: Program,
  { act, event }: At<CreateEvent>,
): 'to the end' | 'for a while' | undefined {
  const tasks = threadsOf(analysis).ofPool(event.obj);
  const joins = tasks.map((task) => act.joins.filter((join) => join.thread === task));
  if (joins.length === 0 || joins.some((own) => own.length === 0)) return undefined;
  return joins.every((own) => own.some(({ timed }) => !timed)) ? 'to the end' : 'for a while';
}

/** Who keeps executors, and on which attributes something that ends them is called. */
interface Keeping {
  readonly holders: ReadonlyMap<Obj, readonly Obj[]>;
  readonly kept: ReturnType<typeof attributesKeeping>;
  readonly closed: ReturnType<typeof attributesCalled>;
  /** What threads of their own are given to end: `await asyncio.to_thread(pool.shutdown)`. */
  readonly shut: ReadonlySet<Obj>;
}

const keepingOf = (program: Program): Keeping => ({
  holders: holdersOf(program),
  kept: attributesKeeping(program.analysis, (obj) => roleOfObject(obj) === 'executor'),
  closed: attributesCalled(program.analysis, CLOSING),
  shut: new Set(
    [...threadsOf(program.analysis).models.values()].flatMap(({ calls }) =>
      [...calls].flatMap((call) => (call.kind === 'library-method' && ENDS.test(call.name) ? call.self : [])),
    ),
  ),
});

/** What holds each executor in an attribute, a variable or a container that outlives the call. */
function holdersOf(program: Program): ReadonlyMap<Obj, readonly Obj[]> {
  const holders = new Map<Obj, Obj[]>();
  for (const owner of program.analysis.objects.all) {
    for (const [field, cell] of owner.fields ?? []) {
      if (isModelField(field) && field !== Slot.contents && field !== Slot.keys) continue;
      for (const obj of cell.value.objs) {
        if (obj.kind !== 'library' && obj.kind !== 'instance') continue;
        if (roleOfObject(obj) !== 'executor') continue;
        push(holders, obj, owner);
      }
    }
  }
  return holders;
}

/** `as_completed(futures)`, which does nothing until somebody goes through what it gives. */
export const goesThrough = (name: string): boolean => isFunction(name, 'futures as they are done');

export interface LostResult {
  readonly act: Activation;
  readonly call: LibraryCall;
  /** The task; undefined where it can't be seen. */
  readonly model: ThreadModel | undefined;
}

/** Whether a call hands work to a pool of threads and gives back a future or an iterator, or goes through futures. */
function givesFuture(name: string): boolean {
  if (goesThrough(name)) return true;
  const task = taskOf(name);
  return task?.role === 'executor' && (task.gives === 'future' || task.gives === 'iterator');
}

/** Hand-overs whose future, or iterator over results, is thrown away while the task may raise. */
export function* lostResults(program: Program): Generator<LostResult> {
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      if (!givesFuture(call.name) || !(isThrownAway(act, call) || isNeverRead(act, call))) continue;
      if (argumentIn(call, taskOf(call.name)?.takes.parts.get('error_callback')) !== undefined) continue;
      const start = act.starts.find((one) => sameSpan(one.node, call.node));
      const model = start === undefined ? undefined : program.threadModel(start.thread);
      const tasks = tasksAt(program, act, call);
      if (tasks.every((task) => neverRaises(task)) && (tasks.length > 0 || !isSeen(call.args[0]))) continue;
      yield { act, call, model };
    }
  }
}

/** Whether something is known that is called; of what a stranger hands over nobody can say that it raises. */
const isSeen = (callable: Value | undefined): boolean => callable?.objs.some((obj) => obj.kind !== 'constant') === true;

/** All that is known to be handed over at a place, whoever calls the function, or to be gone through there; what can't be seen is likely of the kind. */
function tasksAt({ analysis }: Program, { fn }: Activation, { name, node, args }: LibraryCall): readonly Activation[] {
  const starts = analysis.activationsOf(fn).flatMap((one) => one.starts.filter((start) => sameSpan(start.node, node)));
  const futures = goesThrough(name)
    ? args.flatMap((value) => [...reachable(value, 2)])
    : starts.map(({ thread }) => thread);
  return futures.flatMap((future) => [...(threadsOf(analysis).models.get(future)?.entries ?? [])]);
}

/** The statement is the call and nothing else, or builds a list of such calls that nobody gets. */
function isThrownAway({ file }: Activation, { name, node, stmt }: LibraryCall): boolean {
  if (stmt?.kind !== 'expr') return false;
  let value: Expr = stmt.value;
  while (value.kind === 'comprehension' && value.type !== 'generator') value = value.element;
  if (value.kind === 'conditional') return sameSpan(value.body, node) || sameSpan(value.orelse, node);
  if (!sameSpan(value, node)) return false;
  if (!goesThrough(name)) return true;
  const futures = node.args[0]?.value;
  return futures?.kind === 'name' && !readsName(file.facts.functions, futures.name, (expr) => within(expr, node));
}

/** `future = pool.submit(job)` for a variable that nothing reads: of a module only in a loop, whose next round drops it. */
function isNeverRead({ file, fn }: Activation, { name, node, stmt, loops }: LibraryCall): boolean {
  if (goesThrough(name) || stmt?.kind !== 'assign' || !sameSpan(stmt.value, node)) return false;
  const [target, ...others] = stmt.targets;
  if (target?.kind !== 'name' || others.length > 0 || target.name.startsWith('_')) return false;
  if (fn.kind === 'class' || (target.scope !== 'local' && (fn.kind !== 'module' || loops.length === 0))) return false;
  return !readsName(file.facts.functions, target.name);
}

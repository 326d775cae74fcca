/** Methods that tell a thread of their own object to end, and return without waiting for it. */

import type { CallExpr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { lastName } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExprIn, someStmt, walkExprs } from '../../facts/walk.js';
import { leaves, wayTo } from '../../facts/way-to.js';
import { lastPart } from '../../knowledge/dotted.js';
import { endsLoop, isHandOver, runsLoop } from '../../knowledge/event-loops.js';
import { saysStop, waits } from '../../knowledge/stopping.js';
import { endsIt, operationOf, typeRow } from '../../knowledge/types.js';
import type { Context } from '../contexts/entry-state.js';
import { isThread, libraryTypes, roleOfObject } from '../model/lineage.js';
import { takesOut, type Access, type Activation, type CallEvent, type LibraryCall } from '../model/activation.js';
import { Slot } from '../model/field.js';
import { callersInto } from '../model/callers.js';
import { FLAG } from '../model/marks.js';
import { mentionsOf } from '../model/mentions.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { asksToEnd } from './ending-tests.js';
import { goesOnBehind, heededBy, isAskedByLoop, isAskedOnceAtFirst, readsOf } from './heeded.js';
import { lifecycleOf } from './lifecycle.js';
import { isStuck } from './stuck.js';
import { closesWhatIsRead, takenFrom, type Taken } from './taken-away.js';
import { runBy } from '../model/callees.js';

export interface Unawaited {
  readonly act: Activation;
  /** The statement that tells the thread. */
  readonly at: Span;
  readonly threads: readonly Obj[];
  /** What the thread still uses and the method takes away. */
  readonly taken: Taken | undefined;
  /** Nothing but that what the thread reads is closed tells it. */
  readonly isClosedOnly?: true;
}

/** `__del__`, and what only that calls. */
function isForDeletion({ analysis }: Program, act: Activation): boolean {
  const callers = callersInto(analysis, act);
  return act.fn.name === '__del__' || (callers.length > 0 && callers.every(({ act: { fn } }) => fn.name === '__del__'));
}

export function stoppedNotJoined(program: Program): readonly Unawaited[] {
  const lifecycle = lifecycleOf(program);
  const found = new Map<unknown, Unawaited & { threads: Obj[] }>();
  for (const ctx of program.contexts.threads) {
    const { thread, model } = ctx;
    if (thread === undefined || model === undefined || lifecycle.isJoined(thread)) continue;
    const isTimer = model.kind === 'timer';
    if (model.kind !== 'thread' && !isTimer) continue;
    for (const one of toldByItsMethods(program, ctx, thread)) if (!found.has(one.act.fn)) found.set(one.act.fn, one);
    if (lifecycle.escapes(thread)) continue;
    const runner = [...model.entries].map(({ self }) => self).find((self) => self?.kind === 'instance');
    if (runner !== undefined && isThread(runner) && runner !== thread) continue;
    const maker = lifecycle.creation(thread)?.act.self;
    const owners = new Set<Obj>([runner, maker].filter((one) => one?.kind === 'instance'));
    const run = runBy(model.entries);
    if (waitsElsewhere(program, owners, thread, run)) continue;
    for (const act of program.reached) {
      const { self, fn, exit } = act;
      if (self === undefined || !owners.has(self) || !saysStop(fn.name) || program.contexts.runs(ctx, act)) continue;
      // The thread comes to it itself, be it with another argument: there it can't wait for its own end.
      if ([...run].some((one) => one.fn === fn && one.self === self)) continue;
      // The thread runs a method of the object, and so holds it: that is not deleted before the thread has ended.
      if (isForDeletion(program, act)) continue;
      const said = isTimer ? cancelIn(act, thread) : (tellsIn(act, run) ?? tellsByHelper(act, run, thread));
      const at = said ?? (isTimer ? undefined : tellsByHelper(act, run, self));
      if (program.analysis.sets.has(exit?.joined ?? program.analysis.sets.empty, thread)) continue;
      if (at === undefined) {
        const read = isTimer || found.has(act.fn) ? undefined : closesWhatIsRead(program, act, run);
        if (read !== undefined)
          found.set(act.fn, { act, at: read.at, threads: [thread], taken: read, isClosedOnly: true });
        continue;
      }
      if (waitsForAnswer(act, run, at) || act.calls.some((call) => call.node.start >= at.start && answers(call, run)))
        continue;
      const taken = takenFrom(program, act, run, at, (callee) => tellsIn(callee, run) === undefined);
      // A thread class is waited for by whoever has the thread, and a helper is told of itself.
      if (taken === undefined && (isTimer || said === undefined || self === thread || isStuck(program, run, act)))
        continue;
      const before = found.get(act.fn);
      if (before === undefined) found.set(act.fn, { act, at, threads: [thread], taken });
      else if (!before.threads.includes(thread)) before.threads.push(thread);
    }
  }
  return [...found.values()];
}

/** `self.thread.quit()` of a thread that a toolkit runs, where nobody asks for the signal that it gives at its end. */
function* toldByItsMethods(
  program: Program,
  ctx: Context,
  thread: Obj,
): Generator<Unawaited & { readonly threads: Obj[] }> {
  const types = [...libraryTypes(thread)];
  const signals = types.flatMap((type) => typeRow(type)?.endSignal ?? []);
  if (signals.length === 0) return;
  for (const act of program.reached) {
    if (!saysStop(act.fn.name) || program.contexts.runs(ctx, act)) continue;
    const told = callOf(act, thread, (method) => types.some((type) => endsIt(type, method)));
    const isAsked = signals.some((signal) => mentionsOf(act.file.facts).names.has(signal));
    if (told !== undefined && !isAsked) yield { act, at: told, threads: [thread], taken: undefined };
  }
}

/** The call of such a method of what an attribute holds, this object among others. */
function callOf({ fn, accesses }: Activation, obj: Obj, isSuch: (method: string) => boolean): CallExpr | undefined {
  let found: CallExpr | undefined;
  walkExprs(fn.body, (expr) => {
    if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || !isSuch(expr.callee.name)) return;
    const { object } = expr.callee;
    if (accesses.some(({ at, cell }) => sameSpan(at, object) && cell.value.objs.includes(obj))) found ??= expr;
  });
  return found;
}

/**
 * Whether another method of the object is there to wait: it joins the thread, or says so by its name, joins no other thread
 * that is known, and waits for more than what the thread has to do.
 */
function waitsElsewhere(
  { analysis }: Program,
  owners: ReadonlySet<Obj>,
  thread: Obj,
  run: ReadonlySet<Activation>,
): boolean {
  return analysis.activations.some((act) => {
    const { self, fn, exit, joins } = act;
    if (self === undefined || !owners.has(self)) return false;
    if (analysis.sets.has(exit?.joined ?? analysis.sets.empty, thread)) return true;
    if (!waits(fn.name) || joins.some((join) => join.thread !== thread && join.kind === 'join')) return false;
    return joins.length > 0 || asksForThreads(act) || waitsForAnswer(act, run, fn.nameSpan);
  });
}

/** `worker.join()`, and `worker.is_alive()`, of what can't be seen; a queue is joined where its items are done. */
const asksForThreads = ({ fn, libraryCalls }: Activation): boolean =>
  someExprIn(
    fn.body,
    (expr) =>
      expr.kind === 'call' &&
      /^(join|wait|is_?alive|isRunning)$/i.test(lastName(expr.callee)) &&
      !libraryCalls.some(({ node, name }) => sameSpan(node, expr) && operationOf(name) !== undefined),
  );

/** `self.timer.cancel()`: a call that the timer has begun goes on. */
const cancelIn = ({ joins }: Activation, timer: Obj): Span | undefined =>
  joins.find(({ kind, thread }) => kind === 'cancel' && thread === timer)?.node;

/** Where the method tells the thread: it sets what the thread waits for or asks, or gives it a last item. */
export function tellsIn(act: Activation, run: ReadonlySet<Activation>): Span | undefined {
  const { awaited, lasting, reads } = heededBy(run);
  // What a flag lets go on need not be the end: only the test of it tells.
  const signal = act.signals.find(({ obj }) => awaited.has(obj) && !(obj.kind === 'library' && obj.type === FLAG));
  if (signal !== undefined) return signal.node;
  const cleared = act.libraryCalls.find(({ name, self }) => operationOf(name) === 'event clear' && lasting.has(self));
  if (cleared !== undefined) return cleared.node;
  const stopped = act.libraryCalls.find((call) => stopsLoop(call, run));
  if (stopped !== undefined) return stopped.node;
  return act.accesses.find(
    (write) =>
      setsFlag(write) &&
      readsOf(write.cell, reads).some(
        (read) =>
          (isAskedByLoop(read) && !goesOnBehind(read)) || (asksToEnd(read, write) && !isAskedOnceAtFirst(read, run)),
      ),
  )?.at;
}

/** `loop.call_soon_threadsafe(loop.stop)` of the loop that the thread runs. */
const stopsLoop = ({ name, args: [what] }: LibraryCall, run: ReadonlySet<Activation>): boolean =>
  isHandOver(lastPart(name)) &&
  what?.objs.some(
    (obj) =>
      obj.kind === 'library-method' &&
      endsLoop(obj.name) &&
      [...run].some(({ libraryCalls }) => libraryCalls.some((call) => call.self === obj.self && runsLoop(call.name))),
  ) === true;

/**
 * What waits until the thread says that it is through, by an event, by a task that it ticks off, or by
 * `while not self.stopped: pass` or `while self.workers: …` behind that: a join by hand.
 */
function waitsForAnswer(act: Activation, run: ReadonlySet<Activation>, told: Span): boolean {
  const { accesses, libraryCalls } = act;
  // A future made by hand is an event that carries a value.
  const isAnswer = (obj: Obj): boolean =>
    /^(event|future)$/.test(roleOfObject(obj) ?? '') &&
    libraryCalls.some(({ name, node, self, stmt }) => {
      if (self !== obj || node.start <= told.start) return false;
      if (/\.(result|exception)$/.test(name)) return true;
      return operationOf(name) === 'event wait' || (operationOf(name) === 'event is_set' && stmt?.kind === 'while');
    });
  if ([...run].some(({ fn, signals }) => signals.some(({ obj, node }) => isAnswer(obj) && isLastWord(fn, node, obj))))
    return true;
  const queues = libraryCalls.flatMap(({ name, self }) => (operationOf(name) === 'queue join' ? (self ?? []) : []));
  if ([...run].some((one) => one.libraryCalls.some(({ self }) => self !== undefined && queues.includes(self))))
    return true;
  // A loop that tells it in each round asks again behind that.
  const asked = accesses.filter((access) => isAskedByLoop(access) && access.stmt!.end >= told.end);
  return asked.some(({ cell }) =>
    [...run].some(({ accesses: done }) =>
      done.some(
        (said) =>
          (said.cell === cell && setsFlag(said)) ||
          (takesOut(said.effect) && cell.value.objs.includes(said.cell.owner)),
      ),
    ),
  );
}

/** What the thread sets before its rounds, or in each of them, says nothing of its end, unless somebody takes it back first. */
function isLastWord({ body }: FunctionFacts, place: Span, event: Obj): boolean {
  if (event.fields?.has(Slot.cleared) === true) return true;
  const way = wayTo(body, place);
  const isLoop = ({ kind }: Stmt): boolean => kind === 'while' || kind === 'for';
  if (way.some(({ inner }) => isLoop(inner))) return leaves(way.at(-1)!.block);
  return !someStmt(body, (stmt) => isLoop(stmt) && stmt.start > place.end);
}

/** `self.thread.stop()` that waits in turn. */
const answers = ({ callee, immediate }: CallEvent, run: ReadonlySet<Activation>): boolean =>
  immediate && waitsForAnswer(callee, run, tellsIn(callee, run) ?? callee.fn);

/** The call of a method of an object, by its name, that tells the thread: no callback of what is closed. */
function tellsByHelper({ fn, calls }: Activation, run: ReadonlySet<Activation>, of: Obj | undefined): Span | undefined {
  const isNamed = ({ node, callee }: CallEvent): boolean =>
    someExprIn(
      fn.body,
      (expr) => expr.kind === 'call' && sameSpan(expr, node) && lastName(expr.callee) === callee.fn.name,
    );
  return calls.find((call) => call.callee.self === of && tellsIn(call.callee, run) !== undefined && isNamed(call))
    ?.node;
}

/** `self.running = False` */
const setsFlag = ({ kind, stmt }: Access): boolean =>
  kind === 'write' && stmt?.kind === 'assign' && stmt.value.kind === 'constant';

/** Daemon threads whose work must be finished, and what the rest of the program does about that. */

import { loopsForGood } from '../model/blocking.js';
import { isFunction } from '../../knowledge/functions.js';
import { isPythonThread } from '../../knowledge/types.js';
import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { exprPath, lastName } from '../../facts/paths.js';
import { someExprIn } from '../../facts/walk.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { isNotebook } from '../../notebook/notebook.js';
import { isSleep } from '../../knowledge/polling.js';
import { isTalk, methodMustFinish, mustFinish, onlyAsks, requestMustFinish } from '../../knowledge/must-finish.js';
import {
  takesOut,
  type Access,
  type Activation,
  type CallEvent,
  type CreateEvent,
  type LibraryCall,
} from '../model/activation.js';
import { callersOf } from '../model/callers.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import { isAwaitedByFuture, isPolled, wordOf } from './completion-signals.js';
import { asksToEnd, decides, endsBy } from './ending-tests.js';
import { endsByItself, flagsAsked, type Asked } from './services.js';
import { writesTo } from '../model/writes.js';
import { lifecycleOf, type Lifecycle, type At } from './lifecycle.js';
import { memoized, push } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { attributesCalledInText, attributesKeeping, CANCELLING, speaksOf } from './thread-names.js';
import { openedBy, writesFile } from './written-files.js';

export interface Unfinished extends At<CreateEvent> {
  /** What the thread does that must be finished: `writes a file`. */
  readonly work: string;
  readonly place: { readonly act: Activation; readonly node: Span };
}

/** Daemon threads that are stopped dead in the middle of such work when the program ends. */
export function* findUnfinished(program: Program): Generator<Unfinished> {
  const lifecycle = lifecycleOf(program);
  const seen = new Set<Obj>();
  let takenBack: ((timer: Obj) => boolean) | undefined;
  for (const site of lifecycle.startSites) {
    for (const { act, event } of site.all) {
      const { thread } = event;
      const creation = lifecycle.creation(thread);
      if (seen.has(thread) || creation === undefined || !isDaemonThread(lifecycle, thread)) continue;
      seen.add(thread);
      if (lifecycle.isJoined(thread) || lifecycle.escapes(thread) || neverEnds(program, act, event.node)) continue;
      if (isCancelled(program, thread) || (takenBack ??= timersTakenBack(program))(thread)) continue;
      const reached = runOn(program, thread);
      const work = findWork(program, runOn(program, thread, true));
      if (work === undefined || isAwaitedByFuture(program.analysis, { act, event })) continue;
      if (isWaitedFor(program, reached) || isToldToStop(program, thread, reached)) continue;
      if (work.what === SENDS && isBeat(reached, program.threadModel(thread)?.entries ?? [])) continue;
      if (isTalk(work.what) && !takesAny(reached) && isInRounds(reached, work)) continue;
      yield { ...creation, work: work.what, place: work };
    }
  }
}

/** What a request that changes something is called among the work that must be finished. */
const SENDS = 'sends a request';

/** A nap, a request, and so on without end, with nothing that others have put in: the next run says again how things stand. */
const isBeat = (reached: ReadonlySet<Activation>, entries: Iterable<Activation>): boolean =>
  [...entries].every(
    (act) =>
      loopsForGood(act) &&
      act.libraryCalls.some(({ name, node }) => isSleep(name) && act.endless.some((loop) => within(node, loop))),
  ) && !takesAny(reached);

/** Whether anything is taken out of what others have put it into. */
const takesAny = (reached: ReadonlySet<Activation>): boolean =>
  [...reached].some((act) => act.accesses.some(({ effect }) => takesOut(effect)));

/** Whether a place is come to in each round of a loop without end: what one round leaves out, the next would have made up for. */
function isInRounds(
  reached: ReadonlySet<Activation>,
  { act, node }: { readonly act: Activation; readonly node: Span },
  seen = new Set<Activation>(),
): boolean {
  if (seen.has(act)) return false;
  seen.add(act);
  if (act.endless.some((loop) => within(node, loop))) return true;
  return [...reached].some((caller) =>
    caller.calls.some((call) => call.callee === act && isInRounds(reached, { act: caller, node: call.node }, seen)),
  );
}

/** Whether somebody takes back a timer: it is looked after, as far as a timer can be. */
const isCancelled = ({ reached }: Program, timer: Obj): boolean =>
  reached.some(({ joins }) => joins.some(({ thread, kind }) => kind === 'cancel' && thread === timer));

/** The same by the attribute that keeps the timer, where `self.timer.cancel()` may be that of another object of the class. */
function timersTakenBack({ analysis }: Program): (timer: Obj) => boolean {
  const kept = attributesKeeping(analysis, (obj) => roleOfObject(obj) === 'timer');
  const cancelled = attributesCalledInText(analysis, CANCELLING);
  return (timer) => kept.get(timer)?.some((one) => cancelled.some((mention) => speaksOf(mention, one))) === true;
}

const isDaemonThread = (lifecycle: Lifecycle, thread: Obj): boolean =>
  lifecycle.isDaemon(thread) === true && libraryTypes(thread).some(isPythonThread);

/** All that runs on the thread, whoever calls it there; or only what it spends its life with. */
function runOn(program: Program, thread: Obj, isLife = false): ReadonlySet<Activation> {
  const reached = new Set<Activation>(program.threadModel(thread)?.entries ?? []);
  for (const act of reached)
    for (const { callee, node } of act.calls) if (!(isLife && isSoonOver(act, node))) reached.add(callee);
  return reached;
}

/** Whether a function comes to a place, in no loop, before the endless loop that is all the rest of it, and keeps nothing for that. */
const isSoonOver = ({ fn: { body }, endless }: Activation, place: Span): boolean =>
  endless.some(
    (loop) =>
      wayTo(body, place).every(({ inner: { kind, end } }) => /^(expr|with)$/.test(kind) && end <= loop.start) &&
      wayTo(body, loop).every(
        ({ inner: { kind, start } }) => kind === 'try' || kind === 'with' || start === loop.start,
      ),
  );

function findWork(
  program: Program,
  reached: ReadonlySet<Activation>,
): { what: string; act: Activation; node: Span } | undefined {
  for (const act of reached) {
    for (const call of act.libraryCalls) {
      if (isSoonOver(act, call.node)) continue;
      const what = mustFinish(call.name) ?? asked(call.name, call.node) ?? writesFile(program, call) ?? sent(call);
      if (what !== undefined) return { what, act, node: call.node };
    }
    for (const { expr } of act.unknownCalls) {
      if (expr?.callee.kind !== 'attribute' || isSoonOver(act, expr)) continue;
      const what = methodMustFinish(expr.callee.name) ?? asked(expr.callee.name, expr) ?? openedBy(expr);
      if (what === undefined || definesMethod(program, expr.callee.name)) continue;
      return { what, act, node: expr };
    }
  }
  return undefined;
}

/** Whether what can't be seen may as well be an object of the program, whose method does something else. */
const definesMethod = ({ analysis }: Program, name: string): boolean =>
  analysis.files.units.some(({ facts }) => facts.functions.some((fn) => fn.cls >= 0 && fn.name === name));

/** What a call does that is told so by its first argument. */
function asked(name: string, { args: [first] }: CallExpr): string | undefined {
  return first?.value.kind === 'constant' ? requestMustFinish(name, first.value.value) : undefined;
}

/** A request that certainly has a body; one that may go without it, `data=None`, may as well only ask for something. */
function sent({ name, args, keywords }: LibraryCall): string | undefined {
  if (!isFunction(name, 'opens an address')) return undefined;
  const body = keywords.get('data') ?? args[1];
  if (body === undefined || body.objs.some((obj) => obj.kind === 'constant' && obj.type === 'none')) return undefined;
  const method = keywords.get('method') ?? args[5];
  // One that is handed through asks as well as it sends: nobody can tell which of the two this thread does.
  return method?.objs.some((obj) => obj.kind === 'constant' && onlyAsks(obj.value)) === true ? undefined : SENDS;
}

/** The code that starts it goes round for ever, there or in what it calls next: a server that answers one connection after another. */
function neverEnds(program: Program, act: Activation, node: Span, seen = new Set<Activation>()): boolean {
  if (seen.has(act)) return false;
  seen.add(act);
  // The kernel of a notebook goes on behind the last cell.
  if (isNotebook(act.file.facts.path) || act.endless.some((loop) => within(node, loop))) return true;
  if (flagsAsked(act).some((asked) => within(node, asked.loop) && isNeverTold(program, asked))) return true;
  const isKeptBy = ({ node: later, callee, immediate }: CallEvent): boolean =>
    later.start > node.start && immediate && loopsForGood(callee);
  if (act.calls.some(isKeptBy)) return true;
  if (program.contexts.of(act).some(({ ctx }) => ctx.model?.kind === 'handler')) return true;
  return callersOf(program.analysis, act.fn).some(({ act: caller, call }) =>
    neverEnds(program, caller, call.node, seen),
  );
}

/** `while not self.stopped:`, where nothing that is ever run says that it is. */
const isNeverTold = ({ analysis, contexts }: Program, { flag, loop, at }: Asked): boolean =>
  decides(loop.test, at) &&
  loop.test.kind !== 'boolean' &&
  !endsByItself(loop) &&
  writesTo(analysis, flag.cell).every(
    (write) => contexts.of(write.act).length === 0 || (isConstant(write) && !endsBy(loop, { at }, write)),
  );

const isConstant = ({ stmt }: Access): boolean => stmt?.kind === 'assign' && stmt.value.kind === 'constant';

/**
 * Whether other code waits for something that the thread does: an event it sets, a queue it fills or ticks off, a list
 * or a variable that it changes while a loop there looks at it.
 */
function isWaitedFor(program: Program, reached: ReadonlySet<Activation>): boolean {
  const given = new Set<Obj>();
  const ticked = new Set<Obj>();
  const changed = new Set<unknown>();
  for (const act of reached) {
    for (const access of act.accesses) if (access.kind === 'write') changed.add(wordOf(access));
    for (const { name, self } of act.libraryCalls) {
      if (self === undefined) continue;
      if (/\.(set|put|put_nowait|notify|notify_all|release|wait)$/.test(name) && isSignal(self)) given.add(self);
      if (name.endsWith('.task_done')) ticked.add(self);
    }
  }
  if (given.size === 0 && ticked.size === 0 && changed.size === 0) return false;
  return waitersIn(program).some(
    ({ act, polled, awaited, joined }) =>
      !reached.has(act) &&
      (polled.some((word) => changed.has(word)) ||
        awaited.some((obj) => given.has(obj)) ||
        joined.some((obj) => ticked.has(obj))),
  );
}

/** A function that waits for others: for a change of what it polls, for what it awaits, for a queue that it joins. */
interface Waiter {
  readonly act: Activation;
  readonly polled: readonly unknown[];
  readonly awaited: readonly Obj[];
  readonly joined: readonly Obj[];
}

const waitersIn = memoized(({ reached }: Program): readonly Waiter[] =>
  reached.flatMap((act) => {
    const calledOn = (method: RegExp): Obj[] =>
      act.libraryCalls.flatMap(({ name, self }) => (self !== undefined && method.test(name) ? self : []));
    const polled = act.accesses.filter(isPolled).map(wordOf);
    const awaited = calledOn(/\.(wait|get|acquire|wait_for)$/);
    const joined = calledOn(/\.join$/);
    return polled.length + awaited.length + joined.length > 0 ? { act, polled, awaited, joined } : [];
  }),
);

const isSignal = (obj: Obj): boolean => /^(event|queue|condition|semaphore|barrier)$/.test(roleOfObject(obj) ?? '');

/** Whether two expressions are one name, or one text or number. */
const isAlike = (one: Expr, other: Expr): boolean =>
  one.kind === 'constant' && other.kind === 'constant'
    ? one.value === other.value
    : exprPath(one) !== undefined && lastName(one) === lastName(other);

/** Whether other code signals the thread: sets the event it watches, sends a None or another word that it asks for, changes the flag its loop asks. */
function isToldToStop(program: Program, thread: Obj, reached: ReadonlySet<Activation>): boolean {
  // `close()` is called by the thread itself, when it is done, and by whoever ends it.
  const isElsewhere = (act: Activation): boolean =>
    !reached.has(act) || program.contexts.of(act).some(({ ctx }) => ctx.thread !== thread);
  const watched = new Set<Obj>();
  const flags = new Set<unknown>();
  const asked = new Map<Cell, Access[]>();
  for (const act of reached) {
    for (const { name, self } of act.libraryCalls) {
      if (self !== undefined && /\.(wait|is_set|isSet|get|get_nowait)$/.test(name)) watched.add(self);
    }
    for (const access of act.accesses) {
      if (access.kind === 'read' && access.stmt?.kind === 'while' && access.at.end <= access.stmt.test.end)
        flags.add(access.cell);
      else if (access.stmt?.kind === 'if') push(asked, access.cell, access);
    }
  }
  // `while (job := jobs.get()) is not END:`
  const isAskedFor = (word: Expr | undefined): boolean =>
    word !== undefined &&
    [...reached].some(({ fn }) =>
      someExprIn(fn.body, (expr) => expr.kind === 'compare' && expr.rest.some(({ right }) => isAlike(right, word))),
    );
  return program.reached.some(
    (act) =>
      isElsewhere(act) &&
      (act.libraryCalls.some(
        ({ name, self, args, node }) =>
          self !== undefined &&
          watched.has(self) &&
          (/Event\.set$/.test(name) ||
            (/\.(put|put_nowait)$/.test(name) &&
              (args[0]?.objs.some((obj) => obj === program.analysis.none) === true ||
                isAskedFor(node.args[0]?.value)))),
      ) ||
        act.accesses.some(
          (access) =>
            access.kind === 'write' &&
            act.fn.name !== '__init__' &&
            act.fn.kind === 'function' &&
            (flags.has(access.cell) || (asked.get(access.cell) ?? []).some((read) => asksToEnd(read, access))),
        )),
  );
}

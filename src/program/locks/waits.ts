/** Where a thread waits: for other threads to come to their end or to give something, or for something slow. */

import { lastPart } from '../../knowledge/dotted.js';
import type { Span, Stmt } from '../../facts/ir.js';
import { soleArgument } from '../../facts/paths.js';
import { pathOrNumber } from '../../facts/numbers.js';
import { sameSpan, within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { isSlow } from '../../knowledge/effects.js';
import { isFunction } from '../../knowledge/functions.js';
import { operationOf } from '../../knowledge/types.js';
import { checksOver } from '../evaluation/checks.js';
import { takesOut, type Activation, type LibraryCall } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import type { ISet } from '../model/sets.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { roomOf, sizeOf } from '../model/sizes.js';
import { threadsOf } from '../library/thread-table.js';
import type { Program } from '../program.js';
import { hasKnownLock, lockOf } from './condition-calls.js';
import { isCounted } from './counted-slots.js';

/** A wait as it is found: where, under what, and which threads it is for. */
export interface Wait {
  readonly node: Span;
  readonly flow: Flow;
  /** What is waited for, as the source would say it: `join`, `time.sleep`. */
  readonly what: string;
  /** The threads that must come to their end, or give what is waited for; none where something else does. */
  readonly threads: ReadonlySet<Obj>;
  /** The functions that give what is waited for, where all of them need a lock that is held here. */
  readonly givers?: readonly Activation[];
  /** The lock that is given back for as long as the wait lasts: a condition's own. */
  readonly givenBack?: Obj;
  /** It is over after a while, whatever others do. */
  readonly isNap?: boolean;
  /** It gives up after a while where those threads have not come to their end. */
  readonly givesUp?: boolean;
}

/** Whom a wait is for, and what is known of how these come to what it waits for. */
type Givers = Pick<Wait, 'threads' | 'givers' | 'givenBack'>;

const NOBODY: Givers = { threads: new Set() };

/** Every wait of an activation: for others, with a timeout only for the end of threads, or for a time. */
export function* waitsOf(program: Program, act: Activation): Generator<Wait> {
  for (const { node, flow, kind, timed, thread } of act.joins) {
    if (!(timed ? /^join$/ : /^(join|result|wait|shutdown|with)$/).test(kind)) continue;
    const { kind: started } = threadsOf(program.analysis).models.get(thread) ?? {};
    if (started === undefined) continue;
    // What a block waits for at its end, no call at its beginning says.
    const call = kind === 'with' ? undefined : act.libraryCalls.find((one) => sameSpan(one.node, node));
    const what = call === undefined ? kind : lastPart(call.name);
    yield { node, flow, what, threads: new Set([thread]), ...(timed && { givesUp: true }) };
  }
  for (const call of act.libraryCalls) {
    const { name, node, flow } = call;
    const givers = waitedFor(program, act, call) ?? notifiersOf(program, act, call);
    if (givers !== undefined) yield { node, flow, what: lastPart(name), ...givers };
    else if (isSlow(name)) yield { node, flow, what: name, ...NOBODY, isNap: isFunction(name, 'sleep') };
    else if (isTimedWait(call)) yield { node, flow, what: lastPart(name), ...NOBODY, isNap: true };
  }
}

/** `stop.wait(0.5)`: until the event comes, it sleeps. */
const isTimedWait = ({ name, args, keywords }: LibraryCall): boolean => {
  const timeout = operationOf(name) === 'event wait' ? (args[0] ?? keywords.get('timeout')) : undefined;
  return timeout?.objs.every((obj) => obj.kind === 'constant' && /^(int|float)$/.test(obj.type)) === true;
};

/** The locks that are held at a place on every way into its function. */
function locksHeldAt({ contexts }: Program, act: Activation, flow: Flow): readonly Obj[] {
  const [first, ...others] = contexts.of(act).map((way) => contexts.locksAt(way, flow).items.map(({ lock }) => lock));
  return (first ?? []).filter((lock) => others.every((locks) => locks.includes(lock)));
}

/** Whom a call of an event, a queue or a barrier waits for; undefined where it waits for nobody. */
function waitedFor(
  program: Program,
  act: Activation,
  { name, node, self, args, keywords, flow }: LibraryCall,
): Givers | undefined {
  const method = /^(?:event (wait)|barrier (wait)|queue (get|put|join))$/
    .exec(operationOf(name) ?? '')?.[0]
    .split(' ')[1];
  if (method === undefined || self === undefined || keywords.size > 0) return undefined;
  if (args.length !== (method === 'put' ? 1 : 0)) return undefined;
  if (method === 'put' && !mayBeFull(program, self)) return undefined;
  // Nobody else can reach what this very call has made.
  if (program.analysis.sets.has(flow.owned, self)) return undefined;
  if (method === 'join') return { threads: callersOfMethod(program, self, 'task_done') };
  if (method !== 'wait' && isCounted(program.analysis, act, self, node, method === 'put')) return undefined;
  const held = locksHeldAt(program, act, flow);
  if (method === 'put') return { threads: callersUnderLock(program, self, held) };
  if (method === 'get' && isFilled(program, self, flow)) return undefined;
  return giversUnderLock(program, held, (giver) => givenLater(program, giver, self)) ?? NOBODY;
}

/**
 * Who notifies a condition, where all of them need another lock than its own that is held while it is waited for. The
 * condition's own lock is given back meanwhile, however often it was taken.
 */
function notifiersOf(
  program: Program,
  act: Activation,
  { name, self, args, keywords, flow }: LibraryCall,
): Givers | undefined {
  const method = /^condition (wait|wait_for)$/.exec(operationOf(name) ?? '')?.[1];
  if (method === undefined || keywords.size > 0 || args.length !== (method === 'wait' ? 0 : 1)) return undefined;
  if (self === undefined || !hasKnownLock(program, self)) return undefined;
  const givenBack = lockOf(program, self);
  const givers = giversUnderLock(
    program,
    locksHeldAt(program, act, flow).filter((lock) => lock !== givenBack && lock !== self),
    ({ libraryCalls }) =>
      libraryCalls.filter((one) => one.self === self && /^condition notify/.test(operationOf(one.name) ?? '')),
  );
  return givers && { ...givers, givenBack };
}

/** What a function gives, but for what a pool begins with: its constructor has put that in before anybody comes to take. */
const givenLater = ({ analysis }: Program, act: Activation, given: Obj): Activation['signals'] =>
  act.fn.name === '__init__' && analysis.makers.get(given) === act
    ? []
    : act.signals.filter(({ obj }) => obj === given);

/** `Queue(maxsize=10)`, unless no more is put into it in all than it has room for, or all that goes round in it is there at first. */
function mayBeFull({ analysis }: Program, queue: Obj): boolean {
  const room = roomOf(analysis, queue);
  if (room <= 0 || isFilledAtFirst(analysis, queue)) return false;
  const puts = analysis.activations.flatMap((act) =>
    act.libraryCalls.flatMap((call) => (putsInto(call, queue) ? [timesDone(analysis, act, call.loops)] : [])),
  );
  return puts.reduce((all, times) => all + times, 0) > room;
}

/** `Queue(size)`, and `for number in range(size): free.put(number)` right there: a pool, whose things come back to their places. */
function isFilledAtFirst(analysis: AnalysisState, queue: Obj): boolean {
  const maker = analysis.makers.get(queue);
  const size = queue.kind === 'library' && queue.expr?.kind === 'call' ? queue.expr.args[0]?.value : undefined;
  const room = size && pathOrNumber(size);
  const isOfEach = (loop: Stmt | undefined): boolean => {
    const count = loop?.kind === 'for' ? soleArgument('range', loop.iter) : undefined;
    return count !== undefined && pathOrNumber(count) === room;
  };
  return (
    room !== undefined &&
    maker?.libraryCalls.some((call) => putsInto(call, queue) && call.loops.length === 1 && isOfEach(call.loops[0])) ===
      true
  );
}

const putsInto = ({ self, name }: LibraryCall, queue: Obj): boolean =>
  self === queue && /^queue put(_nowait)?$/.test(operationOf(name) ?? '');

/** How often a module does something in loops over what is written out. */
function timesDone(analysis: AnalysisState, act: Activation, loops: readonly Stmt[]): number {
  if (act.fn.kind !== 'module') return Infinity;
  return loops.reduce(
    (all, loop) => all * ((loop.kind === 'for' ? sizeOf(analysis, act, loop.iter) : undefined) ?? Infinity),
    1,
  );
}

/** The threads that call a method of the object. */
function callersOfMethod(program: Program, obj: Obj, method: 'task_done'): ReadonlySet<Obj> {
  const threads = new Set<Obj>();
  for (const act of program.analysis.activations) {
    if (!act.libraryCalls.some(({ self, name }) => self === obj && operationOf(name) === `queue ${method}`)) continue;
    for (const { ctx } of program.contexts.of(act)) if (ctx.thread !== undefined) threads.add(ctx.thread);
  }
  return threads;
}

/** The threads that take out of a full queue, where all of them do it under a lock that is held here. */
function callersUnderLock(program: Program, queue: Obj, held: readonly Obj[]): ReadonlySet<Obj> {
  const threads = new Set<Obj>();
  for (const act of program.analysis.activations) {
    for (const { self, name, flow } of act.libraryCalls) {
      if (self !== queue || !/^queue get(_nowait)?$/.test(operationOf(name) ?? '')) continue;
      for (const entryState of program.contexts.of(act)) {
        const needs = program.contexts.locksAt(entryState, flow).items.some(({ lock }) => held.includes(lock));
        if (!needs || entryState.ctx.thread === undefined) return NOBODY.threads;
        threads.add(entryState.ctx.thread);
      }
    }
  }
  return threads;
}

/** The threads that give what is waited for, where all of them need a lock that is held there to come to that. */
function giversUnderLock(
  program: Program,
  held: readonly Obj[],
  giving: (act: Activation) => readonly { readonly node: Span; readonly flow: Flow }[],
): Givers | undefined {
  const { analysis, contexts } = program;
  const threads = new Set<Obj>();
  const givers: Activation[] = [];
  for (const act of analysis.activations) {
    for (const { node, flow } of giving(act)) {
      givers.push(act);
      for (const entryState of contexts.of(act)) {
        const needs =
          contexts.locksAt(entryState, flow).items.some(({ lock }) => held.includes(lock)) ||
          takesBefore(act, node, held);
        if (!needs) return undefined;
        threads.add(entryState.ctx.thread ?? analysis.mainThread);
      }
    }
  }
  return threads.size > 0 ? { threads, givers } : undefined;
}

/** Whether the function certainly waits for one of the locks on its way to a place. */
function takesBefore({ fn, acquires }: Activation, node: Span, locks: readonly Obj[]): boolean {
  const way = wayTo(fn.body, node);
  return acquires.some(({ hold, node: taking, blocking }) => {
    if (!blocking || taking.start > node.start || !locks.includes(hold.lock)) return false;
    const { block, inner } = wayTo(fn.body, taking).findLast(({ inner: stmt }) => within(taking, stmt)) ?? {};
    return (
      inner !== undefined &&
      /^(with|expr)$/.test(inner.kind) &&
      way.some((step) => step.block === block && step.inner !== inner)
    );
  });
}

/**
 * Whether a queue was found to have something that nobody else takes in between: under a lock that is still held, as in
 * `while q.empty(): condition.wait()`, where all take it out with that lock only, or where all is taken by one thread.
 */
function isFilled(program: Program, queue: Obj, at: Flow): boolean {
  const found = [...checksOver(at)]
    .flatMap(({ tests }) => tests)
    .filter(({ read, answer }) => read.cell.owner === queue && answer === 'filled');
  if (found.length === 0) return false;
  const takings = takingsFrom(program, queue);
  const holds = found.flatMap(({ read }) => read.flow.locks.items.filter((hold) => at.locks.items.includes(hold)));
  if (holds.some(({ lock }) => takings.every(({ locks }) => locks.items.some((hold) => hold.lock === lock))))
    return true;
  const [first] = takings;
  return takings.every(({ ctx }) => ctx === first?.ctx && !ctx.multiple);
}

/** Which threads take something out of a queue, and the locks that they hold then. */
const takingsFrom = (
  { analysis, contexts }: Program,
  queue: Obj,
): readonly { readonly ctx: Context; readonly locks: ISet<LockAcquisition> }[] =>
  analysis.activations.flatMap((act) =>
    act.accesses
      .filter(({ cell, effect }) => cell.owner === queue && takesOut(effect))
      .flatMap(({ flow }) => contexts.of(act).map((way) => ({ ctx: way.ctx, locks: contexts.locksAt(way, flow) }))),
  );

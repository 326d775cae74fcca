/**
 * Waiting with a lock in hand: for a thread that needs this lock to come to its end, which it never does then, or for
 * something slow while another thread only wants the lock.
 */

import type { Block, CallExpr, Span, Stmt } from '../../facts/ir.js';
import { exprPath, methodCalledAlone } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { leaves, wayTo, type Step } from '../../facts/way-to.js';
import { asksOthers, isSlow } from '../../knowledge/effects.js';
import { usesTerminal } from '../../knowledge/terminal.js';
import { operationOf } from '../../knowledge/types.js';
import { areShared } from '../concurrency/shared-holds.js';
import type { Context, EntryState } from '../contexts/entry-state.js';
import type { Point } from '../contexts/point.js';
import { checksOver } from '../evaluation/checks.js';
import { isUncalled } from '../evidence/uncalled.js';
import type { Activation } from '../model/activation.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import { constantsAt } from '../model/path-conditions.js';
import type { Program } from '../program.js';
import { comeTo, entriesWaitedFor } from './awaited-tasks.js';
import { givenBackByOthers } from './given-back.js';
import { isHandedIn, waysTo, type Way } from './holders.js';
import { isOfOwnThread } from './one-object.js';
import { isOpen } from './open-ways.js';
import { isOneThread, takersOf, type Taken, type Takers } from './takers.js';
import { waitsOf, type Wait } from './waits.js';

export interface HeldWait {
  /** The function that holds the lock, and the wait in it, or the call that leads to the wait. */
  readonly act: Activation;
  readonly at: Span;
  readonly hold: LockAcquisition;
  /** What is waited for, as the source would say it: `join()`, `time.sleep()`. */
  readonly what: string;
  readonly node: Span;
  readonly within: Activation;
  /** Who wants the lock meanwhile. */
  readonly wants: Taken;
  /** Whether what is waited for needs the lock, and the wait never gives up. */
  readonly forEver: boolean;
  /** The threads that must come to their end, or give what is waited for; none where it is only slow. */
  readonly threads: ReadonlySet<Obj>;
  /** Who waits. */
  readonly ctx: Context;
}

export class HeldWaits {
  private readonly takers: Takers;

  constructor(private readonly program: Program) {
    this.takers = takersOf(program);
  }

  /** One for each place. */
  find(): readonly HeldWait[] {
    const found = new Map<string, HeldWait>();
    if (this.takers.isEmpty) return [];
    const signals = givenBackByOthers(this.program);
    for (const act of this.program.analysis.activations) {
      for (const wait of waitsOf(this.program, act)) {
        for (const one of this.under(act, wait)) {
          if (signals.has(one.hold.lock)) continue;
          const key = `${one.act.file.id} ${one.at.start}`;
          const before = found.get(key);
          if (before === undefined || (one.forEver && !before.forEver)) found.set(key, one);
        }
      }
    }
    return [...found.values()];
  }

  private *under(act: Activation, wait: Wait): Generator<HeldWait> {
    const { contexts, analysis } = this.program;
    for (const entryState of contexts.of(act)) {
      if (contexts.isShut(entryState, wait.flow)) continue;
      const holds = contexts.locksAt(entryState, wait.flow).items;
      const { awaited } = contexts.compose(entryState, wait.flow);
      const isOver = (thread: Obj): boolean => awaited.items.includes(thread);
      if (wait.threads.size > 0 && [...wait.threads].every(isOver)) continue;
      for (const hold of holds.flatMap((one) => analysis.acquisitions.apart(one))) {
        if (hold.lock === wait.givenBack) continue;
        const needs = this.takers.of(hold.lock).find((one) => this.isNeeded(act, entryState, hold, wait, one));
        const wants = needs ?? (wait.givesUp === true ? undefined : this.hurried(act, entryState, hold, wait));
        if (wants === undefined) continue;
        const forEver = needs !== undefined && wait.givesUp !== true;
        const place = placeOf(this.program, act, wait, hold, needs === undefined);
        if (place === undefined || (wait.isNap === true && !isOutsideWork(place, hold))) continue;
        yield {
          ...place,
          hold,
          what: wait.what,
          node: wait.node,
          within: act,
          wants,
          forEver,
          threads: needs === undefined ? NOBODY : wait.threads,
          ctx: entryState.ctx,
        };
      }
    }
  }

  /** Whether what is waited for must take the lock, and it is the one that is held. */
  private isNeeded(act: Activation, way: EntryState, hold: LockAcquisition, wait: Wait, taken: Taken): boolean {
    const { threads, givers } = wait;
    const { ctx } = way;
    const { analysis } = this.program;
    const { thread } = taken.entryState.ctx;
    // Who only tries to take it goes on without.
    if (!taken.inner.blocking || areShared(taken.inner.hold, hold)) return false;
    if (!threads.has(thread ?? analysis.mainThread)) return false;
    if (thread === undefined && ctx.thread === undefined)
      return (
        givers?.includes(taken.act) === true &&
        !isOneThread(taken.entryState, way) &&
        this.program.isSingular(hold.lock)
      );
    if (thread === undefined) return this.isBeside(taken, ctx) && this.program.isSingular(hold.lock);
    return (
      comeTo(entriesWaitedFor(analysis, act, thread), taken.act) &&
      !this.isOver(taken, way, hold) &&
      (this.program.isSingular(hold.lock) ||
        (isOfReceiver(act, wait) && isOfOwnThread(this.program, hold, act, taken, taken.entryState.ctx, taken.act)))
    );
  }

  /** `ready.wait()` before the lock is taken, of an event that the thread sets when it has given the lock back for good. */
  private isOver(taken: Taken, { ctx }: EntryState, hold: LockAcquisition): boolean {
    const { concurrency, contexts } = this.program;
    const pointOf = ({ act, entryState, inner: { flow } }: Taken): Point => ({
      act,
      owner: act.self,
      ctx: entryState.ctx,
      at: contexts.compose(entryState, flow),
    });
    const holders = this.takers
      .of(hold.lock)
      .filter(({ inner, entryState }) => inner.hold === hold && entryState.ctx === ctx);
    const first = pointOf(taken);
    return holders.length > 0 && holders.every((holder) => concurrency.order.isBefore(first, pointOf(holder)));
  }

  /** Not what the main thread does before it starts the thread, or after that has ended. */
  private isBeside({ entryState, inner }: Taken, { thread }: Context): boolean {
    if (thread === undefined || entryState.ctx.thread !== undefined || entryState.root !== 'module') return true;
    return this.program.contexts.compose(entryState, inner.flow).mayRun.items.includes(thread);
  }

  /**
   * Another thread that is kept from something quick. Where all that is done under the lock is as slow, it is what the
   * lock is for, unless others are asked beside the data that the lock is there for.
   */
  private hurried(act: Activation, way: EntryState, hold: LockAcquisition, wait: Wait): Taken | undefined {
    const { ctx } = way;
    const { what } = wait;
    const place = placeOf(this.program, act, wait, hold, true);
    const isBySide = asksOthers(what) && guardsDataBeside(hold, place);
    // What the first of many clients finds missing is fetched once; a connection is made under its lock, and asked until
    // it answers. What comes of work that others do, they may give as well while nobody holds the lock.
    const isMeant =
      wait.isNap === true
        ? isInRound(act, wait, hold)
        : !/^(join|result)$/.test(what) &&
          (!asksOthers(what) || (place?.act === hold.act && isDecidedUnder(hold, place)));
    const isWanted = ({ act: { fn }, entryState }: Taken): boolean =>
      entryState.ctx !== ctx || ctx.multiple || (!isMeant && fn !== act.fn && !isOneThread(entryState, way));
    const isSingular = this.program.isSingular(hold.lock);
    // Of many objects each has a lock and a thread of its own: those of one kind don't want each other's.
    const isOne = (one: Taken): boolean =>
      isSingular ||
      (one.entryState.ctx !== ctx &&
        ((ctx.thread !== undefined && isOfOwnThread(this.program, hold, act, one, ctx, hold.act)) ||
          (one.entryState.ctx.thread !== undefined &&
            isOfOwnThread(this.program, hold, act, one, one.entryState.ctx, one.act))));
    // When clients come, nobody knows.
    const holders = this.takers
      .of(hold.lock)
      .filter(({ inner, entryState }) => inner.hold === hold && entryState.ctx === ctx && entryState.root === 'module');
    return this.takers
      .usersOf(hold.lock)
      .find(
        (one) =>
          one.inner.blocking &&
          !areShared(one.inner.hold, hold) &&
          (isBySide || (one.act.fn !== act.fn && one.act.fn !== place?.act.fn && !isSlowUnder(hold.lock, one))) &&
          isWanted(one) &&
          isOne(one) &&
          !isUncalled(this.program, one.act, one.entryState) &&
          this.isBeside(one, ctx) &&
          !(usesTerminal(what) && isAtTerminal(one, hold.lock)) &&
          (holders.length === 0 || holders.some((holder) => this.takers.mayRunAtOnce(holder, one))),
      );
  }
}

/** Whether what is waited for is the object that the method is called on, or of its own: `self.thread.join()`. */
function isOfReceiver({ fn, self }: Activation, { node }: Wait): boolean {
  const { callee } = node as Partial<CallExpr>;
  const waiter = callee?.kind === 'attribute' ? callee.object : undefined;
  const owner = waiter?.kind === 'attribute' ? waiter.object : waiter;
  return self !== undefined && owner?.kind === 'name' && owner.name === fn.params[0]?.name;
}

/** Where a function waits, or calls what does. */
interface Place {
  readonly act: Activation;
  readonly at: Span;
  readonly flow: Flow;
}

const NOBODY: ReadonlySet<Obj> = new Set();

/** Whether a function does something slow while it holds the lock. */
const isSlowUnder = (lock: Obj, { act: { libraryCalls, calls, fn }, at }: Taken): boolean => {
  const isHeld = ({ locks }: Flow): boolean => at === fn.nameSpan || locks.items.some((hold) => hold.lock === lock);
  return (
    libraryCalls.some(({ name, flow }) => isHeld(flow) && (isSlow(name) || asksOthers(name))) ||
    calls.some(({ callee, flow }) => isHeld(flow) && isSlowIn(callee, 1))
  );
};

const isSlowIn = (act: Activation, depth: number): boolean =>
  act.libraryCalls.some(({ name }) => isSlow(name) || asksOthers(name)) ||
  (depth < 2 && act.calls.some(({ callee }) => isSlowIn(callee, depth + 1)));

/**
 * Whether the lock is there for data that the function stores under it, and this data does not decide whether others are
 * asked: they could be asked before. Where a look at it does decide, the lock sees to it that they are asked once.
 */
const guardsDataBeside = (hold: LockAcquisition, place: Place | undefined): boolean =>
  place?.act === hold.act &&
  hold.act.accesses.some(({ kind, flow }) => kind === 'write' && flow.locks.items.includes(hold)) &&
  !isDecidedUnder(hold, place);

/** Whether a test under the lock decides whether a place is come to. */
const isDecidedUnder = ({ at }: LockAcquisition, { flow }: Place): boolean =>
  [...checksOver(flow)].some(({ node }) => node.start >= at.start);

/** Whether a sleep stands in a loop that begins with the lock held: something is looked for there again and again. */
const isInRound = (act: Activation, { node }: Wait, hold: LockAcquisition): boolean =>
  wayTo(act.fn.body, node).some(
    ({ inner: { kind, start } }) => (kind === 'while' || kind === 'for') && (act !== hold.act || start > hold.at.start),
  );

/** Whether the lock is there for the terminal: nothing else is touched under it. */
const isAtTerminal = ({ act }: Taken, lock: Obj): boolean =>
  act.libraryCalls.some(({ name }) => usesTerminal(name)) &&
  !act.accesses.some(({ flow }) => flow.locks.items.some((hold) => hold.lock === lock));

/**
 * Whether what is done under the lock is done by then, or not begun, but for a look at whether there is anything to do: a
 * sleep in between may stand for work that needs it.
 */
function isOutsideWork({ act, at: node, flow }: Place, hold: LockAcquisition): boolean {
  const way = wayTo(act.fn.body, node);
  // What a decorator runs has the lock from its first line to its last.
  const held = stepsUnder(way, hold) ?? (flow.locks.items.includes(hold) ? [] : way);
  const [outer, ...further] = held;
  if (outer === undefined) return false;
  const isFirst = further.length === 0 && outer.block.slice(0, outer.block.indexOf(outer.inner)).every(isGuard);
  const isInLoop = held.some(({ inner: { kind } }) => kind === 'while' || kind === 'for');
  const leftAt = isInLoop ? -1 : held.findLastIndex(isLeftAfter);
  return isFirst || held.slice(leftAt + 1).every(({ block, inner }) => block.at(-1) === inner);
}

/** Whether what comes after a statement only leaves: `time.sleep(1)`, and then `continue`. */
const isLeftAfter = ({ block, inner }: Step): boolean =>
  block.at(-1) !== inner && leaves([block[block.indexOf(inner) + 1]!]);

/** The part of the way that the function itself goes with the lock: in a `with`, in a `try` that gives it back, or by hand. */
function stepsUnder(way: readonly Step[], hold: LockAcquisition): readonly Step[] | undefined {
  const inWith = way.findLastIndex(({ inner }) => inner.kind === 'with');
  const at =
    inWith >= 0 ? inWith : way.findLastIndex(({ inner }) => inner.kind === 'try' && inner.finalbody.length > 0);
  if (at >= 0) return way.slice(at + 1);
  const byHand = way.findIndex((one) => one.block.some((stmt) => takes(stmt, hold)));
  if (byHand < 0) return undefined;
  const { block, inner } = way[byHand]!;
  return [{ block: heldByHand(block, hold), inner }, ...way.slice(byHand + 1)];
}

/** Whether a statement is the `lock.acquire()` of an acquisition. */
const takes = (stmt: Stmt, { at }: LockAcquisition): boolean =>
  methodCalledAlone(stmt)?.name === 'acquire' && within(at, stmt);

/** What stands in a block between `lock.acquire()` and the `release()` of the same lock after it. */
function heldByHand(block: Block, hold: LockAcquisition): Block {
  const taking = block.findIndex((stmt) => takes(stmt, hold));
  const lock = exprPath(methodCalledAlone(block[taking]!)!.object);
  const end = block.findIndex((stmt, at) => {
    const called = methodCalledAlone(stmt);
    return at > taking && called?.name === 'release' && exprPath(called.object) === lock;
  });
  return block.slice(taking + 1, end < 0 ? undefined : end);
}

/** `if not self.todo: return`. */
const isGuard = (stmt: Stmt): boolean =>
  stmt.kind === 'if' && stmt.orelse.length === 0 && stmt.body.length === 1 && leaves(stmt.body);

/**
 * The wait itself where its function holds the lock, else the call under the lock that leads to it: for what a decorator
 * holds, the one in the function that it wraps.
 */
function placeOf(
  program: Program,
  act: Activation,
  wait: Wait,
  hold: LockAcquisition,
  isInWrapped: boolean,
): Place | undefined {
  const place = { act, node: wait.node, flow: wait.flow };
  const ways = place.flow.locks.items.includes(hold)
    ? [[place]]
    : waysTo(program, act, hold).map((way) => [...way, place]);
  const [first, second] = ways.find((one) => isOpen(one) && !takesNoTime(one, wait)) ?? [];
  if (first === undefined) return undefined;
  const at = isInWrapped && second !== undefined && isHandedIn(first.act, first.node) ? second : first;
  return { act: at.act, at: at.node, flow: at.flow };
}

/** `sleep(pause)`, where what is called with the lock in hand passes none, and it is 0 by default. */
function takesNoTime(way: Way, { node, isNap }: Wait): boolean {
  const [time] = (node as Partial<CallExpr>).args ?? [];
  return isNap === true && time !== undefined && constantsAt(way, time.value)?.every((one) => one === 0) === true;
}

/**
 * `empty = q.empty()`, in a variable that is asked before the `get`, or `if not q.empty():` around the lock: whether that waits
 * hangs on what the model doesn't follow.
 */
export const hasLookedBefore = ({ within: { libraryCalls }, node }: HeldWait): boolean => {
  const queue = libraryCalls.find((call) => sameSpan(call.node, node))?.self;
  return libraryCalls.some(
    ({ name, self, stmt, node: at }) =>
      self !== undefined &&
      self === queue &&
      /^queue (empty|full)$/.test(operationOf(name) ?? '') &&
      (stmt?.kind === 'assign' || (stmt?.kind === 'if' && within(node, stmt))) &&
      at.end <= node.start,
  );
};

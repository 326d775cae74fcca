/** Acquires that some way out of their function leaves open, where that is not what the function is for. */

import type { Block, CallExpr, Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { blocksOf, someExpr, someExprIn, someStmt, walkExprs } from '../../facts/walk.js';
import { exprPath, methodCalledAlone, lastName } from '../../facts/paths.js';
import { isForFirstInside } from '../model/counts-inside.js';
import { within } from '../../facts/spans.js';
import { leaves, wayTo } from '../../facts/way-to.js';
import { looksLikeLock } from '../../knowledge/types.js';
import { mayFailInUse } from '../evaluation/raising.js';
import { FailingCalls } from './failing-calls.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';
import { ANY, endsProgram, IN_USE, LIKELY, missing, NAMED, NOTHING, UNREADABLE } from './failures.js';
import { liveFunctions } from '../model/live-functions.js';
import { functionMentions, isNamedIn, mentionsOf } from '../model/mentions.js';
import { isKindOfLock, lockKindsOf, type LockKinds } from '../model/lock-kinds.js';
import { areCalledTogether, type Givers, lockOf, releasedByOthers, takenForOthers } from './halves.js';
import { type Failures, type OpenAcquire, ReleaseAnalysis } from './releases.js';
import { memoized } from '../model/maps.js';
import { around } from '../model/reaching.js';

export interface Unreleased extends OpenAcquire {
  readonly file: FileUnit;
  readonly fn: FunctionFacts;
  /** A `release()` of it further down, which that way does not come to. */
  readonly release: Expr | undefined;
  /** Something can well raise there, and not only a `print`. */
  readonly isLikely: boolean;
  /** What may raise there is a method of an object that can't be seen. */
  readonly asksUnseen: boolean;
  /** What raises there fails in the ordinary course of things: a connection, another program, a file, what a decorator wraps. */
  readonly failsInUse: boolean;
  /** Whoever takes it only tries to: nobody waits for it, and nobody gets it any more. */
  readonly isOnlyTried: boolean;
  /** Nothing in the program ever calls `release()`: nobody could give it back in the function's place. */
  readonly isKeptForGood: boolean;
  /** It is given back in one branch only, whose test asks for something else, past a `continue`, or before a handler. */
  readonly isPastRelease: boolean;
  /** Something raises between the acquire and the `try` that is there to give it back. */
  readonly isBesideItsTry: boolean;
}

/** Functions that are there to lock: who calls them gives the lock back. */
const LOCKS = /^(__a?enter__|_*((try_?)?(acquire|lock)(_\w+|[A-Z]\w*)?|\w+_(acquire|lock))_*)$/;
/** Those that may be: `take()` gives out a thing as often. */
const MAY_LOCK = /^_*(try_?)?(begin|hold|grab|take|obtain|claim|reserve)(_\w+|[A-Z]\w*)?_*$/;

/**
 * Whether a function is there to lock; one that gives a lock back at its end, or before it answers that it has succeeded,
 * takes that for itself, as does one that gives back what nobody else does.
 */
const isToLock = (fn: FunctionFacts, handedOver: Givers): boolean =>
  LOCKS.test(fn.name) ||
  (MAY_LOCK.test(fn.name) &&
    !fn.body.some((stmt) => givenBack(stmt) !== undefined) &&
    releasesIn(fn).every(({ path }) => handedOver.has(path)));

/** Whether a `return` or a `raise` stands between two places. */
const leavesBetween = ({ body }: FunctionFacts, from: Span, to: Span): boolean =>
  someStmt(body, ({ kind, start }) => /^(return|raise)$/.test(kind) && start > from.end && start < to.start);

/** What `lock.release()` as a statement gives back, by its last name. */
function givenBack(stmt: Stmt): string | undefined {
  const called = methodCalledAlone(stmt);
  return called?.name === 'release' ? lastName(called.object) : undefined;
}

/**
 * `yield`, out of which comes what the block of a `with` raises, or that nobody asks for more; but in a fixture, which is
 * always asked.
 */
const isBlockOfOthers = ({ decorators }: FunctionFacts, expr: Expr): boolean =>
  expr.kind === 'yield' && !decorators.some((one) => /fixture/i.test(lastName(one.kind === 'call' ? one.callee : one)));

export const findUnreleased = memoized((analysis: AnalysisState): readonly Unreleased[] => [...search(analysis)]);

/** Whether the acquire at a place is left open by those who simply don't give it back. */
export const isLeftOpen = (analysis: AnalysisState, file: FileUnit, at: Span): boolean =>
  findUnreleased(analysis).some((one) => one.file === file && one.leavesNormally && one.call.start === at.start);

function* search(analysis: AnalysisState): Generator<Unreleased> {
  const { files } = analysis;
  const calls = new FailingCalls(analysis);
  const kinds = lockKindsOf(files);
  if (!isNamedIn(files, 'acquire')) return;
  const handedOver = releasedByOthers(files);
  const takers = takenForOthers(files, handedOver);
  const names = ['acquire', ...takers.keys()];
  const using = files.units.filter(({ facts }) => names.some((name) => mentionsOf(facts).names.has(name)));
  const nobodyReleases = !isNamedIn(files, 'release');
  for (const file of using) {
    for (const fn of liveFunctions(file.facts)) {
      if (fn.kind !== 'function' || !names.some((name) => functionMentions(file.facts, fn).has(name))) continue;
      if (isToLock(fn, handedOver)) continue;
      const lockTaken = (call: CallExpr): Expr | undefined => {
        const lock = lockOf(takers, call);
        return lock !== undefined && isLock(kinds, file, fn, lock) && !isEntered(fn, call) ? lock : undefined;
      };
      const openAfter = (failures: Failures): readonly OpenAcquire[] =>
        new ReleaseAnalysis(fn, lockTaken, failures, handedOver).open();
      const anyhow = openAfter(ANY);
      if (anyhow.length === 0) continue;
      const likely = new Map(openAfter(LIKELY).map((one) => [one.call, one]));
      // What only goes on after an exception that hardly ever comes is as far off as that.
      const mayFail = anyhow.map((one) =>
        likely.get(one.call)?.leavesNormally === true ? one : { ...one, leavesNormally: false, leftAt: undefined },
      );
      const fails = (expr: Expr): boolean =>
        calls.mayFailIn({ facts: file.facts, fn }, expr) || isBlockOfOthers(fn, expr);
      const failing = new Map(
        openAfter({ ...IN_USE, raises: fails }).flatMap(({ call, raisedAt }) =>
          raisedAt !== undefined && fails(raisedAt) ? [[call, raisedAt] as const] : [],
        ),
      );
      for (const failures of [UNREADABLE, missingIn(fn)])
        for (const { call, raisedAt } of openAfter(failures))
          if (raisedAt !== undefined && !failing.has(call)) failing.set(call, raisedAt);
      const asksUnseen = (expr: Expr): boolean => calls.asksUnseen({ facts: file.facts, fn }, expr);
      const asking = new Map(
        openAfter({ ...LIKELY, raises: asksUnseen }).map(({ call, raisedAt }) => [call, raisedAt] as const),
      );
      const releases = releasesIn(fn);
      for (const one of mayFail) {
        const isByMethod = lastName(one.call) !== 'acquire';
        const ofIts = isByMethod
          ? givingIn(fn, lastName(one.lock), handedOver)
          : releases.filter(({ path }) => path === lastName(one.lock));
        const [release] = ofIts;
        const failsAt = failing.get(one.call);
        const isHandedOver = handedOver.has(lastName(one.lock));
        // What another function gives back was taken for it, but where something fails that stands before a release here, and
        // where all who call the one half call the other.
        const areHalves = (): boolean => isByMethod && areCalledTogether(files, lastName(one.lock), takers, handedOver);
        const isOwn =
          release === undefined
            ? one.leavesNormally && areHalves()
            : one.leavesNormally
              ? one.leftAt !== undefined && areHalves()
              : failsAt !== undefined || (isByMethod && one.isSaid);
        if (isHandedOver && !isOwn) continue;
        if (release !== undefined && !isByMethod && isTakenAgain(fn, one.lock, release.call)) continue;
        if (one.leavesNormally && isGivenAway(one)) continue;
        if (
          release !== undefined &&
          isForFirstInside(file.facts, fn, one.call) &&
          !leavesBetween(fn, one.call, release.call)
        )
          continue;
        // Taken inside for the function around it to see: a signal between the two.
        if (release === undefined && one.lock.kind === 'name' && one.lock.scope === 'enclosing') continue;
        // Tried, and kept for good: that whoever comes first does it, and nobody after.
        if (release === undefined && !isHandedOver && isTry(one.call)) continue;
        const onlyTried = isTry(one.call) && isOnlyTried(files.units, lastName(one.lock));
        if (onlyTried && isTriedForNothing(fn, one.call)) continue;
        if (isSemaphore(kinds, file, fn, one.lock) && !isGivenBackAfter(fn, one.call, releases)) continue;
        const isOwed = one.leavesNormally && !isSemaphore(kinds, file, fn, one.lock);
        yield {
          ...one,
          ...(!one.isSaid && {
            raisedAt: failsAt ?? asking.get(one.call) ?? likely.get(one.call)?.raisedAt ?? one.raisedAt,
          }),
          file,
          fn,
          release: (ofIts.find(({ call }) => call.start > one.call.start) ?? release)?.call,
          isLikely: likely.has(one.call),
          asksUnseen: asking.has(one.call) && !one.leavesNormally,
          isOnlyTried: onlyTried,
          isKeptForGood: isOwed && nobodyReleases,
          isPastRelease:
            isOwed && (isPastBranch(fn, one, releases) || isLeftInRound(fn, one) || isPastHandler(one, openAfter)),
          // Of what is kept to the end, that a callee may fail says nothing more.
          failsInUse: failsAt !== undefined && (!one.leavesNormally || mayFailInUse(failsAt)),
          isBesideItsTry: likely.has(one.call) && isBeforeItsTry(fn, one),
        };
      }
    }
  }
}

/**
 * `lock.acquire()`, and in the same block an `if` or a `match` in which alone the lock is given back, but not on each of its
 * ways. Its tests ask neither for the lock, nor for what a caller says that is to be done: past it, the lock is as certainly
 * held as at a `return`.
 */
function isPastBranch(
  fn: FunctionFacts,
  { call, lock, path, leftAt }: OpenAcquire,
  releases: readonly Release[],
): boolean {
  const name = lastName(lock);
  const { block, inner: taking } = wayTo(fn.body, call).at(-1) ?? {};
  if (leftAt !== undefined || taking?.kind !== 'expr' || taking.value !== call) return false;
  const given = releases.filter((one) => one.path === name);
  const gives = (ways: Block): boolean => ways.some((stmt) => given.some((one) => within(one.call, stmt)));
  const branch = block?.find((stmt) => gives([stmt]));
  if (branch === undefined || branch.start < taking.start) return false;
  const { tests, ways } = waysThrough(branch);
  if (!ways.some((way) => !gives(way) && !leaves(way) && !endsProgram(way.at(-1)))) return false;
  if (!given.every((one) => ways.some((way) => way.some((stmt) => within(one.call, stmt))))) return false;
  return tests.every((test) => {
    const asked = test.kind === 'unary' ? test.operand : test;
    if (asked.kind === 'constant' || (asked.kind === 'name' && fn.params.some((param) => param.name === asked.name)))
      return false;
    return !someExpr(asked, (expr) => exprPath(expr) === path || lastName(expr) === name);
  });
}

/** The end of the function is reached with the lock held where something raises that a handler is there for, and only there. */
function isPastHandler(
  { call, leftAt }: OpenAcquire,
  openAfter: (failures: Failures) => readonly OpenAcquire[],
): boolean {
  const isOpen = (failures: Failures): boolean =>
    openAfter(failures).some((one) => one.call === call && one.leavesNormally);
  return leftAt === undefined && !isOpen(NOTHING) && [IN_USE, ...NAMED].some(isOpen);
}

/** What an `if` with all that follows by `elif` asks, or a `match`, and the blocks of which one is run. */
function waysThrough(stmt: Stmt): { readonly tests: readonly Expr[]; readonly ways: readonly Block[] } {
  if (stmt.kind === 'match') return { tests: [stmt.subject], ways: stmt.cases.map(({ body }) => body) };
  if (stmt.kind !== 'if') return { tests: [], ways: [] };
  const [only, ...others] = stmt.orelse;
  const rest = only?.kind === 'if' && others.length === 0 ? waysThrough(only) : { tests: [], ways: [stmt.orelse] };
  return { tests: [stmt.test, ...rest.tests], ways: [stmt.body, ...rest.ways] };
}

/**
 * `lock.acquire()` and `lock.release()` in one block of a loop, and a `continue` or `break` in between: no other way leads past.
 * Nor where one `break` of the loop gives it back, and another does not.
 */
function isLeftInRound(fn: FunctionFacts, { call, lock, leftAt }: OpenAcquire): boolean {
  const way = wayTo(fn.body, call);
  const { block, inner: taking } = way.at(-1) ?? {};
  const loop = way.findLast(({ inner }) => inner.kind === 'while' || inner.kind === 'for')?.inner;
  if (loop === undefined || leftAt !== undefined || taking?.kind !== 'expr' || taking.value !== call) return false;
  const gives = (stmt: Stmt | undefined): boolean => stmt !== undefined && givenBack(stmt) === lastName(lock);
  return (
    block!.some((stmt) => stmt.start > taking.start && gives(stmt)) ||
    someStmt([loop], (stmt) =>
      blocksOf(stmt).some((ways) => ways.some(({ kind }, at) => kind === 'break' && gives(ways[at - 1]))),
    )
  );
}

/** `lock.acquire()`, something that may raise, and only then `try: … finally: lock.release()`, in one block. */
function isBeforeItsTry(fn: FunctionFacts, { call, lock, raisedAt, leavesNormally }: OpenAcquire): boolean {
  const { block, inner: taking } = wayTo(fn.body, call).at(-1) ?? {};
  if (leavesNormally || raisedAt === undefined || taking?.kind !== 'expr' || taking.value !== call) return false;
  const giving = block!.find((stmt) => stmt.kind === 'try' && stmt.start > taking.end);
  return (
    giving?.kind === 'try' &&
    raisedAt.end <= giving.start &&
    giving.finalbody.some((stmt) => givenBack(stmt) === lastName(lock))
  );
}

/** What is to be taken out may be missing, unless the function has found it there: `if key in rows: rows.pop(key)`. */
const missingIn = (fn: FunctionFacts): Failures =>
  missing((taking, container) =>
    around(fn, taking).tests.some((test) =>
      someExpr(test, (one) => one.kind === 'compare' && one.rest.some(({ right }) => exprPath(right) === container)),
    ),
  );

/** `with lock.acquire():` leaves it to what that answers to give the lock back, or goes wrong otherwise. */
const isEntered = ({ body }: FunctionFacts, call: CallExpr): boolean =>
  someStmt(body, (stmt) => stmt.kind === 'with' && stmt.items.some(({ context }) => context === call));

/** `return task.lock`: whoever is given the lock gives it back. */
function isGivenAway({ lock, leftAt }: OpenAcquire): boolean {
  const path = exprPath(lock);
  if (path === undefined || leftAt?.kind !== 'return' || leftAt.value === undefined) return false;
  return someExpr(leftAt.value, (expr) => exprPath(expr) === path);
}

/** Given back before it is taken anywhere: the caller had it, and has it again, as in the `wait` of a condition. */
function isTakenAgain(fn: FunctionFacts, lock: Expr, release: Span): boolean {
  const name = lastName(lock);
  return !someExprIn(fn.body, (expr) => {
    const takes = expr.kind === 'attribute' && expr.name === 'acquire' && lastName(expr.object) === name;
    return takes && expr.start < release.start;
  });
}

/** A semaphore that is only released before it is taken tells others of something, as in a barrier: nobody owes it back. */
const isGivenBackAfter = (fn: FunctionFacts, acquire: Expr, releases: readonly Release[]): boolean => {
  const name = acquire.kind === 'call' && acquire.callee.kind === 'attribute' ? lastName(acquire.callee.object) : '';
  const loop = wayTo(fn.body, acquire).findLast(({ inner }) => inner.kind === 'while' || inner.kind === 'for')?.inner;
  return releases.some(
    ({ path, call }) =>
      path === name &&
      (call.start > acquire.start || (loop !== undefined && within(call, loop) && within(acquire, loop))),
  );
};

const isTry = (call: Expr): boolean =>
  call.kind === 'call' &&
  call.args.some(
    ({ name, value }, at) =>
      value.kind === 'constant' && (value.value === false || (value.value === 0 && name === undefined && at === 0)),
  );

/** `lock.acquire(0)`, and what comes next is done in any case. */
const isTriedForNothing = (fn: FunctionFacts, call: Expr): boolean =>
  someStmt(fn.body, (stmt) => stmt.kind === 'expr' && stmt.value === call);

/** Whether whoever takes a lock of this name only ever tries to: nobody waits for it. */
const isOnlyTried = (files: readonly FileUnit[], name: string): boolean =>
  !files.some(({ facts }) =>
    facts.functions.some(
      ({ body }) =>
        someExprIn(body, (expr) => isAcquireOf(expr, name) && !isTry(expr)) ||
        someStmt(body, (stmt) => stmt.kind === 'with' && stmt.items.some(({ context }) => lastName(context) === name)),
    ),
  );

const isAcquireOf = (expr: Expr, name: string): boolean =>
  expr.kind === 'call' &&
  expr.callee.kind === 'attribute' &&
  expr.callee.name === 'acquire' &&
  lastName(expr.callee.object) === name;

function isLock(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
  const known = [...kinds.anywhere(file, fn, expr)].filter((kind) => kind !== 'none' && kind !== 'given');
  if (known.length === 0) return looksLikeLock(lastName(expr));
  return known.every(isKindOfLock);
}

const isSemaphore = (kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean => {
  const known = [...kinds.anywhere(file, fn, expr)].filter((kind) => kind !== 'given');
  return known.includes('semaphore') || (known.length === 0 && /sem/i.test(lastName(expr)));
};

interface Release {
  readonly path: string;
  readonly call: CallExpr;
}

function releasesIn(fn: FunctionFacts): readonly Release[] {
  const found: Release[] = [];
  walkExprs(fn.body, (expr) => {
    if (expr.kind === 'call' && expr.callee.kind === 'attribute' && expr.callee.name === 'release')
      found.push({ path: lastName(expr.callee.object), call: expr });
  });
  return found;
}

/** Calls of what gives a lock back that somebody else has taken. */
function givingIn(fn: FunctionFacts, lock: string, givers: Givers): readonly Release[] {
  const found: Release[] = [];
  walkExprs(fn.body, (expr) => {
    if (expr.kind === 'call' && givers.get(lock)!.has(lastName(expr.callee))) found.push({ path: lock, call: expr });
  });
  return found;
}

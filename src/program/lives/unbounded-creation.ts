/** Unbounded creation: places that make one thread per item of an input, with nothing to keep their number down. */

import { RECEIVES } from '../../knowledge/handler-names.js';
import { taskOf } from '../../knowledge/tasks.js';
import { isContainerRole, isPythonThread, operationOf } from '../../knowledge/types.js';
import type { Activation, CreateEvent, StartEvent } from '../model/activation.js';
import type { CallExpr, Expr, FunctionFacts, Span, Stmt, WhileStmt } from '../../facts/ir.js';
import { namesOf, targetsOf } from '../../facts/bound-names.js';
import { within } from '../../facts/spans.js';
import { calleeName, exprPath, lastName } from '../../facts/paths.js';
import { isInHandlerOf, leaves, wayTo } from '../../facts/way-to.js';
import { forEachExpr, someExpr, someExprIn, someStmt, walkExpr } from '../../facts/walk.js';
import { Slot } from '../model/field.js';
import { defines, isThread, libraryTypes, roleOfObject } from '../model/lineage.js';
import { isBoundedByLength, isHeldBack, isOnlyReaped } from './admission-control.js';
import { isOneAtATime } from '../contexts/start-flags.js';
import { isCaughtByName } from '../evaluation/handlers.js';
import { signalsCompletionInRound } from './completion-signals.js';
import { roundsOfWhile } from '../cost/bounds.js';
import { sizeOf } from '../model/sizes.js';
import { findSerialWaits } from './serial.js';
import { functionsWithin } from '../cost/computing.js';
import { inputSizesOf, MANY } from '../cost/input-size.js';
import { boundOnce, isReceiver } from '../model/bindings.js';
import { lifecycleOf, type At } from './lifecycle.js';
import { callersInto } from '../model/callers.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

export interface Crowd extends At<CreateEvent> {
  /** What the loop goes through; undefined for a loop that waits for what comes in, or that counts. */
  readonly input: Expr | undefined;
  /** The function that has the loop: the one that makes the thread, or one that calls it. */
  readonly looping: Activation;
  /** How many threads it comes to, where the text says so. */
  readonly count: number | undefined;
}

export function* findCrowds(program: Program): Generator<Crowd> {
  const lifecycle = lifecycleOf(program);
  for (const act of program.reached) {
    for (const event of act.creates) {
      if (!isThread(event.obj) || !libraryTypes(event.obj).some(isPythonThread)) continue;
      const starts = lifecycle.starts(event.obj);
      if (starts.length === 0 || starts.some((start) => isCaught(start)) || isSubscription(act, event)) continue;
      if (isOfFailure(act, event)) continue;
      const entries = program.threadModel(event.obj)?.entries ?? [];
      // `Thread()` has nothing to do, and is over at once.
      if (event.node.args.length === 0 && [...entries].length === 0 && !isGivenRun(event.obj)) continue;
      if (canRunNothing(event.obj)) continue;
      const loop = crowdingLoop(program, act, event, starts);
      if (loop === undefined) continue;
      if (loop.input === undefined && loop.act !== act && !accepts(loop.act) && isForNobody(act, event)) continue;
      if (isHeldBack(program, act, event, loop.act === act ? loop.at : act.fn)) continue;
      if (loop.act !== act && isHeldBack(program, loop.act, event, loop.at)) continue;
      const isSerial = ({ event: { node } }: At<StartEvent>): boolean => serialStarts(program).has(node);
      const isClaimed = (start: At<StartEvent>): boolean => isOneAtATime(start.act, start.event, [], entries);
      if (starts.every((start) => startsByCount(start) || isSerial(start) || isClaimed(start))) continue;
      yield { act, event, input: loop.input, looping: loop.act, count: loop.count };
    }
  }
}

/**
 * `Thread(target=self.play)` in a function that a loop calls which waits for what comes in: it is told nothing of that, so that
 * it is there for a state that the loop has come to, and not for what has come in.
 */
function isForNobody({ fn }: Activation, { node: { args, callee }, obj }: CreateEvent): boolean {
  if (obj.kind !== 'library' || /^_?start_new(_thread)?$/.test(lastName(callee))) return false;
  // The object itself may be there for what has come in.
  if (fn.name === '__init__') return false;
  const given = args.find(({ name }) => name === 'args' || name === 'kwargs')?.value;
  if (given !== undefined && !(given.kind === 'sequence' && given.items.length === 0)) return false;
  const target = args.find(({ name }) => name === 'target')?.value;
  if (target?.kind === 'name') return target.scope === 'global';
  return target?.kind === 'attribute' && isReceiver(fn, target.object);
}

/** Whether what comes in are requests: the function waits for connections, or goes round no loop of its own. */
export const isOfRequests = ({ looping }: Crowd): boolean =>
  accepts(looping) || !someStmt(looping.fn.body, ({ kind }) => kind === 'while');

/** Whether a function waits for connections. */
const accepts = ({ fn: { body } }: Activation): boolean =>
  someExprIn(body, (expr) => expr.kind === 'call' && calleeName(expr) === 'accept');

/** `start_new_thread(self.cache, (key,))` raises where it stands: a dict can't be called. */
function canRunNothing({ fields }: Obj): boolean {
  const target = fields?.get(Slot.target)?.value;
  return (
    target !== undefined &&
    !target.unknown &&
    target.objs.length > 0 &&
    target.objs.every((obj) => obj.kind === 'library' && isContainerRole(roleOfObject(obj)))
  );
}

/** `thread.run = work` */
const isGivenRun = (thread: Obj): boolean => defines(thread, 'run');

/** Starts in a loop that waits for each thread before the next. */
const serialStarts = memoized(
  ({ analysis, contexts }: Program): ReadonlySet<Span> =>
    new Set([...findSerialWaits(analysis, contexts)].map(({ begin }) => begin)),
);

/** `except RuntimeError` around the start: the program deals with a system that gives no more threads. */
const isCaught = ({ act, event }: At<StartEvent>): boolean => isCaughtByName(act.fn, event.node, 'RuntimeError');

/** `except OSError: Thread(target=close, args=(client,)).start()`: one for what has failed, and not for what a loop goes through. */
function isOfFailure({ fn }: Activation, { node }: CreateEvent): boolean {
  const way = wayTo(fn.body, node);
  const at = way.findLastIndex(({ inner }) => isInHandlerOf(inner, node));
  return at >= 0 && !way.slice(at).some(({ inner }) => inner.kind === 'for' || inner.kind === 'while');
}

/** Where a library is told what to call when something comes in, no pool can take the place of its threads. */
const isSubscription = ({ libraryCalls }: Activation, { node }: CreateEvent): boolean =>
  libraryCalls.some((call) => call.node === node && taskOf(call.name)?.gives === 'object');

interface Loop {
  readonly act: Activation;
  /** The loop statement, or the comprehension. */
  readonly at: Span;
  readonly input: Expr | undefined;
  readonly count: number | undefined;
}

/** One loop that a thread is made in. */
interface Turns {
  readonly at: Span;
  readonly input: Expr | undefined;
  /** Its rounds, as far as the text tells them; `open` where there may be any number. */
  readonly rounds: number | 'open' | undefined;
}

/** How many calls may lie between a loop and the helper that makes the thread. */
const MAX_CALLS = 2;

/** The loop around the creation that may go round any number of times, each time with a further thread. */
function crowdingLoop(
  program: Program,
  act: Activation,
  event: CreateEvent,
  starts: readonly At<StartEvent>[],
): Loop | undefined {
  const seen = new Set<Activation>();
  const visit = (at: Activation, node: Span, stmt: Stmt | undefined, made: number): Loop | undefined => {
    seen.add(at);
    let count = made;
    for (const { at: loop, input, rounds } of turnsAround(program, at, node, stmt)) {
      if (!isComprehension(loop) && !goesOn(program, at, event.obj, loop, starts)) continue;
      if (rounds === 'open') return { act: at, at: loop, input, count: undefined };
      count *= rounds ?? 1;
      if (count > MANY) return { act: at, at: loop, input: count === rounds ? input : undefined, count };
    }
    if (seen.size > MAX_CALLS || !makesOneEachTime(at, event, act)) return undefined;
    for (const { act: caller, call } of callersInto(program.analysis, at)) {
      if (seen.has(caller) || !isHelperOf(caller, at, call.node) || isTakenAnew(caller, call.node, at)) continue;
      if (!leadsOnlyTo(at, caller, call.node)) continue;
      const found = visit(caller, call.node, call.stmt, count);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(act, event.node, event.stmt, 1);
}

/** The comprehensions and loops around a place of a function, innermost first. */
function* turnsAround(program: Program, act: Activation, node: Span, stmt: Stmt | undefined): Generator<Turns> {
  const { analysis } = program;
  const over = (iter: Expr, isFiltered: boolean): Turns['rounds'] => {
    const known = isFiltered ? undefined : sizeOf(analysis, act, iter);
    const open = inputSizesOf(program).isUnbounded(act, iter);
    return open && (known === undefined || known <= MANY) ? 'open' : known;
  };
  for (const at of [...comprehensionsAround(stmt, node)].reverse())
    for (const { iter, conditions } of [...at.clauses].reverse())
      yield { at, input: iter, rounds: over(iter, conditions.length > 0) };
  // What leaves a loop afterwards makes no second one in it.
  let left = false;
  for (const { block, inner: at } of wayTo(act.fn.body, node).reverse()) {
    if (at.kind === 'for' && !within(node, at.iter) && !left)
      yield { at, input: at.iter, rounds: over(at.iter, false) };
    if (at.kind === 'while' && !left) {
      const emptied = emptiedBy(at);
      const read = readIn(act, at, node);
      const isOpen = read !== undefined || receives(act, at, node);
      const rounds =
        roundsOfWhile(analysis, act, at) ??
        (isOpen || (emptied && isOpenInput(program, act, emptied)) ? 'open' : undefined);
      yield { at, input: emptied ?? read, rounds };
    }
    if (at.kind === 'for' || at.kind === 'while') left = false;
    if (/^(return|raise)$/.test(block.at(-1)?.kind ?? '')) return;
    left ||= block.at(-1)?.kind === 'break';
  }
}

/** Threads that one loop makes and another one starts, as long as only so many run: `while len(running) < MOST: …` */
const startsByCount = ({ act, event: { node } }: At<StartEvent>): boolean =>
  wayTo(act.fn.body, node).some(({ inner }) => inner.kind === 'while' && isBoundedByLength(act, inner, node, []));

const isGiven = ({ params }: FunctionFacts, expr: Expr): boolean =>
  expr.kind === 'name' && params.some(({ name }) => name === expr.name);

const isComprehension = (loop: Span): boolean => (loop as Partial<Expr>).kind === 'comprehension';

/**
 * Whether each run of a helper makes a further thread that is left running: no `if self.worker is None:` around it, and
 * no join in it.
 */
const makesOneEachTime = (at: Activation, event: CreateEvent, maker: Activation): boolean =>
  (at !== maker || (event.flow.check === undefined && !mayLeaveBefore(maker.fn, event.node))) &&
  ![...functionsWithin(at)].some(({ joins }) => joins.some((join) => join.thread === event.obj && !join.timed));

/** `if self.running and self.rate == rate: return`: what an object asks itself, it may have answered in the round before. */
const mayLeaveBefore = ({ body, cls }: FunctionFacts, node: Span): boolean => {
  const isOwn = (expr: Expr): boolean =>
    expr.kind === 'attribute' && expr.object.kind === 'name' && expr.object.slot === 0;
  const asks = (stmt: Stmt): boolean =>
    stmt.kind === 'if' && stmt.end < node.start && leaves(stmt.body) && someExpr(stmt.test, isOwn);
  return cls >= 0 && wayTo(body, node).some(({ block }) => block.some(asks));
};

/** Whether nothing else may be called there: of several classes, only those that make a thread make one for their items. */
const leadsOnlyTo = (at: Activation, { calls }: Activation, node: Span): boolean =>
  calls.every((call) => call.node !== node || call.callee.fn === at.fn || call.callee.self?.kind === 'class');

/**
 * A function, a method of the same object or of one that stays the same in the loop, or the `__init__` of one that is made
 * there: not what each item does by itself.
 */
const isHelperOf = (caller: Activation, { self, fn }: Activation, node: Span): boolean =>
  self === undefined || self === caller.self || fn.name === '__init__' || isOfOneObject(caller.fn, node);

/** Whether a call in a loop is of a method of what the loop binds nowhere. */
function isOfOneObject({ body }: FunctionFacts, node: Span): boolean {
  const { callee } = node as Partial<CallExpr>;
  const path = callee?.kind === 'attribute' ? exprPath(callee.object) : undefined;
  const loop = wayTo(body, node).find(({ inner }) => inner.kind === 'for' || inner.kind === 'while')?.inner;
  const binds = (stmt: Stmt): boolean =>
    targetsOf(stmt)
      .flatMap(namesOf)
      .some(({ name }) => path === name || path!.startsWith(`${name}.`));
  return path !== undefined && loop !== undefined && !someStmt([loop], binds);
}

/** `task, callback = queue.get()`, `callback()`: what a variable holds in one round it need not hold in the next. */
function isTakenAnew(caller: Activation, node: Span, { fn }: Activation): boolean {
  const { callee } = node as Partial<CallExpr>;
  if (callee?.kind !== 'name' || callee.scope !== 'local' || callee.name === fn.name) return false;
  return !isGiven(caller.fn, callee);
}

/** Where the thread is started in the loop itself, whether the loop comes round again with it still running. */
function goesOn(
  program: Program,
  act: Activation,
  thread: Obj,
  loop: Span,
  starts: readonly At<StartEvent>[],
): boolean {
  const here = starts.filter((start) => start.act === act && within(start.event.node, loop));
  const { analysis } = program;
  return (
    here.length === 0 ||
    here.some(
      (start) =>
        (analysis.sets.has(start.event.flow.mayRun, thread) || isOnlyReaped(act, thread, loop)) &&
        !signalsCompletionInRound(analysis, start, loop),
    )
  );
}

function* comprehensionsAround(
  stmt: Stmt | undefined,
  node: Span,
): Generator<Extract<Expr, { kind: 'comprehension' }>> {
  if (stmt === undefined) return;
  const found: Extract<Expr, { kind: 'comprehension' }>[] = [];
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (!within(node, inner)) return false;
      if (inner.kind === 'comprehension' && !inner.clauses.some((clause) => within(node, clause.iter)))
        found.push(inner);
      return true;
    }),
  );
  yield* found;
}

/** Whether a `while` loop waits for something that comes in before it makes the thread. */
function receives(act: Activation, loop: Span, creation: Span): boolean {
  const before = (node: Span): boolean => within(node, loop) && node.start < creation.start;
  return (
    act.unknownCalls.some(
      (call) => before(call) && call.expr?.callee.kind === 'attribute' && RECEIVES.test(call.expr.callee.name),
    ) || act.libraryCalls.some((call) => before(call.node) && takesItem(call.name))
  );
}

/** `queue.get()`: what comes in there others send. */
const takesItem = (name: string): boolean => /^queue get(_nowait)?$/.test(operationOf(name) ?? '');

/** `while row := rows.fetchone():`, `line = file.readline()`: what a loop reads before it makes the thread, as others have written it. */
function readIn(act: Activation, loop: Span, creation: Span): CallExpr | undefined {
  // What somebody types comes as slowly as that.
  const isRead = ({ callee }: CallExpr): boolean =>
    callee.kind === 'attribute' && READS.test(callee.name) && !/\bstdin$/.test(exprPath(callee.object) ?? '');
  const calls = [...act.libraryCalls.map(({ node }) => node), ...act.unknownCalls.flatMap(({ expr }) => expr ?? [])];
  return calls.find((call) => within(call, loop) && call.start < creation.start && isRead(call));
}

const READS = /^(fetchone|readline)$/;

/** Whether a container that a loop empties may have held any number: what its function was given, or has bound to it once. */
function isOpenInput(program: Program, act: Activation, emptied: Expr): boolean {
  const given = emptied.kind === 'name' && emptied.scope === 'local' ? act.params[emptied.slot] : undefined;
  return inputSizesOf(program).isUnbounded(act, boundOnce(act.fn, emptied) ?? emptied, given);
}

/** `while names: … names.pop()`: what a loop goes through by taking it out. */
function emptiedBy({ test, body }: WhileStmt): Expr | undefined {
  const path = exprPath(test);
  const takes = (expr: Expr): boolean =>
    expr.kind === 'call' &&
    expr.callee.kind === 'attribute' &&
    /^pop(left)?$/.test(expr.callee.name) &&
    exprPath(expr.callee.object) === path;
  return path !== undefined && someExprIn(body, takes) ? test : undefined;
}

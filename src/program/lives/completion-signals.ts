/** Completion signals: what a thread gives as the last thing it does. Who waits for that has waited for its work. */

import { lastPart } from '../../knowledge/dotted.js';
import type { AssignStmt, Block, Expr, Span, Stmt, TryStmt, WhileStmt } from '../../facts/ir.js';
import { within, sameSpan } from '../../facts/spans.js';
import { calledAlone, calleeName } from '../../facts/paths.js';
import { someExpr } from '../../facts/walk.js';
import { isHandOver } from '../../knowledge/event-loops.js';
import type { Access, Activation, LibraryCall, StartEvent } from '../model/activation.js';
import { isShort, shortfallAt } from '../contexts/latches.js';
import { takingsOf } from '../evaluation/latches.js';
import { callersInto } from '../model/callers.js';
import { roleOfObject } from '../model/lineage.js';
import type { At } from './lifecycle.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField } from '../model/field.js';
import { memoized, push } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { threadsOf } from '../library/thread-table.js';

/** A signal, a container, or a variable that another thread may look at until it changes. */
type Word = Obj | Cell | typeof TO_A_LOOP;

/** A callback or a signal left to the loop that shows windows or runs coroutines: from there it goes on. */
const TO_A_LOOP = 'to a loop' as const;

/** How far outwards from the start somebody may wait, and how deep in what it calls the thread may have its last word. */
const MAX_CALLS = 2;

/** Whether the code that starts a thread takes, further down, what the thread gives at its very end. */
export const signalsCompletion = (analysis: AnalysisState, { act, event }: At<StartEvent>): boolean =>
  isEachTaken(analysis, event, (word) => word === TO_A_LOOP || isTakenBehind(analysis, { act, event }, word));

/** Whether that is a future, which the thread settles when all is done. */
export const isAwaitedByFuture = (analysis: AnalysisState, { act, event }: At<StartEvent>): boolean =>
  isEachTaken(
    analysis,
    event,
    (word) =>
      word !== TO_A_LOOP &&
      'kind' in word &&
      roleOfObject(word) === 'future' &&
      isTakenBehind(analysis, { act, event }, word),
  );

const isTakenBehind = (analysis: AnalysisState, { act, event }: At<StartEvent>, word: Word): boolean =>
  isDoneBehind(analysis, act, event.node, takesWord(analysis, word, event));

/** Whether it does so in the round of a loop in which it starts the thread. */
export const signalsCompletionInRound = (
  analysis: AnalysisState,
  { act, event }: At<StartEvent>,
  loop: Span,
): boolean =>
  isEachTaken(analysis, event, (word) =>
    isDoneIn(act, { start: event.node.end, end: loop.end }, takesWord(analysis, word, event)),
  );

/** Whether, whatever a thread runs, some last word of that is taken. */
function isEachTaken(analysis: AnalysisState, { thread }: StartEvent, isTaken: (word: Word) => boolean): boolean {
  const entries = [...(threadsOf(analysis).models.get(thread)?.entries ?? [])];
  return entries.length > 0 && entries.every((entry) => lastWords(entry, entry.fn.body, 0).some(isTaken));
}

/** Whether code does something at a place of a function, or in what it calls there. */
function isDoneIn(act: Activation, place: Span, does: (act: Activation, place: Span) => boolean, depth = 0): boolean {
  return (
    does(act, place) ||
    (depth < MAX_CALLS &&
      act.calls.some(
        ({ node, callee, immediate }) =>
          immediate && within(node, place) && isDoneIn(callee, callee.fn, does, depth + 1),
      ))
  );
}

/** The same behind a place of a function, or behind the calls and the starts of threads that lead there. */
export function isDoneBehind(
  analysis: AnalysisState,
  act: Activation,
  from: Span,
  does: (act: Activation, place: Span) => boolean,
  depth = 0,
): boolean {
  if (isDoneIn(act, { start: from.end, end: act.fn.end }, does)) return true;
  if (depth >= MAX_CALLS) return false;
  const callers = callersInto(analysis, act).map(({ act: caller, call }) => ({ act: caller, node: call.node }));
  return [...callers, ...startsOf(analysis, act)].some((from) =>
    isDoneBehind(analysis, from.act, from.node, does, depth + 1),
  );
}

/** The starts of threads that run a function: one that starts its like leaves it to the first starter to wait for all. */
const startsOf = (analysis: AnalysisState, entry: Activation): readonly StartEvent[] =>
  startsByEntry(analysis).get(entry) ?? [];

const startsByEntry = memoized((analysis: AnalysisState): ReadonlyMap<Activation, readonly StartEvent[]> => {
  const starts = new Map<Activation, StartEvent[]>();
  const { models } = threadsOf(analysis);
  for (const act of analysis.activations)
    for (const start of act.starts)
      for (const entry of models.get(start.thread)?.entries ?? []) push(starts, entry, start);
  return starts;
});

/** Whether a function takes the word at a place. */
const takesWord =
  (analysis: AnalysisState, word: Word, start: StartEvent) =>
  (act: Activation, place: Span): boolean =>
    act.libraryCalls.some(
      (call) => call.self === word && within(call.node, place) && takes(analysis, call, call.self, start),
    ) || act.accesses.some((read) => wordOf(read) === word && isPolledForAll(analysis, read, place));

/** Whether a place asks for a variable until it says what it waits for. A count of some of the threads waits for none in particular. */
export const isPolledForAll = (analysis: AnalysisState, read: Access, place: Span): boolean =>
  within(read.at, place) && isPolled(read) && shortfallAt(analysis, read.cell) === undefined;

/**
 * Whether a thread ticks off the tasks of a queue until it is told to stop, and somebody waits until all of them are
 * ticked off.
 */
export function isTickedOff(analysis: AnalysisState, thread: Obj): boolean {
  const entries = [...(threadsOf(analysis).models.get(thread)?.entries ?? [])];
  const queues = entries.flatMap(({ libraryCalls }) =>
    libraryCalls.flatMap(({ name, self }) => (self !== undefined && name.endsWith('.task_done') ? [self] : [])),
  );
  return (
    queues.length > 0 &&
    entries.every(({ endless }) => endless.length === 0) &&
    analysis.activations.some(({ libraryCalls }) =>
      libraryCalls.some(
        ({ name, self }) =>
          self !== undefined && queues.includes(self) && roleOfObject(self) === 'queue' && name.endsWith('.join'),
      ),
    )
  );
}

/** What an access is about: the variable, or the container whose contents it is. */
export const wordOf = ({ cell }: Access): Obj | Cell => (isElementField(cell.field) ? cell.owner : cell);

/** `while len(done) < count: sleep(1)`: read again and again until it comes out otherwise. */
export const isPolled = ({ kind, at, stmt, loops }: Access): boolean => {
  if (kind !== 'read') return false;
  if (stmt?.kind === 'while') return within(at, stmt.test) && onlyPolls(stmt.body);
  // `while True:`, and an `if` that leaves it.
  const loop = loops.at(-1);
  if (stmt?.kind === 'assign') return loop?.kind === 'while' && isCopiedToAsk(stmt, loop);
  return (
    stmt?.kind === 'if' &&
    within(at, stmt.test) &&
    /^(break|return)$/.test(stmt.body.at(-1)?.kind ?? '') &&
    loop?.kind === 'while' &&
    (loop.body.some(isPause) || loop.body.every((one) => one === stmt || doesNothing(one)))
  );
};

/** `left = running`, and `if left == 0: break` below, or the test of the loop asks the copy. */
function isCopiedToAsk({ targets: [target, ...others], value }: AssignStmt, { test, body }: WhileStmt): boolean {
  if (target?.kind !== 'name' || others.length > 0 || !/^(name|attribute)$/.test(value.kind)) return false;
  const isCopy = (expr: Expr): boolean => expr.kind === 'name' && expr.name === target.name;
  const isAsked = (stmt: Stmt): boolean =>
    stmt.kind === 'if' && /^(break|return)$/.test(stmt.body.at(-1)?.kind ?? '') && someExpr(stmt.test, isCopy);
  return body.some(isPause) && (someExpr(test, isCopy) || body.some(isAsked));
}

/** It naps between its looks, or does nothing else. */
const onlyPolls = (body: Block): boolean => body.some(isPause) || body.every(doesNothing);

/** A lock that is taken and given back around each look is no work. */
const doesNothing = (stmt: Stmt): boolean =>
  stmt.kind === 'pass' || stmt.kind === 'continue' || /^(acquire|release)$/.test(calledAlone(stmt) ?? '');

const isPause = (stmt: Stmt): boolean => {
  if (stmt.kind !== 'expr') return false;
  const call = stmt.value.kind === 'await' ? stmt.value.value : stmt.value;
  // What wakes it early it asks for again as well.
  return call.kind === 'call' && /^(sleep|wait)$/.test(calleeName(call) ?? '');
};

const isTimed = ({ args, keywords }: LibraryCall): boolean => args.length + keywords.size > 0;

/** `while not future.done():` */
const isAskedByLoop = ({ node, loops }: LibraryCall): boolean => {
  const loop = loops.at(-1);
  return loop?.kind === 'while' && within(node, loop.test);
};

/** `event.wait()`, `queue.get()`, and the second `lock.acquire()` of a lock that was held when the thread began. */
function takes(analysis: AnalysisState, call: LibraryCall, obj: Obj, start: StartEvent): boolean {
  const { name } = call;
  const method = lastPart(name);
  switch (roleOfObject(obj)) {
    case 'event':
      return method === 'wait';
    case 'queue':
      return method === 'get' && isAsOften(analysis, obj, call, start);
    case 'future':
      // One that gives up after a time has waited for nothing.
      return (/^(result|exception)$/.test(method) && !isTimed(call)) || (method === 'done' && isAskedByLoop(call));
    case 'semaphore':
      return method === 'acquire' && isAsOften(analysis, obj, call, start);
    case 'condition':
      return method === 'wait' || method === 'wait_for';
    case 'lock':
      return method === 'acquire' && start.flow.locks.items.some(({ lock }) => lock === obj);
    default:
      return false;
  }
}

/** Several threads want it taken several times, in a loop that starts none; one is content with one. */
export function isAsOften(analysis: AnalysisState, source: Obj, { loops }: LibraryCall, start: StartEvent): boolean {
  if (!start.inLoop) return true;
  const takings = takingsOf(analysis, source);
  if (takings.length > 0) return takings.some((taking) => !isShort(analysis, taking));
  return loops.some((loop) => !start.loops.includes(loop));
}

/**
 * What a `try` may end with: that something goes wrong can be the end that is waited for. A lock that is given back
 * after that is no work.
 */
function lastBlocks({ body, handlers, orelse, finalbody }: TryStmt): readonly Block[] {
  const ends = [orelse.length > 0 ? orelse : body, ...handlers.map((handler) => handler.body)];
  if (finalbody.length === 0) return ends;
  return finalbody.every(isRelease) ? [finalbody, ...ends] : [finalbody];
}

const isRelease = (stmt: Stmt): boolean => calledAlone(stmt) === 'release';

/** What is given by the last statement of a block. */
function lastWords(act: Activation, block: Block, depth: number): readonly Word[] {
  const last = block.at(-1);
  switch (last?.kind) {
    case 'expr':
    case 'return': {
      const own = last.value === undefined ? [] : [...givenBy(act, last.value, depth), ...writtenIn(act, last)];
      return isRelease(last) ? [...own, ...lastWords(act, block.slice(0, -1), depth)] : own;
    }
    case 'assign':
    case 'augassign':
      return writtenIn(act, last);
    case 'with':
      return lastWords(act, last.body, depth);
    case 'try':
      return lastBlocks(last).flatMap((one) => lastWords(act, one, depth));
    case 'if': {
      const other = lastWords(act, last.orelse, depth);
      return lastWords(act, last.body, depth).filter((word) => other.includes(word));
    }
    default:
      return [];
  }
}

const writtenIn = (act: Activation, stmt: Span): readonly Word[] =>
  act.accesses.filter(({ kind, at }) => kind === 'write' && within(at, stmt)).map(wordOf);

function givenBy(act: Activation, expr: Expr, depth: number): readonly Word[] {
  if (expr.kind !== 'call') return [];
  const isIt = ({ node }: { readonly node: Span }): boolean => sameSpan(node, expr);
  const own = act.libraryCalls.flatMap((call) =>
    isIt(call) &&
    call.self !== undefined &&
    /\.(set|put|put_nowait|release|notify|notify_all|notifyAll|set_result|set_exception)$/.test(call.name)
      ? [call.self]
      : [],
  );
  const called = act.calls.filter(isIt);
  const loops: readonly Word[] = called.length === 0 && isHandOver(calleeName(expr) ?? '') ? [TO_A_LOOP] : [];
  const callees = depth < MAX_CALLS ? called : [];
  return [...own, ...loops, ...callees.flatMap(({ callee }) => lastWords(callee, callee.fn.body, depth + 1))];
}

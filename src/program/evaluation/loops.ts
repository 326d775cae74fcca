/** `for` and `while`: rounds, what they leave behind, and what is known after the last one. */

import type { Block, Expr, ForStmt, Stmt, WhileStmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { someExpr, walkStmts } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import { moveOf } from '../../facts/moves.js';
import { isStuckIn } from '../model/blocking.js';
import type { Access } from '../model/activation.js';
import type { Check } from '../model/flow.js';
import { assign } from './assignment.js';
import { awaitLatches, takeForEach } from './latches.js';
import { enterBranch, evaluateTest, constantTruth, settleTested } from './branches.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { bodiesMadeBy, whileSuspended } from './generators.js';
import { finishIteration, isNeverEmpty, isNeverFilled, iterate, itemsApart } from './iteration.js';
import { memoized } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { roundOf } from './one-awaited.js';
import { nextElement } from './strong-update.js';
import { waitsForAll } from '../library/thread-counts.js';
import { bind, type State } from '../model/state.js';
import { block } from './statements.js';
import type { Value } from '../model/values.js';

/** How often a loop's body is looked at: the second time knows what the first one did. */
const ROUNDS = 2;

/** `for key in pending: return key`: no round comes to its end, so that nothing is asked of the iterator after the first item. */
function takesFirst(body: Block): boolean {
  let goesOn = !comesToNoEnd(body);
  walkStmts(body, ({ kind }) => {
    goesOn ||= kind === 'continue';
  });
  return !goesOn;
}

/** Whether a block is left before its end, by either branch of its last statement. */
function comesToNoEnd(block: Block): boolean {
  const last = block.at(-1);
  const branches = last?.kind === 'if' && last.orelse.length > 0 ? [last.body, last.orelse] : [];
  return leaves(block) || (branches.length > 0 && branches.every(comesToNoEnd));
}

type Loop = Frame['loops'][number];

const newLoop = (frame: Frame, stmt: Stmt, unrolled: boolean): Loop => ({
  stmt,
  breaks: [],
  continues: [],
  finals: frame.finals.length,
  unrolled,
  excused: [],
});

export function whileStatement(frame: Frame, stmt: WhileStmt): void {
  const endless = constantTruth(stmt.test) === true;
  const loop = newLoop(frame, stmt, false);
  const returns = frame.returns.length;
  frame.enterLoop(loop);
  const entry = frame.copy();
  let head = entry;
  let after: State = entry;
  let back: State | undefined;
  let stuck: State | undefined;
  let polledBefore: readonly Obj[] = [];
  let passed: Check | undefined;
  let waited = entry.flow.check;
  for (let round = 0; round < ROUNDS; round++) {
    frame.state = frame.copy(head);
    frame.stmt = stmt;
    polledBefore = evaluateTest(frame, stmt.test).polled;
    after = frame.copy();
    enterBranch(frame, stmt.test, true, stmt, 'while');
    const last = block(frame, stmt.body);
    passed = loop.continues.length === 0 && !frame.state.dead ? last : undefined;
    back = endOfRound(frame, loop);
    descend(frame, stmt, back);
    if (back !== undefined && isStuckIn(frame.act, stmt.body)) [stuck, back] = [back, undefined];
    if (back === undefined) break;
    head = frame.merge(entry, back);
  }
  frame.leaveLoop();
  descend(frame, stmt, after);
  frame.state = after;
  frame.stmt = stmt;
  if (endless) {
    if (passed !== undefined) frame.act.roundTests.push({ loop: stmt, check: passed });
    if (loop.breaks.length === 0 && frame.returns.length === returns)
      frame.act.endless.push({ start: stmt.start, end: stmt.end, mayRun: entry.flow.mayRun });
    frame.state.dead = true;
    // An exception ends it in whichever round: with all that a round has left behind.
    const left = back ?? stuck;
    if (left !== undefined) frame.raises.at(-1)?.push(frame.copy(left));
  } else {
    enterBranch(frame, stmt.test, false, stmt, 'while');
    const learnt = frame.flow.check;
    frame.change({ check: entry.flow.check });
    waited = checkWaitedFor(frame, stmt, learnt) ?? waited;
    if (back !== undefined) assumeEntered(frame, back);
    // Polled until false: as good as joined.
    if (polledBefore.length > 0) frame.joined(stmt.test, polledBefore, 'poll');
    block(frame, stmt.orelse);
  }
  const ends = frame.mergeAll([frame.state, ...loop.breaks].filter((state) => !state.dead));
  if (ends === undefined) frame.state.dead = true;
  else frame.state = { ...ends, flow: { ...ends.flow, check: waited } };
  if (ends === undefined) return;
  awaitLatches(frame, stmt);
  if (waitsForAll(frame, stmt)) frame.joined(stmt.test, [frame.analysis.everyThread], 'poll');
}

/** `while not jobs: sleep(1)`: what follows relies on what the loop waited for. */
function checkWaitedFor(frame: Frame, stmt: WhileStmt, learnt: Check | undefined): Check | undefined {
  const isWait = stmt.body.every((inner) => isByTheWay(inner) || countsOther(inner, stmt.test));
  if (!(isWait || looksForFreeKey(stmt)) || learnt === undefined || learnt === frame.flow.check) return undefined;
  return learnt.tests.length === 0 ? undefined : frame.check(stmt, 'wait', false, learnt.tests);
}

/** `waiting += 1` in a loop that asks something else. */
function countsOther(stmt: Stmt, test: Expr): boolean {
  const move = moveOf(stmt);
  return move !== undefined && !someExpr(test, (expr) => exprPath(expr) === exprPath(move.target));
}

const isByTheWay = ({ kind }: Stmt): boolean => kind === 'pass' || kind === 'expr';

/** `while name in names: name += '_'`: what follows relies on the key that the loop found to be free. */
function looksForFreeKey({ test, body }: WhileStmt): boolean {
  const [only, ...others] = test.kind === 'compare' ? test.rest : [];
  if (test.kind !== 'compare' || only?.op !== 'in' || others.length > 0) return false;
  const key = keptIn(test.left);
  const isNextKey = (stmt: Stmt): boolean => isStored(stmt, (target) => keptIn(target) === key);
  // What else it works out is for the next key: `n += 1`.
  const isForKey = (stmt: Stmt): boolean => isStored(stmt, ({ kind }) => kind === 'name');
  return (
    key !== undefined &&
    body.some(isNextKey) &&
    body.every((stmt) => isByTheWay(stmt) || isNextKey(stmt) || isForKey(stmt))
  );
}

const isStored = (stmt: Stmt, isTarget: (target: Expr) => boolean): boolean =>
  stmt.kind === 'augassign' ? isTarget(stmt.target) : stmt.kind === 'assign' && stmt.targets.every(isTarget);

/** The variable that an expression is, or is a part of by index. */
const keptIn = (expr: Expr): string | undefined => (expr.kind === 'subscript' ? keptIn(expr.object) : exprPath(expr));

/** What the body joins counts as joined after the loop: where it never ran, there was nothing to join. */
function assumeEntered(frame: Frame, back: State): void {
  const { sets } = frame.analysis;
  const { mayRun, joined } = frame.flow;
  frame.change({
    joined: sets.union(joined, back.flow.joined),
    mayRun: sets.union(frame.analysis.notJoined(mayRun, back.flow.joined), sets.intersect(mayRun, back.flow.mayRun)),
  });
}

/**
 * `for lock in locks: lock.acquire()`: what each round leaves held is held after the loop, and what each waits for was
 * given to all; where none ran, there was none.
 */
function assumeTaken(frame: Frame, iter: Expr, { flow }: State): void {
  const { sets, holdSets } = frame.analysis;
  const { locks, awaited } = frame.flow;
  frame.change({ locks: holdSets.union(locks, flow.locks), awaited: sets.union(awaited, flow.awaited) });
  takeForEach(frame, iter, sets.minus(flow.awaited, awaited));
}

export function forStatement(frame: Frame, stmt: ForStmt): void {
  const { found, bodies } = bodiesMadeBy(frame, madeIn(stmt.iter), () =>
    frame.collect(() => evaluate(frame, stmt.iter)),
  );
  if (frame.state.dead) return;
  if (bodies.length === 0) goThrough(frame, stmt, found.value, found.reads);
  else whileSuspended(frame, bodies, (end) => goThrough(frame, stmt, found.value, found.reads, end));
}

/** What a loop asks for the next item each round: `enumerate()` only counts. */
const madeIn = (iter: Expr): Expr =>
  iter.kind === 'call' && iter.callee.kind === 'name' && iter.callee.name === 'enumerate' && iter.args[0] !== undefined
    ? iter.args[0].value
    : iter;

/** The rounds of a loop, and what comes behind them; `end` is what the end of the generator does that it goes through. */
function goThrough(
  frame: Frame,
  stmt: ForStmt,
  iterated: Value,
  reads: readonly Access[],
  end: (before: State) => State = (before) => before,
): void {
  const items = itemsApart(frame, iterated);
  const loop = newLoop(frame, stmt, items !== undefined);
  const returns = frame.returns.length;
  const how = takesFirst(stmt.body) ? 'first' : 'iterate';
  // What the loop has at hand is an entry that it has looked up.
  const { reads: entries } = frame.collect(() => iterate(frame, iterated, stmt.iter, how, stmt.iter));
  frame.act.noteIterated(stmt.iter.start, iterated);
  if (isNeverFilled(frame, iterated)) {
    frame.state = end(frame.state);
    return void block(frame, stmt.orelse);
  }
  const entry = frame.copy();
  frame.enterLoop(loop);
  if (items === undefined) frame.openLoops.goThrough(iterated);
  let head = entry;
  let back: State | undefined;
  const round = (item?: Value): void => {
    frame.state = frame.copy(head);
    frame.stmt = stmt;
    const element = item ?? iterate(frame, iterated, stmt.iter, how, stmt.iter, entry.flow.mayHaveStarted);
    // Each round binds another element, which the rounds before have not touched.
    if (item === undefined) loop.round = roundOf(frame, element, entry.flow);
    if (item === undefined) nextElement(frame, element, entry.flow.mayHaveStarted);
    frame.bindsItem = item !== undefined && frame.act.fn.kind === 'module';
    assign(frame, stmt.target, element, [...reads, ...entries]);
    frame.bindsItem = false;
    block(frame, stmt.body);
    back = endOfRound(frame, loop);
    if (items === undefined) descend(frame, stmt, back);
  };
  if (items === undefined) {
    for (let count = 0; count < ROUNDS; count++) {
      round();
      if (back === undefined) break;
      head = frame.merge(entry, back);
    }
  } else {
    for (const [index, item] of items.entries()) {
      frame.forItem(index, () => round(item));
      loop.continues.length = 0;
      head = back ?? { ...head, dead: true };
      if (head.dead) break;
    }
  }
  const isLeft = (thread: Obj): boolean => {
    if (back === undefined || loop.breaks.length > 0 || frame.returns.length > returns) return false;
    const { sets } = frame.analysis;
    return sets.has(back.flow.mayRun, thread) || !sets.has(back.flow.joined, thread);
  };
  frame.leaveLoop(isLeft);
  if (back !== undefined && isNeverEmpty(frame, stmt.iter)) head = back;
  frame.state = frame.copy(head);
  if (items === undefined) descend(frame, stmt, frame.state);
  frame.stmt = stmt;
  if (back !== undefined) {
    assumeEntered(frame, back);
    if (items === undefined) assumeTaken(frame, stmt.iter, back);
  }
  for (const obj of iterated.objs) finishIteration(frame, obj, stmt.iter);
  if (!frame.state.dead) frame.state = end(frame.state);
  block(frame, stmt.orelse);
  const last = frame.state;
  const ways = [last, ...loop.breaks.filter((state) => !state.dead).map(end)];
  const ends = frame.mergeAll(ways.filter((state) => !state.dead));
  frame.state = last;
  if (ends === undefined) frame.state.dead = true;
  else frame.state = { ...ends, flow: { ...ends.flow, check: entry.flow.check } };
}

/** `for key in path: node = node[key]`: how deep it comes to, and where, hangs on a path that nobody knows. */
function descend({ analysis }: Frame, loop: ForStmt | WhileStmt, state: State | undefined): void {
  if (state !== undefined) for (const slot of descendingIn(loop)) bind(state, slot, analysis.values.unknown, undefined);
}

/** The variables of a function that take the place of what held them. */
const descendingIn = memoized(({ body }: ForStmt | WhileStmt): ReadonlySet<number> => {
  const found = new Set<number>();
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'assign') return;
    const { value } = stmt;
    const from =
      value.kind === 'subscript' && value.index.kind !== 'slice'
        ? value.object
        : value.kind === 'call' && value.callee.kind === 'attribute' && /^(get|setdefault)$/.test(value.callee.name)
          ? value.callee.object
          : undefined;
    if (from?.kind !== 'name' || from.scope !== 'local') return;
    const isSame = (target: Expr): boolean => target.kind === 'name' && target.slot === from.slot;
    if (stmt.targets.some(isSame)) found.add(from.slot);
  });
  return found;
});

/** What a round leaves behind, whichever way it ended: `if thread is me: continue` had nothing to join. */
function endOfRound(frame: Frame, { continues, excused }: Loop): State | undefined {
  const through = frame.state;
  const back = frame.mergeAll([through, ...continues].filter((state) => !state.dead));
  if (back === undefined || through.dead || excused.length === 0) return back;
  frame.state = frame.copy(back);
  settleTested(frame, excused, through, through);
  return frame.state;
}

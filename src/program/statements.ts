/** Statements: how values, locks and threads flow from one to the next. */

import type { Block, Expr, ForStmt, IfStmt, MatchStmt, Stmt, TryStmt, WhileStmt, WithStmt } from '../facts/ir.js';
import type { Access } from './activation.js';
import { assign, remove } from './assignment.js';
import { attemptsIn, noteEntered, noteOutcome, takeAttempts, takeUnasked, type Attempt } from './attempts.js';
import { exprPath, isContainer } from './attributes.js';
import { checkFor } from './checks.js';
import { enterContext, leaveContext } from './context-managers.js';
import { decide } from './decisions.js';
import { defineClass, defineFunction } from './definitions.js';
import { evaluate, evaluateBinary, truth } from './expressions.js';
import type { Frame } from './frame.js';
import { evaluateImport } from './imports.js';
import { promised } from './annotations.js';
import { finishIteration, iterate, itemsApart } from './iteration.js';
import { isElementField, type Obj } from './objects.js';
import { callInPlace } from './operators.js';
import { enterMissing, nextElement } from './renewal.js';
import { bind, type State } from './state.js';
import type { Value } from './values.js';

/** Runs the statements of a branch. What a test above an early exit told holds to its end. */
export function block(frame: Frame, stmts: Block): void {
  const outer = frame.flow.check;
  sequence(frame, stmts);
  if (!frame.state.dead && frame.flow.check !== outer) frame.change({ check: outer });
}

/** Runs the statements in turn; `reach` is told of each before it runs. */
function sequence(frame: Frame, stmts: Block, reach?: (stmt: Stmt) => void): void {
  for (const stmt of stmts) {
    if (frame.state.dead) break;
    reach?.(stmt);
    frame.stmt = stmt;
    frame.reads.length = 0;
    statement(frame, stmt);
  }
}

function statement(frame: Frame, stmt: Stmt): void {
  const { machine } = frame;
  switch (stmt.kind) {
    case 'expr':
      evaluate(frame, stmt.value);
      takeUnasked(frame, stmt.value);
      return;
    case 'assign': {
      const { value: given, reads: all } = frame.collect(() => evaluate(frame, stmt.value));
      const reads = answering(stmt.value, all);
      let value = given;
      if (stmt.annotation !== undefined && value.objs.every((obj) => obj === machine.none)) {
        const hint = promised(machine, frame.act.file, stmt.annotation, `v ${frame.act.id} ${stmt.start}`, stmt);
        // In a class body, a container is what each instance will have of its own.
        if (hint !== undefined && !(frame.classObject !== undefined && hint.objs.some(isContainer)))
          value = machine.values.union(value, hint);
      }
      for (const target of stmt.targets) assign(frame, target, value, reads);
      takeOut(frame, stmt.targets);
      noteOutcome(frame, stmt.targets, stmt.value);
      return;
    }
    case 'declare': {
      if (stmt.target.kind === 'name' && frame.classObject !== undefined) return;
      const hint = promised(machine, frame.act.file, stmt.annotation, `v ${frame.act.id} ${stmt.start}`, stmt);
      if (hint !== undefined && stmt.target.kind === 'attribute') {
        for (const obj of evaluate(frame, stmt.target.object).objs) {
          if (obj.kind === 'instance') machine.write(machine.cell(obj, stmt.target.name), hint);
        }
      }
      return;
    }
    case 'augassign': {
      const { value: before, reads } = frame.collect(() => evaluate(frame, stmt.target));
      const { value: operand, reads: more } = frame.collect(() => evaluate(frame, stmt.value));
      const changed = callInPlace(frame, stmt.op, before, operand, stmt);
      // What changes in place and gives itself back leaves the variable as it was.
      if (changed !== undefined && before.objs.every((obj) => changed === machine.values.one(obj))) return;
      const value = changed ?? evaluateBinary(frame, stmt.op, before, operand, stmt.value);
      // `items += more` extends a list in place and binds it again.
      assign(frame, stmt.target, machine.values.union(before, value), [...reads, ...more], `${stmt.op}=`);
      return;
    }
    case 'if':
      return ifStatement(frame, stmt);
    case 'while':
      return whileStatement(frame, stmt);
    case 'for':
      return forStatement(frame, stmt);
    case 'with':
      return withStatement(frame, stmt);
    case 'try':
      return tryStatement(frame, stmt);
    case 'match':
      return matchStatement(frame, stmt);
    case 'return': {
      let value = machine.values.one(machine.none);
      let attempts: readonly Attempt[] = [];
      if (stmt.value !== undefined) {
        const returned = frame.collect(() => evaluate(frame, stmt.value!));
        attempts = attemptsIn(frame, stmt.value, true);
        value = returned.value;
        frame.returnReads.push(...returned.reads);
      }
      frame.act.returns = machine.values.union(frame.act.returns, value);
      leaveThrough(frame, frame.finals.length, 0);
      if (!frame.state.dead) frame.returns.push({ state: frame.copy(), value, attempts });
      frame.state.dead = true;
      return;
    }
    case 'raise':
      if (stmt.value !== undefined) evaluate(frame, stmt.value);
      if (stmt.cause !== undefined) evaluate(frame, stmt.cause);
      frame.raises[frame.raises.length - 1]?.push(frame.copy());
      frame.state.dead = true;
      return;
    case 'break':
    case 'continue': {
      const loop = frame.loops[frame.loops.length - 1];
      if (loop !== undefined) {
        leaveThrough(frame, frame.finals.length, loop.finals);
        (stmt.kind === 'break' ? loop.breaks : loop.continues).push(frame.copy());
      }
      frame.state.dead = true;
      return;
    }
    case 'delete':
      for (const target of stmt.targets) remove(frame, target);
      return;
    case 'assert':
      truth(frame, evaluate(frame, stmt.test), stmt.test);
      takeAttempts(frame, stmt.test, true);
      return;
    case 'def':
      return defineFunction(frame, stmt);
    case 'class':
      return defineClass(frame, stmt);
    case 'import':
      for (const binding of stmt.bindings) evaluateImport(frame, binding);
      return;
    case 'pass':
      return;
  }
}

/** Runs the `finally` blocks between here and `down`, innermost first. */
function leaveThrough(frame: Frame, from: number, down: number): void {
  const outer = frame.finals.slice();
  for (let at = from - 1; at >= down; at--) {
    frame.finals.length = at;
    outer[at]!();
    if (frame.state.dead) break;
  }
  frame.finals.length = 0;
  frame.finals.push(...outer);
}

/** `taken, self.items = self.items, []`: the old container is out of reach for others from here on. */
function takeOut(frame: Frame, targets: readonly Expr[]): void {
  const stored = targets
    .flatMap((target) => (target.kind === 'sequence' ? target.items : target))
    .filter((target) => target.kind === 'attribute' || (target.kind === 'name' && target.scope !== 'local'));
  if (stored.length === 0) return;
  const { machine, state } = frame;
  const cells = new Set(stored.flatMap((target) => frame.writesAt(target)).map((write) => write.cell));
  if (cells.size === 0) return;
  state.deps.forEach((deps, slot) => {
    const read = deps?.find((dep) => cells.has(dep.cell) && dep.act === frame.act);
    if (read === undefined) return;
    // Only where no lock was given up between the read and the store can nobody else have read it too.
    if (machine.mergeHolds(read.flow.locks, state.flow.locks) !== read.flow.locks) return;
    for (const obj of state.env[slot]!.objs) {
      if (obj.kind !== 'library' || !read.cell.value.objs.includes(obj)) continue;
      frame.made(obj);
    }
  });
}

// Branches

/** Enters the branch where the test came out as `holds`; answers which threads it found not to be there. */
function enterBranch(frame: Frame, test: Expr, holds: boolean, node: Stmt, kind: 'if' | 'while'): readonly Obj[] {
  takeAttempts(frame, test, holds);
  narrow(frame, test, holds);
  const check = checkFor(frame, test, holds, node, kind);
  if (check === undefined) return [];
  frame.change({ check });
  return enterMissing(frame, check, test);
}

/** `if x is None` and its like: the variable is no longer what it was tested not to be. */
function narrow(frame: Frame, test: Expr, holds: boolean): void {
  const { machine } = frame;
  if (test.kind === 'unary' && test.op === 'not') return narrow(frame, test.operand, !holds);
  if (test.kind === 'boolean') {
    if ((test.op === 'and') === holds) for (const part of test.values) narrow(frame, part, holds);
    return;
  }
  let subject: Expr = test;
  let isNone = !holds;
  if (
    test.kind === 'compare' &&
    test.rest.length === 1 &&
    test.rest[0]!.right.kind === 'constant' &&
    test.rest[0]!.right.type === 'none'
  ) {
    const { op } = test.rest[0]!;
    if (op !== 'is' && op !== 'is not') return;
    subject = test.left;
    isNone = (op === 'is') === holds;
  } else if (test.kind !== 'name') return;
  if (subject.kind !== 'name' || subject.scope !== 'local' || frame.act.fn.captured.includes(subject.slot)) return;
  const value = frame.state.env[subject.slot];
  if (value === undefined) return;
  const narrowed = !isNone
    ? machine.values.filter(value, (obj) => obj !== machine.none)
    : test.kind === 'compare' && value.objs.includes(machine.none)
      ? machine.values.one(machine.none)
      : value;
  if (narrowed !== value) bind(frame.state, subject.slot, narrowed, frame.state.deps[subject.slot]);
}

/** Evaluates a test, remembering which objects it asks about. */
function evaluateTest(frame: Frame, test: Expr): { seen: readonly Obj[]; polled: readonly Obj[] } {
  const [outerSeen, outerPolled] = [frame.seenThreads, frame.polled];
  const seen: Obj[] = (frame.seenThreads = []);
  const polled: Obj[] = (frame.polled = []);
  truth(frame, evaluate(frame, test), test);
  frame.seenThreads = outerSeen;
  frame.polled = outerPolled;
  return { seen, polled };
}

/** Whether a test is decided before the program runs. */
function constantTruth(test: Expr): boolean | undefined {
  if (test.kind === 'constant' && (typeof test.value === 'boolean' || typeof test.value === 'number'))
    return Boolean(test.value);
  if (test.kind === 'name' && test.name === 'TYPE_CHECKING') return undefined;
  return undefined;
}

/** Whether a thread was found to have ended where a test that asks it came out as `holds`. */
function foundEnded(test: Expr, holds: boolean): boolean {
  if (test.kind === 'unary' && test.op === 'not') return foundEnded(test.operand, !holds);
  if (test.kind === 'boolean')
    return (test.op === 'and') === holds && test.values.some((part) => foundEnded(part, holds));
  return !holds && isAliveTest(test);
}

/** A test found that threads have ended: a loop waits for that, or goes through those that it looks after. */
function lookAfter(frame: Frame, test: Expr, branch: Block, ended: readonly Obj[]): void {
  const loop = frame.loopStmts.at(-1)?.kind;
  if (loop === 'for') frame.foundEnded(test, ended);
  // `while True: if not thread.is_alive(): break`
  else if (loop === 'while' && /^(break|return)$/.test(branch.at(-1)?.kind ?? '')) frame.joined(test, ended, 'poll');
}

function ifStatement(frame: Frame, stmt: IfStmt): void {
  const { seen, polled } = evaluateTest(frame, stmt.test);
  const decided = constantTruth(stmt.test) ?? decide(frame, stmt.test);
  const start = frame.copy();
  let missing: readonly Obj[] = [];
  if (decided === false) frame.state.dead = true;
  else {
    missing = enterBranch(frame, stmt.test, true, stmt, 'if');
    if (foundEnded(stmt.test, true)) lookAfter(frame, stmt.test, stmt.body, polled);
    block(frame, stmt.body);
  }
  const taken = frame.state;
  frame.state = start;
  frame.stmt = stmt;
  if (decided === true) frame.state.dead = true;
  else {
    missing = [...missing, ...enterBranch(frame, stmt.test, false, stmt, 'if')];
    if (foundEnded(stmt.test, false)) lookAfter(frame, stmt.test, stmt.orelse, polled);
    const learnt = frame.flow.check;
    block(frame, stmt.orelse);
    // After `if …: return`, the rest of the block runs only where the test failed.
    if (!frame.state.dead && taken.dead) frame.change({ check: learnt });
  }
  const other = frame.state;
  if (taken.dead) {
    if (!other.dead && stmt.body.at(-1)?.kind === 'continue') frame.loops.at(-1)?.excused.push(...seen);
    if (isAliveTest(stmt.test) && !other.dead) frame.joined(stmt.test, polled, 'poll');
    return;
  }
  frame.state = frame.merge(taken, other);
  // Where the one branch found it missing, merging has told already whether it is gone on both.
  const open = seen.filter((obj) => !missing.includes(obj));
  settleTested(frame, open, taken, other);
}

const isAliveTest = (test: Expr): boolean =>
  test.kind === 'call' && test.callee.kind === 'attribute' && /^(is_?[aA]live|isRunning)$/.test(test.callee.name);

/** A join under a test about that very thread counts: where the test failed there was nothing to join. */
function settleTested(frame: Frame, seen: readonly Obj[], a: State, b: State): void {
  const { sets } = frame.machine;
  for (const obj of seen) {
    const joined = [a, b].filter((state) => !state.dead && sets.has(state.flow.joined, obj));
    if (joined.length === 0) continue;
    const left = frame.machine.notJoined(frame.flow.live, sets.of(obj));
    const live = joined.reduce((all, { flow }) => sets.union(all, sets.remove(flow.live, obj)), left);
    frame.change({ joined: sets.add(frame.flow.joined, obj), live });
  }
}

/** What a round leaves behind, whichever way it ended: `if thread is me: continue` had nothing to join. */
function endOfRound(frame: Frame, { continues, excused }: Loop): State | undefined {
  const through = frame.state;
  const back = frame.mergeAll([through, ...continues].filter((state) => !state.dead));
  if (back === undefined || through.dead || excused.length === 0) return back;
  frame.state = frame.copy(back);
  settleTested(frame, excused, through, through);
  return frame.state;
}

// Loops

/** How often a loop's body is looked at: the second time knows what the first one did. */
const ROUNDS = 2;

type Loop = Frame['loops'][number];

const newLoop = (frame: Frame, stmt: Stmt, unrolled: boolean): Loop => ({
  stmt,
  breaks: [],
  continues: [],
  finals: frame.finals.length,
  unrolled,
  excused: [],
});

function whileStatement(frame: Frame, stmt: WhileStmt): void {
  const endless = constantTruth(stmt.test) === true;
  const loop = newLoop(frame, stmt, false);
  const returns = frame.returns.length;
  frame.enterLoop(loop);
  const entry = frame.copy();
  let head = entry;
  let after: State = entry;
  let back: State | undefined;
  let polledBefore: readonly Obj[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    frame.state = frame.copy(head);
    frame.stmt = stmt;
    const { polled } = evaluateTest(frame, stmt.test);
    polledBefore = polled;
    after = frame.copy();
    enterBranch(frame, stmt.test, true, stmt, 'while');
    block(frame, stmt.body);
    back = endOfRound(frame, loop);
    if (back === undefined) break;
    head = frame.merge(entry, back);
  }
  frame.leaveLoop();
  frame.state = after;
  frame.stmt = stmt;
  if (endless) {
    if (loop.breaks.length === 0 && frame.returns.length === returns)
      frame.act.endless.push({ start: stmt.start, end: stmt.end });
    frame.state.dead = true;
  } else {
    enterBranch(frame, stmt.test, false, stmt, 'while');
    frame.change({ check: entry.flow.check });
    if (back !== undefined) assumeEntered(frame, back);
    // Polled until false: as good as joined.
    if (polledBefore.length > 0) frame.joined(stmt.test, polledBefore, 'poll');
    block(frame, stmt.orelse);
  }
  const ends = frame.mergeAll([frame.state, ...loop.breaks].filter((state) => !state.dead));
  if (ends === undefined) frame.state.dead = true;
  else frame.state = { ...ends, flow: { ...ends.flow, check: entry.flow.check } };
}

/** What the body joins counts as joined after the loop: where it never ran, there was nothing to join. */
function assumeEntered(frame: Frame, back: State): void {
  const { sets } = frame.machine;
  const { live, joined } = frame.flow;
  frame.change({
    joined: sets.union(joined, back.flow.joined),
    live: sets.union(frame.machine.notJoined(live, back.flow.joined), sets.intersect(live, back.flow.live)),
  });
}

function forStatement(frame: Frame, stmt: ForStmt): void {
  const { value: iterated, reads } = frame.collect(() => evaluate(frame, stmt.iter));
  const items = itemsApart(frame, iterated);
  const loop = newLoop(frame, stmt, items !== undefined);
  iterate(frame, iterated, stmt.iter, 'iterate', stmt.iter);
  frame.act.iterated.set(stmt.iter.start, iterated);
  const entry = frame.copy();
  frame.enterLoop(loop);
  let head = entry;
  let back: State | undefined;
  const round = (item?: Value): void => {
    frame.state = frame.copy(head);
    frame.stmt = stmt;
    const element = item ?? iterate(frame, iterated, stmt.iter, 'iterate', stmt.iter);
    // Each round binds another element, which the rounds before have not touched.
    if (item === undefined) nextElement(frame, element, entry.flow.begun);
    frame.bindsItem = item !== undefined && frame.act.fn.kind === 'module';
    assign(frame, stmt.target, element, reads);
    frame.bindsItem = false;
    block(frame, stmt.body);
    back = endOfRound(frame, loop);
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
  frame.leaveLoop();
  frame.state = frame.copy(head);
  frame.stmt = stmt;
  if (back !== undefined) assumeEntered(frame, back);
  for (const obj of iterated.objs) finishIteration(frame, obj, stmt.iter);
  block(frame, stmt.orelse);
  const ends = frame.mergeAll([frame.state, ...loop.breaks].filter((state) => !state.dead));
  if (ends === undefined) frame.state.dead = true;
  else frame.state = { ...ends, flow: { ...ends.flow, check: entry.flow.check } };
}

// with, try, match

function withStatement(frame: Frame, stmt: WithStmt, from = 0): void {
  const item = stmt.items[from];
  // What goes on below has passed the tests inside, the lock given up or not.
  if (item === undefined) return sequence(frame, stmt.body);
  const outer = frame.flow.check;
  const value = evaluate(frame, item.context);
  const entered = enterContext(frame, value, item.context);
  if (item.target !== undefined) {
    assign(frame, item.target, entered, []);
    noteEntered(frame, item.target, item.context);
  }
  const leave = (): void => {
    frame.stmt = stmt;
    leaveContext(frame, value, item.context);
  };
  frame.finals.push(leave);
  withStatement(frame, stmt, from + 1);
  frame.finals.pop();
  if (frame.state.dead) {
    if (!swallows(item.context)) return;
    // `suppress` goes on after the block with what held before it.
    frame.state.dead = false;
    frame.change({ check: outer });
  }
  leave();
}

const swallows = (context: Expr): boolean => {
  const path = context.kind === 'call' ? exprPath(context.callee) : undefined;
  return path === 'suppress' || path === 'contextlib.suppress' || path === 'pytest.raises';
};

/** Of the reads in an expression those that its value tells of: what `self.link.read()` gives is nothing about `self.link`. */
function answering(expr: Expr, reads: readonly Access[]): readonly Access[] {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute') return reads;
  const { start, end } = expr.callee.object;
  return reads.filter(({ at, cell }) => isElementField(cell.field) || at.start !== start || at.end !== end);
}

/** Whether what stands next can be reached. */
const goesOn = (frame: Frame): boolean => !frame.state.dead;

function tryStatement(frame: Frame, stmt: TryStmt): void {
  const entry = frame.copy();
  const finish = (): void => {
    frame.stmt = stmt;
    block(frame, stmt.finalbody);
  };
  if (stmt.finalbody.length > 0) frame.finals.push(finish);
  const thrown: State[] = [];
  frame.raises.push(thrown);
  const catches = stmt.handlers.some((handler) => catchesLostRace(handler.type));
  if (catches) frame.handlers++;
  let beforeStart: State | undefined;
  sequence(frame, stmt.body, (next) => {
    beforeStart = isStart(next) ? frame.copy() : undefined;
  });
  if (catches) frame.handlers--;
  frame.raises.pop();
  const ends: State[] = [];
  const completed = frame.copy();
  if (!frame.state.dead) {
    sequence(frame, stmt.orelse);
    if (goesOn(frame)) ends.push(frame.copy());
  }
  // What comes last may raise with its work done; a `start()` that raises has started nothing.
  const atLast = beforeStart ?? completed;
  const failed = isLoneJoin(stmt)
    ? completed
    : (frame.mergeAll([entry, ...thrown, atLast].filter((state) => !state.dead)) ?? entry);
  for (const handler of stmt.handlers) {
    frame.state = frame.copy(failed);
    frame.state.dead = false;
    frame.stmt = stmt;
    if (handler.type !== undefined) evaluate(frame, handler.type);
    if (handler.name !== undefined) assign(frame, handler.name, frame.machine.values.unknown, []);
    block(frame, handler.body);
    if (goesOn(frame)) ends.push(frame.copy());
  }
  if (stmt.finalbody.length > 0) frame.finals.pop();
  const end = frame.mergeAll(ends);
  if (end === undefined) {
    // Only exceptions and returns leave: the `finally` still runs on the way out.
    if (stmt.finalbody.length > 0) {
      frame.state = frame.copy(failed);
      frame.state.dead = false;
      finish();
    }
    frame.state.dead = true;
    return;
  }
  frame.state = end;
  if (stmt.finalbody.length > 0) finish();
}

/** `try: thread.join()` with `except RuntimeError`: what can't be joined is the thread itself, or was never started. */
const isLoneJoin = ({ body: [only, ...rest], handlers }: TryStmt): boolean =>
  rest.length === 0 &&
  only?.kind === 'expr' &&
  only.value.kind === 'call' &&
  only.value.callee.kind === 'attribute' &&
  only.value.callee.name === 'join' &&
  handlers.every(({ type }) => type !== undefined && exprPath(type) === 'RuntimeError');

/** `thread.start()` */
const isStart = (stmt: Stmt): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.callee.kind === 'attribute' &&
  stmt.value.callee.name === 'start';

/** Whether a handler catches what happens when an entry is gone, or a queue empty, that was there a moment ago. */
function catchesLostRace(type: Expr | undefined): boolean {
  if (type === undefined) return true;
  if (type.kind === 'sequence') return type.items.some(catchesLostRace);
  const path = exprPath(type);
  return (
    path !== undefined &&
    /(^|\.)(KeyError|IndexError|LookupError|Empty|Full|ValueError|AttributeError|Exception|BaseException)$/.test(path)
  );
}

function matchStatement(frame: Frame, stmt: MatchStmt): void {
  const subject = evaluate(frame, stmt.subject);
  const ends: State[] = [];
  const start = frame.copy();
  let exhaustive = false;
  for (const one of stmt.cases) {
    frame.state = frame.copy(start);
    frame.stmt = stmt;
    for (const read of one.reads) evaluate(frame, read);
    for (const capture of one.captures) assign(frame, capture, frame.machine.values.withUnknown(subject), []);
    if (one.guard !== undefined) truth(frame, evaluate(frame, one.guard), one.guard);
    block(frame, one.body);
    if (!frame.state.dead) ends.push(frame.copy());
    exhaustive ||= one.irrefutable && one.guard === undefined;
  }
  if (!exhaustive) ends.push(start);
  const end = frame.mergeAll(ends);
  if (end === undefined) frame.state.dead = true;
  else frame.state = end;
}

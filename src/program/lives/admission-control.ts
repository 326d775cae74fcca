/** Admission control: what keeps down the number of threads that a loop makes. */

import { isFunction } from '../../knowledge/functions.js';
import { operationOf } from '../../knowledge/types.js';
import type { Expr, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExpr, someStmt } from '../../facts/walk.js';
import { leaves, wayTo } from '../../facts/way-to.js';
import { functionsWithin } from '../cost/computing.js';
import { checksOver } from '../evaluation/checks.js';
import { foundEnded } from '../evaluation/ended-tests.js';
import type { Access, Activation, CreateEvent, LibraryCall } from '../model/activation.js';
import { isElementField } from '../model/field.js';
import type { Flow } from '../model/flow.js';
import { roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import { roomOf } from '../model/sizes.js';
import { stepOf } from '../model/steps.js';
import type { Program } from '../program.js';

/** A semaphore taken per thread, a join in the loop, a look at how many there are: something bounds the number. */
export function isHeldBack(program: Program, act: Activation, event: CreateEvent, loop: Span): boolean {
  const { obj } = event;
  const entries = [...(program.threadModel(obj)?.entries ?? [])];
  if (
    takesSemaphore(act, loop) ||
    isBoundedByLength(act, loop, event.node, entries) ||
    isBoundedByCount(act, loop, event, entries) ||
    act.calls.some((call) => within(call.node, loop) && takesSemaphore(call.callee, call.callee.fn))
  )
    return true;
  if (entries.some(isAdmitted) || fillsSlot(program, act, loop, entries)) return true;
  if (act.joins.some(({ thread, node }) => thread === obj && within(node, loop) && !isOfEnded(act, node))) return true;
  const looksAtThem = ({ name }: LibraryCall): boolean =>
    isFunction(name, 'number of threads') || isFunction(name, 'every thread');
  return act.libraryCalls.some((call) => within(call.node, loop) && looksAtThem(call) && !isOnlySaid(act, call));
}

/**
 * `if not thread.is_alive(): thread.join()` waits for nobody, nor does what stands below `if thread.is_alive(): continue`, or the
 * test itself, which says that it has ended.
 */
const isOfEnded = ({ fn }: Activation, join: Span): boolean =>
  wayTo(fn.body, join).some(({ block, inner }) => {
    const isBelow = block.some(
      (stmt) => stmt.kind === 'if' && stmt.end <= join.start && leaves(stmt.body) && foundEnded(stmt.test, false),
    );
    if (inner.kind !== 'if') return isBelow;
    const isInside = inner.body.some((stmt) => within(join, stmt));
    return isBelow || within(join, inner.test) || (foundEnded(inner.test, true) && isInside);
  });

/** Whether a loop joins threads, and only those that have ended. */
export function isOnlyReaped(act: Activation, thread: Obj, loop: Span): boolean {
  const joins = act.joins.filter((join) => join.thread === thread && within(join.node, loop));
  return joins.length > 0 && joins.every(({ node }) => isOfEnded(act, node));
}

/** `slots.put(thread)` in the loop, into a queue of so many, and `slots.get()` in the thread, which has no use for what it takes. */
function fillsSlot({ analysis }: Program, act: Activation, loop: Span, entries: readonly Activation[]): boolean {
  const empties = (queue: Obj): boolean =>
    entries.some((entry) =>
      [...functionsWithin(entry)].some(({ libraryCalls }) =>
        libraryCalls.some(
          ({ self, name, stmt }) => self === queue && operationOf(name) === 'queue get' && stmt?.kind === 'expr',
        ),
      ),
    );
  return act.libraryCalls.some(
    ({ self, name, node }) =>
      self !== undefined &&
      operationOf(name) === 'queue put' &&
      within(node, loop) &&
      roomOf(analysis, self) > 0 &&
      empties(self),
  );
}

/** `print(threading.active_count())` holds nothing back. */
const isOnlySaid = ({ fn, libraryCalls }: Activation, { node }: LibraryCall): boolean =>
  someStmt(
    fn.body,
    (stmt) =>
      within(node, stmt) &&
      stmt.kind === 'expr' &&
      libraryCalls.some((call) => call.name === 'print' && within(node, call.node)),
    (stmt) => within(node, stmt),
  );

/**
 * `while len(clients) < 2:` or `if len(clients) < MAX:` around it, or the other way round before, where what is counted grows
 * in the loop or by what the thread itself puts in.
 */
export const isBoundedByLength = (
  act: Activation,
  loop: Span,
  creation: Span,
  entries: readonly Activation[],
): boolean =>
  act.libraryCalls.some(({ name, node, args: [counted] }) => {
    if (name !== 'len' || !within(node, loop) || !admits(act, node, creation)) return false;
    const putsIn = ({ cell, kind }: Access): boolean =>
      kind === 'write' && isElementField(cell.field) && counted?.objs.includes(cell.owner) === true;
    return (
      act.accesses.some((access) => putsIn(access) && within(access.at, loop)) ||
      entries.some((entry) => [...functionsWithin(entry)].some(({ accesses }) => accesses.some(putsIn)))
    );
  });

/**
 * `if self.active < MOST: self.active += 1` in the loop, or in a helper that it calls, and `self.active -= 1` in the thread,
 * which may as well do both.
 */
function isBoundedByCount(act: Activation, loop: Span, event: CreateEvent, entries: readonly Activation[]): boolean {
  const counted = entries
    .flatMap((entry) => [...functionsWithin(entry)])
    .flatMap(({ accesses }) => accesses.filter(isStep));
  const isBothWays = (slot: Access): boolean =>
    counted.some((other) => other.cell === slot.cell && stepOf(other)?.sign !== stepOf(slot)?.sign);
  const isAsked = ({ cell }: Access): boolean =>
    act.accesses.some((asked) => asked.cell === cell && within(asked.at, loop) && admits(act, asked.at, event.node));
  const takes = (slot: Access, ...flows: Flow[]): boolean =>
    isStep(slot) &&
    isBothWays(slot) &&
    (isAsked(slot) ||
      [slot.flow, event.flow, ...flows].some((flow) =>
        [...checksOver(flow)].some(({ tests }) => tests.some(({ read }) => read.cell === slot.cell)),
      ));
  return (
    act.accesses.some((slot) => within(slot.at, loop) && takes(slot)) ||
    act.calls.some(
      ({ node, callee, flow }) => within(node, loop) && callee.accesses.some((slot) => takes(slot, flow)),
    ) ||
    counted.some((slot) => isAsked(slot) && isForItsWork(slot, counted))
  );
}

/** `visitors += 1` before the thread does anything, and `visitors -= 1` behind that. */
const isForItsWork = (slot: Access, counted: readonly Access[]): boolean =>
  stepOf(slot)?.sign === '+' &&
  counted.some(
    (other) =>
      other.cell === slot.cell &&
      stepOf(other)?.sign === '-' &&
      (other.act !== slot.act ||
        [...slot.act.calls, ...slot.act.libraryCalls].some(
          ({ node }) => slot.at.end <= node.start && node.end <= other.at.start,
        )),
  );

const isStep = (access: Access): boolean => access.kind === 'write' && stepOf(access) !== undefined;

/** Whether a test that holds a number against another one lets through to a place; that there is any of something is no bound. */
function admits({ fn }: Activation, number: Span, place: Span): boolean {
  return wayTo(fn.body, place).some(({ block, inner }) => {
    const before = block.slice(0, block.indexOf(inner));
    const tests = [
      inner,
      ...before.filter((stmt) => stmt.kind === 'while' || (stmt.kind === 'if' && leaves(stmt.body))),
    ];
    return tests.some(
      (stmt) =>
        (stmt.kind === 'if' || stmt.kind === 'while') && within(number, stmt.test) && isHeldAgainst(stmt.test, number),
    );
  });
}

const SHORTER = /^(<|<=|>|>=|==)$/;

function isHeldAgainst(test: Expr, number: Span): boolean {
  const isIt = ({ start, end }: Expr): boolean => start === number.start && end === number.end;
  const isNothing = (expr: Expr): boolean => expr.kind === 'constant' && Number(expr.value) <= 0;
  return someExpr(test, (expr) => {
    if (expr.kind !== 'compare' || expr.rest.length !== 1) return false;
    const { op, right } = expr.rest[0]!;
    return SHORTER.test(op) && ((isIt(expr.left) && !isNothing(right)) || (isIt(right) && !isNothing(expr.left)));
  });
}

const takesSemaphore = (act: Activation, place: Span): boolean =>
  act.libraryCalls.some((call) => operationOf(call.name) === 'semaphore acquire' && within(call.node, place)) ||
  act.acquires.some((acquire) => roleOfObject(acquire.hold.lock) === 'semaphore' && within(acquire.node, place)) ||
  act.semaphores.some((node) => within(node, place));

/** `with seats:` in the thread, once for all of its work; what it takes again and again keeps down something else. */
const isAdmitted = (entry: Activation): boolean =>
  takesSemaphore(entry, entry.fn) &&
  !someStmt(entry.fn.body, (stmt) => (stmt.kind === 'for' || stmt.kind === 'while') && takesSemaphore(entry, stmt));

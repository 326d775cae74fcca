/** What a loop spends its rounds with: whether it sleeps in each of them, or wherever there is nothing to do. */

import { isSleep } from '../../knowledge/polling.js';
import type { Block, CallExpr, ForStmt, Span, Stmt, WhileStmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExprOf, someStmt } from '../../facts/walk.js';
import { leaves, wayTo } from '../../facts/way-to.js';
import type { Activation } from '../model/activation.js';

/** How many calls may lie between a loop and its sleep. */
const MAX_CALLS = 3;

/**
 * Whether a sleep is what keeps the loop from its next look: one that each round comes to, or that nothing which might
 * wait stands before. Where a round waits for something else, and sleeps only after some of what comes, an Event that is
 * waited for in place of the sleep would wake nobody.
 */
export const isPacedBySleep = (act: Activation, loop: ForStmt | WhileStmt): boolean =>
  sleepsIn(act, loop).some(
    (place) =>
      within(place, { start: loop.body[0]?.start ?? loop.end, end: loop.end }) &&
      (isAlwaysReached(loop.body, place) || isReachedIdly(loop.body, place)),
  ) ||
  (loop.kind === 'while' && sleepsIn(act, loop.test).length > 0);

/** Calls within a part of a function that sleep in any case. */
function sleepsIn(act: Activation, part: Span, depth = 0): readonly Span[] {
  const found: Span[] = act.libraryCalls
    .filter(({ name, node }) => isSleep(name) && within(node, part) && !isForNoTime(node))
    .map(({ node }) => node);
  if (depth >= MAX_CALLS) return found;
  for (const { node, callee } of act.calls) {
    if (callee === act || !within(node, part)) continue;
    const { fn } = callee;
    if (sleepsIn(callee, fn, depth + 1).some((place) => isAlwaysReached(fn.body, place))) found.push(node);
  }
  return found;
}

/** `time.sleep(0)` lets others take a turn, and is back at once. */
export const isForNoTime = ({ args }: CallExpr): boolean =>
  args.some(({ value }) => value.kind === 'constant' && value.value === 0);

/** Whether whoever goes through the block comes to the place, unless something goes wrong. */
const isAlwaysReached = (block: Block, place: Span): boolean =>
  isOnWay(block, place) &&
  wayTo(block, place).every(
    ({ block: one, inner }) =>
      inner.kind !== 'if' &&
      inner.kind !== 'while' &&
      inner.kind !== 'match' &&
      before(one, inner).every((stmt) => !mayLeave(stmt)),
  );

/** Whether those who come to the place have called nothing before, but to ask whether there is something to do. */
const isReachedIdly = (block: Block, place: Span): boolean =>
  isOnWay(block, place) &&
  wayTo(block, place).every(({ block: one, inner }) => before(one, inner).every((stmt) => !callsOnWay(stmt)));

/** Not where something went wrong. */
const isOnWay = (block: Block, place: Span): boolean =>
  wayTo(block, place).every(
    ({ inner }) => inner.kind !== 'try' || !inner.handlers.some((handler) => within(place, handler)),
  );

const before = (block: Block, inner: Stmt): readonly Stmt[] => block.slice(0, block.indexOf(inner));

const mayLeave = (stmt: Stmt): boolean =>
  someStmt(
    [stmt],
    ({ kind }) => kind === 'continue' || kind === 'return',
    ({ kind }) => kind !== 'for' && kind !== 'while',
  );

/** Whether a statement calls something where it goes on below; what a test calls is there to ask. */
const callsOnWay = (stmt: Stmt): boolean =>
  someStmt(
    [stmt],
    (one) => one.kind !== 'if' && someExprOf(one, ({ kind }) => kind === 'call'),
    (one) => one.kind !== 'if' || one.orelse.length > 0 || !leaves(one.body),
  );

/** What a thread itself waits for before it ends: joining it before that has come would wait for ever. */

import type { Expr, Span } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import { blockingOf } from '../program/lives/blocking.js';
import { isElementField, type Cell } from '../program/model/objects.js';
import { holds } from './blocks.js';
import { contains, type FoundCall } from './calls.js';
import type { FixContext } from './context.js';

export interface Awaited {
  /** It never ends by itself. */
  readonly endless: boolean;
  /** Queues, events and flags whose change by others it waits for. */
  readonly signals: ReadonlySet<unknown>;
  /** Variables that it changes and others may read. */
  readonly written: ReadonlySet<unknown>;
}

const WAITS =
  /^(queue|multiprocessing)\.\w*Queue\.(get|join)$|^threading\.(Event|Condition|Barrier|Semaphore)\.(wait|wait_for|acquire)$/;
const SIGNALS = /\.(put|put_nowait|set|notify|notify_all|release|wait|abort)$/;

export const keyOf = (cell: Cell): unknown => (isElementField(cell.field) ? cell.owner : cell);

/** What the threads started by a call wait for, and what they change. */
export function awaitedBy(cx: FixContext, start: FoundCall): Awaited {
  const signals = new Set<unknown>();
  const polled = new Set<unknown>();
  const written = new Set<unknown>();
  const seen = new Set<Activation>();
  let endless = false;
  const visit = (act: Activation): void => {
    if (seen.has(act)) return;
    seen.add(act);
    for (const access of act.accesses) if (access.kind === 'write') written.add(keyOf(access.cell));
    for (const call of act.libraryCalls) if (WAITS.test(call.name) && call.self !== undefined) signals.add(call.self);
    for (const test of loopTests(act)) {
      for (const access of act.accesses)
        if (access.kind === 'read' && holds(test, access.at)) polled.add(keyOf(access.cell));
      for (const call of act.libraryCalls)
        if (call.self !== undefined && holds(test, call.node)) signals.add(call.self);
    }
    for (const call of act.calls) visit(call.callee);
  };
  for (const entry of entriesOf(cx, start)) {
    endless ||= blockingOf(cx.program.machine).isEndless(entry);
    visit(entry);
  }
  // What the thread changes itself ends its own loop.
  for (const key of polled) if (!written.has(key)) signals.add(key);
  return { endless, signals, written };
}

/** The tests of `while` loops that others can end. */
function loopTests(act: Activation): Span[] {
  const tests: Span[] = [];
  walkStmts(act.fn.body, (stmt) => {
    if (stmt.kind !== 'while') return;
    const isShared = (expr: Expr): boolean =>
      expr.kind === 'attribute' || (expr.kind === 'name' && expr.scope !== 'local');
    if (contains(stmt.test, isShared)) tests.push(stmt.test);
  });
  return tests;
}

/** What the threads run that are started by a call. */
export function entriesOf(cx: FixContext, start: FoundCall): Activation[] {
  const { program } = cx;
  const found = new Set<Activation>();
  for (const act of program.machine.byFunction.get(start.fn) ?? []) {
    for (const event of act.starts) {
      if (!holds(start.stmt, event.node)) continue;
      for (const entry of program.threadModel(event.thread)?.entries ?? []) found.add(entry);
    }
  }
  return [...found];
}

/** Whether something within a range of a function, or what it calls, gives the thread what it waits for. */
export function signalled(cx: FixContext, fn: unknown, within: Span, signals: ReadonlySet<unknown>): boolean {
  const seen = new Set<Activation>();
  const gives = (act: Activation, range: Span | undefined): boolean => {
    if (seen.has(act)) return false;
    if (range === undefined) seen.add(act);
    const inside = (node: Span): boolean => range === undefined || holds(range, node);
    return (
      act.libraryCalls.some(
        (call) => call.self !== undefined && signals.has(call.self) && SIGNALS.test(call.name) && inside(call.node),
      ) ||
      act.accesses.some((access) => access.kind === 'write' && signals.has(keyOf(access.cell)) && inside(access.at)) ||
      act.calls.some((call) => inside(call.node) && gives(call.callee, undefined))
    );
  };
  return cx.program.machine.activations.some((act) => act.fn === fn && gives(act, within));
}

/**
 * Joins made by hand that count: whoever starts threads takes as many items, or acquires a semaphore as often, as these
 * give, or waits until a counter that they change has come to its end, as a latch does. What a thread does after it has
 * been counted nobody waits for; but its work is done by then.
 */

import { exprPath } from '../../facts/paths.js';
import { someExprIn } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { lastPart } from '../../knowledge/dotted.js';
import { tells } from '../../knowledge/telling.js';
import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { Access, Activation, LibraryCall, StartEvent } from '../model/activation.js';
import { roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField } from '../model/field.js';
import type { Cell, Obj } from '../model/objects.js';
import { shortfallAt, type Shortfall } from '../contexts/latches.js';
import { runByThread } from './footprint.js';
import { isAsOften, isDoneBehind, isPolled, isPolledForAll, wordOf } from './completion-signals.js';
import type { At } from './lifecycle.js';

/** What a thread gives that can be counted. */
interface Tallies {
  /** Queues it puts into, semaphores it releases, barriers it comes to. */
  readonly given: ReadonlySet<Obj>;
  /** Variables it counts up or down, and containers it adds to or takes from. */
  readonly counted: ReadonlySet<Cell | Obj>;
}

/** Whether the code that starts a thread waits, further down, until it has counted what the thread gives. */
export function isCounted(analysis: AnalysisState, { act, event }: At<StartEvent>): boolean {
  const tallies = talliesOf(analysis, event.thread);
  if (tallies.given.size === 0 && tallies.counted.size === 0) return false;
  return isDoneBehind(
    analysis,
    act,
    event.node,
    (by, place) =>
      by.libraryCalls.some((call) => within(call.node, place) && isTaken(analysis, by, call, tallies, event)) ||
      by.accesses.some((read) => isOf(tallies, read) && isPolledForAll(analysis, read, place)),
  );
}

/** A loop that goes on when some of the threads are counted, but not all of them. */
export interface ShortCount extends Shortfall {
  readonly at: Span;
}

/** Such a loop further down in the function that starts a thread. */
export function shortCount(analysis: AnalysisState, { act, event }: At<StartEvent>): ShortCount | undefined {
  const tallies = talliesOf(analysis, event.thread);
  for (const read of act.accesses) {
    if (read.at.start < event.node.end || !isPolled(read) || !isOf(tallies, read)) continue;
    const shortfall = shortfallAt(analysis, read.cell);
    if (shortfall !== undefined) return { ...shortfall, at: read.at };
  }
  return undefined;
}

function talliesOf(analysis: AnalysisState, thread: Obj): Tallies {
  const given = new Set<Obj>();
  const counted = new Set<Cell | Obj>();
  for (const { libraryCalls, accesses, endless } of runByThread(analysis, thread)) {
    // What never ends gives without end.
    if (endless.length > 0) return { given: new Set(), counted: new Set() };
    for (const { self, name } of libraryCalls) {
      const role = self === undefined ? undefined : roleOfObject(self);
      const method = lastPart(name);
      if (
        (role === 'queue' && /^put(_nowait)?$/.test(method)) ||
        (role === 'semaphore' && method === 'release') ||
        (role === 'barrier' && method === 'wait')
      )
        given.add(self!);
    }
    for (const access of accesses) {
      if (access.kind !== 'write' || worksOnAfter(access)) continue;
      if (isElementField(access.cell.field)) {
        if (access.effect === 'add' || access.effect === 'remove') counted.add(access.cell.owner);
      } else if (access.deps.some((read) => read.cell === access.cell)) counted.add(access.cell);
    }
  }
  return { given, counted };
}

/** Whether a function goes on to do something else once it has counted: what it counts then is that it begins. */
function worksOnAfter({ act: { fn }, at }: Access): boolean {
  const [outer] = wayTo(fn.body, at);
  if (outer === undefined) return false;
  return someExprIn(outer.block.slice(outer.block.indexOf(outer.inner) + 1), (expr) => {
    const name = expr.kind === 'call' ? (exprPath(expr.callee) ?? '') : undefined;
    return name !== undefined && !tells(name) && !/(^|\.)(release|set|notify|notify_all)$/.test(name);
  });
}

/** `while left > 0: changed.wait()`; that an `if` in place of the `while` asks but once is another mistake. */
const decides = ({ at, stmt }: Access, { node, loops }: LibraryCall): boolean =>
  loops.some((loop) => loop.kind === 'while' && within(at, loop.test)) ||
  (stmt?.kind === 'if' && within(at, stmt.test) && at.start < node.start);

const isOf = ({ counted }: Tallies, read: Access): boolean => counted.has(wordOf(read));

function isTaken(
  analysis: AnalysisState,
  act: Activation,
  call: LibraryCall,
  tallies: Tallies,
  start: StartEvent,
): boolean {
  const { self, name } = call;
  if (self === undefined) return false;
  const method = lastPart(name);
  switch (roleOfObject(self)) {
    case 'queue':
    case 'semaphore':
      if (!/^(get|acquire)$/.test(method) || !waitsForGood(call) || !tallies.given.has(self)) return false;
      return isAsOften(analysis, self, call, start);
    case 'barrier':
      return method === 'wait' && tallies.given.has(self);
    case 'condition':
      return (
        (method === 'wait' &&
          act.accesses.some((read) => read.kind === 'read' && isOf(tallies, read) && decides(read, call))) ||
        (method === 'wait_for' && act.calls.some(({ callee }) => callee.accesses.some((read) => isOf(tallies, read))))
      );
    default:
      return false;
  }
}

/** Neither with a timeout nor asked not to block. */
const waitsForGood = ({ args, keywords }: LibraryCall): boolean =>
  args.length === 0 && !keywords.has('timeout') && !keywords.has('block') && !keywords.has('blocking');

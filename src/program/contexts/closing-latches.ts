/**
 * Latches: variables that, once set, stay so, and that code tests before it goes on. Code behind the test that finds the
 * latch open is never entered by who knows it closed; and where the latch is closed, and tested, under one lock, what
 * comes after its closing happens after all that passed it.
 */

import { isCertainlyTrue, isNothing } from '../evaluation/checks.js';
import type { Access } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { setsUp } from '../model/classes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { CLOSED, closedUnder } from '../model/marks.js';
import { makersOf, standsForMany, type Cell, type Obj } from '../model/objects.js';
import type { Point } from './point.js';
import { writesTo } from '../model/writes.js';

/** A latch that is closed under a lock. */
interface Closed {
  readonly latch: Obj;
  readonly lock: Obj;
}

/** Latches that are never opened again. */
export class ClosingLatches {
  /** The latches, each with the locks under which somebody closes it. */
  private readonly locks = new Map<Obj, ReadonlySet<Obj>>();
  private readonly byCell: ReadonlyMap<Cell, Obj>;
  /** What stands for their being closed under a lock. */
  private readonly under = new Map<Obj, Closed>();

  constructor(analysis: AnalysisState) {
    const cells = analysis.marks.ofType(CLOSED);
    this.byCell = new Map(cells.map(([latch, cell]) => [cell, latch]));
    const checks = new Set<Check>();
    for (const act of cells.length > 0 ? analysis.activations : []) {
      for (const access of act.accesses) {
        if (access.flow.check !== undefined) checks.add(access.flow.check);
      }
      for (const { flow } of act.calls) if (flow.check !== undefined) checks.add(flow.check);
    }
    const lookedAt = new Set([...checks].flatMap(({ tests }) => tests.flatMap((tested) => this.asksFor(tested) ?? [])));
    for (const [latch, cell] of cells) {
      if (!lookedAt.has(latch)) continue;
      const closing = writesTo(analysis, cell).filter(({ act }) => !setsUp(act));
      if (closing.length === 0 || !closing.every(closes)) continue;
      const locks = new Set(closing.flatMap(({ flow }) => flow.locks.items.map(({ lock }) => lock)));
      this.locks.set(latch, locks);
      for (const lock of locks) this.under.set(analysis.markOf(cell, closedUnder(lock))!, { latch, lock });
    }
  }

  /** The latch that a test found open. */
  private asksFor({ read, answer }: Tested): Obj | undefined {
    return isNothing(answer) ? this.byCell.get(read.cell) : undefined;
  }

  /** What stands for the latches that stay closed. */
  get all(): readonly Obj[] {
    return [...this.locks.keys(), ...this.under.keys()];
  }

  /**
   * Whether the one comes after a latch was closed, under a lock, which the other has to pass under that lock. Who
   * else closes it, and under what, has no say: closed it stays.
   */
  isShutOut(late: Point, passing: Point): boolean {
    return late.at.awaited.items.some((mark) => {
      const closed = this.under.get(mark);
      return closed !== undefined && this.passes(passing, closed.latch, new Set([closed.lock]));
    });
  }

  /** Whether a test found a latch open that somebody closes under a lock. */
  looksAtLatch({ tests }: Check): boolean {
    return tests.some((tested) => (this.locks.get(this.asksFor(tested)!)?.size ?? 0) > 0);
  }

  /** The latches, closed under locks, that are found open on the way to a point: who is kept apart from it hangs on these. */
  latchesFoundOpen({ at }: Point): string {
    if (this.locks.size === 0) return '';
    return at.checks.flatMap((check) => (this.looksAtLatch(check) ? `${check.act.id}:${check.id}` : [])).join();
  }

  /** Whether the place is only reached while the latch is open, with a lock over the look and what follows. */
  private passes(point: Point, latch: Obj, locks: ReadonlySet<Obj>): boolean {
    const asks = (tested: Tested): boolean =>
      this.asksFor(tested) === latch && isOfOne(tested.read.cell.owner, point.owner);
    return isBehindLook(point, asks, locks);
  }
}

/** Whether the place is only reached after a look at something, with one of the locks over that look and what follows. */
export const isBehindLook = (
  { at, act: here }: Point,
  asks: (tested: Tested) => boolean,
  locks: ReadonlySet<Obj>,
): boolean =>
  at.checks.some(
    ({ act, node, tests }) =>
      tests.some(asks) &&
      at.locks.items.some(
        (hold) => locks.has(hold.lock) && (hold.act === act ? hold.at.start < node.start : act === here),
      ),
  );

const closes = ({ op, value }: Access): boolean => op === '=' && value !== undefined && isCertainlyTrue(value);

/** Whether a latch and what is behind it belong to one object, or there is one such latch only. */
function isOfOne(owner: Obj, touched: Obj | undefined): boolean {
  if (!standsForMany(owner)) return true;
  if (touched === undefined) return false;
  const makers = makersOf(touched);
  return makersOf(owner).some((maker) => makers.includes(maker));
}

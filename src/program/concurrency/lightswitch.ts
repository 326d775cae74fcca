/**
 * Lightswitches, as reader-writer locks are made of by hand: who comes in raises a count, who leaves lowers it, and nobody else
 * gets in while it is not zero. That one is counted is kept in the lockset, where it is followed through calls and branches.
 */

import { wayTo } from '../../facts/way-to.js';
import { checksOver, isNone, isNothing } from '../evaluation/checks.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Tested } from '../model/flow.js';
import { CLAIM, INSIDE } from '../model/lockset.js';
import { push, remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { stepOf } from '../model/steps.js';
import { writesTo } from '../model/writes.js';
import type { Point } from '../contexts/point.js';

/** What keeps others out as long as somebody is counted. */
interface Switch {
  /** Locks that the first takes for all, and the last gives back. */
  readonly takenByFirst: ReadonlySet<Obj>;
  /** Locks over each change of the count. */
  readonly guards: ReadonlySet<Obj>;
  /** Variables that nobody claims but who has found the count to be zero, and that who comes in has found unclaimed. */
  readonly claimed: ReadonlySet<Cell>;
}

export class Lightswitches {
  private readonly switches = new Map<Cell, Switch>();

  constructor(private readonly analysis: AnalysisState) {}

  /**
   * Whether the one is done by somebody who is counted, and the other where nobody is.
   *
   * @param isOfOne whether both know one and the same object of several
   */
  keepsApart(one: Point, other: Point, isOfOne: (owner: Obj) => boolean): boolean {
    const { marks } = this.analysis;
    return one.at.locks.items.some(({ lock: inside }) => {
      const count = marks.cellOf(inside, INSIDE);
      if (count === undefined || !isOfOne(count.owner)) return false;
      const { takenByFirst, guards, claimed } = remembered(this.switches, count, () => this.switchOf(count));
      return other.at.locks.items.some(({ lock, act, at }) => {
        if (takenByFirst.has(lock)) return true;
        const claim = marks.cellOf(lock, CLAIM);
        if (claim !== undefined) return claimed.has(claim);
        return guards.has(lock) && waitsForNobody(act, count, at.start);
      });
    });
  }

  private switchOf(count: Cell): Switch {
    const comingIn = writesTo(this.analysis, count).filter((write) => stepOf(write)?.sign === '+');
    return {
      takenByFirst: new Set(comingIn.flatMap(takenByFirstBelow)),
      guards: commonOf(comingIn.map(({ flow }) => new Set(flow.locks.items.map(({ lock }) => lock)))),
      claimed: this.claimedWithout(count, comingIn),
    };
  }

  /** What is claimed only where the count is found to be zero, and found unclaimed by all who come in. */
  private claimedWithout(count: Cell, comingIn: readonly Access[]): ReadonlySet<Cell> {
    const unclaimed = commonOf(comingIn.map((write) => new Set(foundNothing(write).map(({ read }) => read.cell))));
    const claims = new Map<Cell, Access[]>();
    for (const write of this.analysis.claims.keys()) if (unclaimed.has(write.cell)) push(claims, write.cell, write);
    return new Set(
      [...claims].flatMap(([cell, writes]) => (writes.every((write) => findsNobody(write, count)) ? cell : [])),
    );
  }
}

/** `count += 1; if count == 1: lock.acquire()`: the locks. */
const takenByFirstBelow = ({ act, cell, at }: Access): readonly Obj[] =>
  act.acquires.flatMap(({ hold, flow }) =>
    [...checksOver(flow)].some(
      (check) =>
        check.act === act &&
        check.tests.some(
          ({ read, compared }) =>
            read.cell === cell && read.at.start > at.end && compared?.op === '==' && compared.constant === 1,
        ),
    )
      ? hold.lock
      : [],
  );

/** The looks above a store that have found a variable to be nothing. */
const foundNothing = ({ flow }: Access): readonly Tested[] =>
  [...checksOver(flow)].flatMap(({ tests }) =>
    tests.filter(({ answer, compared }) => isNothing(answer) || (compared !== undefined && isNone(compared))),
  );

const findsNobody = (write: Access, count: Cell): boolean =>
  foundNothing(write).some(({ read }) => read.cell === count);

/** Whether who takes a lock in a function waits there until the count is zero: `while self.readers > 0: self.ready.wait()`. */
const waitsForNobody = ({ fn, accesses }: Activation, count: Cell, taken: number): boolean =>
  accesses.some(
    ({ kind, cell, at }) =>
      kind === 'read' &&
      cell === count &&
      at.start > taken &&
      wayTo(fn.body, at).some(({ inner }) => inner.kind === 'while' && at.end <= inner.test.end),
  );

const commonOf = <T>([first, ...others]: readonly ReadonlySet<T>[]): ReadonlySet<T> =>
  new Set([...(first ?? [])].filter((one) => others.every((set) => set.has(one))));

/**
 * Lightswitches, as reader-writer locks are made of by hand: who comes in raises a count, who leaves lowers it, and nobody else
 * gets in while it is not zero. That one is counted is kept in the lockset, where it is followed through calls and branches.
 */

import type { CallExpr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { returnedIn, someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { checksOver, isHeldSince, isNone, isNothing } from '../evaluation/checks.js';
import type { Access, Activation, LibraryCall } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Tested } from '../model/flow.js';
import type { Contexts } from '../contexts/contexts.js';
import { setsUp } from '../model/classes.js';
import { failsForNobodyOnly, holdsForNobodyOnly } from '../model/counts-inside.js';
import { CLAIM, INSIDE, isMadeAs } from '../model/lockset.js';
import { push, remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { commonTo } from '../model/plain-sets.js';
import { stepOf } from '../model/steps.js';
import { writesTo } from '../model/writes.js';
import type { Point } from '../contexts/point.js';
import type { Sharing } from './sharing.js';

/** What keeps others out as long as somebody is counted. */
interface Switch {
  /** Locks that the first takes for all, and the last gives back. */
  readonly takenByFirst: ReadonlySet<Obj>;
  /** Locks over each change of the count. */
  readonly guards: ReadonlySet<Obj>;
  /** Variables that nobody claims but who has found the count to be zero, and that who comes in has found unclaimed. */
  readonly claimed: ReadonlySet<Cell>;
}

const OPEN: Switch = { takenByFirst: new Set(), guards: new Set(), claimed: new Set() };

export class Lightswitches {
  private readonly switches = new Map<Cell, Switch>();

  private readonly isEmpty: boolean;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly sharing: Sharing,
  ) {
    this.isEmpty = analysis.marks.ofType(INSIDE).length === 0;
  }

  /** Whether the one is done by somebody who is counted, and the other where nobody is. */
  keepsApart(one: Point, other: Point): boolean {
    if (this.isEmpty) return false;
    const { marks } = this.analysis;
    return one.at.locks.items.some(({ lock: inside }) => {
      const count = marks.cellOf(inside, INSIDE);
      if (count === undefined || !this.sharing.isOfOne(count.owner, one, other)) return false;
      const { takenByFirst, guards, claimed } = remembered(this.switches, count, () => this.switchOf(count));
      return other.at.locks.items.some(({ lock, act, at }) => {
        if (takenByFirst.has(lock)) return true;
        const claim = marks.cellOf(lock, CLAIM);
        if (claim !== undefined) return claimed.has(claim);
        return guards.has(lock) && (waitsForNobody(act, count, at.start) || takesBackForNobody(act, count, at));
      });
    });
  }

  private switchOf(count: Cell): Switch {
    const changes = writesTo(this.analysis, count).filter(({ act }) => !setsUp(act));
    // Who counts others out, or anybody down, counts something else.
    if (!changes.every((write) => stepOf(write)?.sign === '+' || this.isInside(write, count))) return OPEN;
    const comingIn = changes.filter((write) => stepOf(write)?.sign === '+');
    const first = [...new Set(comingIn.flatMap(takenByFirstBelow))];
    return {
      takenByFirst: new Set(first.filter((lock) => this.isGivenBackByLast(lock, changes))),
      guards: commonTo(comingIn.map(({ flow }) => new Set(flow.locks.items.map(({ lock }) => lock)))),
      claimed: this.claimedWithout(count, comingIn),
    };
  }

  /** Whether nobody gives a lock back but who has taken it himself, and the last of those who are counted: `if count == 0: lock.release()`. */
  private isGivenBackByLast(lock: Obj, changes: readonly Access[]): boolean {
    const { contexts, analysis } = this;
    return analysis.activations.every((act) => {
      const own = changes.filter((change) => change.act === act);
      const isLast = ({ flow }: LibraryCall): boolean =>
        [...checksOver(flow)].some(({ tests }) =>
          tests.some((tested) => own.some((change) => findsNone(tested, change))),
        );
      const isHeld = ({ node }: LibraryCall): boolean =>
        act.acquires.some((acquire) => acquire.hold.lock === lock && acquire.node.start < node.start) ||
        contexts.of(act).every((way) => way.locks.items.some((hold) => hold.lock === lock));
      return act.libraryCalls.every(
        (call) =>
          call.self !== lock || !call.name.endsWith('.release') || (own.length > 0 ? isLast(call) : isHeld(call)),
      );
    });
  }

  private isInside({ act, flow }: Access, count: Cell): boolean {
    const { contexts, analysis } = this;
    return contexts
      .of(act)
      .every((entryState) =>
        contexts
          .compose(entryState, flow)
          .locks.items.some(({ lock }) => analysis.marks.cellOf(lock, INSIDE) === count),
      );
  }

  /** What is claimed only where the count is found to be zero, and found unclaimed by all who come in. */
  private claimedWithout(count: Cell, comingIn: readonly Access[]): ReadonlySet<Cell> {
    const unclaimed = commonTo(comingIn.map((write) => new Set(foundNothing(write).map(({ read }) => read.cell))));
    const claims = new Map<Cell, Access[]>();
    for (const write of this.analysis.claims.keys()) if (unclaimed.has(write.cell)) push(claims, write.cell, write);
    return new Set(
      [...claims].flatMap(([cell, writes]) => (writes.every((write) => findsNobody(write, count)) ? cell : [])),
    );
  }
}

/** `count += 1; if count == 1: lock.acquire()`: the locks. */
const takenByFirstBelow = ({ act, cell, at, flow: before }: Access): readonly Obj[] =>
  act.acquires.flatMap(({ hold, flow }) =>
    !isMadeAs(hold.lock, 'rlock') &&
    before.locks.items.some((over) => flow.locks.items.includes(over)) &&
    [...checksOver(flow)].some(
      (check) =>
        check.act === act &&
        // Where more is asked, it may not be taken at all.
        check.tests.length === 1 &&
        check.tests.some(
          ({ read, compared }) =>
            read.cell === cell && read.at.start > at.end && compared?.op === '==' && compared.constant === 1,
        ),
    )
      ? hold.lock
      : [],
  );

/** Whether a test below finds that the count was lowered to nothing. */
const findsNone = (tested: Tested, lowered: Access): boolean =>
  tested.read.cell === lowered.cell &&
  stepOf(lowered)?.sign === '-' &&
  tested.read.at.start > lowered.at.end &&
  isOfNone(tested);

const isOfNone = ({ answer, compared, isOneReason }: Tested): boolean =>
  isOneReason !== true && (isNothing(answer) || (compared !== undefined && isNone(compared)));

/** The looks above a store that have found a variable to be nothing, with a lock held from there on. */
const foundNothing = ({ act, flow }: Access): readonly Tested[] =>
  [...checksOver(flow)].flatMap(({ tests, node }) =>
    tests.filter((tested) => isOfNone(tested) && flow.locks.items.some((hold) => isHeldSince(hold, act, tested, node))),
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
      wayTo(fn.body, at).some(
        ({ inner }) =>
          inner.kind === 'while' &&
          failsForNobodyOnly(inner.test, at) &&
          !someStmt(inner.body, ({ kind }) => kind === 'break'),
      ),
  );

/** `condition.wait_for(lambda: self.readers == 0)`, which takes the lock again where the count is zero. */
const takesBackForNobody = ({ calls }: Activation, count: Cell, taken: Span): boolean =>
  calls.some(
    ({ node, callee: { fn, accesses } }) =>
      sameSpan(node, taken) &&
      'args' in node &&
      (node as CallExpr).args.length === 1 &&
      accesses.some(
        ({ cell, at }) => cell === count && returnedIn(fn.body).some((value) => holdsForNobodyOnly(value, at)),
      ),
  );

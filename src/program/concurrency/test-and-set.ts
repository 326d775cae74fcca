/**
 * Ownership by test-and-set: under a lock a thread finds a variable empty and stores itself or True there; from then until
 * it empties the variable again it alone owns what the variable stands for, which it has *claimed*. So does who finds a
 * state there, and leaves it for another one. Such a claim is kept in the lockset, where it is followed through calls and
 * branches, and told from locks by its type.
 */

import type { Access } from '../model/activation.js';
import type { Flow, Tested } from '../model/flow.js';
import { isNothing } from '../evaluation/checks.js';
import { setsUp } from '../model/classes.js';
import { isBehindLook } from '../contexts/closing-latches.js';
import type { Contexts } from '../contexts/contexts.js';
import { CLAIM } from '../model/lockset.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { claimableAs, claimableStates, keepsClaimed, stateIn } from '../model/claimable.js';
import { remembered } from '../model/maps.js';
import { type Cell, type Obj } from '../model/objects.js';
import type { Point } from '../contexts/point.js';
import type { Sharing } from './sharing.js';
import { stepOf } from '../model/steps.js';
import { writesTo } from '../model/writes.js';

/**
 * `if busy.compare_and_set(False, True):`, which tests and sets under one lock of its own: whoever finds it free has it, and
 * what that one stores later races with nobody's test.
 */
export const isComparedAndSet = ({ read }: Tested, { act }: Access): boolean =>
  read.act !== act &&
  read.act.accesses.some(
    ({ kind, cell, at, flow }) =>
      kind === 'write' &&
      cell === read.cell &&
      at.start > read.at.end &&
      flow.locks.items.some((hold) => read.flow.locks.items.includes(hold)),
  );

const isHeld = (analysis: AnalysisState, { locks }: Pick<Flow, 'locks'>, cell: Cell): boolean =>
  locks.items.some(({ lock }) => analysis.marks.cellOf(lock, CLAIM) === cell);

/** Claims that certainly keep all others out. */
export class TestAndSet {
  /** The locks under which a variable is always claimed; none where others get through. */
  private readonly guards = new Map<Cell, ReadonlySet<Obj>>();

  /** The variables that are claimed somewhere. */
  private readonly claimed: ReadonlySet<Cell>;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly sharing: Sharing,
  ) {
    this.claimed = new Set(analysis.marks.ofType(CLAIM).map(([, cell]) => cell));
  }

  /** Whether the one is done under a claim, and the other under the same, or where nobody else can have it. */
  keepsApart(one: Point, other: Point): boolean {
    return one.at.locks.items.some(({ lock }) => {
      const cell = this.claimedBy(lock);
      if (cell === undefined || !this.sharing.isOfOne(cell.owner, one, other)) return false;
      const asks = (tested: Tested): boolean => tested.read.cell === cell && this.findsFree(tested);
      const isHeldBy = ({ at }: Point): boolean => at.locks.items.some((hold) => hold.lock === lock);
      const guards = this.guardsOf(cell);
      return guards.size > 0 && (isHeldBy(other) || isBehindLook(other, asks, guards));
    });
  }

  /** The variables that were found unclaimed on the way to a point: who is kept apart from it hangs on these. */
  foundUnclaimed({ at }: Point): string {
    const asked = at.checks.flatMap(({ id, act, tests }) =>
      tests.some((tested) => this.claimed.has(tested.read.cell) && this.findsFree(tested)) ? `${act.id}:${id}` : [],
    );
    return asked.join();
  }

  /** Whether a test finds the variable to be nothing, or in a state in which it is claimed. */
  private findsFree({ read: { cell }, answer, compared }: Tested): boolean {
    const state = stateIn(compared);
    return (
      isNothing(answer) ||
      (state !== undefined && claimableStates(this.analysis, cell).some(({ value }) => value === state))
    );
  }

  /** The variable that who holds the lock has claimed, where it is no lock but a claim. */
  private claimedBy(lock: Obj): Cell | undefined {
    return this.analysis.marks.cellOf(lock, CLAIM);
  }

  /** The locks that are held over each claim, where only who claimed the variable empties it again. */
  private guardsOf(cell: Cell): ReadonlySet<Obj> {
    return remembered(this.guards, cell, () => this.findGuards(cell));
  }

  private findGuards(cell: Cell): ReadonlySet<Obj> {
    let common: ReadonlySet<Obj> | undefined;
    const free = claimableAs(this.analysis, cell).value;
    // Who leaves one state and who leaves another are both at work.
    if (free.objs.length > 1) return NONE;
    for (const write of writesTo(this.analysis, cell)) {
      const { act } = write;
      if (setsUp(act) || this.contexts.of(act).length === 0) continue;
      const locks = this.locksOver(write);
      if (locks !== undefined) common = new Set([...locks].filter((lock) => common?.has(lock) !== false));
      else if (write.value !== undefined && keepsClaimed(free, write, write.value, 'false')) continue;
      else if ((write.op !== '=' && stepOf(write)?.sign !== '-') || !this.isByClaimant(write, cell)) return NONE;
    }
    return common ?? NONE;
  }

  /** The locks over a look at a variable and the store that claims it; undefined for a store that doesn't. */
  private locksOver(write: Access): ReadonlySet<Obj> | undefined {
    const over = this.analysis.claims.get(write);
    if (over === undefined || !('cell' in over)) return over;
    const { analysis, contexts } = this;
    const ways = contexts.of(write.act).map((entryState) => {
      const [before, now] = [over, write].map(({ flow }) => contexts.locksAt(entryState, flow));
      return analysis.holdSets.intersect(before!, now!).items.map(({ lock }) => lock);
    });
    return new Set(ways[0]?.filter((lock) => ways.every((way) => way.includes(lock))));
  }

  private isByClaimant({ act, flow }: Access, cell: Cell): boolean {
    return this.contexts
      .of(act)
      .every((entryState) => isHeld(this.analysis, this.contexts.compose(entryState, flow), cell));
  }
}

const NONE: ReadonlySet<Obj> = new Set();

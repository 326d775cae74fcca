/**
 * Variables by which one thread claims a piece of work: under a lock it finds nothing there, stores itself or True, and
 * from there until it empties the variable again nobody else gets through. That is a lock made by hand; it is kept among
 * the locks, where it is followed through calls and branches, and told from them by its type.
 */

import type { Access, Flow, Tested } from '../model/activation.js';
import { isNothing } from '../evaluation/checks.js';
import { setsUp } from '../model/classes.js';
import { isBehindLook } from '../contexts/closings.js';
import type { Placed } from './concurrency.js';
import type { Contexts } from '../contexts/contexts.js';
import { CLAIM } from '../library/lock-objects.js';
import type { Machine } from '../model/machine.js';
import { remembered } from '../model/maps.js';
import { makersOf, type Cell, type Obj } from '../model/objects.js';
import type { Point } from '../contexts/point.js';
import type { Sharing } from './sharing.js';
import { writesTo } from '../model/writes.js';

interface Evaluated {
  readonly machine: Machine;
  readonly contexts: Contexts;
}

/** Whether a test found the variable empty that is changed here by who claimed it: the change rests on the claim. */
export const isClaimed = (program: Evaluated, placed: Placed, { read, answer }: Tested): boolean =>
  isNothing(answer) && read.cell === placed.access.cell && isByClaimant(program, placed);

/** Whether a variable is changed by who claimed it. */
export const isByClaimant = ({ machine, contexts }: Evaluated, { access, condition }: Placed): boolean =>
  isHeld(machine, contexts.compose(condition, access.flow), access.cell);

const isHeld = (machine: Machine, { locks }: Pick<Flow, 'locks'>, cell: Cell): boolean =>
  locks.items.some(({ lock }) => machine.marks.cellOf(lock, CLAIM) === cell);

/** Claims that certainly keep all others out. */
export class Claims {
  /** The locks under which a variable is always claimed; none where others get through. */
  private readonly guards = new Map<Cell, ReadonlySet<Obj>>();

  /** The variables that are claimed somewhere. */
  private readonly claimed: ReadonlySet<Cell>;

  constructor(
    private readonly machine: Machine,
    private readonly contexts: Contexts,
    private readonly sharing: Sharing,
  ) {
    this.claimed = new Set(machine.marks.ofType(CLAIM).map(([, cell]) => cell));
  }

  /** Whether the one is done under a claim, and the other under the same, or where nobody else can have it. */
  keepsApart(one: Point, other: Point): boolean {
    return one.at.locks.items.some(({ lock }) => {
      const cell = this.claimedBy(lock);
      if (cell === undefined || !this.isOfOne(cell.owner, one, other)) return false;
      const asks = ({ read, answer }: Tested): boolean => read.cell === cell && isNothing(answer);
      const isHeldBy = ({ at }: Point): boolean => at.locks.items.some((hold) => hold.lock === lock);
      const guards = this.guardsOf(cell);
      return guards.size > 0 && (isHeldBy(other) || isBehindLook(other, asks, guards));
    });
  }

  /** Whether a point is under a claim that is always made under this lock. */
  isUnder({ at }: Point, guard: Obj): boolean {
    return at.locks.items.some(({ lock }) => {
      const cell = this.claimedBy(lock);
      return cell !== undefined && this.guardsOf(cell).has(guard);
    });
  }

  /** The variables that were found unclaimed on the way to a point: who is kept apart from it hangs on these. */
  foundUnclaimed({ at }: Point): string {
    const asked = at.checks.flatMap(({ id, act, tests }) =>
      tests.some(({ read, answer }) => isNothing(answer) && this.claimed.has(read.cell)) ? `${act.id}:${id}` : [],
    );
    return asked.join();
  }

  /** The variable that who holds the lock has claimed, where it is no lock but a claim. */
  private claimedBy(lock: Obj): Cell | undefined {
    return this.machine.marks.cellOf(lock, CLAIM);
  }

  /** Whether the claim of both is to the same object's variable: that of what they touch, or of one that both know. */
  private isOfOne(owner: Obj, one: Point, other: Point): boolean {
    if (owner.kind === 'module') return true;
    if (one.owner !== undefined && makersOf(one.owner).includes(owner)) return true;
    if (owner.kind !== 'instance' || owner.inLoop || owner.collapsed) return false;
    return this.sharing.isSame(one.ctx, other.ctx, owner);
  }

  /** The locks that are held over each claim, where only who claimed the variable empties it again. */
  private guardsOf(cell: Cell): ReadonlySet<Obj> {
    return remembered(this.guards, cell, () => this.findGuards(cell));
  }

  private findGuards(cell: Cell): ReadonlySet<Obj> {
    let common: ReadonlySet<Obj> | undefined;
    for (const write of writesTo(this.machine, cell)) {
      const { act } = write;
      if (setsUp(act)) continue;
      const locks = this.machine.claims.get(write);
      if (locks !== undefined) common = new Set([...locks].filter((lock) => common?.has(lock) !== false));
      else if (write.op !== '=' || !this.isByClaimant(write, cell)) return NONE;
    }
    return common ?? NONE;
  }

  private isByClaimant({ act, flow }: Access, cell: Cell): boolean {
    return this.contexts
      .of(act)
      .every((condition) => isHeld(this.machine, this.contexts.compose(condition, flow), cell));
  }
}

const NONE: ReadonlySet<Obj> = new Set();

/**
 * Variables by which one thread claims a piece of work: under a lock it finds nothing there, stores itself or True, and
 * from there until it empties the variable again nobody else gets through. That is a lock made by hand; it is kept among
 * the locks, where it is followed through calls and branches, and told from them by its type.
 */

import type { Access, Answer, Flow, Hold, Tested } from '../model/activation.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { isThread, setsUp } from '../evaluation/classes.js';
import { isBehindLook } from '../contexts/closings.js';
import type { Placed } from './concurrency.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Frame } from '../evaluation/frame.js';
import { CLAIM, isLock } from '../library/lock-objects.js';
import type { Machine } from '../model/machine.js';
import { remembered } from '../model/maps.js';
import { makersOf, type Cell, type Obj } from '../model/objects.js';
import type { Point } from './order.js';
import type { Program } from '../program.js';
import type { Sharing } from './sharing.js';
import type { Value } from '../model/values.js';
import { writesTo } from '../model/writes.js';

/** Marks a variable that is claimed somewhere. */
const markOf = ({ machine }: Frame, { owner, field }: Cell): Cell => machine.cell(owner, `<claimed ${field}>`);

/** A variable is given a value by `write`: that claims it, or ends the claim. */
export function noteClaim(frame: Frame, write: Access, value: Value): void {
  const { machine, act } = frame;
  const { cell } = write;
  if (setsUp(act)) return;
  const held = claimedAt(frame, cell, value);
  const claim = held.length > 0 || isEmptied(frame, cell, value) ? machine.markOf(cell, CLAIM) : undefined;
  if (claim === undefined) return;
  if (held.length > 0) {
    machine.marks.record(claim, cell);
    machine.claims.set(write, new Set(held.map(({ lock }) => lock)));
    machine.write(markOf(frame, cell), machine.constantValue('bool', true));
    frame.acquired(claim, write.at, false);
  } else frame.released(claim);
}

/** Whether a variable that is claimed somewhere is given nothing, or what may be nothing. */
const isEmptied = (frame: Frame, cell: Cell, value: Value): boolean =>
  !isSomething(value, 'none') && frame.machine.read(markOf(frame, cell), frame.act) !== frame.machine.values.none;

/** The locks held here since before the variable was found empty, where the value says that it no longer is. */
function claimedAt({ act, flow }: Frame, cell: Cell, value: Value): readonly Hold[] {
  const locks = flow.locks.items.filter(({ lock }) => isLock(lock));
  if (locks.length === 0) return [];
  for (const { tests, node } of checksOver(flow)) {
    for (const { read, answer } of tests) {
      if (read.cell !== cell || !isNothing(answer) || !isSomething(value, answer)) continue;
      return locks.filter((hold) =>
        read.act === act ? read.flow.locks.items.includes(hold) : hold.act === act && hold.at.start < node.start,
      );
    }
  }
  return [];
}

/** Whether a look at the variable would come out otherwise than by this answer. */
const isSomething = ({ objs, unknown }: Value, answer: Answer): boolean =>
  objs.length > 0 &&
  objs.every((obj) => {
    if (obj.kind === 'constant' && obj.type === 'index' && obj.made === undefined) return true;
    if (unknown) return false;
    if (obj.kind === 'constant') return answer === 'none' ? obj.type !== 'none' : Boolean(obj.value);
    return obj.kind === 'instance' || (obj.kind === 'library' && (answer === 'none' || isThread(obj)));
  });

/** Whether a test found the variable empty that is changed here by who claimed it: the change rests on the claim. */
export const isClaimed = (program: Program, placed: Placed, { read, answer }: Tested): boolean =>
  isNothing(answer) && read.cell === placed.access.cell && isByClaimant(program, placed);

/** Whether a variable is changed by who claimed it. */
export const isByClaimant = ({ machine, contexts }: Program, { access, condition }: Placed): boolean =>
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

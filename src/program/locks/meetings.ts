/** May two threads stand in two nestings at the same time, each holding what the other waits for? */

import type { Access, AcquireEvent } from '../model/activation.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { EntryState } from '../contexts/entry-state.js';
import { mapOf, remembered } from '../model/maps.js';
import { allRunBy } from '../model/callees.js';
import { choicesOf } from '../model/chosen-locks.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import type { Nesting } from './nestings.js';

/** An acquisition, in one of the ways its function is entered. */
type Standing = Pick<Nesting, 'act' | 'inner' | 'entryState'>;

export class Meetings {
  private readonly accesses = new Map<AcquireEvent, Map<Obj, Access>>();
  private readonly places = new Map<Access, Map<EntryState, AccessInContext>>();
  /** Locks that others are kept out by where an acquisition is waited for. */
  private readonly gates = new Map<AcquireEvent, Map<EntryState, ReadonlySet<Obj>>>();
  /** Answers for two acquisitions that come to one lock. */
  private readonly meeting = new Map<AccessInContext, Map<AccessInContext, boolean>>();

  constructor(private readonly program: Program) {}

  /**
   * Whether both may be reached at once by threads that come to the same `shared` locks, with no gate lock: one that
   * both hold keeps the one out while the other is inside.
   */
  mayMeet(a: Standing, b: Standing, shared: readonly Obj[]): boolean {
    if (this.haveGate(a, b)) return false;
    return shared.every((lock) => {
      const [mine, theirs] = [this.at(a, lock), this.at(b, lock)];
      return remembered(
        mapOf(this.meeting, mine),
        theirs,
        () => this.program.concurrency.concurrent(mine, theirs) || this.runForOthers(a, b, lock),
      );
    });
  }

  /** The same as far as time goes, whichever locks they come to. */
  mayRunAtOnce(a: Standing, b: Standing): boolean {
    return this.mayMeet(a, b, [a.act.file.module!]);
  }

  /**
   * `[Thread(target=side.poke) for side in (left, right)]`: threads of one kind that each run something else, and come there to
   * a lock of which there is one, the one as its own and the other by what it has of its peer.
   */
  private runForOthers(a: Standing, b: Standing, lock: Obj): boolean {
    const { ctx } = a.entryState;
    if (ctx !== b.entryState.ctx || !ctx.multiple || ctx.model === undefined || !this.program.isSingular(lock))
      return false;
    const entries = [...ctx.model.entries];
    const [mine, theirs] = [a, b].map(({ act }) => entries.filter((entry) => allRunBy(entry).has(act)));
    return mine!.some((entry) => theirs!.some((other) => other !== entry));
  }

  private haveGate(a: Standing, b: Standing): boolean {
    const theirs = this.gatesOf(b);
    for (const lock of this.gatesOf(a)) if (theirs.has(lock)) return true;
    return false;
  }

  /** Held locks that exclude others: what is waited for is one of many where both are the same in the model, or may be. */
  private gatesOf(nesting: Standing): ReadonlySet<Obj> {
    return remembered(mapOf(this.gates, nesting.inner), nesting.entryState, () => {
      const { lock: inner } = nesting.inner.hold;
      const locks = this.program.locks(this.at(nesting, inner)).map(({ lock }) => lock);
      return new Set(locks.filter((lock) => lock !== inner && !choicesOf(lock).includes(inner)));
    });
  }

  /** An acquisition as an access of the lock, which is what questions of time and sharing are asked of. */
  private at({ act, inner, entryState }: Standing, owner: Obj): AccessInContext {
    const access = remembered(mapOf(this.accesses, inner), owner, (): Access => ({
      id: -1,
      act,
      cell: { id: -1, owner, field: Slot.taken, value: this.program.analysis.values.none, readers: undefined },
      kind: 'write',
      effect: 'none',
      op: 'acquire',
      at: inner.node,
      stmt: undefined,
      flow: inner.flow,
      deps: [],
      value: undefined,
      key: undefined,
      keyText: undefined,
      loops: [],
      handled: false,
    }));
    return remembered(mapOf(this.places, access), entryState, () => ({ access, entryState }));
  }
}

/** May two threads stand in two nestings at the same time, each holding what the other waits for? */

import type { Access, AcquireEvent } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { EntryState } from '../contexts/entry-state.js';
import { mapOf, remembered } from '../model/maps.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import type { Nesting } from './nestings.js';

/** An acquisition, in one of the ways its function is entered. */
type Standing = Pick<Nesting, 'act' | 'inner' | 'entryState'>;

export class Meetings {
  private readonly accesses = new Map<AcquireEvent, Map<Obj, Access>>();
  private readonly places = new Map<Access, Map<EntryState, AccessInContext>>();

  constructor(private readonly program: Program) {}

  /**
   * Whether both may be reached at once by threads that come to the same `shared` locks, with no gate lock: one that
   * both hold keeps the one out while the other is inside.
   */
  mayMeet(a: Standing, b: Standing, shared: readonly Obj[]): boolean {
    if (this.haveGate(a, b)) return false;
    return shared.every((lock) => this.program.concurrency.concurrent(this.at(a, lock), this.at(b, lock)));
  }

  /** The same as far as time goes, whichever locks they come to. */
  mayRunAtOnce(a: Nesting, b: Nesting): boolean {
    return this.mayMeet(a, b, [a.act.file.module!]);
  }

  private haveGate(a: Standing, b: Standing): boolean {
    const [mine, theirs] = [this.gates(a), this.gates(b)];
    return mine.some(({ lock }) => theirs.some((other) => other.lock === lock));
  }

  /** Held locks that exclude others: what is waited for is one of many where both are the same in the model. */
  private gates(nesting: Standing): readonly LockAcquisition[] {
    const inner = nesting.inner.hold.lock;
    return this.program.locks(this.at(nesting, inner)).filter(({ lock }) => lock !== inner);
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

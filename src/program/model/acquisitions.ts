/** Lock acquisitions: one for each place where an activation takes a lock, and joins of those. */

import type { Span } from '../../facts/ir.js';
import type { Activation } from './activation.js';
import type { Flow, LockAcquisition } from './flow.js';
import type { Obj } from './objects.js';
import type { ISet, SetTable } from './sets.js';

/** What is held at a point, relative to the entry of its function. */
type Held = Pick<Flow, 'locks' | 'released'>;

export class Acquisitions {
  private readonly all = new Map<string, LockAcquisition>();
  private readonly byId: LockAcquisition[] = [];

  constructor(private readonly sets: SetTable<LockAcquisition>) {}

  /** The acquisition of a lock at a place of an activation. */
  of(lock: Obj, act: Activation, at: Span): LockAcquisition {
    const key = `${lock.id} ${act.id} ${at.start}`;
    let hold = this.all.get(key);
    if (hold === undefined) {
      hold = { id: this.all.size, lock, act, at, either: undefined };
      this.add(key, hold);
    }
    return hold;
  }

  /** The places where a lock that is held was taken: several, where ways that took it at different ones were joined. */
  apart(hold: LockAcquisition): readonly LockAcquisition[] {
    return hold.either === undefined ? [hold] : hold.either.map((id) => this.byId[id]!);
  }

  /**
   * The holds of two ways where they meet: a lock held on both is held, though maybe not since the same place. One that
   * the ways hold differently is held since any of the places that either knows, so that the order of joins is nothing.
   */
  join(a: ISet<LockAcquisition>, b: ISet<LockAcquisition>): ISet<LockAcquisition> {
    if (a === b) return a;
    const both = new Map<Obj, readonly LockAcquisition[]>();
    for (const { lock } of a.items) {
      if (both.has(lock)) continue;
      const [mine, others] = [a, b].map(({ items }) => items.filter((hold) => hold.lock === lock)) as [
        LockAcquisition[],
        LockAcquisition[],
      ];
      if (others.length === 0) continue;
      const alike = mine.length === others.length && mine.every((hold) => others.includes(hold));
      both.set(lock, alike ? mine : [this.either([...mine, ...others])]);
    }
    return this.sets.from([...both.values()].flat());
  }

  /**
   * The same within a function. What one way gave back without having taken it was its caller's: it is held where that way
   * took it again, as the other way still has it. The order of joins is nothing here, too: giving back outweighs the rest.
   */
  joinHeld(a: Held, b: Held): ISet<LockAcquisition> {
    if (a.released === b.released || (a.locks.items.length === 0 && b.locks.items.length === 0))
      return this.join(a.locks, b.locks);
    const [mine, others] = [givenBackBy(a, b), givenBackBy(b, a)];
    const { sets } = this;
    const rest = ({ lock }: LockAcquisition): boolean => !mine.has(lock) && !others.has(lock);
    const joined = this.join(sets.filter(a.locks, rest), sets.filter(b.locks, rest));
    const taken = (locks: Held['locks'], given: ReadonlySet<Obj>): ISet<LockAcquisition> =>
      sets.filter(locks, ({ lock }) => given.has(lock));
    return sets.union(joined, sets.union(taken(a.locks, mine), taken(b.locks, others)));
  }

  private either(holds: readonly LockAcquisition[]): LockAcquisition {
    const either = [...new Set(holds.flatMap((hold) => hold.either ?? [hold.id]))].sort((x, y) => x - y);
    const key = `either ${either.join()}`;
    let hold = this.all.get(key);
    if (hold === undefined) {
      const { lock, act, at } = holds.reduce((first, one) => (one.id < first.id ? one : first));
      hold = { id: this.all.size, lock, act, at, either };
      this.add(key, hold);
    }
    return hold;
  }

  private add(key: string, hold: LockAcquisition): void {
    this.all.set(key, hold);
    this.byId.push(hold);
  }
}

/** The locks of the caller that one way gave back, and the other not. */
const givenBackBy = ({ released }: Held, other: Held): ReadonlySet<Obj> =>
  new Set(released.items.filter((lock) => !other.released.items.includes(lock)));

/**
 * What several threads of clients may do at once: call what a class or module that locks offers (see lock-promises.ts).
 * It counts for the state that such a lock guards somewhere, and for the order in which they take locks; what is guarded nowhere
 * is left alone.
 */

import type { Contexts } from '../contexts/contexts.js';
import type { Machine } from '../model/machine.js';
import { isElementField, isModelField, type Cell, type Obj } from '../model/objects.js';
import type { Placed } from './concurrency.js';
import type { LockIdentity } from './lock-identity.js';

export class ClientThreads {
  private guarded: ReadonlySet<Obj | Cell> | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly contexts: Contexts,
    private readonly lockIdentity: LockIdentity,
  ) {}

  /** Whether two threads of clients may be at these accesses at once. */
  mayMeet(a: Placed, b: Placed): boolean {
    return this.isOpen(a) && this.isOpen(b);
  }

  private isOpen({ access, condition }: Placed): boolean {
    if (!condition.anyThread || condition.ctx.thread !== undefined) return false;
    return access.op === 'acquire' || this.isGuarded(access.cell);
  }

  /** Whether a lock that is kept beside the variable is held somewhere over a change of it. */
  isGuarded(cell: Cell): boolean {
    this.guarded ??= this.findGuarded();
    return this.guarded.has(keyOf(cell));
  }

  private findGuarded(): ReadonlySet<Obj | Cell> {
    const found = new Set<Obj | Cell>();
    for (const act of this.machine.activations) {
      const ways = this.contexts.of(act).filter(({ root }) => root !== 'construct');
      if (ways.length === 0) continue;
      for (const { cell, kind, op, flow } of act.accesses) {
        const key = keyOf(cell);
        if (isModelField(cell.field) || found.has(key)) continue;
        const held = ways.flatMap((way) => this.contexts.locksAt(way, flow).items);
        // A look at an attribute under a lock may be by the way; into a table one takes the lock to look.
        const holds =
          kind === 'write' || op === 'iterate'
            ? held
            : isElementField(cell.field)
              ? held.filter((hold) => hold.act === act)
              : [];
        if (holds.some(({ lock }) => this.lockIdentity.isKeptBeside(lock, cell.owner))) found.add(key);
      }
    }
    return found;
  }
}

/** The variable that a cell belongs to: for elements, the container. */
const keyOf = (cell: Cell): Obj | Cell => (isElementField(cell.field) ? cell.owner : cell);

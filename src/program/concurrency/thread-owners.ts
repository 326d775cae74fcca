/**
 * Variables in which threads note themselves while they hold a lock, as a reentrant lock made by hand does:
 * `if self.owner == current_thread():`. Whoever finds itself there holds the lock that it took before it noted that, as
 * nobody else ever stores anybody but itself.
 */

import { isThisThread } from '../evaluation/this-thread.js';
import type { Access } from '../model/activation.js';
import type { Check } from '../model/flow.js';
import type { Contexts } from '../contexts/contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { AccessInContext } from './access-in-context.js';

const NONE: readonly Cell[] = [];

export class ThreadOwners {
  private readonly guards = new Map<Cell, ReadonlySet<Obj>>();
  private readonly owned = new Map<AccessInContext, readonly Cell[]>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    /** The tests that a place stands under. */
    private readonly checksOn: (placed: AccessInContext) => readonly Check[],
  ) {}

  /** Whether one of the two is done by the owner, and the other by the owner, too, or under the owner's lock. */
  areApart(a: AccessInContext, b: AccessInContext): boolean {
    return this.keepsOut(a, b) || this.keepsOut(b, a);
  }

  private keepsOut(owner: AccessInContext, other: AccessInContext): boolean {
    return this.ownedAt(owner).some((cell) => {
      const locks = this.guardsOf(cell);
      if (locks.size === 0) return false;
      return (
        this.ownedAt(other).includes(cell) ||
        this.contexts.locksAt(other.entryState, other.access.flow).items.some(({ lock }) => locks.has(lock))
      );
    });
  }

  private ownedAt(placed: AccessInContext): readonly Cell[] {
    return remembered(this.owned, placed, () => {
      const cells = this.checksOn(placed).flatMap(({ tests }) =>
        tests.flatMap(({ answer, read }) => (answer === 'this thread' ? [read.cell] : [])),
      );
      return cells.length === 0 ? NONE : cells;
    });
  }

  /** The locks that every thread holds as it notes itself in the variable; none where anything else is stored there. */
  private guardsOf(cell: Cell): ReadonlySet<Obj> {
    return remembered(this.guards, cell, () => {
      const notes = notesOf(this.analysis, cell);
      const held = (notes ?? []).flatMap((note) =>
        this.contexts.of(note.act).map((entryState) => this.contexts.locksAt(entryState, note.flow).items),
      );
      const [first, ...others] = held.map((holds) => holds.map(({ lock }) => lock));
      return new Set((first ?? []).filter((lock) => others.every((locks) => locks.includes(lock))));
    });
  }
}

/** The stores by which threads note themselves; undefined where something but them and constants is stored. */
function notesOf(analysis: AnalysisState, cell: Cell): readonly Access[] | undefined {
  const stores = writesTo(analysis, cell).filter(
    ({ stmt }) => !(stmt?.kind === 'assign' && stmt.value.kind === 'constant'),
  );
  const own = ({ act, stmt }: Access): boolean => stmt?.kind === 'assign' && isThisThread(act.fn, stmt.value);
  return stores.length > 0 && stores.every(own) ? stores : undefined;
}

/** Whether a thread that found somebody else in a variable can't find itself there by what others store. */
export const holdsOnlyThreads = (analysis: AnalysisState, cell: Cell): boolean => notesOf(analysis, cell) !== undefined;

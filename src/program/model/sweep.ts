/**
 * Forgets sets and values that were only a step on the way to others, as a variable grows: a third of what the tables
 * would hold at the end, and a quarter of all the memory of an analysis.
 */

import type { LockAcquisition, Signaller } from './flow.js';
import { heldBy, type Holders } from './held.js';
import type { Obj } from './objects.js';
import type { SetTable } from './sets.js';
import type { ValueTable } from './value-table.js';

/** Below so many sets it is not worth looking for those that nobody holds. */
const MANY_SETS = 20_000;

/** The state of an analysis, as far as it holds sets and values, with the tables of these. */
interface Swept extends Holders {
  readonly sets: SetTable<Obj>;
  readonly holdSets: SetTable<LockAcquisition>;
  readonly signallerSets: SetTable<Signaller>;
  readonly values: ValueTable;
}

export class Sweeper {
  private full = MANY_SETS;
  private evaluated = 0;

  constructor(private readonly analysis: Swept) {}

  /**
   * After each evaluation: sweeps where the sets have doubled, and as many activations were evaluated since as it is to go
   * through, so that it takes a small part of the time, however long the evaluation is.
   */
  whenFull(): void {
    this.evaluated++;
    if (this.analysis.sets.size > this.full && this.evaluated > this.analysis.activations.length) this.sweep();
  }

  /** Only between two evaluations: what one of them has at hand is held by nobody. */
  sweep(): void {
    const { sets, holdSets, signallerSets, values } = this.analysis;
    const held = heldBy(this.analysis);
    for (const table of [sets, holdSets, signallerSets, values]) table.keep(held);
    this.full = Math.max(MANY_SETS, sets.size * 2);
    this.evaluated = 0;
  }
}

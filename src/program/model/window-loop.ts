/** The main loop of a toolkit of windows: what it calls back, and which threads may run meanwhile. */

import type { FunctionFacts } from '../../facts/ir.js';
import type { Obj } from './objects.js';
import type { ISet, SetTable } from './sets.js';

export class WindowLoop {
  /** Functions that it was given to call back. */
  readonly handlers = new Set<FunctionFacts>();
  private threads: ISet<Obj>;

  constructor(private readonly sets: SetTable<Obj>) {
    this.threads = sets.empty;
  }

  /** Threads that may run while some such loop does. */
  get beside(): ISet<Obj> {
    return this.threads;
  }

  /** A loop begins, beside these. */
  begin(beside: ISet<Obj>): void {
    this.threads = this.sets.union(this.threads, beside);
  }
}

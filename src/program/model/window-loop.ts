/** The main loop of a toolkit of windows: what it calls back, and which threads may run meanwhile. */

import type { FunctionFacts } from '../../facts/ir.js';
import { isThread } from './lineage.js';
import { remembered } from './maps.js';
import type { Obj } from './objects.js';
import type { ISet, SetTable } from './sets.js';

export class WindowLoop {
  private threads: ISet<Obj>;
  /** By function, after what the loop calls it; undefined among them where that can't be seen. */
  private readonly causes = new Map<FunctionFacts, Set<Obj | undefined>>();

  constructor(private readonly sets: SetTable<Obj>) {
    this.threads = sets.empty;
  }

  /**
   * It is given a function to call back after something: a signal that is emitted, the end of a thread, or, where what it is
   * given stands for itself, each place that leaves it there.
   */
  callAfter(cause: Obj | undefined, handler: FunctionFacts): void {
    remembered(this.causes, handler, () => new Set()).add(cause);
  }

  /** Whether it was given the function to call back. */
  calls(fn: FunctionFacts): boolean {
    return this.causes.has(fn);
  }

  /** What it calls a function after, where that is one thing. */
  causeOf(fn: FunctionFacts): Obj | undefined {
    const causes = this.causes.get(fn);
    return causes?.size === 1 ? [...causes][0] : undefined;
  }

  /** Threads whose end it tells of. */
  get endsHeard(): readonly Obj[] {
    return [...this.causes.values()].flatMap((causes) =>
      [...causes].flatMap((one) => (one !== undefined && isThread(one) ? [one] : [])),
    );
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

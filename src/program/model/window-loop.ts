/** The main loop of a toolkit of windows: what it calls back, and which threads may run meanwhile. */

import type { FunctionFacts } from '../../facts/ir.js';
import type { Activation } from './activation.js';
import { Slot } from './field.js';
import { isThread } from './lineage.js';
import { remembered } from './maps.js';
import type { Obj } from './objects.js';
import type { ISet, SetTable } from './sets.js';

export class WindowLoop {
  private threads: ISet<Obj>;
  /** By function, after what the loop calls it; undefined among them where that can't be seen. */
  private readonly causes = new Map<FunctionFacts, Set<Obj | undefined>>();

  /** What it may call at any time, with those who have given it that. */
  private readonly atWill = new Map<FunctionFacts, Set<Activation>>();

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

  /** Code gives a widget a function to call back whenever it likes. */
  callAtWill(handler: FunctionFacts, by: Activation): void {
    remembered(this.atWill, handler, () => new Set()).add(by);
    this.callAfter(undefined, handler);
  }

  /** Whether it was given the function to call back. */
  calls(fn: FunctionFacts): boolean {
    return this.causes.has(fn);
  }

  /** Who has given it the function to call at any time, as after a click; it calls none of an object that was moved to a thread. */
  givenBy(fn: FunctionFacts, self: Obj | undefined): readonly Activation[] {
    const isMoved = (self?.fields?.get(Slot.movedTo)?.value.objs ?? []).length > 0;
    return isMoved ? [] : [...(this.atWill.get(fn) ?? [])];
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

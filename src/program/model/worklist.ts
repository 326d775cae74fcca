/**
 * Activations still to be looked at, in sweeps: each sweep goes from callees to their callers, so that what is new in a
 * callee reaches each caller once, and what becomes new further down waits for the next sweep, until more has come
 * together. The order is that in which activations were first done with: callees before callers, but for recursion.
 */

import type { Activation } from './activation.js';

export class Worklist {
  /** What is left of this sweep, a binary heap by the order of the activations. */
  private readonly heap: Activation[] = [];
  /** What waits for the next one. */
  private waiting: Activation[] = [];
  /** How far this sweep has come. */
  private reached = -Infinity;

  add(act: Activation): void {
    if (act.queued) return;
    act.queued = true;
    if (act.order > this.reached) this.push(act);
    else this.waiting.push(act);
  }

  /** Takes out the one that comes next; undefined where nothing is left. */
  take(): Activation | undefined {
    if (this.heap.length === 0) {
      const { waiting } = this;
      this.waiting = [];
      for (const act of waiting) this.push(act);
    }
    const first = this.pop();
    this.reached = first?.order ?? -Infinity;
    if (first !== undefined) first.queued = false;
    return first;
  }

  private push(act: Activation): void {
    const { heap } = this;
    let at = heap.push(act) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.order <= act.order) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = act;
  }

  private pop(): Activation | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && heap[below + 1]!.order < heap[below]!.order) below++;
      if (heap[below]!.order >= last.order) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

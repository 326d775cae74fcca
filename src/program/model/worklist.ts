/**
 * What is still to be looked at, in sweeps: each sweep goes once through the order, so that what is new in one reaches
 * those further on once, and what becomes new before the place it has come to waits for the next sweep, until more has
 * come together. Evaluation goes from callees to callers, entry states go from callers to callees. What is deferred
 * waits until all that leads to it has come to rest.
 */

export interface Queued {
  readonly order: number;
  queued: boolean;
}

export class Worklist<T extends Queued> {
  /** What is left of this sweep, a binary heap by the order. */
  private readonly heap: T[] = [];
  /** What waits for the next one. */
  private waiting: T[] = [];
  /** What waits for `resume`. */
  private readonly deferred = new Set<T>();
  private isDeferring = true;
  /** How far this sweep has come. */
  private reached = -Infinity;

  add(one: T): void {
    if (one.queued) return;
    one.queued = true;
    this.deferred.delete(one);
    if (one.order > this.reached) this.push(one);
    else this.waiting.push(one);
  }

  /** Adds it once `resume` is called, unless it is added before. */
  defer(one: T): void {
    if (!this.isDeferring) this.add(one);
    else if (!one.queued) this.deferred.add(one);
  }

  /** Adds what was deferred; nothing is until the worklist has been emptied. */
  resume(): void {
    this.isDeferring = false;
    for (const one of this.deferred) this.add(one);
  }

  /** Takes out the one that comes next; undefined where nothing is left but what is deferred. */
  take(): T | undefined {
    if (this.heap.length === 0) {
      const { waiting } = this;
      this.waiting = [];
      for (const one of waiting) this.push(one);
    }
    const first = this.pop();
    this.isDeferring ||= first === undefined;
    this.reached = first?.order ?? -Infinity;
    if (first !== undefined) first.queued = false;
    return first;
  }

  private push(one: T): void {
    const { heap } = this;
    let at = heap.push(one) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.order <= one.order) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = one;
  }

  private pop(): T | undefined {
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

/**
 * Cycles in the order in which locks are taken: threads that each hold one lock of a ring and wait for the next wait for
 * ever. A ring counts where all of its nestings may be entered at the same time, by threads that come to the same locks.
 */

import { inText } from '../model/files.js';
import type { AcquireEvent } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { Obj } from '../model/objects.js';
import { mapOf, remembered } from '../model/maps.js';
import { pairKey } from '../model/sets.js';
import type { Program } from '../program.js';
import { isOrderChosen } from './chosen-order.js';
import { Meetings } from './meetings.js';
import { findNestings, type Nesting } from './nestings.js';
import { isLedTo } from './open-ways.js';
import { isLeftOpen } from './unreleased.js';

/** Each nesting waits for the lock that the next one holds; the last for that of the first. */
export interface Deadlock {
  readonly ring: readonly Nesting[];
}

/** Rings of more locks than this have not been seen in the wild, and looking for them takes long. */
const MAX_RING = 5;

/** An edge of the lock-order graph: all nestings in which who holds the one lock waits for the other. */
interface Edge {
  readonly id: number;
  readonly from: Obj;
  readonly to: Obj;
  readonly nestings: Nesting[];
}

export class LockOrder {
  readonly nestings: readonly Nesting[];
  readonly meetings: Meetings;
  private readonly edges = new Map<Obj, Map<Obj, Edge>>();
  /** Whether two edges have nestings that threads may stand in at once, by their ids. */
  private readonly together = new Map<number, boolean>();
  /** Whether some way leads from where the one lock is held to where the other is waited for. */
  private readonly reached = new Map<LockAcquisition, Map<AcquireEvent, boolean>>();

  constructor(private readonly program: Program) {
    this.nestings = findNestings(program);
    this.meetings = new Meetings(program);
    const isLeft = (hold: LockAcquisition): boolean => isLeftOpen(program.analysis, hold.act.file, hold.at);
    const left = new Map<LockAcquisition, boolean>();
    let id = 0;
    for (const nesting of this.nestings) {
      const [from, to] = [nesting.outer.lock, nesting.inner.hold.lock];
      // What a function takes and leaves to others to give back, these may have given back by then.
      if (remembered(left, nesting.outer, () => isLeft(nesting.outer))) continue;
      // Taking again what is held already is no waiting, or another mistake.
      if (nesting.held.some(({ lock }) => lock === to) || isOrderChosen(nesting)) continue;
      remembered(mapOf(this.edges, from), to, (): Edge => ({ id: id++, from, to, nestings: [] })).nestings.push(
        nesting,
      );
    }
  }

  /**
   * One deadlock for each set of locks; of several ways into one, that whose last acquisition comes last in the text.
   * Sets that contain a smaller one are left out, as who mends that has mended most of the larger.
   */
  deadlocks(): readonly Deadlock[] {
    const firsts = [...this.edges.keys()].sort(byId);
    let found: readonly Deadlock[] = [];
    for (let size = 2; size <= MAX_RING; size++) {
      const ofSize = new Map<string, Deadlock>();
      const smaller = found.map(({ ring }) => ring.map(({ outer }) => outer.lock));
      for (const ring of firsts.flatMap((first) => [...this.ringsFrom(first, [], size, smaller)])) {
        const key = ring
          .map(({ from }) => from.id)
          .sort((a, b) => a - b)
          .join();
        const before = ofSize.get(key);
        const deadlock = this.inRing(ring);
        if (deadlock === undefined) continue;
        if (before === undefined || comesLater(deadlock, before)) ofSize.set(key, deadlock);
      }
      found = [...found, ...ofSize.values()];
    }
    return found;
  }

  /** Rings of so many edges, any two of which threads may stand in at once, that begin with the lock made first. */
  private *ringsFrom(
    first: Obj,
    path: readonly Edge[],
    size: number,
    smaller: readonly (readonly Obj[])[],
  ): Generator<readonly Edge[]> {
    for (const edge of [...(this.edges.get(path.at(-1)?.to ?? first)?.values() ?? [])].sort((a, b) =>
      byId(a.to, b.to),
    )) {
      const closes = path.length === size - 1;
      if (closes ? edge.to !== first : edge.to.id <= first.id || path.some(({ from }) => from === edge.to)) continue;
      if (!path.every((other) => this.mayMeet(other, edge))) continue;
      const ring = [...path, edge];
      const holds = (lock: Obj): boolean => ring.some(({ from, to }) => lock === from || lock === to);
      if (smaller.some((locks) => locks.every(holds))) continue;
      if (closes) yield ring;
      else yield* this.ringsFrom(first, ring, size, smaller);
    }
  }

  private mayMeet(a: Edge, b: Edge): boolean {
    return remembered(this.together, pairKey(a.id, b.id), () =>
      a.nestings.some((one) => b.nestings.some((other) => this.meet(one, other))),
    );
  }

  /** Nestings for each step of the ring that may all be entered at once: those with the last acquisition first. */
  private inRing(edges: readonly Edge[]): Deadlock | undefined {
    const steps = edges.map(({ nestings }) => nestings);
    const complete = (
      ring: readonly Nesting[],
      open: readonly (readonly Nesting[])[],
      last: Nesting,
    ): Deadlock | undefined => {
      const [step, ...others] = open;
      if (step === undefined) return { ring };
      for (const next of step) {
        if (byPlace(next, last) > 0 || !this.isReached(next) || !ring.every((other) => this.meet(other, next)))
          continue;
        const found = complete([...ring, next], others, last);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    for (const last of steps.flat().sort((a, b) => byPlace(b, a))) {
      if (!this.isReached(last)) continue;
      const at = steps.findIndex((step) => step.includes(last));
      const found = complete([last], [...steps.slice(at + 1), ...steps.slice(0, at)], last);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private isReached({ act, outer, inner }: Nesting): boolean {
    return remembered(mapOf(this.reached, outer), inner, () =>
      isLedTo(this.program, outer, { act, node: inner.node, flow: inner.flow }),
    );
  }

  private meet(a: Nesting, b: Nesting): boolean {
    const mine = [a.outer.lock, a.inner.hold.lock];
    const shared = [b.outer.lock, b.inner.hold.lock].filter((lock) => mine.includes(lock));
    return shared.length > 0 ? this.meetings.mayMeet(a, b, shared) : this.meetings.mayRunAtOnce(a, b);
  }
}

const byId = (a: Obj, b: Obj): number => a.id - b.id;

/** The acquisition of a ring that comes last in the order of paths and lines. */
export function lastOf({ ring }: Deadlock): Nesting {
  return [...ring].sort(byPlace).at(-1)!;
}

/** Order by path, then by place in the file. */
export const byPlace = (a: Nesting, b: Nesting): number => inText(a.act.file, a.inner.node, b.act.file, b.inner.node);

const comesLater = (one: Deadlock, other: Deadlock): boolean => byPlace(lastOf(one), lastOf(other)) > 0;

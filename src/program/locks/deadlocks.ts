/**
 * Cycles in the order in which locks are taken: threads that each hold one lock of a ring and wait for the next wait for
 * ever. A ring counts where all of its nestings may be entered at the same time, by threads that come to the same locks.
 */

import type { Obj } from '../model/objects.js';
import { push } from '../model/maps.js';
import type { Program } from '../program.js';
import { isOrderChosen } from './chosen-order.js';
import { isAskedFirst } from './asked-first.js';
import { Meetings } from './meetings.js';
import { findNestings, type Nesting } from './nestings.js';

/** Each nesting waits for the lock that the next one holds; the last for that of the first. */
export interface Deadlock {
  readonly ring: readonly Nesting[];
}

/** Rings of more locks than this have not been seen in the wild, and looking for them takes long. */
const MAX_RING = 5;

export class LockOrder {
  readonly nestings: readonly Nesting[];
  readonly meetings: Meetings;
  private readonly edges = new Map<Obj, Map<Obj, Nesting[]>>();

  constructor(program: Program) {
    this.nestings = findNestings(program);
    this.meetings = new Meetings(program);
    for (const nesting of this.nestings) {
      const inner = nesting.inner.hold.lock;
      // Taking again what is held already is no waiting, or another mistake.
      if (nesting.held.some(({ lock }) => lock === inner) || isOrderChosen(nesting)) continue;
      const { lock } = nesting.outer;
      let from = this.edges.get(lock);
      if (from === undefined) this.edges.set(lock, (from = new Map<Obj, Nesting[]>()));
      push(from, inner, nesting);
    }
  }

  /** One deadlock for each set of locks; of several ways into one, that whose last acquisition comes last in the text. */
  deadlocks(): readonly Deadlock[] {
    const found = new Map<string, Deadlock>();
    for (const first of [...this.edges.keys()].sort(byId)) {
      for (const locks of this.ringsFrom([first])) {
        const key = [...locks]
          .sort(byId)
          .map(({ id }) => id)
          .join();
        const before = found.get(key);
        const deadlock = this.inRing(locks);
        if (deadlock?.ring.every(isAskedFirst) === true) continue;
        if (deadlock !== undefined && (before === undefined || comesLater(deadlock, before))) found.set(key, deadlock);
      }
    }
    return withoutLonger([...found.values()]);
  }

  /** Rings of locks that begin with the one made first. */
  private *ringsFrom(path: readonly Obj[]): Generator<readonly Obj[]> {
    const [first, last] = [path[0]!, path.at(-1)!];
    for (const next of [...(this.edges.get(last)?.keys() ?? [])].sort(byId)) {
      if (next === first && path.length > 1) yield path;
      else if (next.id > first.id && !path.includes(next) && path.length < MAX_RING)
        yield* this.ringsFrom([...path, next]);
    }
  }

  /** Nestings for each step of the ring that may all be entered at once: those with the last acquisition first. */
  private inRing(locks: readonly Obj[]): Deadlock | undefined {
    const steps = locks.map((lock, at) => this.edges.get(lock)!.get(locks[(at + 1) % locks.length]!)!);
    const complete = (
      ring: readonly Nesting[],
      open: readonly (readonly Nesting[])[],
      last: Nesting,
    ): Deadlock | undefined => {
      const [step, ...others] = open;
      if (step === undefined) return { ring };
      for (const next of step) {
        if (inText(next, last) > 0 || !ring.every((other) => this.meet(other, next))) continue;
        const found = complete([...ring, next], others, last);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    for (const last of steps.flat().sort((a, b) => inText(b, a))) {
      const at = steps.findIndex((step) => step.includes(last));
      const found = complete([last], [...steps.slice(at + 1), ...steps.slice(0, at)], last);
      if (found !== undefined) return found;
    }
    return undefined;
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
  return [...ring].sort(inText).at(-1)!;
}

/** Order by path, then by place in the file. */
export function inText(a: Nesting, b: Nesting): number {
  const [one, other] = [a.act.file.facts.path, b.act.file.facts.path];
  return one < other ? -1 : one > other ? 1 : a.inner.node.start - b.inner.node.start;
}

const comesLater = (one: Deadlock, other: Deadlock): boolean => inText(lastOf(one), lastOf(other)) > 0;

/** Without those whose locks contain all of a smaller one: who mends that has mended most of the larger. */
function withoutLonger(all: readonly Deadlock[]): readonly Deadlock[] {
  const locksOf = ({ ring }: Deadlock): readonly Obj[] => ring.map(({ outer }) => outer.lock);
  return all.filter((one) => {
    const locks = locksOf(one);
    return !all.some(
      (other) => other.ring.length < locks.length && locksOf(other).every((lock) => locks.includes(lock)),
    );
  });
}

/** Allocation sites to abstract objects: one for each site in each activation, but where sites share one. */

import type { Span } from '../../facts/ir.js';
import type { Activation } from './activation.js';
import { handedToRun, type Shared } from './allocation-keys.js';
import type { InstanceObject, LibraryObject, Obj, ObjectTable } from './objects.js';

/** Objects made by objects made by objects …: deeper than this, one object stands for all. */
const MAX_DEPTH = 2;
/** For what instances have for themselves: the threads, locks and containers of a part are not those of another part. */
const MAX_LEAF_DEPTH = MAX_DEPTH + 1;
/** Instances of one class; one more stands for all further ones. */
const MAX_INSTANCES = 24;
/** What an instance is called of a class of the program. */
export const INSTANCE = 'new';
/** The same of a class that is a lock: as it would be without the class, each is one, as what it keeps out hangs on which it is. */
export const LOCK_INSTANCE = 'new lock';

export class Allocations {
  /** The activation that makes an object; the first one, where an object stands for those of several. */
  readonly makers = new Map<Obj, Activation>();
  readonly instances = new Set<InstanceObject>();
  /** Objects that share one for their place. */
  private readonly nested = new Set<Obj>();

  /** How many instances there are of each class. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly objects: ObjectTable) {}

  /**
   * The object of a type that `expr` makes in `act`; `key` tells apart several made by one expression, and places for which the
   * same is found to be shared make the same.
   */
  at<T extends InstanceObject | LibraryObject>(
    act: Activation,
    expr: Span,
    type: string,
    key: string,
    make: (depth: number) => Omit<T, 'id' | 'fields' | 'holding'>,
    findSharing: () => Shared | undefined = () => undefined,
  ): T {
    const kept = act.item === '' ? key : `${act.item} ${key}`;
    for (const known of act.allocations.get(expr.start) ?? [])
      if (known.end === expr.end && known.type === type && known.key === kept) return known.obj as T;
    const again = this.ancestor(act, expr, type, kept);
    if (again !== undefined) {
      act.noteAllocation(expr.start, { end: expr.end, type, key: kept, obj: again });
      return again as T;
    }
    const depth = act.depth + 1;
    // Objects nested too deep share one per place, or recursion would make them without end; per closure, as the
    // wrapper that a decorator makes is another for each function.
    const sharing = act.item === '' ? findSharing() : undefined;
    const deepest = type === INSTANCE ? MAX_DEPTH : MAX_LEAF_DEPTH;
    const shared =
      sharing?.key ??
      (type === INSTANCE && this.countInstance(key) > MAX_INSTANCES
        ? `many ${key}`
        : depth > deepest
          ? `a ${act.file.id} ${expr.start} ${expr.end} ${type} ${kept} ${act.env?.id ?? ''}${handedToRun(act, type, this.nested)}`
          : undefined);
    const obj =
      shared === undefined
        ? this.objects.create<T>(make(depth) as never)
        : this.objects.intern<T>(shared, () => make(Math.min(depth, deepest)) as never);
    if (shared !== undefined) this.nested.add(obj);
    if (obj.kind === 'instance') this.instances.add(obj);
    act.noteAllocation(expr.start, { end: expr.end, type, key: kept, obj });
    const maker = this.makers.get(obj);
    if (maker === undefined) this.makers.set(obj, act);
    const isOfOthers = maker !== undefined && (maker.self !== act.self || maker.env !== act.env);
    if (sharing?.isSummary ?? isOfOthers) obj.isSummary = true;
    return obj;
  }

  /**
   * The thread that runs an activation, or one that led to it, where it was made at the very place: a thread that makes
   * the next one of its kind, as a timer that renews itself. One stands for the chain, or there would be no end of it.
   */
  private ancestor(act: Activation, { start, end }: Span, type: string, key: string): Obj | undefined {
    const seen = new Set<Obj>();
    let entry = act.entered?.entry;
    while (entry !== undefined && !seen.has(entry)) {
      seen.add(entry);
      const maker = this.makers.get(entry);
      const made = maker?.fn === act.fn ? maker.allocations.get(start) : undefined;
      const same = made?.find((one) => one.obj === entry && one.end === end && one.type === type && one.key === key);
      if (same !== undefined) return same.obj;
      entry = maker?.entered?.entry;
    }
    return undefined;
  }

  /** Counts one more instance of a class. */
  private countInstance(cls: string): number {
    const count = (this.counts.get(cls) ?? 0) + 1;
    this.counts.set(cls, count);
    return count;
  }
}

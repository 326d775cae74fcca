/** The loops and comprehensions around an expression, and what each has at hand that is another one in each round. */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { ClaimEvent, Dealing } from '../model/activation.js';
import type { Check } from '../model/flow.js';
import type { LibraryObject, Obj, Place } from '../model/objects.js';
import { reachable } from '../model/reachable.js';
import type { Value } from '../model/values.js';
import type { ValueTable } from '../model/value-table.js';

/** A loop that is being gone through. */
interface OpenLoop {
  readonly at: Span;
  /** The tests that it stands under. */
  readonly check: Check | undefined;
  atHand: Value;
  /** What it takes one element of after the other. */
  source: Value;
  /** What it may give to several threads, one in each round. */
  readonly repeated: { readonly claim: ClaimEvent; readonly objs: readonly Obj[] }[];
}

export class OpenLoops {
  private readonly open: OpenLoop[] = [];

  constructor(private readonly values: ValueTable) {}

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  begin(at: Span, check?: Check): void {
    this.open.push({ at, check, atHand: this.values.none, source: this.values.none, repeated: [] });
  }

  /** The innermost loop is over; `isLeft` tells whether the threads of one round may run in the next. */
  end(isLeft: (thread: Obj) => boolean = () => false): void {
    for (const { claim, objs } of this.open.pop()?.repeated ?? [])
      if (isLeft(claim.thread)) claim.repeated = [...new Set([...claim.repeated, ...objs])];
  }

  /** The next round of the innermost loop has another such value, though the same objects stand for it. */
  differBy(value: Value): void {
    const round = this.open.at(-1);
    if (round !== undefined) round.atHand = this.values.union(round.atHand, value);
  }

  /** The innermost loop takes one element of this after the other. */
  goThrough(source: Value): void {
    const round = this.open.at(-1);
    if (round !== undefined) round.source = source;
  }

  /** The loop around and what it goes through, where there is no other. */
  get only(): Dealing | undefined {
    const [round, ...others] = this.open;
    return round === undefined || others.length > 0 ? undefined : { loop: round.at, from: round.source };
  }

  /** A thread is made in each round of all these loops; some of what it is given comes again in rounds of others. */
  noteRepeated(claim: ClaimEvent, file: Place['file'], check: Check | undefined): void {
    for (const dealing of this.open) {
      const dealt = claim.given.filter((obj) => obj.kind === 'instance' && dealing.atHand.objs.includes(obj));
      const [container, ...others] = dealing.source.objs;
      if (dealt.length === 0 || container?.kind !== 'library' || container.inLoop || others.length > 0) continue;
      for (const loop of this.open) {
        // Under a test of its own, each may be given in one round only.
        if (loop === dealing || loop.check !== check || dealing.check !== check) continue;
        const isInner = this.open.indexOf(loop) > this.open.indexOf(dealing);
        const same = isInner ? dealt : isFixedIn(loop, container, file) ? dealt : [];
        const objs = same.filter((obj) => !reaches(loop.atHand, obj));
        if (objs.length > 0) loop.repeated.push({ claim, objs });
      }
    }
  }

  /** Whether an object, made at `site`, is another one in each round of some loop. */
  tellApart(obj: Obj, site: Place, file: Place['file']): boolean {
    return this.open.some((loop) => isMadeIn(loop, site, file) || reaches(loop.atHand, obj));
  }
}

const isMadeIn = ({ at }: OpenLoop, site: Place, file: Place['file']): boolean =>
  site.file === file && within(site, at);

/** Whether a container, made outside of all loops, is the same one in each round of this one. */
const isFixedIn = (loop: OpenLoop, container: LibraryObject, file: Place['file']): boolean =>
  !isMadeIn(loop, container.site, file) && !reaches(loop.atHand, container);

/** Whether the object hangs on a value. */
export const reaches = (value: Value, obj: Obj): boolean => reachable(value, 4).includes(obj);

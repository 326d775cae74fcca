/** The loops and comprehensions around an expression, and what each has at hand that is another one in each round. */

import type { Span } from '../../facts/ir.js';
import type { Obj, Place } from '../model/objects.js';
import { reachable } from './renewal.js';
import type { Value, ValueTable } from '../model/values.js';

export class OpenLoops {
  private readonly open: { readonly at: Span; atHand: Value; source: Value }[] = [];

  constructor(private readonly values: ValueTable) {}

  get isEmpty(): boolean {
    return this.open.length === 0;
  }

  begin(at: Span): void {
    this.open.push({ at, atHand: this.values.none, source: this.values.none });
  }

  end(): void {
    this.open.pop();
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
  get only(): { readonly loop: Span; readonly from: Value } | undefined {
    const [round, ...others] = this.open;
    return round === undefined || others.length > 0 ? undefined : { loop: round.at, from: round.source };
  }

  /** Whether an object is what some loop goes through. */
  isAtHand(obj: Obj): boolean {
    return this.open.some(({ atHand }) => atHand.objs.includes(obj));
  }

  /** Whether an object, made at `site`, is another one in each round of some loop. */
  tellApart(obj: Obj, site: Place, file: Place['file']): boolean {
    return this.open.some(
      ({ at, atHand }) => (site.file === file && at.start <= site.start && site.end <= at.end) || reaches(atHand, obj),
    );
  }
}

/** Whether the object hangs on a value. */
export const reaches = (value: Value, obj: Obj): boolean => reachable(value, 4).includes(obj);

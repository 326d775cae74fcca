/**
 * Thread escape: what only the call that made it can come to, whichever thread runs that, because nothing that threads have
 * in common holds it.
 */

import type { Obj } from '../model/objects.js';
import type { Ownership } from './ownership.js';

export class ThreadEscape {
  private readonly known = new Map<Obj, boolean>();

  constructor(
    private readonly ownership: Ownership,
    /** Objects whose methods are called from outside. */
    private readonly called: ReadonlySet<Obj>,
  ) {}

  /** Whether a module, a class, a closure, or an object that is called from outside holds it, or holds what does. */
  escapes(obj: Obj): boolean {
    const known = this.known.get(obj);
    if (known !== undefined) return known;
    const seen = new Set<Obj>([obj]);
    let found = false;
    for (const one of seen) {
      found ||= this.isCommon(one);
      for (const holder of this.ownership.holdersOf(one)) {
        if (holder === undefined) found = true;
        else seen.add(holder);
      }
      if (found) break;
    }
    this.known.set(obj, found);
    return found;
  }

  private isCommon(obj: Obj): boolean {
    return (
      obj.kind === 'module' ||
      obj.kind === 'class' ||
      obj.kind === 'env' ||
      (obj.kind === 'instance' && obj.external) ||
      this.called.has(obj)
    );
  }
}

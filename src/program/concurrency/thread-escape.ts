/**
 * Thread escape: what only the call that made it can come to, whichever thread runs that, because nothing that threads have
 * in common holds it.
 */

import { remembered } from '../model/maps.js';
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
    return remembered(this.known, obj, () => {
      const reached = new Set<Obj>([obj]);
      for (const one of reached) {
        if (this.isCommon(one)) return true;
        for (const holder of this.ownership.holdersOf(one)) {
          if (holder === undefined) return true;
          reached.add(holder);
        }
      }
      return false;
    });
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

/** What evaluation found variables to be: flags that tell others, counts that are waited for, latches that close, claims. */

import { mapOf } from './maps.js';
import type { Cell, Obj } from './objects.js';

/** A variable's becoming True, which tells others that something is done. */
export const FLAG = 'flag';
/** A count's coming to its end, which tells that as many as there are have come so far. */
export const LATCH = 'latch';
/** A variable's being something from here on. */
export const CLOSED = 'closed';
/** The same where it was made so under a lock. */
export const closedUnder = (lock: Obj): string => `closed under ${lock.id}`;

/** The objects that stand for something known of a variable (`AnalysisState.markOf`), of those types that came true somewhere. */
export class Marks {
  private readonly byType = new Map<string, Map<Obj, Cell>>();

  /** Notes that what the mark stands for is so of the variable. */
  record(mark: Obj & { readonly type: string }, cell: Cell): void {
    mapOf(this.byType, mark.type).set(mark, cell);
  }

  /** The variable of a mark of a type; undefined for what is no such mark. */
  cellOf(obj: Obj, type: string): Cell | undefined {
    return this.byType.get(type)?.get(obj);
  }

  /** The marks of a type, with their variables. */
  ofType(type: string): readonly (readonly [Obj, Cell])[] {
    return [...(this.byType.get(type) ?? [])];
  }
}

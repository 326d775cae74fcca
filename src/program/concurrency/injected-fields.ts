/** Injected final fields, which a constructor is handed and which the object keeps: `def __init__(self, sink: Sink): self.sink = sink`. */

import { givesFirstValues } from '../model/classes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Cell, Obj } from '../model/objects.js';
import { isAnybodys } from './making.js';

/**
 * One object of the model stands for all of a class that clients make, so that two places which come to it may mean
 * different ones. Those that come to it by such a field of one object mean the one that this object was made with.
 */
export class InjectedFields {
  /** Fields that are given something after their object was made. */
  private changed: ReadonlySet<Cell> | undefined;
  /** Those that functions of the program are given, other than to make an object with them. */
  private given: ReadonlySet<Obj> | undefined;

  constructor(private readonly analysis: AnalysisState) {}

  /** Whether the field keeps what its object was made with, and nothing but such fields leads to that. */
  keeps(cell: Cell, obj: Obj): boolean {
    if (cell.owner.kind !== 'instance' || cell.value.objs.length !== 1) return false;
    this.changed ??= this.findChanged();
    this.given ??= this.findGiven();
    return !this.changed.has(cell) && !this.given.has(obj);
  }

  private findChanged(): Set<Cell> {
    const changed = new Set<Cell>();
    for (const { fn, self, accesses } of this.analysis.activations)
      for (const { kind, cell } of accesses)
        if (kind === 'write' && !(cell.owner === self && givesFirstValues(fn.name))) changed.add(cell);
    return changed;
  }

  private findGiven(): Set<Obj> {
    const given = new Set<Obj>();
    for (const { fn, self, params } of this.analysis.activations) {
      if (givesFirstValues(fn.name)) continue;
      for (const { objs } of params) for (const obj of objs) if (obj !== self && isAnybodys(obj)) given.add(obj);
    }
    return given;
  }
}

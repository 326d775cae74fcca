/**
 * Access paths to objects: which fields hold an object, which of them threads of a context look into, and whether one of
 * them leads there from what a thread made, was given, or knows by name.
 */

import { exact } from '../../facts/lists.js';
import { isContainerRole } from '../../knowledge/types.js';
import { roleOfObject } from '../model/lineage.js';
import { callsItself } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import { mapOf, push, remembered } from '../model/maps.js';
import { standsForMany, type Cell, type Obj } from '../model/objects.js';
import { isAnybodys, isKnownByName, type Making } from './making.js';
import { isEntry, isOfMethod, isOneOfMany } from './one-of-many.js';
import { findReferences } from './references.js';
import { search } from './search.js';

export class AccessPaths {
  private references: Map<Obj, Cell[]> | undefined;
  private readonly holding = new Map<Obj, ReadonlyMap<Obj, readonly Cell[]>>();
  private readonly reading = new Map<Cell, ReadonlySet<Context>>();
  private readonly read = new Map<Context, Map<Obj, readonly Cell[]>>();
  private readonly ways = new Map<Context, Map<Obj, boolean>>();
  private readonly keepers = new Map<Obj, ReadonlySet<Obj>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly making: Making,
  ) {}

  /** The fields that hold an object. */
  referencesTo(obj: Obj): readonly Cell[] {
    this.references ??= findReferences(this.analysis);
    return this.references.get(obj) ?? [];
  }

  /** The objects that hold one in some field. */
  keepersOf(obj: Obj): ReadonlySet<Obj> {
    return remembered(this.keepers, obj, () => new Set(this.referencesTo(obj).map(({ owner }) => owner)));
  }

  /** The containers of which an object is an entry. */
  containersOf(obj: Obj): readonly Obj[] {
    return this.referencesTo(obj)
      .filter((cell) => isEntry(cell) && isContainerRole(roleOfObject(cell.owner)))
      .map(({ owner }) => owner);
  }

  /** The fields that hold an object which threads of this context look into. */
  referencesRead(ctx: Context, obj: Obj): readonly Cell[] {
    return remembered(mapOf(this.read, ctx), obj, () =>
      exact(this.referencesTo(obj).filter((cell) => this.isRead(ctx, cell))),
    );
  }

  /** Whether code that threads of this context run looks into a field. */
  isRead(ctx: Context, cell: Cell): boolean {
    const reading = remembered(this.reading, cell, () => {
      const found = new Set<Context>();
      cell.readers?.forEach((act) => {
        for (const one of this.contexts.threadsIn(act)) found.add(one);
      });
      return found;
    });
    return reading.has(ctx);
  }

  /** The fields that hold a part, by the object they are of; none of which holds one of many. */
  fieldsHolding(part: Obj): ReadonlyMap<Obj, readonly Cell[]> {
    return remembered(this.holding, part, () => {
      const fields = new Map<Obj, Cell[]>();
      for (const cell of this.referencesTo(part)) if (!isOneOfMany(cell)) push(fields, cell.owner, cell);
      return fields;
    });
  }

  /** The thread itself, or what it was started with. */
  isGiven(ctx: Context, obj: Obj): boolean {
    return obj === ctx.thread || ctx.starts.some((start) => start.given.includes(obj));
  }

  /** Whether a thread of the context comes to an object by what was made by it, given to it, or what everybody knows by name. */
  hasWay(ctx: Context, obj: Obj): boolean {
    return search(mapOf(this.ways, ctx), obj, (from, go) => this.findWay(ctx, from, go));
  }

  private findWay(ctx: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    if (isKnownByName(obj)) return true;
    if (obj.kind === 'env' && !isOfMethod(obj) && !this.making.isByEachCall(obj)) return true;
    if (this.isSummary(obj)) return false;
    if (this.isGiven(ctx, obj) || this.making.makes(ctx, obj)) return true;
    if (isAnybodys(obj)) return false;
    return this.referencesRead(ctx, obj).some((cell) => !isOneOfMany(cell) && go(cell.owner));
  }

  /**
   * Nested so deep in the model that makers which are apart in the program share it, or handed back by a call of a
   * function to itself: one for each round.
   */
  isSummary(obj: Obj): boolean {
    if (standsForMany(obj)) return true;
    const maker = obj.kind === 'env' ? undefined : this.analysis.makers.get(obj);
    return maker !== undefined && maker.returns.objs.includes(obj) && callsItself(maker);
  }
}

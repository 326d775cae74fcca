/** Makes values, each once, and keeps them from growing without end. */

import type { Value } from './values.js';
import type { ConstantObject, Obj } from './objects.js';
import { remembered } from './maps.js';
import { Ranking } from './ranking.js';
import type { SetTable, ISet } from './sets.js';

/** More objects than this in one value say nothing any more. */
const MAX_OBJECTS = 40;

/** More texts, or numbers, than this in one value may be any. */
const MAX_CONSTANTS = 8;

/** What loops count by more than so many of them says nothing of any: it is no longer known which loop deals it out. */
const MAX_INDICES = 4;

/** The types of which a program has constants without number. */
const TEXTS_AND_NUMBERS = ['str', 'bytes', 'int', 'float'] as const;

/** More constants of one type than this in one value are any constant of the type. */
const MOST = [...TEXTS_AND_NUMBERS.map((type) => [type, MAX_CONSTANTS] as const), ['index', MAX_INDICES] as const];

/** Constants that say nothing in a value that may be anything else as well. */
const PLAIN: ReadonlySet<ConstantObject['type']> = new Set([...TEXTS_AND_NUMBERS, 'bool']);

/** Whether it is one among others of its type; the name of the running thread is not. */
const isCountless = (obj: Obj, type: ConstantObject['type']): obj is ConstantObject =>
  obj.kind === 'constant' &&
  obj.type === type &&
  (obj.isAny === true || (type === 'index' ? obj.made !== undefined : obj.made === undefined));

export class ValueTable {
  private readonly known = new Map<number, Value>();
  private readonly open = new Map<number, Value>();

  readonly none: Value;
  readonly unknown: Value;

  constructor(
    private readonly sets: SetTable<Obj>,
    /** What stands for any constant of a type. */
    private readonly anyOf: (type: ConstantObject['type']) => ConstantObject,
  ) {
    this.none = this.wrap(sets.empty, false);
    this.unknown = this.wrap(sets.empty, true);
  }

  /** Ids follow from the set's: even for closed values, odd for open ones. */
  private wrap(set: ISet<Obj>, unknown: boolean): Value {
    const table = unknown ? this.open : this.known;
    return remembered(table, set.id, () => ({ id: set.id * 2 + (unknown ? 1 : 0), set, objs: set.items, unknown }));
  }

  /** Forgets the values that nobody holds. */
  keep(held: ReadonlySet<unknown>): void {
    for (const table of [this.known, this.open]) {
      for (const [id, value] of table) if (id > 0 && !held.has(value)) table.delete(id);
    }
    this.telling.clear();
    this.wider.clear();
    this.cut.clear();
  }

  one(obj: Obj): Value {
    return this.wrap(this.sets.of(obj), false);
  }

  from(objs: Iterable<Obj>, unknown = false): Value {
    return this.capped(this.sets.from(objs), unknown);
  }

  private capped(all: ISet<Obj>, unknown: boolean): Value {
    const set = this.widened(unknown ? this.opened(all) : all);
    if (set.items.length <= MAX_OBJECTS) return this.wrap(set, unknown);
    let capped = this.cut.get(set.id);
    if (capped === undefined) {
      capped = this.wrap(this.sets.from(this.ranking.first(set.items, MAX_OBJECTS)), true);
      this.cut.set(set.id, capped);
    }
    return capped;
  }

  /**
   * The set with one constant in place of many of a type, which takes in all that come after: texts that are printed and
   * numbers that are counted would have whatever they are given to looked at again, one after the other.
   */
  private widened(set: ISet<Obj>): ISet<Obj> {
    if (set.items.length <= (this.hasWidened ? 1 : MAX_INDICES)) return set;
    return remembered(this.wider, set, () => {
      let wider = set;
      for (const [type, most] of MOST) {
        const ofType = set.items.filter((obj): obj is ConstantObject => isCountless(obj, type));
        const isWidened = ofType.some(({ isAny }) => isAny === true);
        if (ofType.length <= (isWidened ? 1 : most)) continue;
        this.hasWidened = true;
        wider = this.sets.from([...wider.items.filter((obj) => !isCountless(obj, type)), this.anyOf(type)]);
      }
      return wider;
    });
  }

  /**
   * The set in a value that may be what can't be seen: one more truth, text or number that it may be, too, says nothing
   * and would have all that looked at the value looked at again.
   */
  private opened(set: ISet<Obj>): ISet<Obj> {
    if (set.items.length === 0) return set;
    return remembered(this.telling, set, () =>
      this.sets.filter(set, (obj) => obj.kind !== 'constant' || !PLAIN.has(obj.type)),
    );
  }

  private readonly telling = new Map<ISet<Obj>, ISet<Obj>>();
  private readonly wider = new Map<ISet<Obj>, ISet<Obj>>();
  private hasWidened = false;

  /** What is left of sets with too many members, by their ids. */
  private readonly cut = new Map<number, Value>();
  readonly ranking = new Ranking();

  /** The objects to follow where a value may be any of many: so many at most, always the same of the same. */
  first({ objs }: Pick<Value, 'objs'>, count: number): readonly Obj[] {
    return this.ranking.first(objs, count);
  }

  union(a: Value, b: Value): Value {
    if (a === b || b === this.none) return a;
    if (a === this.none) return b;
    return this.capped(this.sets.union(a.set, b.set), a.unknown || b.unknown);
  }

  withUnknown(value: Value): Value {
    return value.unknown ? value : this.wrap(this.opened(value.set), true);
  }

  filter(value: Value, keep: (obj: Obj) => boolean): Value {
    return this.wrap(this.sets.filter(value.set, keep), value.unknown);
  }
}

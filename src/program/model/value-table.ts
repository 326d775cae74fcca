/** Makes values, each once, and keeps them from growing without end. */

import { MANY_OBJECTS, MAX_CLASSES, standsFor } from './crowds.js';
import type { Value } from './values.js';
import type { ConstantObject, Obj } from './objects.js';
import { push, remembered } from './maps.js';
import { Ranking } from './ranking.js';
import type { SetTable, ISet } from './sets.js';

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

/** How much of what a value may be is known: all; some, beside what can't be seen; or only what says something in a crowd. */
const WIDTHS = ['closed', 'open', 'crowd'] as const;
type Width = (typeof WIDTHS)[number];

const widthOf = ({ unknown, isCrowd }: Value): Width => (isCrowd ? 'crowd' : unknown ? 'open' : 'closed');
const widerOf = (a: Width, b: Width): Width => (WIDTHS.indexOf(a) < WIDTHS.indexOf(b) ? b : a);

/** Constants don't count, as many of a type are one. */
const areFew = ({ items }: ISet<Obj>): boolean =>
  items.filter(({ kind }) => kind !== 'constant').length <= MANY_OBJECTS;

export class ValueTable {
  private readonly byWidth = {
    closed: new Map<number, Value>(),
    open: new Map<number, Value>(),
    crowd: new Map<number, Value>(),
  };

  readonly none: Value;
  readonly unknown: Value;

  constructor(
    private readonly sets: SetTable<Obj>,
    /** What stands for any constant of a type. */
    private readonly anyOf: (type: ConstantObject['type']) => ConstantObject,
  ) {
    this.none = this.wrap(sets.empty, 'closed');
    this.unknown = this.wrap(sets.empty, 'open');
  }

  /** Ids follow from the set's and the width. */
  private wrap(set: ISet<Obj>, width: Width): Value {
    return remembered(this.byWidth[width], set.id, () => ({
      id: set.id * WIDTHS.length + WIDTHS.indexOf(width),
      set,
      objs: set.items,
      unknown: width !== 'closed',
      isCrowd: width === 'crowd',
    }));
  }

  /** Forgets the values that nobody holds. */
  keep(held: ReadonlySet<unknown>): void {
    for (const table of Object.values(this.byWidth)) {
      for (const [id, value] of table) if (id > 0 && !held.has(value)) table.delete(id);
    }
    this.telling.clear();
    this.wider.clear();
    this.crowds.clear();
    this.cut.clear();
  }

  one(obj: Obj): Value {
    return this.wrap(this.sets.of(obj), 'closed');
  }

  from(objs: Iterable<Obj>, unknown = false): Value {
    return this.widened(this.sets.from(objs), unknown ? 'open' : 'closed');
  }

  /** The value that is one of these, and nothing that can't be seen. */
  closed(set: ISet<Obj>): Value {
    return this.widened(set, 'closed');
  }

  private widened(all: ISet<Obj>, width: Width): Value {
    if (width !== 'crowd' && (all.items.length <= MANY_OBJECTS || areFew(all)))
      return this.wrap(this.withFewConstants(width === 'open' ? this.opened(all) : all), width);
    const set = this.amongMany(all);
    if (set.items.length <= MAX_CLASSES) return this.wrap(set, 'crowd');
    return remembered(this.cut, set.id, () =>
      this.wrap(this.sets.from(this.ranking.first(set.items, MAX_CLASSES)), 'crowd'),
    );
  }

  private amongMany(set: ISet<Obj>): ISet<Obj> {
    return remembered(this.crowds, set, () => {
      const groups = new Map<unknown, Obj[]>();
      for (const obj of set.items) {
        const group = standsFor(obj);
        if (group !== undefined) push(groups, group, obj);
      }
      return this.sets.from([...groups.values()].flatMap((group) => this.ranking.first(group, 1)));
    });
  }

  /**
   * The set with one constant in place of many of a type, which takes in all that come after: texts that are printed and
   * numbers that are counted would have whatever they are given to looked at again, one after the other.
   */
  private withFewConstants(set: ISet<Obj>): ISet<Obj> {
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
  private readonly crowds = new Map<ISet<Obj>, ISet<Obj>>();
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
    return this.widened(this.sets.union(a.set, b.set), widerOf(widthOf(a), widthOf(b)));
  }

  withUnknown(value: Value): Value {
    return value.unknown ? value : this.wrap(this.opened(value.set), 'open');
  }

  filter(value: Value, keep: (obj: Obj) => boolean): Value {
    return this.wrap(this.sets.filter(value.set, keep), widthOf(value));
  }
}

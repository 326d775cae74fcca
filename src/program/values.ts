/** Values: sets of abstract objects, with a mark for "and things that cannot be seen". */

import type { Obj } from './objects.js';
import { SetTable, type ISet } from './sets.js';

export interface Value {
  readonly id: number;
  readonly objs: readonly Obj[];
  /** The value may also be something the program text does not show. */
  readonly unknown: boolean;
}

/** More constants than this in one value say nothing any more. */
const MAX_OBJECTS = 40;

export class ValueTable {
  private readonly sets = new SetTable<Obj>();
  private readonly known = new Map<number, Value>();
  private readonly open = new Map<number, Value>();
  private count = 0;
  readonly none: Value = this.wrap(this.sets.empty, false);
  readonly unknown: Value = this.wrap(this.sets.empty, true);

  private wrap(set: ISet<Obj>, unknown: boolean): Value {
    const table = unknown ? this.open : this.known;
    let value = table.get(set.id);
    if (value === undefined) {
      value = { id: this.count++, objs: set.items, unknown };
      table.set(set.id, value);
    }
    return value;
  }

  private setOf(value: Value): ISet<Obj> {
    return this.sets.from(value.objs);
  }

  one(obj: Obj): Value {
    return this.wrap(this.sets.of(obj), false);
  }

  from(objs: Iterable<Obj>, unknown = false): Value {
    const list = [...objs];
    if (list.length > MAX_OBJECTS) return this.wrap(this.sets.from(list.slice(0, MAX_OBJECTS)), true);
    return this.wrap(this.sets.from(list), unknown);
  }

  private readonly unions = new Map<number, Value>();

  union(a: Value, b: Value): Value {
    if (a === b || b === this.none) return a;
    if (a === this.none) return b;
    const key = a.id < b.id ? a.id * 0x4000000 + b.id : b.id * 0x4000000 + a.id;
    let result = this.unions.get(key);
    if (result === undefined) {
      result = this.from([...a.objs, ...b.objs], a.unknown || b.unknown);
      this.unions.set(key, result);
    }
    return result;
  }

  withUnknown(value: Value): Value {
    return value.unknown ? value : this.wrap(this.setOf(value), true);
  }

  filter(value: Value, keep: (obj: Obj) => boolean): Value {
    return this.from(value.objs.filter(keep), value.unknown);
  }
}

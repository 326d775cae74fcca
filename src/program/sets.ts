/** Interned immutable sets: equal sets are one object, so comparing is `===` and merging is a table look-up. */

export interface Identified {
  readonly id: number;
}

export interface ISet<T extends Identified> {
  readonly id: number;
  /** Members in ascending order of id. */
  readonly items: readonly T[];
}

/** Makes and combines the sets of one kind of member. */
export class SetTable<T extends Identified> {
  private readonly byKey = new Map<string, ISet<T>>();
  private readonly unions = new Map<number, ISet<T>>();
  private count = 0;
  readonly empty: ISet<T> = this.intern([]);

  private intern(items: readonly T[]): ISet<T> {
    let key = '';
    for (const item of items) key += item.id + ',';
    let set = this.byKey.get(key);
    if (set === undefined) {
      set = { id: this.count++, items };
      this.byKey.set(key, set);
    }
    return set;
  }

  of(...items: T[]): ISet<T> {
    return this.from(items);
  }

  from(items: Iterable<T>): ISet<T> {
    const sorted = [...new Set(items)].sort((a, b) => a.id - b.id);
    return this.intern(sorted);
  }

  has(set: ISet<T>, item: T): boolean {
    for (const member of set.items) if (member === item) return true;
    return false;
  }

  add(set: ISet<T>, item: T): ISet<T> {
    return this.has(set, item) ? set : this.from([...set.items, item]);
  }

  remove(set: ISet<T>, item: T): ISet<T> {
    return this.has(set, item) ? this.intern(set.items.filter((member) => member !== item)) : set;
  }

  filter(set: ISet<T>, keep: (item: T) => boolean): ISet<T> {
    const items = set.items.filter(keep);
    return items.length === set.items.length ? set : this.intern(items);
  }

  union(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (a === b || b.items.length === 0) return a;
    if (a.items.length === 0) return b;
    const key = a.id < b.id ? a.id * 0x4000000 + b.id : b.id * 0x4000000 + a.id;
    let result = this.unions.get(key);
    if (result === undefined) {
      result = this.from([...a.items, ...b.items]);
      this.unions.set(key, result);
    }
    return result;
  }

  intersect(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (a === b) return a;
    return this.filter(a, (item) => this.has(b, item));
  }

  minus(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (b.items.length === 0 || a.items.length === 0) return a;
    return this.filter(a, (item) => !this.has(b, item));
  }
}

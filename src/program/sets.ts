/** Interned immutable sets: equal sets are one object, so comparing is `===` and merging is a table look-up. */

export interface Identified {
  readonly id: number;
}

export interface ISet<T extends Identified> {
  readonly id: number;
  /** Members in ascending order of id. */
  readonly items: readonly T[];
}

/** A step in the tree of all sets: the members of a set in order are the way to it from the root. */
interface Node<T extends Identified> {
  set: ISet<T> | undefined;
  next: Map<number, Node<T>> | undefined;
}

/** Makes and combines the sets of one kind of member. */
export class SetTable<T extends Identified> {
  private readonly unions = new Map<number, ISet<T>>();
  private count = 1;
  readonly empty: ISet<T> = { id: 0, items: [] };
  private readonly root: Node<T> = { set: this.empty, next: undefined };

  /** The set with these members, which are in ascending order and differ. */
  private intern(items: readonly T[]): ISet<T> {
    let node = this.root;
    for (let index = 0; index < items.length; index++) {
      const { id } = items[index]!;
      node.next ??= new Map();
      let next = node.next.get(id);
      if (next === undefined) node.next.set(id, (next = { set: undefined, next: undefined }));
      node = next;
    }
    return (node.set ??= { id: this.count++, items });
  }

  of(item: T): ISet<T> {
    return this.intern([item]);
  }

  from(items: Iterable<T>): ISet<T> {
    const list = [...new Set(items)];
    return this.intern(list.length > 1 ? list.sort((a, b) => a.id - b.id) : list);
  }

  has(set: ISet<T>, item: T): boolean {
    return set.items.includes(item);
  }

  add(set: ISet<T>, item: T): ISet<T> {
    if (set.items.length === 0) return this.of(item);
    return set.items.includes(item) ? set : this.union(set, this.of(item));
  }

  remove(set: ISet<T>, item: T): ISet<T> {
    return this.has(set, item) ? this.intern(set.items.filter((member) => member !== item)) : set;
  }

  filter(set: ISet<T>, keep: (item: T) => boolean): ISet<T> {
    if (set.items.length === 0) return set;
    const items = set.items.filter(keep);
    return items.length === set.items.length ? set : this.intern(items);
  }

  union(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (a === b || b.items.length === 0) return a;
    if (a.items.length === 0) return b;
    const key = a.id < b.id ? a.id * 0x4000000 + b.id : b.id * 0x4000000 + a.id;
    let result = this.unions.get(key);
    if (result === undefined) {
      result = this.intern(merged(a.items, b.items));
      this.unions.set(key, result);
    }
    return result;
  }

  intersect(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (a === b) return a;
    if (b.items.length === 0) return this.empty;
    return this.filter(a, (item) => b.items.includes(item));
  }

  minus(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (b.items.length === 0 || a.items.length === 0) return a;
    return this.filter(a, (item) => !b.items.includes(item));
  }
}

/** The members of two ascending lists, ascending, each once. */
function merged<T extends Identified>(a: readonly T[], b: readonly T[]): T[] {
  const result: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x.id <= y.id) i++;
    if (y.id <= x.id) j++;
    result.push(x.id <= y.id ? x : y);
  }
  while (i < a.length) result.push(a[i++]!);
  while (j < b.length) result.push(b[j++]!);
  return result;
}

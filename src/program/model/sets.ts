/** Interned immutable sets: equal sets are one object, so comparing is `===` and merging is a table look-up. */

import { remembered } from './maps.js';

export interface Identified {
  readonly id: number;
}

export interface ISet<T extends Identified> {
  readonly id: number;
  /** Members in ascending order of id. */
  readonly items: readonly T[];
}

/** Two ids in one number, for keys of maps; both stay below 2^26. */
export const pairKey = (a: number, b: number): number => a * 0x4000000 + b;

/** A set in the table of all of them, with the next one whose members have the same hash. */
interface Interned<T extends Identified> extends ISet<T> {
  next: Interned<T> | undefined;
}

/** Makes and combines the sets of one kind of member. */
export class SetTable<T extends Identified> {
  /** All sets of two and more members, by a hash of these. */
  private readonly byHash = new Map<number, Interned<T>>();
  /** The sets of one member, by its id. */
  private readonly singles = new Map<number, ISet<T>>();
  private readonly unions = new Map<number, ISet<T>>();
  private count = 1;
  /** How many sets of two and more members there are. */
  size = 0;
  readonly empty: ISet<T> = { id: 0, items: [] };

  /** The set with these members, which are in ascending order and differ. */
  private intern(items: readonly T[]): ISet<T> {
    if (items.length === 0) return this.empty;
    if (items.length === 1) return this.of(items[0]!);
    let hash = items.length;
    for (const { id } of items) hash = (Math.imul(hash, 0x01000193) ^ id) | 0;
    const first = this.byHash.get(hash);
    for (let known = first; known !== undefined; known = known.next) if (sameMembers(known.items, items)) return known;
    const set = { id: this.count++, items: items.slice(), next: first };
    this.byHash.set(hash, set);
    this.size++;
    return set;
  }

  /** Forgets the sets that nobody holds: whoever comes to the same members again gets a new one. */
  keep(held: ReadonlySet<unknown>): void {
    this.unions.clear();
    this.size = 0;
    for (const [hash, first] of this.byHash) {
      let kept: Interned<T> | undefined;
      for (let set: Interned<T> | undefined = first; set !== undefined;) {
        const { next }: Interned<T> = set;
        if (held.has(set)) {
          set.next = kept;
          kept = set;
          this.size++;
        }
        set = next;
      }
      if (kept === undefined) this.byHash.delete(hash);
      else this.byHash.set(hash, kept);
    }
    for (const [id, set] of this.singles) if (!held.has(set)) this.singles.delete(id);
  }

  of(item: T): ISet<T> {
    return remembered(this.singles, item.id, () => ({ id: this.count++, items: [item] }));
  }

  from(items: Iterable<T>): ISet<T> {
    const list = [...new Set(items)];
    return this.intern(list.length > 1 ? list.sort((a, b) => a.id - b.id) : list);
  }

  has(set: ISet<T>, item: T): boolean {
    return isMember(set.items, item);
  }

  add(set: ISet<T>, item: T): ISet<T> {
    if (set.items.length === 0) return this.of(item);
    return isMember(set.items, item) ? set : this.union(set, this.of(item));
  }

  remove(set: ISet<T>, item: T): ISet<T> {
    return this.has(set, item) ? this.intern(set.items.filter((member) => member !== item)) : set;
  }

  filter(set: ISet<T>, keep: (item: T) => boolean): ISet<T> {
    const { items } = set;
    let at = 0;
    while (at < items.length && keep(items[at]!)) at++;
    if (at === items.length) return set;
    const kept = items.slice(0, at);
    for (at++; at < items.length; at++) if (keep(items[at]!)) kept.push(items[at]!);
    return this.intern(kept);
  }

  union(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (a === b || b.items.length === 0) return a;
    if (a.items.length === 0) return b;
    // Adding what is there already is most of what happens.
    if (b.items.length === 1 && isMember(a.items, b.items[0]!)) return a;
    const key = a.id < b.id ? pairKey(a.id, b.id) : pairKey(b.id, a.id);
    let result = this.unions.get(key);
    if (result === undefined) {
      result = this.intern(merged(a.items, b.items));
      this.unions.set(key, result);
    }
    return result;
  }

  intersect(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (a === b || a.items.length === 0) return a;
    if (b.items.length === 0) return this.empty;
    return this.filter(a, (item) => isMember(b.items, item));
  }

  minus(a: ISet<T>, b: ISet<T>): ISet<T> {
    if (b.items.length === 0 || a.items.length === 0) return a;
    if (a === b) return this.empty;
    return this.filter(a, (item) => !isMember(b.items, item));
  }
}

/** To go through so few takes less than to look for the place. */
const FEW = 16;

/** Whether something is among items in ascending order. */
function isMember<T extends Identified>(items: readonly T[], item: T): boolean {
  let [from, to] = [0, items.length];
  if (to <= FEW) return items.includes(item);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (items[middle]!.id < item.id) from = middle + 1;
    else to = middle;
  }
  return items[from] === item;
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
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

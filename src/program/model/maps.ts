/** Maps whose entries are made where they are first asked for. */

/** Adds to the list for a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** What is known for a key, found out where it isn't yet. */
export function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = find()));
  return value;
}

/** The map for a key, made where there is none. */
export const mapOf = <K, I, V>(maps: Map<K, Map<I, V>>, key: K): Map<I, V> =>
  remembered(maps, key, () => new Map<I, V>());

/** A function of an object that is worked out once for each; the answer lives as long as the object. */
export function memoized<O extends object, T>(find: (of: O) => T): (of: O) => T {
  const known = new WeakMap<O, T>();
  return (of) => {
    let value = known.get(of);
    if (value === undefined) known.set(of, (value = find(of)));
    return value;
  };
}

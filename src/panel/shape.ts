/** Small readers that turn unknown data into typed data, or say no. They copy known fields and nothing else. */

/** Answers the value as a T; throws {@link ShapeError} where it is not one. */
export type Reader<T> = (value: unknown) => T;

export class ShapeError extends Error {}

const no = (expected: string): never => {
  throw new ShapeError(`expected ${expected}`);
};

/** A string of at most `max` UTF-16 units. */
export const text =
  (max = 4_000): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : no(`text of at most ${max}`);

/** A whole number from 0. */
export const count: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : no('a whole number from 0');

export const integer: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : no('a whole number');

export const decimal: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : no('a number');

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : no('true or false'));

export const oneOf =
  <const T extends readonly string[]>(...words: T): Reader<T[number]> =>
  (value) =>
    words.find((word) => word === value) ?? no(words.join(' or '));

/** A list of at most `max` items. */
export const list =
  <T>(item: Reader<T>, max = 2_000): Reader<readonly T[]> =>
  (value) =>
    Array.isArray(value) && value.length <= max ? value.map((entry) => item(entry)) : no(`a list of at most ${max}`);

/** An object with any keys; the copy has no prototype, so no key is special. */
export const dictionary =
  <T>(item: Reader<T>, max = 500): Reader<Readonly<Record<string, T>>> =>
  (value) => {
    const entries = Object.entries(plain(value));
    if (entries.length > max) no(`at most ${max} entries`);
    const copy = Object.create(null) as Record<string, T>;
    for (const [key, entry] of entries) copy[key] = item(entry);
    return copy;
  };

type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };
type Fields<T> = { readonly [K in keyof T]: Reader<T[K]> };

/** An object with these fields; an {@link optional} one is left out of the copy where it is missing. */
export const object =
  <T extends object>(fields: Fields<T>): Reader<Readonly<Present<T> & Optional<T>>> =>
  (value) => {
    const source = plain(value);
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const field = fields[key](Object.hasOwn(source, key) ? source[key] : undefined);
      if (field !== undefined) copy[key] = field;
    }
    return copy as Present<T> & Optional<T>;
  };

export const optional =
  <T>(item: Reader<T>): Reader<T | undefined> =>
  (value) =>
    value === undefined ? undefined : item(value);

/** One of several shapes, told apart by the word in `key`. */
export const tagged =
  <K extends string, S extends Record<string, Reader<object>>>(key: K, shapes: S) =>
  (value: unknown): { [T in keyof S & string]: { readonly [P in K]: T } & ReturnType<S[T]> }[keyof S & string] => {
    const source = plain(value);
    const tag = source[key];
    if (typeof tag !== 'string' || !Object.hasOwn(shapes, tag)) return no(`a known ${key}`);
    const rest = shapes[tag]!(value);
    return { [key]: tag, ...rest } as never;
  };

/** Runs a reader; undefined instead of an error. */
export function read<T>(reader: Reader<T>, value: unknown): T | undefined {
  try {
    return reader(value);
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}

function plain(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : no('an object');
}

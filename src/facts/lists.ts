/** Lists that are kept. */

const NOTHING: readonly unknown[] = Object.freeze([]);

/**
 * The list in no more room than it takes, for those that are kept and grow no more: one that grew by a single `push` has
 * room for sixteen others, and most lists of a program are short or have nothing in them.
 */
export const exact = <T>(list: T[]): T[] => (list.length === 0 ? (NOTHING as T[]) : list.slice());

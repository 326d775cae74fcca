/** Sets as JavaScript has them; `sets.ts` has those that are kept once each. */

/** What all of some sets have; nothing where there are none. */
export const commonTo = <T>([first, ...others]: readonly ReadonlySet<T>[]): ReadonlySet<T> =>
  new Set([...(first ?? [])].filter((one) => others.every((set) => set.has(one))));

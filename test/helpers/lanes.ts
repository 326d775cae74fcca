/** Work that mostly waits, side by side and never more of it than a machine bears. */

/** Lanes in which each piece of work waits for the one before it: `atOnce` pieces at a time. */
export function lanes(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  const ends: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  let next = 0;
  return (work) => {
    const lane = next++ % atOnce;
    const result = ends[lane]!.then(work, work);
    ends[lane] = result;
    return result;
  };
}

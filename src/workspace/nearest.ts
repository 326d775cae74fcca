/** Finds the word a user probably meant. */

/** Edit distance between two words, where swapping two neighbours counts as one step. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How much of a word may be mistyped. */
const MISTYPED = 1 / 3;
/** As many letters begin a word so that a reader knows which. */
const BEGINNING = 3;

/** The candidate nearest to `word`, ignoring case; undefined where none is near enough to have been meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const begun = wanted.length >= BEGINNING && known.startsWith(wanted);
    const d = begun ? 1 : distance(wanted, known);
    if (d < bestDistance && d <= Math.max(1, Math.floor(wanted.length * MISTYPED))) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** ` Did you mean “x”?`, or nothing where there is nothing to offer. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}
